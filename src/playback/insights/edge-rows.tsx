import type { ReactNode } from 'react';
import type { FlowNode } from '#graph/flow-graph.ts';
import { edgesOf } from '#graph/graph-queries.ts';
import type { NodeInsight } from '#logs/insights.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { CountLink } from './count-link.tsx';
import { ErrorEdgeSign } from './error-edge-sign.tsx';
import { shareOf } from './insights-decorations.ts';
import { Again, ShareBar, ShareOf, shareOfTrips } from './result-rows.tsx';
import styles from './insights-panel.module.css';

export interface EdgeRowsProps {
  readonly node: FlowNode;
  readonly insight: NodeInsight | undefined;
  readonly catalog: NodeCatalog;
  /** Edge that is chosen on the canvas. */
  readonly chosen: string | null;
}

/** The ways out of a node, with the trips that took each. */
export function EdgeRows({ node, insight, catalog, chosen }: EdgeRowsProps): ReactNode {
  const edges = edgesOf(node, catalog);
  if (edges.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        Edges <ShareOf>{shareOfTrips(insight?.came.trips ?? 0)}</ShareOf>
      </caption>
      <thead className={styles.hidden}>
        <tr>
          <th scope="col">Edge</th>
          <th scope="col">Trips</th>
          <th scope="col">Share of the trips that came</th>
        </tr>
      </thead>
      <tbody>
        {edges.map(({ id, title, kind }) => {
          const left = insight?.edges.get(id)?.left ?? { trips: 0, visits: 0 };
          return (
            <tr key={id} data-chosen={id === chosen || undefined}>
              <th scope="row">
                <span className={styles.result}>
                  {kind === 'error' ? <ErrorEdgeSign /> : null}
                  {title}
                </span>
              </th>
              <td className={styles.number}>
                <CountLink count={left.trips} part={{ nodes: [node.id], edge: id }} />
                <Again {...left} />
              </td>
              <td className={styles.share}>
                <ShareBar share={shareOf(left.trips, insight?.came.trips ?? 0)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
