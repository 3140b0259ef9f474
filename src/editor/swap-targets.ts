import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { edgeFrom, edgesOf } from '#graph/graph-queries.ts';
import type { EdgeSpec, NodeKinds } from '#graph/node-kinds.ts';

/** The two ways out of a node whose targets are swapped: the given one and the next, or the first two. */
export function edgesToSwap(node: FlowNode, edge: string | undefined, kinds: NodeKinds): readonly EdgeSpec[] {
  const specs = edgesOf(node, kinds);
  const at = Math.max(
    0,
    specs.findIndex(({ id }) => id === edge),
  );
  const [one, other] = [specs[at], specs[(at + 1) % specs.length]];
  return one && other && one !== other ? [one, other] : [];
}

/** The edits that let two ways out of a node lead where the other one led; none where both lead to the same. */
export function swapTargets(
  graph: FlowGraph,
  node: FlowNode,
  [one, other]: readonly EdgeSpec[],
): readonly GraphCommand[] {
  if (!one || !other) return [];
  const [first, second] = [edgeFrom(graph, node.id, one.id)?.to, edgeFrom(graph, node.id, other.id)?.to];
  if (first === second) return [];
  const lead = (edge: string, to: string | undefined): GraphCommand =>
    to === undefined
      ? { type: 'disconnect-edge', from: node.id, edge }
      : { type: 'connect-edge', from: node.id, edge, to };
  return [lead(one.id, second), lead(other.id, first)];
}
