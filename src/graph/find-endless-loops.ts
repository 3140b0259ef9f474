import type { FlowEdge, FlowGraph, NodeId } from './flow-graph.ts';
import { edgesInto, edgesOutOf, edgeTitle, nodeById } from './graph-queries.ts';
import type { Issue } from './issue.ts';
import type { NodeKinds } from './node-kinds.ts';

/**
 * Loops in which no node lets time pass: a trip would run in them for ever. One issue a group of nodes
 * that all lead to each other.
 */
export function findEndlessLoops(graph: FlowGraph, kinds: NodeKinds): readonly Issue[] {
  const inLoops = nodesInLoops(graph, kinds);
  const told = new Set<NodeId>();
  const issues: Issue[] = [];
  for (const node of graph.nodes) {
    if (!inLoops.has(node.id) || told.has(node.id)) continue;
    const after = walk(node.id, inLoops, (id) => edgesOutOf(graph, id).map((edge) => edge.to));
    if (!after.has(node.id)) continue;
    const before = walk(node.id, inLoops, (id) => edgesInto(graph, id).map((edge) => edge.from));
    const loop = graph.nodes.filter((other) => after.has(other.id) && before.has(other.id));
    for (const member of loop) told.add(member.id);
    const members = new Set(loop.map(({ id }) => id));
    issues.push(
      endlessLoop(
        graph,
        node.id,
        loop.map((member) => member.name),
        edgesBack(graph, node.id, members),
        kinds,
      ),
    );
  }
  return issues;
}

function endlessLoop(
  graph: FlowGraph,
  node: NodeId,
  names: readonly string[],
  back: readonly FlowEdge[],
  kinds: NodeKinds,
): Issue {
  const listed = names.slice(0, 5).map((name) => `"${name}"`);
  const rest = names.length > 5 ? ` and ${names.length - 5} more` : '';
  const [only] = back;
  const title =
    only && back.length === 1
      ? `Disconnect "${edgeTitle(graph, only.from, only.edge, kinds)}" of "${nodeById(graph, only.from)?.name ?? only.from}"`
      : `Disconnect the ${back.length} edges that lead back`;
  return {
    code: 'graph/endless-loop',
    severity: 'error',
    message: `A trip would go round for ever through ${listed.join(', ')}${rest}: no node of the loop waits.`,
    place: { node },
    fix: { title, commands: back.map(({ from, edge }) => ({ type: 'disconnect-edge', from, edge })) },
  };
}

/** The edges by which a walk from a node comes back to where it has been: without them nothing goes round. */
function edgesBack(graph: FlowGraph, start: NodeId, loop: ReadonlySet<NodeId>): readonly FlowEdge[] {
  const back: FlowEdge[] = [];
  const seen = new Set([start]);
  const onWay = new Set([start]);
  const stack = [{ id: start, edges: edgesOutOf(graph, start), next: 0 }];
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
      stack.push({ id: edge.to, edges: edgesOutOf(graph, edge.to), next: 0 });
    }
  }
  return back;
}

/** Nodes that do not wait and that are left when those no loop can go through are taken away. */
function nodesInLoops(graph: FlowGraph, kinds: NodeKinds): ReadonlySet<NodeId> {
  const left = new Set(graph.nodes.filter((node) => !kinds.get(node.type)?.waits).map((node) => node.id));
  const entering = new Map<NodeId, number>();
  for (const edge of graph.edges)
    if (left.has(edge.from) && left.has(edge.to)) entering.set(edge.to, (entering.get(edge.to) ?? 0) + 1);
  const free = [...left].filter((id) => !entering.has(id));
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id);
    for (const { to } of edgesOutOf(graph, id)) {
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
