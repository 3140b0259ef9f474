import type { FlowEdge, FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { newGraph } from '#graph/new-graph.ts';
import { sortEdges } from '#graph/sort-edges.ts';
import { fakeKinds } from './fake-node-kinds.ts';

/** A node of a fake type, named after its id. */
export const fakeNode = (id: string, type: string, config?: FlowNode['config']): FlowNode => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  config: config ?? fakeKinds.get(type)?.defaultConfig('Lead') ?? {},
});

/** Reads `a.done>b` as the edge `done` of node `a` leading to node `b`. */
export function fakeEdge(text: string): FlowEdge {
  const [, from, edge, to] = /^([\w-]+)\.([\w-]+)>([\w-]+)$/.exec(text) ?? [];
  if (from === undefined || edge === undefined || to === undefined) throw new Error(`Not an edge: ${text}`);
  return { from, edge, to };
}

/** A Lead graph of both triggers (`new-lead`, `updated-lead`, each with the edge `all`) and the given nodes. */
export function fakeGraph(nodes: readonly FlowNode[] = [], edges: readonly string[] = []): FlowGraph {
  const base = newGraph({ id: 'g', name: 'Graph', object: 'Lead' }, fakeKinds);
  const all = [...base.nodes, ...nodes];
  return { ...base, nodes: all, edges: sortEdges(edges.map(fakeEdge), all) };
}
