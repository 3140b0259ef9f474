import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useState, type DragEvent } from 'react';
import { DRAGGED_TYPE, type FlowCanvasProps } from './canvas-props.ts';
import type { CanvasStore } from './canvas-store.ts';
import type { Point } from '#drawing/route-edge.ts';
import { underPointer } from './under-pointer.ts';

/** What a node type that is let go here would do, and where the pointer is. */
export interface DropHint {
  readonly text: string;
  readonly client: Point;
}

/** Where a card lies under the pointer that carries it, in canvas pixels. */
const GRIP: Point = { x: 100, y: 18 };

/** Dropping a node type from the palette: onto the canvas, the end of an open edge, or into a connected one. */
export function useDropping({ mode, onDropType, describeDrop }: FlowCanvasProps, store: CanvasStore) {
  const { screenToFlowPosition } = useReactFlow();
  const [hint, setHint] = useState<DropHint>();
  const ours = (event: DragEvent): boolean => mode === 'edit' && event.dataTransfer.types.includes(DRAGGED_TYPE);
  const end = useCallback((): void => {
    setHint(undefined);
    store.setState({ aim: undefined });
  }, [store]);
  useEffect(() => {
    // Escape ends a drag without another word to what lies under the pointer.
    document.addEventListener('dragend', end);
    return () => document.removeEventListener('dragend', end);
  }, [end]);
  return {
    hint,
    onDragOver(event: DragEvent): void {
      if (!ours(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      const client = { x: event.clientX, y: event.clientY };
      const { edge } = underPointer(client);
      const { aim } = store.getState();
      if (aim?.node !== edge?.node || aim?.edge !== edge?.edge) store.setState({ aim: edge });
      const text = describeDrop?.(edge) ?? '';
      setHint((before) =>
        before?.text === text && before.client.x === client.x && before.client.y === client.y
          ? before
          : { text, client },
      );
    },
    onDragLeave(event: DragEvent): void {
      // Also sent while the pointer goes from one part of the canvas to another.
      const { left, right, top, bottom } = event.currentTarget.getBoundingClientRect();
      const { clientX: x, clientY: y } = event;
      if (x <= left || x >= right || y <= top || y >= bottom) end();
    },
    onDrop(event: DragEvent): void {
      const type = event.dataTransfer.getData(DRAGGED_TYPE);
      end();
      if (mode !== 'edit' || type === '') return;
      event.preventDefault();
      const client = { x: event.clientX, y: event.clientY };
      const at = screenToFlowPosition(client);
      onDropType?.(type, { x: at.x - GRIP.x, y: at.y - GRIP.y }, underPointer(client).edge);
    },
  };
}
