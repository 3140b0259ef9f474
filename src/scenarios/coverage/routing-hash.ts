import type { FlowGraph } from '#graph/flow-graph.ts';
import { stableJson } from '#shared/stable-json.ts';
import { hashOfText } from '#shared/text-hash.ts';

// Graphs are never changed in place.
const hashes = new WeakMap<FlowGraph, string>();

/** Stands for how a graph routes: where its nodes lie, what they look like and what is said of them does not count. */
export function routingHash(graph: FlowGraph): string {
  let hash = hashes.get(graph);
  if (hash === undefined) hashes.set(graph, (hash = hashOfText(stableJson(routingOf(graph)))));
  return hash;
}

const routingOf = ({ object, nodes, edges }: FlowGraph): unknown => ({
  object,
  edges: edges.map(({ from, edge, to }) => JSON.stringify([from, edge, to])).toSorted(),
  nodes: nodes
    .map(({ id, type, name, config }) => ({ id, type, name, config }))
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
});
