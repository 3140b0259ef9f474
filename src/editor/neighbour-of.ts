import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { edgesInto, edgesOutOf, nodeById } from '#graph/graph-queries.ts';

/**
 * The node that is selected once others are deleted, so that the keyboard does not start from nothing: one that led
 * to them, else one they led to, else the nearest. Undefined where none is left.
 */
export function neighbourOf(graph: FlowGraph, gone: readonly NodeId[]): NodeId | undefined {
  const stays = (id: NodeId): boolean => !gone.includes(id);
  const before = gone.flatMap((id) => edgesInto(graph, id).map((edge) => edge.from)).find(stays);
  const after = gone.flatMap((id) => edgesOutOf(graph, id).map((edge) => edge.to)).find(stays);
  const from = nodeById(graph, gone[0] ?? '');
  if (before !== undefined || after !== undefined || !from) return before ?? after;
  let nearest: { readonly id: NodeId; readonly distance: number } | undefined;
  for (const node of graph.nodes) {
    if (!stays(node.id)) continue;
    const distance = Math.hypot(node.position.x - from.position.x, node.position.y - from.position.y);
    if (!nearest || distance < nearest.distance) nearest = { id: node.id, distance };
  }
  return nearest?.id;
}
