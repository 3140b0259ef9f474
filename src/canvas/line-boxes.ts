import { boundsOf } from '#drawing/spatial-index.ts';
import type { Card } from '#drawing/card.ts';
import type { Rect } from '#drawing/route-edge.ts';
import type { DrawnNode } from './drawn-node.ts';
import type { LineEdge } from './edge-line.tsx';
import type { EdgeRoutes } from './edge-routes.ts';
import { boxesOf, lineOf } from './far-scene.ts';

interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly LineEdge[];
  readonly cards: readonly Card[];
}

/** With more lines than this those that lead around the cards are a small part of the graph. */
const MOST = 300;

/** The boxes around the ways of lines: one that leads back goes around the cards; none for a graph of very many. */
export function lineBoxes({ nodes, edges, cards }: Drawn, routes: EdgeRoutes): readonly Rect[] {
  if (edges.length > MOST) return [];
  const boxes = boxesOf(nodes);
  const byId = new Map(cards.map((card) => [card.id, card]));
  return edges.flatMap((edge) => {
    const request = lineOf(edge, boxes, byId);
    return request ? [boundsOf(routes.of(edge.id, request).map((point) => ({ ...point, width: 0, height: 0 })))] : [];
  });
}
