import { describe, expect, it } from 'vitest';
import { snapToLines } from '#canvas/snap-lines.ts';

const box = (x: number, y: number, width = 100, height = 60) => ({ x, y, width, height });

describe('alignment of what is dragged', () => {
  it('pulls an edge level with the same edge of another box', () => {
    const snap = snapToLines(box(303, 200), [box(300, 0)], 6);
    expect(snap).toMatchObject({ x: -3, y: undefined });
    expect(snap.guides).toContainEqual({ axis: 'x', at: 300, from: 0, to: 260 });
  });

  it('pulls middles level where sizes differ', () => {
    const snap = snapToLines(box(300, 22, 100, 40), [box(0, 0, 100, 80)], 6);
    expect(snap.y).toBe(-2);
    expect(snap.guides).toContainEqual({ axis: 'y', at: 40, from: 0, to: 400 });
  });

  it('takes the nearest of several lines, and both axes at once', () => {
    expect(snapToLines(box(305, 4), [box(300, 200), box(307, 400), box(0, 0)], 6)).toMatchObject({ x: 2, y: -4 });
  });

  it('leaves alone what is level with nothing near', () => {
    expect(snapToLines(box(300, 200), [box(310, 0), box(5000, 200)], 6)).toEqual({
      x: undefined,
      y: undefined,
      guides: [],
    });
  });

  it('makes the gaps to both neighbours equal', () => {
    const snap = snapToLines(box(197, 20), [box(0, 0), box(400, 0)], 6);
    expect(snap.x).toBe(3);
    expect(snap.guides.filter(({ equal }) => equal)).toEqual([
      { axis: 'y', at: 50, from: 100, to: 200, equal: true },
      { axis: 'y', at: 50, from: 300, to: 400, equal: true },
    ]);
  });
});
