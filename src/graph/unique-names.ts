import type { FlowGraph, NodeId } from './flow-graph.ts';
import { graphMemo } from './graph-memo.ts';

/** [GRA-7] A name as it counts when two are compared: without case and outer blanks. */
export const nameKey = (name: string): string => name.trim().toLowerCase();

/** A name as it is kept: without outer blanks, with single blanks inside. */
export const tidyName = (name: string): string => name.trim().replace(/\s+/g, ' ');

const idsOf = graphMemo<ReadonlySet<NodeId>>();
const namesOf = graphMemo<ReadonlySet<string>>();

/** An id that no node of the graph has: the type, then the type with -2, -3, … */
export function uniqueNodeId(graph: FlowGraph, type: string): NodeId {
  const taken = idsOf(graph, graph, '', () => new Set(graph.nodes.map((node) => node.id)));
  return firstFree(type, '-', (id) => taken.has(id));
}

/** [GRA-7] A name that no node of the graph has: the title, then the title with 2, 3, … */
export function uniqueNodeName(graph: FlowGraph, title: string): string {
  const taken = namesOf(graph, graph, '', () => new Set(graph.nodes.map((node) => nameKey(node.name))));
  return firstFree(tidyName(title) || 'Node', ' ', (name) => taken.has(nameKey(name)));
}

/** The base itself, or the base with the first number from 2 on that is not taken. */
export function firstFree(base: string, joint: string, isTaken: (candidate: string) => boolean): string {
  if (!isTaken(base)) return base;
  for (let count = 2; ; count += 1) {
    const candidate = `${base}${joint}${count}`;
    if (!isTaken(candidate)) return candidate;
  }
}
