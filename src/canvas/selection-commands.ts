import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { Point } from '#drawing/route-edge.ts';
import type { Selection } from './selection.ts';

/** The nodes that a selection moves and copies: those of a section, too, where it is selected as a whole. */
export function nodesOfSelection(graph: FlowGraph, { nodes, section }: Selection): readonly NodeId[] {
  const whole = graph.sections?.find(({ id }) => id === section);
  return whole ? whole.nodes : nodes;
}

/** How near to the corner of another node a move by keys ends level with it, in canvas pixels. */
const PULL = 6;
const GRID = 4;

/**
 * The edits that move all that is selected, by about so many canvas pixels: the first node, and all others with it,
 * comes to be level with another one that lies near its way, else on the grid.
 */
export function moveCommands(graph: FlowGraph, selection: Selection, about: Point): readonly GraphCommand[] {
  const nodes = nodesOfSelection(graph, selection).flatMap((id) => nodeById(graph, id) ?? []);
  const notes = (graph.notes ?? []).filter(({ id }) => selection.notes?.includes(id));
  const lead = (nodes[0] ?? notes[0])?.position ?? { x: 0, y: 0 };
  const others = graph.nodes.filter((node) => !nodes.includes(node)).map(({ position }) => position);
  const by = {
    x: snapped(
      lead.x,
      about.x,
      others.map(({ x }) => x),
    ),
    y: snapped(
      lead.y,
      about.y,
      others.map(({ y }) => y),
    ),
  };
  const moves = nodes.map(({ id, position: { x, y } }) => ({ node: id, x: x + by.x, y: y + by.y }));
  return [
    ...(moves.length > 0 ? [{ type: 'move-nodes' as const, moves }] : []),
    ...notes.map(({ id, position }) => ({
      type: 'change-note' as const,
      note: id,
      change: { position: { x: position.x + by.x, y: position.y + by.y } },
    })),
  ];
}

function snapped(start: number, by: number, lines: readonly number[]): number {
  if (by === 0) return 0;
  const wanted = start + by;
  const near = lines
    .filter((line) => Math.abs(line - wanted) <= PULL && Math.sign(line - start) === Math.sign(by))
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return (near[0] ?? Math.round(wanted / GRID) * GRID) - start;
}
