import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { edgeFrom, nodeById } from '#graph/graph-queries.ts';
import { edgeKey } from './edge-key.ts';

/** Height of the row of one edge on a card, and of the middle of the first one. */
export const ROW = 22;
export const FIRST_ROW = 19;

/**
 * Which of a node's lines turns first, by edge key: of those that go down the lowest, of those that go up
 * the highest, so that no two of them cross or lie on each other.
 */
export function lanesOf(graph: FlowGraph, node: FlowNode, edges: readonly { readonly id: string }[]) {
  const lanes = new Map<string, number>();
  const connected = edges.flatMap(({ id }, row) => {
    const target = nodeById(graph, edgeFrom(graph, node.id, id)?.to ?? '');
    if (!target) return [];
    return [{ key: edgeKey(node.id, id), down: target.position.y >= node.position.y + row * ROW }];
  });
  connected.filter(({ down }) => !down).forEach(({ key }, index) => lanes.set(key, index));
  connected
    .filter(({ down }) => down)
    .reverse()
    .forEach(({ key }, index) => lanes.set(key, index));
  return lanes;
}
