import type { NodeId } from '#graph/flow-graph.ts';
import type { Card } from '#drawing/card.ts';
import { CARD_WIDTH } from '#drawing/card-layout.ts';
import type { DrawnNode } from './drawn-node.ts';
import type { LineEdge } from './edge-line.tsx';
import type { EdgeRoutes, LineRequest } from './edge-routes.ts';
import { FIRST_ROW, ROW } from '#drawing/lanes.ts';
import { approachOf, entryOf } from '#drawing/line-ends.ts';
import type { Point, Rect } from '#drawing/route-edge.ts';
import { reachOf } from '#drawing/route-among.ts';
import { TITLE_HEIGHT } from '#drawing/section-frames.ts';
import { touches } from '#drawing/spatial-index.ts';

/** The box of what is drawn, as measured or else as worked out; undefined where nothing is known of its size. */
export function boxOf({ position, measured }: Pick<DrawnNode, 'position' | 'measured'>): Rect | undefined {
  if (measured?.width === undefined || measured.height === undefined) return undefined;
  return { x: position.x, y: position.y, width: measured.width, height: measured.height };
}

/** The boxes of all that is drawn, by the ids under which it is. */
export const boxesOf = (nodes: readonly DrawnNode[]): ReadonlyMap<string, Rect> =>
  new Map(
    nodes.flatMap((node) => {
      const box = boxOf(node);
      return box ? [[node.id, box] as const] : [];
    }),
  );

/** The card alone, without the names of its edges. */
export const cardBox = ({ x, y, height }: Rect): Rect => ({ x, y, width: CARD_WIDTH, height });

/** What of something that is drawn answers the pointer: of a frame only its title. */
const gripOf = (node: DrawnNode, box: Rect): Rect => (node.type === 'frame' ? { ...box, height: TITLE_HEIGHT } : box);

/** What lies at a point of the canvas: cards above notes, notes above frames. */
export function nodeAt(nodes: readonly DrawnNode[], point: Point): DrawnNode | undefined {
  const spot = { ...point, width: 0, height: 0 };
  return nodes.findLast((node) => {
    const box = boxOf(node);
    return box !== undefined && touches(gripOf(node, box), spot);
  });
}

/** All cards and notes that touch an area: what a box drawn by the pointer selects. */
export const nodesIn = (nodes: readonly DrawnNode[], area: Rect): readonly string[] =>
  nodes.flatMap((node) => {
    const box = boxOf(node);
    return node.type !== 'frame' && box && isInside(box, area) ? [node.id] : [];
  });

const isInside = (box: Rect, area: Rect): boolean =>
  box.x >= area.x &&
  box.y >= area.y &&
  box.x + box.width <= area.x + area.width &&
  box.y + box.height <= area.y + area.height;

/** The line of an edge as it is asked of the router; undefined where one of its ends is not drawn. */
export function lineOf(
  edge: LineEdge,
  boxes: ReadonlyMap<string, Rect>,
  cards: ReadonlyMap<NodeId, Card>,
): LineRequest | undefined {
  const [from, to] = [boxes.get(edge.source), boxes.get(edge.target)];
  const row = cards.get(edge.source)?.ports.findIndex(({ id }) => id === edge.sourceHandle) ?? -1;
  if (!from || !to || row === -1) return undefined;
  const { lane = 0, spread = 0, kind } = edge.data ?? {};
  return {
    from: { x: from.x + from.width, y: from.y + FIRST_ROW + row * ROW },
    to: entryOf(to),
    lane,
    spread,
    approach: approachOf(kind),
  };
}

interface Lines {
  readonly edges: readonly LineEdge[];
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly cards: ReadonlyMap<NodeId, Card>;
}

/** The key of the line nearest to a point of the canvas; undefined where none lies within so many canvas pixels. */
export function edgeAt({ edges, boxes, cards }: Lines, routes: EdgeRoutes, at: Point, within: number) {
  let best: { readonly key: string; readonly away: number } | undefined;
  for (const edge of edges) {
    const request = lineOf(edge, boxes, cards);
    if (!request || !touches(reachOf(request), { ...at, width: 0, height: 0 })) continue;
    const away = distanceTo(routes.of(edge.id, request), at);
    if (away <= within && (!best || away < best.away)) best = { key: edge.id, away };
  }
  return best?.key;
}

/** How far a point lies from a line, in canvas pixels. */
export function distanceTo(points: readonly Point[], { x, y }: Point): number {
  let least = Infinity;
  for (let at = 1; at < points.length; at += 1) {
    const [a, b] = [points[at - 1], points[at]];
    if (!a || !b) continue;
    const dx = Math.max(Math.min(a.x, b.x) - x, 0, x - Math.max(a.x, b.x));
    const dy = Math.max(Math.min(a.y, b.y) - y, 0, y - Math.max(a.y, b.y));
    least = Math.min(least, Math.hypot(dx, dy));
  }
  return least;
}
