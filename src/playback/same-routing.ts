import type { FlowGraph } from '#graph/flow-graph.ts';
import { stableJson } from '#shared/stable-json.ts';

/** Whether two states of a graph route alike: moving a node about changes nothing. */
export function sameRouting(a: FlowGraph, b: FlowGraph): boolean {
  return a === b || stableJson(routingOf(a)) === stableJson(routingOf(b));
}

const routingOf = ({ name, object, nodes, edges }: FlowGraph): unknown => ({
  name,
  object,
  edges,
  nodes: nodes.map(({ position: _position, description: _description, ...routing }) => routing),
});
