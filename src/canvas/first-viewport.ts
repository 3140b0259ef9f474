import { getViewportForBounds, type Rect, type Viewport } from '@xyflow/react';

export interface FirstFrame {
  /** Around all nodes of the graph, in canvas pixels. */
  readonly bounds: Rect;
  /** Around the nodes that are to be seen; undefined where none is more than the others. */
  readonly inSight: Rect | undefined;
  /** Size of the canvas on screen. */
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** The smallest zoom at which cards read well. */
  readonly legible: number;
}

/** To have the nodes in sight the zoom may go down so far: their names can still be read. */
const SMALLEST = 0.64;

/** The whole graph where it can be read, else its start, moved on just so far that the nodes in sight are seen. */
export function firstViewport({ bounds, inSight, width, height, margin, legible }: FirstFrame): Viewport {
  const least = inSight === undefined ? legible : SMALLEST;
  const whole = getViewportForBounds(bounds, width, height, 0.01, 1, 0.06);
  if (whole.zoom >= least) return whole;
  const zoom = Math.min(legible, Math.max(SMALLEST, inSight === undefined ? legible : zoomFor(inSight)));
  const start = { x: margin - bounds.x * zoom, y: alongHeight(bounds) };
  if (inSight === undefined) return { ...start, zoom };
  const end = (inSight.x + inSight.width) * zoom + start.x;
  // Never so far that the first of them is lost: of nodes that do not fit the first ones are shown.
  const away = Math.max(0, Math.min(end - (width - margin), inSight.x * zoom + start.x - margin));
  return { x: start.x - away, y: alongHeight(inSight.height * zoom > height ? bounds : middle(inSight)), zoom };

  function zoomFor(rect: Rect): number {
    return Math.min((width - margin * 2) / rect.width, (height - margin * 2) / rect.height);
  }
  /** The graph in its whole height where that fits. */
  function middle(rect: Rect): Rect {
    return bounds.height * zoom + margin * 2 > height ? rect : bounds;
  }
  function alongHeight(rect: Rect): number {
    const tall = rect.height * zoom + margin * 2 > height;
    return tall ? margin - rect.y * zoom : (height - rect.height * zoom) / 2 - rect.y * zoom;
  }
}
