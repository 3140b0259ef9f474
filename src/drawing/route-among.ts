import type { Point, Rect, RouteRequest } from './route-edge.ts';
import { routeLine } from './route-line.ts';
import { boundsOf, grown, type SpatialIndex } from './spatial-index.ts';

/** How far around the straight way nodes may be in the way at first, in canvas pixels. */
const REACH = 420;

/** The corners of a line among many nodes: only those near its way are looked at. */
export function routeAmong(request: Omit<RouteRequest, 'boxes'>, index: SpatialIndex<Rect>): readonly Point[] {
  const straight = reachOf(request);
  const points = routeLine({ ...request, boxes: index.near(straight) });
  const way = boundsOf(points.map((point) => ({ ...point, width: 0, height: 0 })));
  if (isWithin(way, straight)) return points;
  // The way led out of what was looked at: what lies there counts too.
  const wider = grown(boundsOf([way, straight]), REACH);
  return routeLine({ ...request, boxes: index.near(wider) });
}

/** Where nodes may be in the way of a line. */
export const reachOf = ({ from, to }: Pick<RouteRequest, 'from' | 'to'>): Rect =>
  grown(boundsOf([from, to].map((point) => ({ ...point, width: 0, height: 0 }))), REACH);

const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
