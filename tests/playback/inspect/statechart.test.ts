import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutStatechart } from '#playback/inspect/layout-statechart.ts';
import type { Statechart } from '#playback/inspect/statechart.ts';

const chartOf = (count: number, links: readonly (readonly [number, number])[]): Statechart => ({
  states: Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    title: `State ${at}`,
    kind: at === 0 ? ('initial' as const) : at === count - 1 ? ('final' as const) : ('state' as const),
  })),
  transitions: links.map(([from, to], at) => ({ from: `s${from}`, to: `s${to}`, event: `event/${at}` })),
});

const aChart = fc
  .integer({ min: 2, max: 30 })
  .chain((count) =>
    fc
      .array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })), { maxLength: count * 2 })
      .map((links) => chartOf(count, links)),
  );

describe('layoutStatechart', () => {
  it('lets no two states overlap, leads every line from its row to its state, and has all inside its size', () => {
    fc.assert(
      fc.property(aChart, (chart) => {
        const { boxes, lines, width, height } = layoutStatechart(chart);
        boxes.forEach((a, at) => {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
          for (const b of boxes.slice(at + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        });
        const told = boxes.flatMap(({ rows }) => rows).filter((row) => row.told !== undefined).length;
        expect(lines.length + told).toBe(chart.transitions.length);
        for (const { transition, points } of lines) {
          const [from, to] = [transition.from, transition.to].map((id) => boxes.find(({ state }) => state.id === id));
          expect(points[0]?.[0]).toBe((from?.x ?? 0) + (from?.width ?? 0));
          expect(points.at(-1)?.[0]).toBe(to?.x);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('runs from left to right, and lies the same way each time', () => {
    const chart = chartOf(4, [
      [0, 1],
      [1, 2],
      [2, 1],
      [2, 3],
    ]);
    const { boxes } = layoutStatechart(chart);
    expect(boxes.map(({ x }) => x)).toEqual(boxes.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(layoutStatechart(chart)).toEqual(layoutStatechart(chart));
  });

  it('names a final state in the rows that lead to it where lines would hide all else, and a transition to itself', () => {
    const many = Array.from({ length: 8 }, (_, at) => [at, 9] as const);
    const { boxes, lines } = layoutStatechart(chartOf(10, [...many, [3, 3]]));
    expect(lines).toEqual([]);
    expect(boxes[3]?.rows.map(({ told }) => told)).toEqual(['State 9', 'itself']);
  });

  it('lays out 1,000 states with 3,000 transitions without freezing the page', () => {
    const links = Array.from({ length: 1_000 }, (_, at) => [
      [at, Math.min(999, at + 1)] as const,
      [at, Math.min(999, at + 7)] as const,
      [at, (at * 31) % 1_000] as const,
    ]).flat();
    const before = performance.now();
    expect(layoutStatechart(chartOf(1_000, links)).boxes).toHaveLength(1_000);
    expect(performance.now() - before).toBeLessThan(4_000);
  });
});
