import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RoutedObject } from '#graph/flow-graph.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { deploymentHistory } from '#versions/deployment.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { Moment } from './moment.tsx';
import { deploymentTitle, nameOf, recordsOf } from './version-words.ts';
import styles from './versions-panel.module.css';

/** [GRA-1] What was live for an object and when, of whichever graph, the latest first. */
export function DeploymentList({
  object,
  graph,
}: {
  readonly object: RoutedObject;
  readonly graph: string;
}): ReactNode {
  const deployments = useWorkspace((state) => state.deployments);
  const graphs = useWorkspace((state) => state.graphs);
  const entries = deploymentHistory(deployments, object);
  if (entries.length === 0) {
    return <p className={styles.none}>Nothing was deployed for {recordsOf(object)} yet.</p>;
  }
  return (
    <ol className={styles.list} aria-label={`Deployments of ${recordsOf(object)}, latest first`}>
      {entries.map(({ deployment, retiredBy }, index) => {
        const title = deploymentTitle({ graphs }, deployment);
        const other = deployment.graph !== graph && graphs.some(({ id }) => id === deployment.graph);
        return (
          <li key={entries.length - index} className={styles.item}>
            <div className={styles.itemHead}>
              <span className={styles.deployed}>
                {other ? <Link to={`/flow/${deployment.graph}?panel=versions`}>{title}</Link> : title}
              </span>
              {retiredBy ? null : <StatusBadge tone="ok">Live</StatusBadge>}
            </div>
            {deployment.note === '' ? null : <p className={styles.text}>{deployment.note}</p>}
            <p className={styles.meta}>
              {nameOf(deployment)} · <Moment at={deployment.at} />
              {retiredBy ? (
                <>
                  {' '}
                  until <Moment at={retiredBy.at} />
                </>
              ) : null}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
