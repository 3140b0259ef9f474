import { describe, expect, it } from 'vitest';
import { createEdgeRoutes } from '#canvas/edge-routes.ts';
import { boxesOf } from '#canvas/far-scene.ts';
import { cardsOf } from '#drawing/cards-of.ts';
import { flowEdges, flowNodes } from '#canvas/flow-elements.ts';
import { paintFar, type FarScene } from '#canvas/paint-far.ts';
import type { Decorations } from '#canvas/decorations.ts';
import { createSpatialIndex } from '#drawing/spatial-index.ts';
import { catalog } from '#nodes/catalog.ts';
import { largeGraph } from '../support/large-graph.ts';

const graph = largeGraph(300);
const cards = cardsOf({ graph, catalog }, []);
const noMarks: Decorations = { nodes: new Map(), edges: new Map() };

/** A drawing context that only notes what it is asked to fill, and in which colour. */
function notingContext() {
  const filled: { readonly color: string; readonly box: readonly number[] }[] = [];
  const rings: string[] = [];
  const context = {
    globalAlpha: 1,
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    clearRect: () => undefined,
    fillRect: (...box: number[]) => void filled.push({ color: context.fillStyle, box }),
    strokeRect: () => void rings.push(context.strokeStyle),
  };
  return { context: context as unknown as CanvasRenderingContext2D, filled, rings };
}

function paint(change: Partial<FarScene> = {}, zoom = 0.06, selected: readonly string[] = []) {
  const nodes = flowNodes([], graph, cards, { nodes: selected }, 'canvas');
  const routes = createEdgeRoutes(() => 0);
  const boxes = boxesOf(nodes);
  routes.place(createSpatialIndex([...boxes.values()]));
  routes.allow(1_000);
  const written: string[] = [];
  const { context, filled, rings } = notingContext();
  const scene: FarScene = {
    nodes,
    boxes,
    cards: new Map(cards.map((card) => [card.id, card])),
    edges: flowEdges(graph, cards, undefined),
    mounted: new Set(),
    decorations: noMarks,
    tokens: new Map(),
    chosenEdge: undefined,
    ...change,
  };
  const view = { x: 40, y: 300, zoom, width: 900, height: 700 };
  const write = (text: string): void => void written.push(text);
  const complete = paintFar({ context, color: (token) => token, routes, font: 'sans-serif', write }, scene, view);
  return { filled, rings, written, complete };
}

const grounds = (filled: ReturnType<typeof paint>['filled']): number =>
  filled.filter(({ color }) => color === '--fs-surface').length;

describe('paint-far', () => {
  it('paints every card in view once, in the colour of its section, and all lines', () => {
    const { filled, complete } = paint();
    expect(grounds(filled)).toBe(graph.nodes.length);
    expect(new Set(filled.map(({ color }) => color))).toContain('--fs-partner');
    expect(complete).toBe(true);
  });

  it('leaves out what is out of view and what is mounted', () => {
    expect(grounds(paint({}, 0.4).filled)).toBeLessThan(graph.nodes.length);
    expect(grounds(paint({ mounted: new Set(['n-1', 'n-2']) }).filled)).toBe(graph.nodes.length - 2);
  });

  it('writes names where they can be read', () => {
    expect(paint().written).toEqual([]);
    expect(paint({}, 0.4).written.length).toBeGreaterThan(5);
  });

  it('rings what is selected, mounted or not', () => {
    const { rings } = paint({ mounted: new Set(['n-1']) }, 0.06, ['n-1', 'n-2']);
    expect(rings).toEqual(['--fs-accent', '--fs-accent']);
  });

  it('[ADD-7] shows where trips came through, where they failed, and what is wrong', () => {
    const issues = [{ severity: 'error' as const, message: 'Choose a sequence.' }];
    const nodes = new Map([
      ['n-1', { visited: true }],
      ['n-2', { error: true }],
      ['n-3', { issues }],
    ]);
    const marked = paint({ decorations: { nodes, edges: new Map() } }, 0.12);
    const plain = paint({}, 0.12);
    const count = (from: typeof marked, token: string): number =>
      from.filled.filter(({ color }) => color === token).length;
    expect(count(marked, '--fs-ok') - count(plain, '--fs-ok')).toBe(1);
    expect(count(marked, '--fs-error') - count(plain, '--fs-error')).toBe(2);
  });
});
