import { describe, expect, it } from 'vitest';
import { createEdgeRoutes } from '#canvas/edge-routes.ts';
import { flowEdges, flowNodes } from '#canvas/flow-elements.ts';
import { lineBoxes } from '#canvas/line-boxes.ts';
import { emptySelection } from '#canvas/selection.ts';
import { cardsOf } from '#drawing/cards-of.ts';
import { boundsOf, createSpatialIndex } from '#drawing/spatial-index.ts';
import { boxesOf } from '#canvas/far-scene.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';

const places: Readonly<Record<string, number>> = { 'new-lead': 0, hold: 500, write: 1_000, 'updated-lead': 1_500 };

/** A hold, and a node that leads back to it. */
function drawn() {
  const built = buildGraph({
    nodes: { hold: ['hold'], write: ['update-record'] },
    edges: ['new-lead:all-leads > hold', 'hold:time-expired > write', 'write:updated > hold'],
  });
  const nodes = built.nodes.map((node) => ({ ...node, position: { x: places[node.id] ?? 0, y: 0 } }));
  const graph = { ...built, nodes };
  const cards = cardsOf({ graph, catalog }, []);
  return {
    cards,
    nodes: flowNodes([], graph, cards, emptySelection, 'canvas'),
    edges: flowEdges(graph, cards, undefined),
  };
}

describe('the boxes of lines', () => {
  it('reach beyond all cards where a line leads back around them', () => {
    const scene = drawn();
    const routes = createEdgeRoutes(() => 0);
    const cards = [...boxesOf(scene.nodes).values()];
    routes.place(createSpatialIndex(cards));
    const { y, height } = boundsOf(cards);
    const lines = boundsOf(lineBoxes(scene, routes));
    expect(lines.y < y || lines.y + lines.height > y + height).toBe(true);
  });

  it('are none where there are so many lines that those around the cards hardly count', () => {
    const scene = drawn();
    const edges = Array.from({ length: 301 }, () => scene.edges).flatMap((each) => each.slice(0, 1));
    expect(
      lineBoxes(
        { ...scene, edges },
        createEdgeRoutes(() => 0),
      ),
    ).toEqual([]);
  });
});
