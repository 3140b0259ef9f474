import { describe, expect, it } from 'vitest';
import { revealViewport } from '#canvas/reveal-viewport.ts';

const at = { view: { x: 0, y: 0, zoom: 1 }, size: { width: 900, height: 600 }, margin: 30 };
const card = { width: 200, height: 100 };

describe('revealViewport', () => {
  it('stays where both are in view', () => {
    const box = { x: 600, y: 100, ...card };
    expect(revealViewport({ ...at, box, with: { x: 100, y: 100, ...card } })).toEqual(at.view);
  });

  it('moves no further than to the margin, so that what it hangs on stays in view', () => {
    const box = { x: 800, y: 100, ...card };
    expect(revealViewport({ ...at, box, with: { x: 550, y: 100, ...card } })).toEqual({ x: -130, y: 0, zoom: 1 });
    expect(revealViewport({ ...at, box: { ...box, x: -300 }, with: undefined })).toEqual({ x: 330, y: 0, zoom: 1 });
  });

  it('keeps the box in view, and of the other one what there is room for, where they do not both fit', () => {
    const box = { x: 2000, y: 100, ...card };
    expect(revealViewport({ ...at, box, with: { x: 100, y: 100, ...card } }).x).toBe(30 + 840 - 2200);
    const before = { x: -100, y: 900, ...card };
    expect(revealViewport({ ...at, box: before, with: { ...before, x: 2000 } })).toEqual({ x: 130, y: -430, zoom: 1 });
  });

  it('keeps the zoom, and shows the corner of a box that is larger than the canvas', () => {
    const view = { x: 10, y: 10, zoom: 0.5 };
    const box = { x: 3000, y: 0, width: 4000, height: 100 };
    const next = revealViewport({ ...at, view, box, with: undefined });
    expect(next).toEqual({ x: 30 - 1500, y: 30, zoom: 0.5 });
  });
});
