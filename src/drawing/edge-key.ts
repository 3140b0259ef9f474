import type { EdgeId, NodeId } from '#graph/flow-graph.ts';

/** One way out of a node, connected or open. */
export interface EdgeRef {
  readonly node: NodeId;
  readonly edge: EdgeId;
}

/** The key under which a drawing knows one way out: node ids hold no colon. */
export const edgeKey = (node: NodeId, edge: EdgeId): string => `${node}:${edge}`;

/** The way out that `edgeKey` names. */
export function parseEdgeKey(key: string): EdgeRef {
  const at = key.indexOf(':');
  return { node: key.slice(0, at), edge: key.slice(at + 1) };
}
