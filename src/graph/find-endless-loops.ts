import type { FlowEdge, FlowGraph, NodeId } from './flow-graph.ts';
import { edgesInto, edgesOutOf, nodeById } from './graph-queries.ts';
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
    const back = edgesInto(graph, node.id).find((edge) => after.has(edge.from) && before.has(edge.from));
    issues.push(
      endlessLoop(
        graph,
        node.id,
        loop.map((member) => member.name),
        back,
      ),
    );
  }
  return issues;
}

function endlessLoop(graph: FlowGraph, node: NodeId, names: readonly string[], back: FlowEdge | undefined): Issue {
  const listed = names.slice(0, 5).map((name) => `"${name}"`);
  const rest = names.length > 5 ? ` and ${names.length - 5} more` : '';
  const title = back && `Disconnect "${back.edge}" of "${nodeById(graph, back.from)?.name ?? back.from}"`;
  return {
    code: 'graph/endless-loop',
    severity: 'error',
    message: `A trip would go round for ever through ${listed.join(', ')}${rest}: no node of the loop waits.`,
    place: { node },
    ...(back && title
      ? { fix: { title, commands: [{ type: 'disconnect-edge', from: back.from, edge: back.edge }] } }
      : {}),
  };
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
