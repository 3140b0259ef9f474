import { useReactFlow } from '@xyflow/react';
import { useCallback, useRef, type MouseEvent, type PointerEvent } from 'react';
import type { FlowCanvasProps } from './canvas-props.ts';
import { noteOfKey, sectionOfKey } from './drawn-ids.ts';
import type { Point } from '#drawing/route-edge.ts';
import { emptySelection, selectEdge, selectNode, selectNote, selectSection, type Selection } from './selection.ts';
import { drawnUnder, underPointer } from './under-pointer.ts';

/** Where the pointer is, and what a right click means there. */
export function usePointing({ selection, onSelect, onMenu }: FlowCanvasProps) {
  const { screenToFlowPosition } = useReactFlow();
  const last = useRef<Point>(undefined);
  /** Where the pointer was last seen over the canvas, in canvas pixels. */
  const pointer = useCallback(
    (): Point | undefined => last.current && screenToFlowPosition(last.current),
    [screenToFlowPosition],
  );
  return {
    pointer,
    handlers: {
      onPointerMove(event: PointerEvent): void {
        last.current = { x: event.clientX, y: event.clientY };
      },
      onPointerLeave(): void {
        last.current = undefined;
      },
      onContextMenu(event: MouseEvent): void {
        if (!onMenu || event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        const client = { x: event.clientX, y: event.clientY };
        const clicked = selectionAt(client);
        if (!holds(selection, clicked)) onSelect(clicked);
        onMenu(client);
      },
    },
  };
}

/** What a click at a point of the window selects. */
function selectionAt(client: Point): Selection {
  const { edge } = underPointer(client);
  if (edge) return selectEdge(edge.node, edge.edge);
  const id = drawnUnder(client);
  if (id === undefined) return emptySelection;
  const [note, section] = [noteOfKey(id), sectionOfKey(id)];
  if (note !== undefined) return selectNote(note);
  return section === undefined ? selectNode(id) : selectSection(section);
}

/** Whether what was clicked is selected already, alone or among others. */
const holds = (selection: Selection, clicked: Selection): boolean =>
  clicked.edge === undefined &&
  clicked.section === undefined &&
  clicked.nodes.length + (clicked.notes ?? []).length > 0 &&
  clicked.nodes.every((id) => selection.nodes.includes(id)) &&
  (clicked.notes ?? []).every((id) => selection.notes?.includes(id) === true);
