import { getViewportForBounds, type Rect, type Viewport } from '@xyflow/react';
import { boundsOf } from '#drawing/spatial-index.ts';

export interface PathFrame {
  /** Around all nodes of the path, in canvas pixels. */
  readonly bounds: Rect;
  /** The card of the node at which the path stands, in canvas pixels. */
  readonly node: Rect;
  /** Room to the right of it for the names of its edges, in canvas pixels. */
  readonly beside: number;
  /** Size of the canvas on screen. */
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** The smallest zoom at which cards can be read. */
  readonly legible: number;
}

/** The whole path where it can be read, else its node to the right of the middle, with the way to it in view. */
export function pathViewport({ bounds, node, beside, width, height, margin, legible }: PathFrame): Viewport {
  const named = { ...node, width: node.width + beside };
  const whole = getViewportForBounds(boundsOf([bounds, named]), width, height, 0.01, 1, 0.06);
  if (whole.zoom >= legible) return whole;
  const half = (node.width * legible) / 2;
  // The names give way first where it is narrow.
  const roomy = Math.max(width / 2, width - margin - beside * legible - half);
  const centre = Math.min((width * 2) / 3, roomy, width - margin - half);
  const x = centre - (node.x + node.width / 2) * legible;
  return {
    // A path that begins in view begins at the margin: there is nothing to see to the left of it.
    x: Math.min(x, margin - bounds.x * legible),
    y: height / 2 - (node.y + node.height / 2) * legible,
    zoom: legible,
  };
}
