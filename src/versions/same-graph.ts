import type { FlowGraph } from '#graph/flow-graph.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';

// Graphs are never changed in place, and a draft is compared with every version of it after each edit.
const texts = new WeakMap<FlowGraph, string>();

/** Whether two graphs hold the same, in whatever order their files list it. */
export const sameGraph = (a: FlowGraph, b: FlowGraph): boolean => a === b || textOf(a) === textOf(b);

function textOf(graph: FlowGraph): string {
  let text = texts.get(graph);
  if (text === undefined) {
    texts.set(graph, (text = printFlowFile(inOrder(graph))));
  }
  return text;
}

const inOrder = ({ nodes, notes, sections, ...rest }: FlowGraph): FlowGraph => ({
  ...rest,
  nodes: byId(nodes),
  ...(notes ? { notes: byId(notes) } : {}),
  ...(sections ? { sections: byId(sections).map((section) => ({ ...section, nodes: section.nodes.toSorted() })) } : {}),
});

const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
