import type { Rect } from '#drawing/route-edge.ts';
import { boundsOf } from '#drawing/spatial-index.ts';
import type { NodeId } from '#graph/flow-graph.ts';

/** What there is of a graph, in canvas pixels. */
export interface FrameGround {
  readonly bounds: Rect;
  readonly nodes: readonly (Rect & { readonly id: NodeId })[];
}

/** Air around what is shown, in canvas pixels. */
const MARGIN = 32;
/** The smallest scale of a whole graph, and of a path; the largest of a path. */
const WHOLE = 0.6;
const LEGIBLE = 0.85;
const CLOSE = 1.1;

/**
 * What a picture of a given size shows, in canvas pixels: the whole graph where it can be read, else as much of the path
 * as can be, from its end: always the node that the record is at and the one that sent it there.
 */
export function frameView(path: readonly NodeId[], { bounds, nodes }: FrameGround, room: Size): Rect {
  const boxes = path.flatMap((id) => nodes.find((node) => node.id === id) ?? []);
  const here = boxes.at(-1);
  if (here === undefined || scaleOf(bounds, room) >= WHOLE) return viewAround(bounds, room, 1);
  let shown: Rect = boundsOf([here, boxes.at(-2) ?? here]);
  for (const box of boxes.slice(0, -2).toReversed()) {
    const more = boundsOf([shown, box]);
    if (scaleOf(more, room) < LEGIBLE) break;
    shown = more;
  }
  return viewAround(shown, room, CLOSE);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const scaleOf = ({ width, height }: Size, room: Size): number =>
  Math.min(room.width / (width + 2 * MARGIN), room.height / (height + 2 * MARGIN));

function viewAround(box: Rect, room: Size, most: number): Rect {
  const scale = Math.min(most, scaleOf(box, room));
  const [width, height] = [room.width / scale, room.height / scale];
  return { x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height };
}
