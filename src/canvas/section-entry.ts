import type { FlowGraph, FlowSection, NodeId } from '#graph/flow-graph.ts';

/**
 * The node of a section that an edge to the section as a whole leads to, where that is clear: the one that edges from
 * outside lead to, else the one that no edge inside leads to. Undefined where there are several, or none.
 */
export function sectionEntry(
  graph: FlowGraph,
  section: FlowSection,
  enterable: (node: NodeId) => boolean,
): NodeId | undefined {
  const inside = new Set(section.nodes);
  const into = graph.edges.filter(({ to }) => inside.has(to));
  const entered = new Set(into.filter(({ from }) => !inside.has(from)).map(({ to }) => to));
  const reached = new Set(into.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const entries = entered.size > 0 ? [...entered] : section.nodes.filter((id) => enterable(id) && !reached.has(id));
  return entries.length === 1 ? entries[0] : undefined;
}
