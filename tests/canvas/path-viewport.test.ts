import { describe, expect, it } from 'vitest';
import { pathViewport } from '#canvas/path-viewport.ts';

const frame = { width: 900, height: 600, margin: 30, legible: 0.8, beside: 150 };
const card = { width: 200, height: 100 };
const onScreen = (x: number, view: { readonly x: number; readonly zoom: number }): number => x * view.zoom + view.x;

describe('pathViewport', () => {
  it('shows the whole path where it can be read', () => {
    const bounds = { x: 400, y: 0, width: 800, height: 200 };
    const view = pathViewport({ ...frame, bounds, node: { x: 1000, y: 50, ...card } });
    expect(view.zoom).toBeGreaterThanOrEqual(0.8);
    expect(onScreen(400, view)).toBeGreaterThanOrEqual(0);
    expect(onScreen(1200, view)).toBeLessThanOrEqual(900);
  });

  it('keeps the node right of the middle where the path is too long, so that the way to it is seen', () => {
    const node = { x: 2800, y: 900, ...card };
    const view = pathViewport({ ...frame, bounds: { x: 0, y: 0, width: 3000, height: 1000 }, node });
    expect(view.zoom).toBe(0.8);
    expect(onScreen(node.x + 100, view)).toBeCloseTo(600);
    expect((node.y + 50) * view.zoom + view.y).toBeCloseTo(300);
  });

  it('leaves room for the names of the edges where the canvas is narrow, but goes no further left than the middle', () => {
    const node = { x: 2800, y: 0, ...card };
    const bounds = { x: 0, y: 0, width: 3000, height: 100 };
    const narrow = pathViewport({ ...frame, width: 600, bounds, node });
    expect(onScreen(3150, narrow)).toBeCloseTo(570);
    const narrower = pathViewport({ ...frame, width: 400, bounds, node });
    expect(onScreen(2900, narrower)).toBeCloseTo(200);
  });

  it('begins at the margin where the way to the node is short', () => {
    const view = pathViewport({
      ...frame,
      bounds: { x: 100, y: 0, width: 300, height: 4000 },
      node: { x: 200, y: 3900, ...card },
    });
    expect(onScreen(100, view)).toBeCloseTo(30);
  });

  it('keeps the whole node in view on a narrow canvas', () => {
    const node = { x: 2800, y: 0, ...card };
    const view = pathViewport({ ...frame, width: 320, bounds: { x: 0, y: 0, width: 3000, height: 100 }, node });
    expect(onScreen(3000, view)).toBeLessThanOrEqual(290);
  });
});
