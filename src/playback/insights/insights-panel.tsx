import { ActionIcon, Box, Button } from '@mantine/core';
import { X } from 'lucide-react';
import { useId, useMemo, type ReactNode } from 'react';
import { percentText } from '#canvas/count-text.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { insightsBucketsOf } from '#logs/insights-buckets.ts';
import type { RoutingInsights } from '#logs/insights.ts';
import type { TripLog } from '#logs/trip-log.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ActionPart } from './action-part.tsx';
import { InsightsChart } from './insights-chart.tsx';
import { shareOf } from './insights-decorations.ts';
import { useInsightsLinks } from './insights-links.ts';
import { NodePart } from './node-part.tsx';
import { TotalsPart } from './totals-part.tsx';
import styles from './insights-panel.module.css';

export interface InsightsPanelProps {
  readonly graph: FlowGraph;
  readonly catalog: NodeCatalog;
  readonly trips: readonly TripLog[];
  readonly notRouted: number;
  readonly insights: RoutingInsights;
  readonly partners: ReadonlyMap<string, string>;
  readonly asOf: number | undefined;
  readonly node: string | null;
  readonly edge: string | null;
  readonly onClose: () => void;
  /** Absent where nothing is filtered out. */
  readonly onClearFilters: (() => void) | undefined;
}

/** Beside the graph: the numbers of all trips, or of the node that is chosen. */
export function InsightsPanel(props: InsightsPanelProps): ReactNode {
  const { graph, catalog, trips, insights, partners, asOf, onClose, onClearFilters } = props;
  const heading = useId();
  const { wording } = useInsightsLinks();
  const node = nodeById(graph, props.node ?? '');
  const counted = useMemo(() => {
    if (node) return [node.id];
    return graph.nodes.filter(({ type }) => type === 'trigger').map(({ id }) => id);
  }, [node, graph]);
  const buckets = useMemo(
    () => insightsBucketsOf(trips, { nodes: new Set(counted), timeZone: wording.timeZone, asOf }),
    [trips, counted, wording.timeZone, asOf],
  );
  const nodesOf = useMemo(() => byAction(partners), [partners]);
  const actions = [...insights.actions];
  const insight = node && insights.nodes.get(node.id);
  const chart =
    trips.length === 0 ? null : (
      <InsightsChart
        label={node ? 'Trips that came here, over time' : 'Trips over time'}
        buckets={buckets}
        nodes={counted}
      />
    );
  return (
    <aside className={styles.panel} aria-labelledby={heading}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 id={heading} className={styles.name}>
            {node?.name ?? 'All trips'}
          </h2>
          <p className={styles.note}>
            {node
              ? `${catalog.typeOf(node.type)?.title ?? node.type} · ${percentText(shareOf(insight?.came.trips ?? 0, insights.trips))} of all trips came here`
              : graph.name}
          </p>
        </div>
        {node ? (
          <ActionIcon aria-label={`Close ${node.name}: show all trips`} onClick={onClose}>
            <X size={16} aria-hidden />
          </ActionIcon>
        ) : null}
      </header>
      <Box key={node?.id} className={styles.content ?? ''} role="region" aria-labelledby={heading} tabIndex={0}>
        {trips.length === 0 ? (
          <EmptyState
            title={onClearFilters ? 'No trip fits these filters' : 'No trip went through this graph'}
            actions={
              onClearFilters ? (
                <Button variant="default" onClick={onClearFilters}>
                  Clear filters
                </Button>
              ) : undefined
            }
          >
            {onClearFilters
              ? 'Take one of the filters off to count more.'
              : 'The run brought no record of this object to a trigger that took it.'}
          </EmptyState>
        ) : null}
        {node ? (
          <NodePart {...{ node, insight, catalog, chart }} edge={props.edge} />
        ) : (
          <>
            <TotalsPart insights={insights} notRouted={props.notRouted} />
            {actions.map(([action, partner]) => (
              <ActionPart
                key={action}
                title={catalog.typeOf(action)?.title ?? action}
                nodes={nodesOf.get(action) ?? []}
                {...{ partner, insights, trips, asOf }}
              />
            ))}
            {actions.length === 0 ? (
              <>
                <p className={styles.plain}>
                  This graph has no partner node: nothing is handed over to Outreach. Edges and nodes are counted all
                  the same.
                </p>
                {chart}
              </>
            ) : null}
          </>
        )}
      </Box>
    </aside>
  );
}

/** The ids of the partner's nodes by their action. */
function byAction(partners: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const nodes = new Map<string, string[]>();
  for (const [id, action] of partners) nodes.set(action, [...(nodes.get(action) ?? []), id]);
  return nodes;
}
