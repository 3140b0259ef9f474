import { describe, expect, it } from 'vitest';
import { createEdgeRoutes } from '#canvas/edge-routes.ts';
import { crosses, type Rect } from '#drawing/route-edge.ts';
import { createSpatialIndex } from '#drawing/spatial-index.ts';

const box = (x: number, y: number): Rect => ({ x, y, width: 300, height: 80 });
const request = { from: { x: 300, y: 19 }, to: { x: 800, y: 19 }, lane: 0 };
const ends = [box(0, 0), box(800, 0)];

describe('edge-routes', () => {
  it('keeps the way of a line that asks for the same again', () => {
    const routes = createEdgeRoutes(() => 0);
    routes.place(createSpatialIndex(ends));
    expect(routes.of('a', request)).toBe(routes.of('a', { ...request }));
    expect(routes.of('a', { ...request, lane: 1 })).not.toBe(routes.of('b', request));
  });

  it('finds another way where a node comes to stand in the old one', () => {
    const routes = createEdgeRoutes(() => 0);
    routes.place(createSpatialIndex(ends));
    expect(routes.of('a', request)).toHaveLength(2);
    const between = box(400, 0);
    routes.place(createSpatialIndex([...ends, between]));
    const points = routes.of('a', request);
    expect(points.some((point, at) => points[at + 1] && crosses(point, points[at + 1] ?? point, between))).toBe(false);
  });

  it('leaves the ways that are far from a node that moved', () => {
    const routes = createEdgeRoutes(() => 0);
    routes.place(createSpatialIndex([...ends, box(5_000, 5_000)]));
    const before = routes.of('a', request);
    routes.place(createSpatialIndex([...ends, box(5_400, 5_000)]));
    expect(routes.of('a', request)).toBe(before);
  });

  it('answers roughly where there is no time, and rightly once there is', () => {
    let now = 0;
    const routes = createEdgeRoutes(() => now);
    routes.place(createSpatialIndex([...ends, box(400, 0)]));
    routes.allow(5);
    now = 10;
    expect(routes.soon('a', request).complete).toBe(false);
    routes.allow(5);
    expect(routes.soon('a', request).complete).toBe(true);
    now = 100;
    expect(routes.soon('a', request).complete).toBe(true);
  });
});
