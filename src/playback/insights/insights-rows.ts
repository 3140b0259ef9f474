import type { FlowGraph } from '#graph/flow-graph.ts';
import { edgeFrom, edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { RoutingInsights } from '#logs/insights.ts';
import type { Tally } from '#logs/insights-tally.ts';
import type { VisitResult } from '#logs/insights-visits.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { shareOf } from './insights-decorations.ts';

/** One node, or one edge of a node, with its numbers: a line of the table and of the CSV file. */
export interface InsightsRow {
  readonly id: string;
  readonly node: string;
  readonly nodeName: string;
  readonly type: string;
  /** Null in the row of the node itself. */
  readonly edge: string | null;
  readonly edgeName: string | null;
  readonly isErrorEdge: boolean;
  /** Name of the node that the edge leads to; null for a node and for an open edge. */
  readonly to: string | null;
  readonly tally: Tally;
  /** Of all trips for a node, of the trips that came to its node for an edge. */
  readonly share: number;
  readonly results: ReadonlyMap<VisitResult, Tally>;
}

const nothing: Tally = { trips: 0, visits: 0 };

/** [V2-1] Every node of a graph, each followed by its edges, with or without trips. */
export const insightsRowsOf = (
  graph: FlowGraph,
  catalog: NodeCatalog,
  insights: RoutingInsights,
): readonly InsightsRow[] =>
  graph.nodes.flatMap((node): readonly InsightsRow[] => {
    const insight = insights.nodes.get(node.id);
    const came = insight?.came ?? nothing;
    const base = { node: node.id, nodeName: node.name, type: catalog.typeOf(node.type)?.title ?? node.type };
    return [
      {
        ...base,
        id: node.id,
        edge: null,
        edgeName: null,
        isErrorEdge: false,
        to: null,
        tally: came,
        share: shareOf(came.trips, insights.trips),
        results: insight?.results ?? new Map(),
      },
      ...edgesOf(node, catalog).map((edge) => {
        const tally = insight?.edges.get(edge.id)?.left ?? nothing;
        const to = edgeFrom(graph, node.id, edge.id)?.to;
        return {
          ...base,
          id: `${node.id}:${edge.id}`,
          edge: edge.id,
          edgeName: edge.title,
          isErrorEdge: edge.kind === 'error',
          to: to === undefined ? null : (nodeById(graph, to)?.name ?? to),
          tally,
          share: shareOf(tally.trips, came.trips),
          results: new Map<VisitResult, Tally>(),
        };
      }),
    ];
  });
