import { err, ok, type Result } from '#shared/result.ts';
import type { EdgeId, FlowEdge, FlowGraph, NodeId } from './flow-graph.ts';
import { TRIGGER_TYPE, edgeFrom, edgesOf, nodeById } from './graph-queries.ts';
import type { Issue } from './issue.ts';
import type { NodeKinds } from './node-kinds.ts';
import { refuse, unknownNode } from './refuse-command.ts';
import { sortEdges } from './sort-edges.ts';

/** Connects a way out of a node; where it led elsewhere before, it leads here from now on. */
export function connectEdge(graph: FlowGraph, edge: FlowEdge, kinds: NodeKinds): Result<FlowGraph, Issue> {
  const from = nodeById(graph, edge.from);
  const to = nodeById(graph, edge.to);
  if (!from) return err(unknownNode(edge.from));
  if (!to) return err(unknownNode(edge.to));
  const place = { node: edge.from, edge: edge.edge };
  if (!edgesOf(from, kinds).some((spec) => spec.id === edge.edge))
    return err(refuse('unknown-edge', `"${from.name}" has no edge "${edge.edge}".`, place));
  if (from === to) return err(refuse('self-connection', `"${from.name}" cannot lead to itself.`, place));
  if (to.type === TRIGGER_TYPE)
    return err(refuse('into-trigger', `"${to.name}" is a trigger: trips start there and no edge leads to it.`, place));
  const before = edgeFrom(graph, edge.from, edge.edge);
  if (before?.to === edge.to) return ok(graph);
  const others = graph.edges.filter((other) => other !== before);
  return ok({ ...graph, edges: sortEdges([...others, edge], graph.nodes) });
}

export function disconnectEdge(graph: FlowGraph, from: NodeId, edge: EdgeId): Result<FlowGraph, Issue> {
  const edges = graph.edges.filter((other) => other.from !== from || other.edge !== edge);
  if (edges.length < graph.edges.length) return ok({ ...graph, edges });
  const name = nodeById(graph, from)?.name;
  if (name === undefined) return err(unknownNode(from));
  return err(refuse('not-connected', `Edge "${edge}" of "${name}" is not connected.`, { node: from, edge }));
}
