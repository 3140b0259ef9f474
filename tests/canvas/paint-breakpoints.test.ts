import { describe, expect, it } from 'vitest';
import type { BreakpointMark } from '#canvas/decorations.ts';
import { createEdgeRoutes } from '#canvas/edge-routes.ts';
import { boxesOf } from '#canvas/far-scene.ts';
import { cardsOf } from '#drawing/cards-of.ts';
import { flowNodes } from '#canvas/flow-elements.ts';
import { paintBreakpoints } from '#canvas/paint-breakpoints.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import { catalog } from '#nodes/catalog.ts';
import { largeGraph } from '../support/large-graph.ts';

const graph = largeGraph(200);
const cards = cardsOf({ graph, catalog }, []);
const nodes = flowNodes([], graph, cards, { nodes: [] }, 'canvas');
const [port] = cards.find(({ id }) => id === 'n-3')?.ports ?? [];
const edge = edgeKey('n-3', port?.id ?? '');

/** The colours in which signs are filled, in order. */
function filled(marks: Readonly<Record<string, BreakpointMark>>, mounted: readonly string[] = []): readonly string[] {
  const colors: string[] = [];
  const nothing = (): void => undefined;
  const context = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    beginPath: nothing,
    lineTo: nothing,
    closePath: nothing,
    stroke: nothing,
    fill: () => void colors.push(context.fillStyle),
  };
  const breakpoints = Object.entries(marks).map(([id, breakpoint]) => [id, { breakpoint }] as const);
  paintBreakpoints(
    {
      context: context as unknown as CanvasRenderingContext2D,
      color: (token) => token,
      routes: createEdgeRoutes(() => 0),
      font: '',
      write: nothing,
    },
    {
      nodes,
      boxes: boxesOf(nodes),
      cards: new Map(cards.map((card) => [card.id, card])),
      edges: [],
      mounted: new Set(mounted),
      decorations: {
        nodes: new Map(breakpoints.filter(([id]) => id !== edge)),
        edges: new Map(breakpoints.filter(([id]) => id === edge)),
      },
      tokens: new Map(),
      chosenEdge: undefined,
    },
    { x: 0, y: 0, zoom: 0.1, width: 900, height: 700 },
  );
  return colors;
}

describe('breakpoints from afar', () => {
  it('are signs at nodes and edges: filled, half filled under a condition, hollow while switched off', () => {
    expect(filled({ 'n-1': 'on', 'n-2': 'off', [edge]: 'conditional' })).toEqual([
      '--fs-error',
      '--fs-surface',
      '--fs-surface',
      '--fs-error',
    ]);
  });

  it('are left to the cards that are mounted', () => {
    expect(filled({ 'n-1': 'on', [edge]: 'on' }, ['n-1', 'n-3'])).toEqual([]);
  });
});
