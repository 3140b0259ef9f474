import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosses, roundedPath, routeEdge, type Point, type Rect } from '#drawing/route-edge.ts';

const box = (x: number, y: number, width = 300, height = 80): Rect => ({ x, y, width, height });
const outOf = ({ x, y, width }: Rect): Point => ({ x: x + width, y: y + 19 });
const into = ({ x, y }: Rect): Point => ({ x, y: y + 19 });

function crossed(points: readonly Point[], boxes: readonly Rect[]): readonly Rect[] {
  return boxes.filter((each) =>
    points.some((point, index) => {
      const next = points[index + 1];
      return next !== undefined && crosses(point, next, each);
    }),
  );
}

describe('route-edge', () => {
  it('runs straight between ends at the same height', () => {
    const [a, b] = [box(0, 0), box(400, 0)];
    expect(routeEdge({ from: outOf(a), to: into(b), boxes: [a, b], lane: 0 })).toEqual([outOf(a), into(b)]);
  });

  it('steps once between neighbours at different heights', () => {
    const [a, b] = [box(0, 0), box(400, 200)];
    const points = routeEdge({ from: outOf(a), to: into(b), boxes: [a, b], lane: 0 });
    expect(points).toEqual([outOf(a), { x: 314, y: 19 }, { x: 314, y: 219 }, into(b)]);
  });

  it('keeps lines of one node apart by their lanes', () => {
    const [a, b] = [box(0, 0), box(400, 200)];
    const turnOf = (lane: number) => routeEdge({ from: outOf(a), to: into(b), boxes: [a, b], lane })[1]?.x;
    expect(turnOf(2)).toBe(Number(turnOf(0)) + 14);
  });

  it('goes around a node that stands in the way', () => {
    const [a, b, between] = [box(0, 0), box(800, 0), box(400, 0)];
    const points = routeEdge({ from: outOf(a), to: into(b), boxes: [a, b, between], lane: 0 });
    expect(crossed(points, [a, b, between])).toEqual([]);
    expect(points).toHaveLength(6);
  });

  it('goes farther out the more it is spread, and comes to its end where it is told', () => {
    const [a, b, between] = [box(0, 0), box(800, 0), box(400, 0)];
    const request = { from: outOf(a), to: into(b), boxes: [a, b, between], lane: 0 };
    const heights = [0, 1, 2].map((spread) => routeEdge({ ...request, spread })[2]?.y);
    expect(heights).toEqual([-12, -17, -22]);
    expect(routeEdge({ ...request, approach: 30 }).at(-2)?.x).toBe(770);
  });

  it('goes back to a node at its left without crossing either', () => {
    const [a, b] = [box(800, 0), box(0, 0)];
    const points = routeEdge({ from: outOf(a), to: into(b), boxes: [a, b], lane: 0 });
    expect(crossed(points, [a, b])).toEqual([]);
    expect(points.at(-1)).toEqual(into(b));
  });

  it('crosses no node of any graph laid out in columns with room between', () => {
    const cell = fc.record({ column: fc.nat(5), row: fc.nat(5) });
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.uniqueArray(cell, { minLength: 2, maxLength: 20, selector: (c) => `${c.column} ${c.row}` }),
        (spread, cells) => {
          const boxes = cells.map(({ column, row }) => box(column * 420, row * 160));
          const [a, b] = boxes;
          if (!a || !b) return;
          const points = routeEdge({ from: outOf(a), to: into(b), boxes, lane: 0, spread });
          expect(points[0]).toEqual(outOf(a));
          expect(points.at(-1)).toEqual(into(b));
          expect(crossed(points, boxes)).toEqual([]);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  it('only turns at right angles', () => {
    const [a, b, between] = [box(0, 0), box(800, 120), box(400, 60)];
    const points = routeEdge({ from: outOf(a), to: into(b), boxes: [a, b, between], lane: 1 });
    for (const [index, point] of points.entries()) {
      const next = points[index + 1];
      if (next) expect(point.x === next.x || point.y === next.y).toBe(true);
    }
  });

  it('rounds corners by no more than half of the shorter side', () => {
    expect(
      roundedPath([
        { x: 0, y: 0 },
        { x: 20, y: 0 },
        { x: 20, y: 6 },
      ]),
    ).toBe('M 0 0 L 17 0 Q 20 0 20 3 L 20 6');
  });
});
