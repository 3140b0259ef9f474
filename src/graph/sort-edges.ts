import type { FlowEdge, FlowNode } from './flow-graph.ts';

/** Edges in the order in which files and graphs keep them: by their node's place, then by the edge's name. */
export function sortEdges(edges: readonly FlowEdge[], nodes: readonly FlowNode[]): readonly FlowEdge[] {
  const place = new Map(nodes.map((node, index) => [node.id, index]));
  const placeOf = (edge: FlowEdge): number => place.get(edge.from) ?? nodes.length;
  return edges.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.edge < b.edge ? -1 : a.edge > b.edge ? 1 : 0));
}
