import type { FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';
import { edgesOutOf, nodeById, TRIGGER_TYPE } from '#graph/graph-queries.ts';

/**
 * The nodes of a graph in the order in which trips come to them: each before those it leads to, save in a
 * loop; what no trigger leads to comes last. A layout that keeps to it draws only true loops backwards.
 */
export function flowOrder(graph: FlowGraph): readonly FlowNode[] {
  const seen = new Set<NodeId>();
  const triggers = graph.nodes.filter((node) => node.type === TRIGGER_TYPE);
  return [...reached(graph, triggers, seen), ...reached(graph, graph.nodes, seen)];
}

/** What is reached from the given nodes and was not seen: depth first, without calling itself. */
function reached(graph: FlowGraph, from: readonly FlowNode[], seen: Set<NodeId>): readonly FlowNode[] {
  const finished: FlowNode[] = [];
  // What is finished last stands first, so the last start and the last edge are followed first.
  for (const start of from.toReversed()) {
    if (seen.has(start.id)) continue;
    seen.add(start.id);
    const path = [{ node: start, left: targetsOf(graph, start) }];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.left.pop();
      if (!next) {
        finished.push(step.node);
        path.pop();
      } else if (!seen.has(next.id)) {
        seen.add(next.id);
        path.push({ node: next, left: targetsOf(graph, next) });
      }
    }
  }
  return finished.toReversed();
}

const targetsOf = (graph: FlowGraph, { id }: FlowNode): FlowNode[] =>
  edgesOutOf(graph, id).flatMap((edge) => nodeById(graph, edge.to) ?? []);
