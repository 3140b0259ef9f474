import type { EdgeId, FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';

/** One way out of a node, connected or open. */
export interface EdgeRef {
  readonly node: NodeId;
  readonly edge: EdgeId;
}

/** What is chosen on a canvas: some nodes, or one edge. */
export interface Selection {
  readonly nodes: readonly NodeId[];
  readonly edge?: EdgeRef;
}

export const emptySelection: Selection = { nodes: [] };

export const selectNode = (node: NodeId): Selection => ({ nodes: [node] });

export const selectEdge = (node: NodeId, edge: EdgeId): Selection => ({ nodes: [], edge: { node, edge } });

/** The one node that a selection speaks of: the first of its nodes, or the node its edge leaves. */
export const selectedNode = (selection: Selection): NodeId | undefined => selection.nodes[0] ?? selection.edge?.node;

/** The selection without what a graph no longer has; the same object where all of it stands. */
export function keepInGraph(selection: Selection, graph: FlowGraph): Selection {
  const nodes = selection.nodes.filter((id) => nodeById(graph, id));
  const edge = selection.edge && nodeById(graph, selection.edge.node) ? selection.edge : undefined;
  if (nodes.length === selection.nodes.length && edge === selection.edge) return selection;
  return edge ? { nodes, edge } : { nodes };
}

/** The key under which a canvas knows one way out: node ids hold no colon. */
export const edgeKey = (node: NodeId, edge: EdgeId): string => `${node}:${edge}`;

/** The way out that `edgeKey` names. */
export function parseEdgeKey(key: string): EdgeRef {
  const at = key.indexOf(':');
  return { node: key.slice(0, at), edge: key.slice(at + 1) };
}
