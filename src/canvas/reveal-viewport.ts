import type { Viewport } from '@xyflow/react';
import type { Size } from './canvas-props.ts';
import type { Rect } from '#drawing/route-edge.ts';
import { boundsOf } from '#drawing/spatial-index.ts';

/** How a view is moved so that one thing is seen, and another with it as far as there is room. */
export interface Revealing {
  readonly view: Viewport;
  readonly size: Size;
  /** Air between what is shown and the edge of the canvas, in pixels of the window. */
  readonly margin: number;
  readonly box: Rect;
  readonly with: Rect | undefined;
}

/** The view moved no further than it takes to see the box, and with it the other one where both fit. */
export function revealViewport({ view, size, margin, box, with: other }: Revealing): Viewport {
  const room = { width: (size.width - 2 * margin) / view.zoom, height: (size.height - 2 * margin) / view.zoom };
  const both = other ? boundsOf([box, other]) : box;
  // Where they do not both fit, each way by itself, what is beside the box is seen as far as there is room.
  const along = (
    at: number,
    seen: number,
    start: number,
    length: number,
    whole: number,
    wholeLength: number,
  ): number => {
    const [from, span] = wholeLength <= seen ? [whole, wholeLength] : [start, Math.min(length, seen)];
    return Math.min(from, Math.max(from + span - seen, at));
  };
  const left = (margin - view.x) / view.zoom;
  const top = (margin - view.y) / view.zoom;
  const x = along(left, room.width, box.x, box.width, both.x, both.width);
  const y = along(top, room.height, box.y, box.height, both.y, both.height);
  return { x: margin - x * view.zoom, y: margin - y * view.zoom, zoom: view.zoom };
}
