import { reachOf, routeAmong } from '#drawing/route-among.ts';
import { routeEdge, type Point, type Rect, type RouteRequest } from '#drawing/route-edge.ts';
import { touches, type SpatialIndex } from '#drawing/spatial-index.ts';

/** A line that is to be led, without what is in its way. */
export type LineRequest = Omit<RouteRequest, 'boxes'>;

/** The ways of all lines of a canvas, each found when it is first asked for and kept for as long as it stands. */
export interface EdgeRoutes {
  /** The way of a line. */
  of(key: string, request: LineRequest): readonly Point[];
  /** The way where it is known or there is still time for it, else a rough one; `complete` tells which. */
  soon(key: string, request: LineRequest): { readonly points: readonly Point[]; readonly complete: boolean };
  /** Gives `soon` so many milliseconds from now on. */
  allow(milliseconds: number): void;
  /** Takes nodes in their new places: ways that do not come near any that moved stay. */
  place(obstacles: SpatialIndex<Rect>): void;
}

interface Kept {
  readonly request: LineRequest;
  readonly points: readonly Point[];
}

/** With more changed boxes than this all ways are found anew. */
const MANY = 60;

/** `now` tells the time in milliseconds. */
export function createEdgeRoutes(now: () => number): EdgeRoutes {
  const kept = new Map<string, Kept>();
  let obstacles: SpatialIndex<Rect> | undefined;
  let until = 0;
  const find = (key: string, request: LineRequest): readonly Point[] => {
    const points = obstacles ? routeAmong(request, obstacles) : routeEdge({ ...request, boxes: [] });
    kept.set(key, { request, points });
    return points;
  };
  const known = (key: string, request: LineRequest): readonly Point[] | undefined => {
    const entry = kept.get(key);
    return entry && sameRequest(entry.request, request) ? entry.points : undefined;
  };
  return {
    of: (key, request) => known(key, request) ?? find(key, request),
    soon(key, request) {
      const points = known(key, request) ?? (now() < until ? find(key, request) : undefined);
      return points ? { points, complete: true } : { points: routeEdge({ ...request, boxes: [] }), complete: false };
    },
    allow(milliseconds) {
      until = now() + milliseconds;
    },
    place(next) {
      const changed = obstacles ? changedBoxes(obstacles.all, next.all) : next.all;
      obstacles = next;
      if (changed.length > MANY) kept.clear();
      for (const [key, { request, points }] of kept) {
        const reach = reachOf(request);
        if (changed.some((box) => touches(box, reach) || touches(box, around(points)))) kept.delete(key);
      }
    },
  };
}

/** Boxes that stand in one list and not in the other. */
function changedBoxes(before: readonly Rect[], after: readonly Rect[]): readonly Rect[] {
  const key = ({ x, y, width, height }: Rect): string => `${x} ${y} ${width} ${height}`;
  const [old, fresh] = [new Set(before.map(key)), new Set(after.map(key))];
  return [...before.filter((box) => !fresh.has(key(box))), ...after.filter((box) => !old.has(key(box)))];
}

function around(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const sameRequest = (a: LineRequest, b: LineRequest): boolean =>
  a.from.x === b.from.x &&
  a.from.y === b.from.y &&
  a.to.x === b.to.x &&
  a.to.y === b.to.y &&
  a.lane === b.lane &&
  a.spread === b.spread &&
  a.approach === b.approach;
