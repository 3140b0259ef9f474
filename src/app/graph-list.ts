import type { FlowGraph } from '#graph/flow-graph.ts';
import { firstFree } from '#graph/unique-names.ts';

type Graphs = readonly FlowGraph[];

export const graphById = (graphs: Graphs, id: string): FlowGraph | undefined => graphs.find((graph) => graph.id === id);

/** A name that no graph of the list has: the name itself, then with 2, 3, … */
export function uniqueGraphName(graphs: Graphs, name: string): string {
  const taken = new Set(graphs.map((graph) => graph.name.trim().toLowerCase()));
  return firstFree(name.trim() || 'Untitled graph', ' ', (candidate) => taken.has(candidate.toLowerCase()));
}

/** An id that no graph of the list has, made from a name so that addresses stay readable. */
export function uniqueGraphId(graphs: Graphs, name: string): string {
  const taken = new Set(graphs.map((graph) => graph.id));
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48);
  return firstFree(words || 'graph', '-', (candidate) => taken.has(candidate));
}

/** Puts a graph in the place of the one with its id, or at the end. */
export function putGraph(graphs: Graphs, graph: FlowGraph): Graphs {
  return graphById(graphs, graph.id)
    ? graphs.map((other) => (other.id === graph.id ? graph : other))
    : [...graphs, graph];
}

/** Puts a copy of a graph under an id and a name of its own right after it. */
export function duplicateGraph(
  graphs: Graphs,
  id: string,
): { readonly graphs: Graphs; readonly copy: FlowGraph } | null {
  const original = graphById(graphs, id);
  if (!original) return null;
  const copy = copyUnderNewName(graphs, original, `${original.name} copy`);
  return { graphs: graphs.flatMap((graph) => (graph.id === id ? [graph, copy] : [graph])), copy };
}

/** The same graph under a free id and a free name. */
export function copyUnderNewName(graphs: Graphs, graph: FlowGraph, wanted: string): FlowGraph {
  const name = uniqueGraphName(graphs, wanted);
  return { ...graph, id: uniqueGraphId(graphs, name), name };
}
