import type { FlowGraph, FlowNode } from './flow-graph.ts';
import { TRIGGER_TYPE, edgesOf, openEdges } from './graph-queries.ts';
import type { Issue } from './issue.ts';
import type { EdgeSpec, NodeKinds } from './node-kinds.ts';

/**
 * [GRA-6] Edges that lead nowhere. A trip simply ends there, so an open normal edge is worth a note, an
 * open way out of a trigger that is on a warning, and an open error edge a warning: its Outcome stays silent.
 */
export function openEdgeIssues(graph: FlowGraph, node: FlowNode, kinds: NodeKinds): readonly Issue[] {
  const open = openEdges(graph, node, kinds);
  if (node.type !== TRIGGER_TYPE)
    return open.map((edge) => openEdge(node, edge, edge.kind === 'error' ? 'error' : 'normal'));
  if (node.config['enabled'] === false || open.length === 0) return [];
  if (open.length < edgesOf(node, kinds).length) return open.map((edge) => openEdge(node, edge, 'trigger'));
  return [
    {
      code: 'graph/trigger-not-connected',
      severity: 'warning',
      message: `"${node.name}" leads nowhere: records that trigger it are not changed.`,
      place: { node: node.id },
      rule: 'GRA-3',
    },
  ];
}

const KINDS = {
  normal: { code: 'graph/open-edge', severity: 'info' },
  error: { code: 'graph/open-error-edge', severity: 'warning' },
  trigger: { code: 'graph/open-trigger-edge', severity: 'warning' },
} as const;

const openEdge = (node: FlowNode, edge: EdgeSpec, kind: keyof typeof KINDS): Issue => ({
  ...KINDS[kind],
  message:
    kind === 'error'
      ? `Error edge "${edge.title}" of "${node.name}" leads nowhere: the node is marked Error and the trip ends without an Outcome.`
      : `Edge "${edge.title}" of "${node.name}" leads nowhere: the trip ends there.`,
  place: { node: node.id, edge: edge.id },
  rule: 'GRA-6',
});
