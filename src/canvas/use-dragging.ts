import { useStoreApi, type NodeChange, type NodePositionChange } from '@xyflow/react';
import { useLayoutEffect, useMemo, useRef, type PointerEvent } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { CanvasStore } from './canvas-store.ts';
import type { VisibleGraph } from '#drawing/collapse-sections.ts';
import { beginDrag, dragStep, dropCommands, membersAt, type DragSession } from './drag-session.ts';
import { noteOfKey, sectionOfFrame } from './drawn-ids.ts';
import type { DrawnNode } from './drawn-node.ts';
import { boxesOf } from './far-scene.ts';
import type { FlowNodes } from './use-flow-nodes.ts';
import type { NotesAndFrames } from './use-notes-and-frames.ts';
import type { CardNode } from './node-card.tsx';
import type { Point } from '#drawing/route-edge.ts';

/** How near to being level with others things are made so, in pixels of the screen. */
const PULL = 6;

interface DraggingParts {
  readonly graph: FlowGraph;
  readonly view: VisibleGraph;
  readonly store: CanvasStore;
  readonly onCardChanges: FlowNodes['onNodesChange'];
  /** With all that is drawn, mounted or not. */
  readonly groups: NotesAndFrames;
}

/** Dragging cards, notes and frames: onto lines or the grid, frames with their nodes, nodes into frames and out of them. */
export function useDragging({ graph, view, store, onCardChanges, groups }: DraggingParts) {
  const flow = useStoreApi<DrawnNode>();
  const session = useRef<DragSession>(undefined);
  const by = useRef<Point>({ x: 0, y: 0 });
  const alt = useRef(false);
  const { onNoteChanges, preview, settle, nodes } = groups;
  const all = useRef(nodes);
  useLayoutEffect(() => {
    all.current = nodes;
  }, [nodes]);
  return useMemo(() => {
    const move = (changes: readonly NodePositionChange[]): void => {
      const lead = changes[0]?.position;
      const dragging = changes.some((change) => change.dragging === true);
      if (dragging)
        session.current ??= beginDrag(
          view,
          boxesOf(all.current),
          changes.map(({ id }) => id),
        );
      const at = session.current;
      if (!at) return;
      if (dragging && lead) {
        const step = dragStep(at, lead, alt.current ? undefined : PULL / flow.getState().transform[2]);
        by.current = step.by;
        if (step.guides.length + store.getState().guides.length > 0) store.setState({ guides: step.guides });
        if (view.sections) preview(membersAt(view, at, step.by));
      }
      const moved = [...at.moved].map(([id, { x, y }]) => ({
        id,
        type: 'position' as const,
        position: { x: x + by.current.x, y: y + by.current.y },
        dragging,
      }));
      onCardChanges(moved.filter(({ id }) => noteOfKey(id) === undefined));
      onNoteChanges(moved.filter(({ id }) => noteOfKey(id) !== undefined));
    };
    return {
      onPointerMove: (event: PointerEvent) => {
        alt.current = event.altKey;
      },
      onNodesChange(changes: readonly NodeChange<DrawnNode>[]): void {
        const places = changes.filter((change) => change.type === 'position' && change.dragging !== undefined);
        if (places.length > 0) move(places as readonly NodePositionChange[]);
        const rest = changes.filter((change) => change.type !== 'select' && !places.includes(change));
        if (rest.length === 0) return;
        onNoteChanges(rest);
        onCardChanges(rest.filter((change) => isOfCard(change)) as NodeChange<CardNode>[]);
      },
      /** The edits that the drag which just ended comes to. */
      drop() {
        const at = session.current;
        const commands = at ? dropCommands(graph, view, at, by.current) : [];
        session.current = undefined;
        by.current = { x: 0, y: 0 };
        store.setState({ guides: [] });
        settle();
        return commands;
      },
    };
  }, [flow, store, graph, view, onCardChanges, onNoteChanges, preview, settle]);
}

const isOfCard = (change: NodeChange<DrawnNode>): boolean =>
  'id' in change && noteOfKey(change.id) === undefined && sectionOfFrame(change.id) === undefined;
