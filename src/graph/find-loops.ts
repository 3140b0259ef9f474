import type { FlowEdge, FlowGraph, FlowNode, NodeId } from './flow-graph.ts';
import { edgesInto, edgesOutOf } from './graph-queries.ts';

/** Which edges a walk may follow. */
type Passes = (edge: FlowEdge) => boolean;

/** Groups of nodes that all lead to each other by edges that `passes` lets through, in the order of the graph. */
export function findLoops(graph: FlowGraph, passes: Passes): readonly (readonly FlowNode[])[] {
  const left = nodesInLoops(graph, passes);
  const told = new Set<NodeId>();
  const loops: (readonly FlowNode[])[] = [];
  for (const node of graph.nodes) {
    if (!left.has(node.id) || told.has(node.id)) continue;
    const after = walk(node.id, left, (id) => edgesFrom(graph, id, passes).map((edge) => edge.to));
    if (!after.has(node.id)) continue;
    const before = walk(node.id, left, (id) =>
      edgesInto(graph, id)
        .filter(passes)
        .map((edge) => edge.from),
    );
    const loop = graph.nodes.filter((other) => after.has(other.id) && before.has(other.id));
    for (const member of loop) told.add(member.id);
    loops.push(loop);
  }
  return loops;
}

/** The edges by which a walk from a node of a loop comes back to where it has been: without them nothing goes round. */
export function edgesBack(
  graph: FlowGraph,
  start: NodeId,
  loop: ReadonlySet<NodeId>,
  passes: Passes,
): readonly FlowEdge[] {
  const back: FlowEdge[] = [];
  const seen = new Set([start]);
  const onWay = new Set([start]);
  const stack = [{ id: start, edges: edgesFrom(graph, start, passes), next: 0 }];
  for (let at = stack.at(-1); at; at = stack.at(-1)) {
    const edge = at.edges[at.next];
    at.next += 1;
    if (!edge) {
      onWay.delete(at.id);
      stack.pop();
    } else if (onWay.has(edge.to)) {
      back.push(edge);
    } else if (loop.has(edge.to) && !seen.has(edge.to)) {
      seen.add(edge.to);
      onWay.add(edge.to);
      stack.push({ id: edge.to, edges: edgesFrom(graph, edge.to, passes), next: 0 });
    }
  }
  return back;
}

const edgesFrom = (graph: FlowGraph, id: NodeId, passes: Passes): readonly FlowEdge[] =>
  edgesOutOf(graph, id).filter(passes);

/** Nodes that are left when those no loop can go through are taken away. */
function nodesInLoops(graph: FlowGraph, passes: Passes): ReadonlySet<NodeId> {
  const left = new Set(graph.nodes.map((node) => node.id));
  const entering = new Map<NodeId, number>();
  for (const edge of graph.edges)
    if (left.has(edge.from) && left.has(edge.to) && passes(edge))
      entering.set(edge.to, (entering.get(edge.to) ?? 0) + 1);
  const free = [...left].filter((id) => !entering.has(id));
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id);
    for (const { to } of edgesFrom(graph, id, passes)) {
      if (!left.has(to)) continue;
      const rest = (entering.get(to) ?? 0) - 1;
      entering.set(to, rest);
      if (rest === 0) free.push(to);
    }
  }
  return left;
}

/** Nodes that `next` leads to from the given one, among those allowed. */
function walk(
  from: NodeId,
  allowed: ReadonlySet<NodeId>,
  next: (id: NodeId) => readonly NodeId[],
): ReadonlySet<NodeId> {
  const seen = new Set<NodeId>();
  const queue = [from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const to of next(id)) {
      if (!allowed.has(to) || seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return seen;
}
