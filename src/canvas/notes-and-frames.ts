import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { Size } from './canvas-props.ts';
import { frameKey, noteKey } from './drawn-ids.ts';
import type { NoteNode } from './note-card.tsx';
import type { Point, Rect } from '#drawing/route-edge.ts';
import { frameOf, strangersIn } from '#drawing/section-frames.ts';
import { FRAME_TITLE, type FrameNode } from './section-frame.tsx';
import type { Selection } from './selection.ts';

/** What is being dragged or resized, before it becomes an edit. */
export interface LiveChanges {
  readonly places: ReadonlyMap<string, Point>;
  readonly sizes: ReadonlyMap<string, Size>;
  /** The nodes that sections would hold if what is being dragged were let go. */
  readonly members: ReadonlyMap<string, readonly NodeId[]> | undefined;
}

export const nothingLive: LiveChanges = { places: new Map(), sizes: new Map(), members: undefined };

// React Flow lifts what is selected by 1000: so far down it stays behind lines and cards all the same.
const BEHIND = -1;
const LIFT = 1000;
const behind = (layer: number, selected: boolean): number => BEHIND - layer - (selected ? LIFT : 0);

const dom = (canvasId: string, id: string) => ({
  domId: `${canvasId}-${id}`,
});

/** The notes of a graph as React Flow draws them. */
export function noteNodes(
  { notes = [] }: FlowGraph,
  { notes: chosen = [] }: Selection,
  { places, sizes }: LiveChanges,
  canvasId: string,
): readonly NoteNode[] {
  return notes.map((note) => {
    const id = noteKey(note.id);
    const selected = chosen.includes(note.id);
    const size = sizes.get(id) ?? note.size;
    return {
      id,
      type: 'note',
      position: places.get(id) ?? note.position,
      ...size,
      measured: size,
      selected,
      zIndex: behind(0, selected),
      data: { note, ...dom(canvasId, id) },
      domAttributes: { 'aria-roledescription': undefined },
    };
  });
}

/** The frames of the sections that are not collapsed, around the boxes of their nodes, with holes for other nodes. */
export function frameNodes(
  { sections = [] }: FlowGraph,
  boxes: ReadonlyMap<NodeId, Rect>,
  selection: Selection,
  { members }: LiveChanges,
  canvasId: string,
): readonly FrameNode[] {
  return sections.flatMap((section) => {
    const held = members?.get(section.id) ?? section.nodes;
    const frame = frameOf(held, boxes);
    if (!frame) return [];
    const { x, y, width, height } = frame;
    const holes = strangersIn(frame, held, boxes).map((box) => ({ ...box, x: box.x - x, y: box.y - y }));
    const selected = selection.section === section.id;
    const id = frameKey(section.id);
    return [
      {
        id,
        type: 'frame' as const,
        position: { x, y },
        width,
        height,
        measured: { width, height },
        selected,
        zIndex: behind(1, selected),
        dragHandle: FRAME_TITLE,
        style: { pointerEvents: 'none' as const },
        data: { section, count: held.length, holes, ...dom(canvasId, id) },
        domAttributes: { 'aria-roledescription': undefined },
      },
    ];
  });
}
