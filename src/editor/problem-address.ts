import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';

/** The page that explains a problem, with the way back to where it is. */
export function problemAddress({ code, place }: Issue, graph: FlowGraph): string {
  const query = new URLSearchParams({ graph: graph.id, ...(place.node !== undefined && { node: place.node }) });
  return `#/problems/${code}?${query.toString()}`;
}
