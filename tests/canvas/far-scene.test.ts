import { describe, expect, it } from 'vitest';
import { createEdgeRoutes } from '#canvas/edge-routes.ts';
import { boxesOf, distanceTo, edgeAt, lineOf, nodeAt, nodesIn } from '#canvas/far-scene.ts';
import { cardsOf } from '#drawing/cards-of.ts';
import { flowEdges, flowNodes } from '#canvas/flow-elements.ts';
import { emptySelection } from '#canvas/selection.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';

const places: Readonly<Record<string, readonly [number, number]>> = {
  'new-lead': [0, 0],
  'updated-lead': [0, 300],
  gate: [500, 0],
  add: [1_000, 200],
};
const built = buildGraph({
  nodes: { gate: ['condition'], add: ['add-to-sequence'] },
  edges: ['new-lead:all-leads > gate', 'gate:yes > add'],
});
const graph = {
  ...built,
  nodes: built.nodes.map((node) => {
    const [x, y] = places[node.id] ?? [0, 0];
    return { ...node, position: { x, y } };
  }),
};
const cards = cardsOf({ graph, catalog }, []);
const nodes = flowNodes([], graph, cards, emptySelection, 'canvas');
const edges = flowEdges(graph, cards, undefined);
const boxes = boxesOf(nodes);
const lines = { edges, boxes, cards: new Map(cards.map((card) => [card.id, card])) };

describe('far-scene', () => {
  it('knows the size of every card before any is mounted', () => {
    expect([...boxes.keys()]).toEqual(['new-lead', 'updated-lead', 'gate', 'add']);
    for (const box of boxes.values()) expect(Math.min(box.width - 204, box.height - 66)).toBeGreaterThanOrEqual(0);
  });

  it('finds the node at a point, and none between nodes', () => {
    expect(nodeAt(nodes, { x: 520, y: 30 })?.id).toBe('gate');
    expect(nodeAt(nodes, { x: 470, y: 250 })).toBeUndefined();
  });

  it('selects by a box the nodes that lie wholly in it', () => {
    expect(nodesIn(nodes, { x: -10, y: -10, width: 460, height: 600 })).toEqual(['new-lead', 'updated-lead']);
    expect(nodesIn(nodes, { x: 510, y: -10, width: 300, height: 600 })).toEqual([]);
  });

  it('finds the line nearest to a point within reach', () => {
    const routes = createEdgeRoutes(() => 0);
    const request = edges[0] && lineOf(edges[0], boxes, lines.cards);
    const middle = { x: (Number(request?.from.x) + Number(request?.to.x)) / 2, y: 19 };
    expect(edgeAt(lines, routes, { ...middle, y: 23 }, 6)).toBe('new-lead:all-leads');
    expect(edgeAt(lines, routes, { ...middle, y: 60 }, 6)).toBeUndefined();
  });

  it('measures how far a point lies from a line with corners', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 50 },
    ];
    expect(distanceTo(line, { x: 50, y: 10 })).toBe(10);
    expect(distanceTo(line, { x: 103, y: 54 })).toBe(5);
  });
});
