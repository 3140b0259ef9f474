import type { ReactNode } from 'react';
import type { FlowNode } from '#graph/flow-graph.ts';
import type { NodeInsight } from '#logs/insights.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { CountLink } from './count-link.tsx';
import { EdgeRows } from './edge-rows.tsx';
import { PartnerPart } from './partner-part.tsx';
import { Again, ResultRows } from './result-rows.tsx';
import { WithoutCallout } from './without-callout.tsx';
import styles from './insights-panel.module.css';

export interface NodePartProps {
  readonly node: FlowNode;
  /** Undefined where no trip came to the node. */
  readonly insight: NodeInsight | undefined;
  readonly catalog: NodeCatalog;
  /** Edge that is chosen on the canvas. */
  readonly edge: string | null;
  readonly chart: ReactNode;
}

/** The numbers of one node: what came of its callouts first where it is one of the partner's, else its edges. */
export function NodePart({ node, insight, catalog, edge, chart }: NodePartProps): ReactNode {
  const nodes = [node.id];
  const came = insight?.came ?? { trips: 0, visits: 0 };
  const edges = <EdgeRows node={node} insight={insight} catalog={catalog} chosen={edge} />;
  const results =
    insight === undefined || [...insight.results.keys()].every((result) => result === 'left') ? null : (
      <ResultRows label="What came of it" results={insight.results} came={came} nodes={nodes} />
    );
  return (
    <>
      <p className={styles.came}>
        <CountLink count={came.trips} part={{ nodes }}>
          {`${came.trips.toLocaleString('en-GB')} ${came.trips === 1 ? 'trip' : 'trips'}`}
        </CountLink>{' '}
        came here
        <Again {...came} />
      </p>
      {insight?.partner ? (
        <>
          {edge === null ? null : edges}
          {results}
          <PartnerPart partner={insight.partner} nodes={nodes} />
          <WithoutCallout nodes={[insight]} names={false} />
          {chart}
          {edge === null ? edges : null}
        </>
      ) : (
        <>
          {edges}
          {results}
          {chart}
        </>
      )}
    </>
  );
}
