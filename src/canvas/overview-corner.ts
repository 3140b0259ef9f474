import type { Rect, Viewport } from '@xyflow/react';
import type { Size } from './canvas-props.ts';

/** Where the overview of the graph can stand; the lower left corner is that of the controls. */
export type Corner = 'bottom-right' | 'top-right' | 'top-left';

const corners: readonly Corner[] = ['bottom-right', 'top-right', 'top-left'];

/** Size of the overview with its margins, in screen pixels. */
const TAKEN: Size = { width: 172, height: 116 };

/** The first corner of the canvas in which the overview covers no node; null where it would everywhere. */
export function freeCorner(boxes: readonly Rect[], { x, y, zoom }: Viewport, canvas: Size): Corner | null {
  const covers = (corner: Corner): boolean => {
    const left = corner === 'top-left' ? 0 : canvas.width - TAKEN.width;
    const top = corner === 'bottom-right' ? canvas.height - TAKEN.height : 0;
    return boxes.some(
      (box) =>
        box.x * zoom + x < left + TAKEN.width &&
        (box.x + box.width) * zoom + x > left &&
        box.y * zoom + y < top + TAKEN.height &&
        (box.y + box.height) * zoom + y > top,
    );
  };
  return corners.find((corner) => !covers(corner)) ?? null;
}
