import type { FlowEdge } from '#graph/flow-graph.ts';
import { edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';

/** Whether connections belong to edges that their nodes have: a fix can lead only these elsewhere. */
export const areKnown = ({ graph, kinds }: CheckContext, edges: readonly FlowEdge[]): boolean =>
  edges.every(({ from, edge }) => {
    const node = nodeById(graph, from);
    return node !== undefined && edgesOf(node, kinds).some(({ id }) => id === edge);
  });
