import type { ReactNode } from 'react';
import type { NodeInsight } from '#logs/insights.ts';
import { CountLink } from './count-link.tsx';
import { ExplainToggle } from './explain-toggle.tsx';
import { useInsightsLinks } from './insights-links.ts';
import { Again } from './result-rows.tsx';
import styles from './insights-panel.module.css';

export interface WithoutCalloutProps {
  /** Partner nodes. */
  readonly nodes: readonly NodeInsight[];
  /** Whether each line names its node. */
  readonly names: boolean;
}

/** [ADD-2] to [ADD-5], [ADD-8]: error edges that were followed and paths put back, each with its cause and cure. */
export function WithoutCallout({ nodes, names }: WithoutCalloutProps): ReactNode {
  const { wording } = useInsightsLinks();
  const shown = nodes.filter(
    ({ edges, reverted }) => reverted.trips > 0 || [...edges.values()].some(({ error }) => error),
  );
  if (shown.length === 0) return null;
  const at = (node: string): string => (names ? ` · ${wording.names.node(wording.graph, node)}` : '');
  return (
    <section aria-label="Error edges and paths put back">
      <h3 className={styles.title}>Error edges and paths put back</h3>
      <ul className={styles.list}>
        {shown.flatMap(({ node, edges, reverted, latestRevert }) => [
          ...[...edges.values()]
            .filter(({ error }) => error)
            .map(({ edge, left, latest }) => (
              <li key={`${node}:${edge}`} className={styles.failure}>
                <ExplainToggle
                  text={(wording.names.edge?.(wording.graph, node, edge) ?? edge) + at(node)}
                  wrong={latest.step === null ? null : { type: 'edge', trip: latest.trip, step: latest.step }}
                >
                  <CountLink count={left.trips} part={{ nodes: [node], edge }} />
                  <Again {...left} />
                </ExplainToggle>
              </li>
            )),
          latestRevert === null ? null : (
            <li key={node} className={styles.failure}>
              <ExplainToggle text={`Path put back${at(node)}`} wrong={{ type: 'revert', trip: latestRevert.trip }}>
                <CountLink count={reverted.trips} part={{ nodes: [node], reverted: true }} />
              </ExplainToggle>
            </li>
          ),
        ])}
      </ul>
    </section>
  );
}
