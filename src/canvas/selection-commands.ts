import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { Point } from './route-edge.ts';
import type { Selection } from './selection.ts';

/** The nodes that a selection moves and copies: those of a section, too, where it is selected as a whole. */
export function nodesOfSelection(graph: FlowGraph, { nodes, section }: Selection): readonly NodeId[] {
  const whole = graph.sections?.find(({ id }) => id === section);
  return whole ? whole.nodes : nodes;
}

/** The edits that move all that is selected, as far as each thing is to go, in canvas pixels. */
export function moveCommands(graph: FlowGraph, selection: Selection, by: Point): readonly GraphCommand[] {
  const moves = nodesOfSelection(graph, selection).flatMap((id) => {
    const node = nodeById(graph, id);
    return node ? [{ node: id, x: node.position.x + by.x, y: node.position.y + by.y }] : [];
  });
  const notes = (graph.notes ?? []).filter(({ id }) => selection.notes?.includes(id));
  return [
    ...(moves.length > 0 ? [{ type: 'move-nodes' as const, moves }] : []),
    ...notes.map(({ id, position }) => ({
      type: 'change-note' as const,
      note: id,
      change: { position: { x: position.x + by.x, y: position.y + by.y } },
    })),
  ];
}
