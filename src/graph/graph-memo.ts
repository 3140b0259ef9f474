import type { FlowGraph } from './flow-graph.ts';

/** Answers what was made before for a graph, something else that it depends on, and a key. */
export type GraphMemo<T> = (graph: FlowGraph, other: object, key: string, make: () => T) => T;

/**
 * Keeps what is worked out about a whole graph, so that each of its nodes need not work it out again. Graphs are
 * never changed in place: what was made holds for as long as the graph lives.
 */
export function graphMemo<T>(): GraphMemo<T> {
  const graphs = new WeakMap<FlowGraph, WeakMap<object, Map<string, T>>>();
  return (graph, other, key, make) => {
    let others = graphs.get(graph);
    if (!others) graphs.set(graph, (others = new WeakMap()));
    let known = others.get(other);
    if (!known) others.set(other, (known = new Map()));
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make();
    known.set(key, made);
    return made;
  };
}
