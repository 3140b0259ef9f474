import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { VisibleGraph } from '#drawing/collapse-sections.ts';
import { frameKey, noteOfKey, sectionOfFrame } from './drawn-ids.ts';
import type { Point, Rect } from '#drawing/route-edge.ts';
import { memberCommands, membersAfterDrop } from '#drawing/section-frames.ts';
import { boundsOf } from '#drawing/spatial-index.ts';
import { snapToLines, type Guide } from './snap-lines.ts';

/** The grid that all things lie on unless they are level with others, in canvas pixels. */
const GRID = 4;

/** Things that are dragged together, as they lay when that began. */
export interface DragSession {
  /** Whose place the pointer speaks of. */
  readonly lead: Point;
  /** Cards and notes by the ids under which they are drawn. */
  readonly moved: ReadonlyMap<string, Rect>;
  readonly box: Rect;
  /** What they may be level with. */
  readonly others: readonly Rect[];
  readonly frames: ReadonlyMap<string, Rect>;
  /** A section is moved by its frame: then no node changes its section. */
  readonly whole: boolean;
}

/** Begins to drag these of all things that are drawn. Undefined where none of them is drawn. */
export function beginDrag(
  graph: VisibleGraph,
  drawn: ReadonlyMap<string, Rect>,
  ids: readonly string[],
): DragSession | undefined {
  const lead = drawn.get(ids[0] ?? '');
  const framed = ids.flatMap((id) => sectionOfFrame(id) ?? []);
  const held = (graph.sections ?? []).filter(({ id }) => framed.includes(id)).flatMap(({ nodes }) => nodes);
  const moved = new Map(
    [...held, ...ids].flatMap((id) => {
      const box = sectionOfFrame(id) === undefined ? drawn.get(id) : undefined;
      return box ? [[id, box] as const] : [];
    }),
  );
  if (!lead || moved.size === 0) return undefined;
  const box = boundsOf([...moved.values()]);
  const others = [...drawn].flatMap(([id, other]) =>
    moved.has(id) || sectionOfFrame(id) !== undefined ? [] : [other],
  );
  const frames = new Map(
    (graph.sections ?? []).flatMap(({ id }) => {
      const frame = drawn.get(frameKey(id));
      return frame ? [[id, frame] as const] : [];
    }),
  );
  return { lead, moved, box, others, frames, whole: framed.length > 0 };
}

export interface DragStep {
  /** How far everything has moved since the drag began. */
  readonly by: Point;
  readonly guides: readonly Guide[];
}

/** How far things go for where the pointer has their lead: onto lines within `within` canvas pixels, else onto the grid. */
export function dragStep({ lead, box, others }: DragSession, at: Point, within: number | undefined): DragStep {
  const free = { x: at.x - lead.x, y: at.y - lead.y };
  if (within === undefined) return { by: { x: Math.round(free.x), y: Math.round(free.y) }, guides: [] };
  const { x, y, guides } = snapToLines({ ...box, x: box.x + free.x, y: box.y + free.y }, others, within);
  const onGrid = (value: number, start: number): number => Math.round((start + value) / GRID) * GRID - start;
  return {
    by: {
      x: Math.round(x === undefined ? onGrid(free.x, lead.x) : free.x + x),
      y: Math.round(y === undefined ? onGrid(free.y, lead.y) : free.y + y),
    },
    guides,
  };
}

/** Which sections would hold which nodes if things were let go there. */
export function membersAt({ sections = [] }: VisibleGraph, session: DragSession, by: Point) {
  if (session.whole || sections.length === 0) return undefined;
  const moved = new Map(
    [...session.moved].flatMap(([id, box]) =>
      noteOfKey(id) === undefined ? [[id, { ...box, x: box.x + by.x, y: box.y + by.y }] as const] : [],
    ),
  );
  return membersAfterDrop({ sections, frames: session.frames, moved });
}

/** The edits that a drag comes to: moves, and what they do to sections. */
export function dropCommands(
  graph: FlowGraph,
  view: VisibleGraph,
  session: DragSession,
  by: Point,
): readonly GraphCommand[] {
  if (by.x === 0 && by.y === 0) return [];
  const ids = [...session.moved.keys()];
  const moves = ids
    .flatMap((id): readonly NodeId[] => view.collapsed?.get(id)?.section.nodes ?? [id])
    .flatMap((id) => {
      const node = noteOfKey(id) === undefined ? nodeById(graph, id) : undefined;
      return node ? [{ node: id, x: node.position.x + by.x, y: node.position.y + by.y }] : [];
    });
  const notes = ids.flatMap((id) => graph.notes?.find((note) => note.id === noteOfKey(id)) ?? []);
  const members = membersAt(view, session, by);
  return [
    ...(moves.length > 0 ? [{ type: 'move-nodes' as const, moves }] : []),
    ...notes.map(({ id, position: { x, y } }) => ({
      type: 'change-note' as const,
      note: id,
      change: { position: { x: x + by.x, y: y + by.y } },
    })),
    ...(members ? memberCommands(graph.sections ?? [], members) : []),
  ];
}
