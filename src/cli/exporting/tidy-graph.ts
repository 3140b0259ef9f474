import { layoutCard } from '#drawing/card-layout.ts';
import { cardsOf } from '#drawing/cards-of.ts';
import { FIRST_ROW, ROW } from '#drawing/lanes.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { layoutGraph } from '#layout/layout-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { roomyWidth } from './roomy-width.ts';

/** The graph with its nodes laid out afresh, those of collapsed sections too; nothing else of it changes. */
export async function tidyGraph(graph: FlowGraph): Promise<FlowGraph> {
  const cards = cardsOf({ graph, catalog }, []);
  const sizes = new Map(cards.map((card) => [card.id, layoutCard(card, roomyWidth)]));
  const moves = await layoutGraph({ graph, sizes, ports: { first: FIRST_ROW, step: ROW } }, catalog);
  const places = new Map(moves.map(({ node, x, y }) => [node, { x, y }]));
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, position: places.get(node.id) ?? node.position })) };
}
