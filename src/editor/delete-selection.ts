import type { Selection } from '#canvas/selection.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { edgeFrom, nodeById, TRIGGER_TYPE } from '#graph/graph-queries.ts';

/**
 * The edits that delete what is selected. With `heal`, what led to a deleted node leads on to what stood behind it.
 * [GRA-2] Among other nodes triggers are passed over; alone they are asked for, and refused with the reason.
 */
export function deleteSelection(graph: FlowGraph, selection: Selection, heal: boolean): readonly GraphCommand[] {
  const { edge, nodes, notes = [], section } = selection;
  if (edge) return [{ type: 'disconnect-edge', from: edge.node, edge: edge.edge }];
  if (section !== undefined) return [{ type: 'remove-sections', sections: [section] }];
  const free = nodes.filter((id) => nodeById(graph, id)?.type !== TRIGGER_TYPE);
  const removed = free.length === 0 && notes.length === 0 ? nodes : free;
  return [
    ...(removed.length === 0
      ? []
      : [{ type: 'remove-nodes', nodes: removed, ...(heal ? { heal: true as const } : {}) } as const]),
    ...(notes.length === 0 ? [] : [{ type: 'remove-notes', notes } as const]),
  ];
}

/** What became of the edges that led to deleted nodes: `“Gate” now leads to “Hold”`; undefined where none was healed. */
export function describeHealing(before: FlowGraph, after: FlowGraph): string | undefined {
  const healed = before.edges.flatMap(({ from, edge, to }) => {
    const now = nodeById(after, to) ? undefined : edgeFrom(after, from, edge)?.to;
    return now === undefined ? [] : [{ from, to: now }];
  });
  const name = (id: NodeId): string => `“${nodeById(after, id)?.name ?? id}”`;
  const [first] = healed;
  if (!first) return undefined;
  if (healed.every(({ from, to }) => from === first.from && to === first.to))
    return `${name(first.from)} now leads to ${name(first.to)}`;
  if (healed.every(({ to }) => to === first.to)) return `${healed.length} edges now lead to ${name(first.to)}`;
  return `${healed.length} edges now lead on to what stood behind`;
}
