import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runsFree } from '#drawing/route-around.ts';
import type { Rect } from '#drawing/route-edge.ts';
import { routeLine } from '#drawing/route-line.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { catalog } from '#nodes/catalog.ts';
import { linesThroughNodes, randomGraph, spans, tidied } from '../support/tidied-lines.ts';

const box = (x: number, y: number, width = 200, height = 80): Rect => ({ x, y, width, height });

describe('route-line', () => {
  it.each([
    ['near', 20],
    ['near', 200],
    ['far', 20],
    ['far', 60],
    ['far', 200],
    ['anywhere', 60],
    ['anywhere', 200],
  ] as const)('runs through no node of tidied graphs whose edges lead %s, of %i nodes', async (span, count) => {
    for (let seed = 1; seed <= (count > 100 ? 1 : 4); seed += 1) {
      const graph = randomGraph(seed, count, spans[span]);
      expect(graph.edges.length).toBeGreaterThan(count / 3);
      expect(linesThroughNodes(await tidied(graph))).toEqual([]);
    }
  });

  it.each(['near', 'far', 'anywhere'] as const)(
    'runs through no node of tidied graphs with sections whose edges lead %s',
    async (span) => {
      for (let seed = 1; seed <= 4; seed += 1) {
        const graph = randomGraph(seed, 30, spans[span]);
        const ids = graph.nodes.slice(2).map(({ id }) => id);
        const sections = [
          { id: 'row', name: 'In a row', nodes: ids.slice(2, 7) },
          { id: 'apart', name: 'Far apart', nodes: ids.slice(8).filter((_, index) => index % 5 === 0) },
        ];
        expect(linesThroughNodes(await tidied({ ...graph, sections }))).toEqual([]);
      }
    },
  );

  it.each(['flagship-mistake', 'repaired', 'queue-owner'])('runs through no node of the example %s', async (name) => {
    const read = parseFlowFile(readFileSync(`public/examples/${name}.flow.json`, 'utf8'), catalog);
    if (!read.ok) throw new Error(name);
    expect(linesThroughNodes(read.value)).toEqual([]);
    expect(linesThroughNodes(await tidied(read.value))).toEqual([]);
  });

  it('turns as often as it needs to leave a yard whose gate is behind', () => {
    const walls = [box(260, -200, 40, 500), box(-200, -200, 460, 40), box(-200, 260, 460, 40)];
    const [from, to] = [box(0, 0), box(600, 20)];
    const boxes = [from, to, ...walls];
    const points = routeLine({ from: { x: 200, y: 19 }, to: { x: 600, y: 39 }, boxes, lane: 0 });
    expect(runsFree(points, boxes)).toBe(true);
    expect(points.length).toBeGreaterThan(6);
    for (const [index, point] of points.entries()) {
      const next = points[index + 1];
      if (next) expect(point.x === next.x || point.y === next.y).toBe(true);
    }
  });

  it('runs straight through where there is no other way', () => {
    const [from, to] = [box(0, 0), box(600, 0)];
    const boxes = [from, to, box(580, -100, 300, 300)];
    const points = routeLine({ from: { x: 200, y: 19 }, to: { x: 600, y: 19 }, boxes, lane: 0 });
    expect([points[0], points.at(-1)]).toEqual([
      { x: 200, y: 19 },
      { x: 600, y: 19 },
    ]);
  });
});
