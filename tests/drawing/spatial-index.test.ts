import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, createSpatialIndex, touches } from '#drawing/spatial-index.ts';

const rect = fc.record({
  x: fc.integer({ min: -3_000, max: 3_000 }),
  y: fc.integer({ min: -3_000, max: 3_000 }),
  width: fc.integer({ min: 0, max: 900 }),
  height: fc.integer({ min: 0, max: 900 }),
});

describe('spatial-index', () => {
  it('finds exactly the boxes that touch an area, in the order given', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 60 }), rect, (boxes, area) => {
        expect(createSpatialIndex(boxes).near(area)).toEqual(boxes.filter((box) => touches(box, area)));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('finds the topmost box at a point, and none where there is none', () => {
    const [under, over] = [
      { x: 0, y: 0, width: 200, height: 80 },
      { x: 100, y: 40, width: 200, height: 80 },
    ];
    const index = createSpatialIndex([under, over]);
    expect(index.at({ x: 150, y: 60 })).toBe(over);
    expect(index.at({ x: 50, y: 20 })).toBe(under);
    expect(index.at({ x: 350, y: 20 })).toBeUndefined();
  });

  it('bounds of many boxes hold all of them', () => {
    const boxes = [
      { x: -10, y: 5, width: 20, height: 20 },
      { x: 40, y: -30, width: 5, height: 5 },
    ];
    expect(boundsOf(boxes)).toEqual({ x: -10, y: -30, width: 55, height: 55 });
    expect(boundsOf([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});
