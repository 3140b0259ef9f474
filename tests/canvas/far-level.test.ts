import { describe, expect, it } from 'vitest';
import { FAR_BELOW, isFar, LARGE, mountedOf } from '#canvas/far-level.ts';

const nodes = (count: number, selected: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `n-${index}`, selected: index < selected }));

describe('far-level', () => {
  it('paints a large graph where its cards cannot be read, and never a small one', () => {
    expect(isFar(FAR_BELOW - 0.01, LARGE, false)).toBe(true);
    expect(isFar(FAR_BELOW, LARGE, false)).toBe(false);
    expect(isFar(0.1, LARGE - 1, false)).toBe(false);
  });

  it('does not switch to and fro at one zoom', () => {
    const zooms = [0.46, 0.44, 0.46, 0.49, 0.44, 0.51, 0.48];
    let far = false;
    const seen = zooms.map((zoom) => (far = isFar(zoom, 1_000, far)));
    expect(seen).toEqual([false, true, true, true, true, false, false]);
  });

  it('mounts what is selected and what hand and keyboard are at', () => {
    const mounted = mountedOf(nodes(1_000, 2), new Set(['n-500']));
    expect(mounted.map(([{ id }, hidden]) => [id, hidden])).toEqual([
      ['n-0', false],
      ['n-1', false],
      ['n-500', false],
    ]);
  });

  it('of very many selected nodes only keeps the places, so that they are dragged along', () => {
    const mounted = mountedOf(nodes(1_000, 900), new Set(['n-3']));
    expect(mounted).toHaveLength(900);
    expect(mounted.filter(([, hidden]) => !hidden).map(([{ id }]) => id)).toEqual(['n-3']);
  });
});
