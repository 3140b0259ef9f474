import { describe, expect, it } from 'vitest';
import { frameView } from '../../../src/app/share/frame-view.ts';
import type { Rect } from '../../../src/drawing/route-edge.ts';
import { boundsOf } from '../../../src/drawing/spatial-index.ts';

const ROOM = { width: 1280, height: 488 };

/** A path of so many nodes, each a step further to the right. */
function ground(count: number) {
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    x: index * 460,
    y: index % 2 === 0 ? 0 : 200,
    width: 360,
    height: 120,
  }));
  return { nodes, bounds: boundsOf(nodes) };
}

const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('what a picture of a storyboard shows', () => {
  it('is the whole graph where it can be read', () => {
    const small = ground(3);
    const view = frameView(['n0', 'n1'], small, ROOM);
    expect(contains(view, small.bounds)).toBe(true);
  });

  it('is the node that decided, the one it led to, and as much of the way there as can be read', () => {
    const large = ground(40);
    const path = Array.from({ length: 21 }, (_, index) => `n${index}`);
    const view = frameView(path, large, ROOM);
    const shown = large.nodes.filter((node) => contains(view, node)).map(({ id }) => id);
    expect(shown).toEqual(expect.arrayContaining(['n18', 'n19', 'n20']));
    expect(ROOM.width / view.width).toBeGreaterThanOrEqual(0.85);
    expect(view.width / view.height).toBeCloseTo(ROOM.width / ROOM.height);
  });

  it('is both nodes of a decision however far apart they stand', () => {
    const large = ground(40);
    const view = frameView(['n0', 'n39'], large, ROOM);
    for (const id of [0, 39]) expect(contains(view, large.nodes[id] as Rect)).toBe(true);
  });

  it('is the whole graph where a record was not routed', () => {
    const large = ground(40);
    expect(contains(frameView([], large, ROOM), large.bounds)).toBe(true);
  });
});
