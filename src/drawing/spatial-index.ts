import type { Point, Rect } from './route-edge.ts';

/** Boxes that are found by where they are, without looking at all of them. */
export interface SpatialIndex<Box extends Rect> {
  readonly all: readonly Box[];
  /** Boxes that touch a rectangle, in the order in which they were given. */
  near(area: Rect): readonly Box[];
  /** The topmost box at a point: of several that lie there the one given last. */
  at(point: Point): Box | undefined;
}

/** Side of one field of the grid, in canvas pixels: a little more than a card. */
const FIELD = 512;

export function createSpatialIndex<Box extends Rect>(all: readonly Box[]): SpatialIndex<Box> {
  const fields = new Map<string, number[]>();
  all.forEach((box, index) => {
    for (const key of keysOf(box)) {
      const held = fields.get(key);
      if (held) held.push(index);
      else fields.set(key, [index]);
    }
  });
  const near = (area: Rect): readonly Box[] => {
    const found = new Set<number>();
    // An area larger than everything is cheaper looked through than looked up.
    if ((area.width / FIELD) * (area.height / FIELD) > fields.size) return all.filter((box) => touches(box, area));
    for (const key of keysOf(area)) for (const index of fields.get(key) ?? []) found.add(index);
    return [...found]
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const box = all[index];
        return box && touches(box, area) ? [box] : [];
      });
  };
  return { all, near, at: (point) => near({ ...point, width: 0, height: 0 }).at(-1) };
}

function* keysOf({ x, y, width, height }: Rect): Generator<string> {
  for (let column = Math.floor(x / FIELD); column <= Math.floor((x + width) / FIELD); column += 1) {
    for (let row = Math.floor(y / FIELD); row <= Math.floor((y + height) / FIELD); row += 1) yield `${column} ${row}`;
  }
}

/** Whether two rectangles have a point in common, their borders included. */
export const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** The smallest rectangle around others; of no size at the origin where there are none. */
export function boundsOf(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A rectangle made larger on all sides. */
export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + by * 2,
  height: height + by * 2,
});
