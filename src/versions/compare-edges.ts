import type { FlowEdge, FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';
import type { ChangeType, GraphChange } from './graph-comparison.ts';
import type { GraphReading } from './graph-reading.ts';
import type { NodeMatches } from './match-nodes.ts';

/** Edges that lead elsewhere, or that lead somewhere in one graph only. */
export function compareEdges(
  before: FlowGraph,
  after: FlowGraph,
  { pairs }: NodeMatches,
  reading: GraphReading,
): readonly GraphChange[] {
  const became = new Map(pairs.map((pair) => [pair.before.id, pair.after.id]));
  const was = new Map(pairs.map((pair) => [pair.after.id, pair.before.id]));
  // Ids hold no blank: what is gone can be taken for nothing that came under its id.
  const now = (id: NodeId): string => became.get(id) ?? `gone ${id}`;
  const old = new Map(before.edges.map((edge) => [`${now(edge.from)} ${edge.edge}`, edge]));
  const current = new Set(after.edges.map((edge) => `${edge.from} ${edge.edge}`));
  const ends = { before: nodesById(before), after: nodesById(after) };

  const change = (type: ChangeType, from: FlowEdge | undefined, to: FlowEdge | undefined): GraphChange => {
    const edge = to ?? from;
    const side = to ? ends.after : ends.before;
    const node = edge && side.get(edge.from);
    const [id, other] = [edge?.from ?? '', to ? was.get(to.from) : became.get(from?.from ?? '')];
    const [beforeId, afterId] = to ? [other, id] : [id, other];
    return {
      id: `edge ${to ? id : now(id)} ${edge?.edge ?? ''} ${type}`,
      type,
      subject: {
        type: 'edge',
        node: {
          ...(beforeId === undefined ? {} : { before: beforeId }),
          ...(afterId === undefined ? {} : { after: afterId }),
        },
        name: node?.name ?? id,
        edge: edge?.edge ?? '',
        title: node && edge ? reading.edgeTitle(node, edge.edge) : (edge?.edge ?? ''),
      },
      ...(from ? { before: [ends.before.get(from.to)?.name ?? from.to] } : {}),
      ...(to ? { after: [ends.after.get(to.to)?.name ?? to.to] } : {}),
    };
  };

  return [
    ...after.edges.flatMap((edge) => {
      const earlier = old.get(`${edge.from} ${edge.edge}`);
      if (!earlier) return [change('connected', undefined, edge)];
      return now(earlier.to) === edge.to ? [] : [change('re-routed', earlier, edge)];
    }),
    ...before.edges
      .filter((edge) => !current.has(`${now(edge.from)} ${edge.edge}`))
      .map((edge) => change('disconnected', edge, undefined)),
  ];
}

const nodesById = ({ nodes }: FlowGraph): ReadonlyMap<NodeId, FlowNode> =>
  new Map(nodes.map((node) => [node.id, node]));
