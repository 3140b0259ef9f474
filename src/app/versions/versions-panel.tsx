import { Button } from '@mantine/core';
import { Rocket, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import { isLive } from '#versions/deployment.ts';
import type { DraftStanding } from '#versions/draft-standing.ts';
import { versionsOf } from '#versions/version-list.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { compareAddress } from './compare-address.ts';
import { DeploymentList } from './deployment-list.tsx';
import { VersionItem } from './version-item.tsx';
import { recordsOf, standingText } from './version-words.ts';
import styles from './versions-panel.module.css';

export interface VersionsPanelProps {
  /** The draft. */
  readonly graph: FlowGraph;
  readonly standing: DraftStanding;
  readonly onSave: () => void;
  readonly onDeploy: (what: number | 'draft') => void;
  readonly onClose: () => void;
}

/** The draft, its versions and what was deployed, beside the graph. */
export function VersionsPanel({ graph, standing, onSave, onDeploy, onClose }: VersionsPanelProps): ReactNode {
  const saved = useWorkspace((state) => state.versions);
  const deployments = useWorkspace((state) => state.deployments);
  const versions = versionsOf({ versions: saved }, graph.id);
  const liveDraft = standing.type === 'same' && standing.live;
  return (
    <SidePanel title="Versions" note={`of ${graph.name}`} onClose={onClose}>
      <section aria-label="Draft" className={styles.draft}>
        <h3 className={styles.heading}>Draft</h3>
        <p className={styles.text}>
          {standingText(standing)}{' '}
          {standing.type === 'changed' ? (
            <Link to={compareAddress(graph.id, { from: standing.since.number, to: 'draft' })}>What changed</Link>
          ) : null}
        </p>
        <p className={styles.text}>The draft can be run in the Simulator at any time.</p>
        <div className={styles.buttons}>
          <Button size="compact-sm" leftSection={<Tag size={14} aria-hidden />} onClick={onSave}>
            Save a version…
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Rocket size={14} aria-hidden />}
            disabled={liveDraft}
            aria-label="Deploy the draft"
            onClick={() => onDeploy('draft')}
          >
            {liveDraft ? 'Deployed' : 'Deploy…'}
          </Button>
        </div>
      </section>
      <section aria-label="Saved versions">
        <h3 className={styles.heading}>Saved versions</h3>
        {versions.length === 0 ? (
          <p className={styles.none}>
            None yet. A version keeps the graph as it is now, so that it can be compared, deployed and brought back.
          </p>
        ) : (
          <ol className={styles.list} aria-label="Saved versions, latest first">
            {versions.toReversed().map((version) => {
              const { number } = version;
              const live = isLive(deployments, graph.id, number);
              const deployed = deployments.some((one) => one.graph === graph.id && one.version === number);
              return (
                <VersionItem
                  key={number}
                  graph={graph.id}
                  version={version}
                  previous={versions[versions.indexOf(version) - 1]}
                  live={live}
                  retired={deployed && !live}
                  isDraft={standing.type === 'same' && standing.version.number === number}
                  onDeploy={() => onDeploy(number)}
                />
              );
            })}
          </ol>
        )}
      </section>
      <section aria-label="Deployments">
        <h3 className={styles.heading}>Deployments of {recordsOf(graph.object)}</h3>
        <DeploymentList object={graph.object} graph={graph.id} />
      </section>
    </SidePanel>
  );
}
