import type { NodeId } from '#graph/flow-graph.ts';
import type { Card } from '#drawing/card.ts';
import type { Decorations, EdgeDecoration, NodeDecoration } from './decorations.ts';
import type { DrawnNode } from './drawn-node.ts';
import type { LineEdge } from './edge-line.tsx';
import type { EdgeRoutes } from './edge-routes.ts';
import { accentToken, borderToken, groundToken, issueToken, lineToken, paintToken } from './far-colors.ts';
import { boxOf, cardBox, lineOf } from './far-scene.ts';
import { FIRST_ROW, ROW } from '#drawing/lanes.ts';
import type { PlacedTokens } from './place-tokens.ts';
import type { Point, Rect } from '#drawing/route-edge.ts';
import { touches } from '#drawing/spatial-index.ts';
import type { ThemeColors } from './theme-colors.ts';

/** Everything that a painted canvas shows. */
export interface FarScene {
  /** In the order in which they lie above each other. */
  readonly nodes: readonly DrawnNode[];
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly cards: ReadonlyMap<NodeId, Card>;
  readonly edges: readonly LineEdge[];
  /** What is mounted is not painted. */
  readonly mounted: ReadonlySet<string>;
  readonly decorations: Decorations;
  readonly tokens: PlacedTokens;
  readonly chosenEdge: string | undefined;
}

/** Where the canvas looks, in pixels of the screen. */
export interface FarView extends Point {
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

export interface FarPaint {
  readonly context: CanvasRenderingContext2D;
  readonly color: ThemeColors;
  readonly routes: EdgeRoutes;
  /** The font family of all that is written. */
  readonly font: string;
  /** Paints the name of a card or the text of a note in a box of the screen. */
  readonly write: (text: string, box: Rect, zoom: number) => void;
}

/** Names are painted from this zoom on: smaller ones cannot be read. */
const NAMES_FROM = 0.24;
const PORTS_FROM = 0.2;
const SIGNS_FROM = 0.09;
const nothing: NodeDecoration & EdgeDecoration = {};

/** Paints a graph as it is seen from afar; answers whether all its lines already run as they are to. */
export function paintFar(paint: FarPaint, scene: FarScene, view: FarView): boolean {
  const { context } = paint;
  context.clearRect(0, 0, view.width, view.height);
  const inView = {
    x: -view.x / view.zoom,
    y: -view.y / view.zoom,
    width: view.width / view.zoom,
    height: view.height / view.zoom,
  };
  const seen = scene.nodes.filter((node) => {
    const box = boxOf(node);
    return box !== undefined && touches(box, inView) && !scene.mounted.has(node.id);
  });
  for (const node of seen) if (node.type === 'frame' || node.type === 'note') paintGround(paint, node, view);
  const complete = paintLines(paint, scene, view, inView);
  for (const node of seen) if (node.type !== 'frame' && node.type !== 'note') paintCard(paint, scene, node, view);
  context.globalAlpha = 1;
  for (const node of scene.nodes) if (node.selected === true) paintRing(paint, node, view);
  return complete;
}

/** Around what is selected, mounted or not: the border of a small card could not be seen. */
function paintRing({ context, color }: FarPaint, node: DrawnNode, view: FarView): void {
  const box = boxOf(node);
  if (!box) return;
  const at = onScreen(node.type === 'note' || node.type === 'frame' ? box : cardBox(box), view);
  context.strokeStyle = color('--fs-accent');
  context.lineWidth = 2;
  context.strokeRect(at.x - 3, at.y - 3, at.width + 6, at.height + 6);
}

/** A rectangle of the canvas on the screen, on whole pixels. */
function onScreen({ x, y, width, height }: Rect, view: FarView): Rect {
  const [left, top] = [Math.round(x * view.zoom + view.x), Math.round(y * view.zoom + view.y)];
  return {
    x: left,
    y: top,
    width: Math.max(2, Math.round((x + width) * view.zoom + view.x) - left),
    height: Math.max(2, Math.round((y + height) * view.zoom + view.y) - top),
  };
}

function paintGround({ context, color, write }: FarPaint, node: DrawnNode, view: FarView): void {
  const box = boxOf(node);
  if (!box || (node.type !== 'note' && node.type !== 'frame')) return;
  const at = onScreen(box, view);
  const token = paintToken(node.type === 'note' ? node.data.note.color : node.data.section.color);
  context.globalAlpha = node.type === 'note' ? 1 : 0.55;
  context.fillStyle = color(`${token}-soft`);
  context.fillRect(at.x, at.y, at.width, at.height);
  context.globalAlpha = 1;
  context.strokeStyle = color(node.selected === true ? '--fs-accent' : token);
  context.lineWidth = node.selected === true ? 2 : 1;
  context.strokeRect(at.x + 0.5, at.y + 0.5, at.width - 1, at.height - 1);
  if (view.zoom < NAMES_FROM) return;
  const title = { ...at, height: node.type === 'note' ? at.height : Math.round(40 * view.zoom) };
  write(node.type === 'note' ? node.data.note.text : node.data.section.name, title, view.zoom);
}

function paintCard({ context, color, write }: FarPaint, scene: FarScene, node: DrawnNode, view: FarView): void {
  const box = boxOf(node);
  if (!box || node.type === 'note' || node.type === 'frame') return;
  const { card } = node.data;
  const { decorations } = scene;
  const mark = decorations.nodes.get(node.id) ?? nothing;
  const faint = decorations.dimRest === true && mark.visited !== true;
  const at = onScreen(cardBox(box), view);
  context.globalAlpha = faint ? 0.45 : 1;
  if (view.zoom >= PORTS_FROM) paintPorts({ context, color }, card, box, view);
  const border = borderToken(mark);
  const thick = border === '--fs-border-strong' ? 1 : 2;
  context.fillStyle = color(border);
  context.fillRect(at.x, at.y, at.width, at.height);
  context.fillStyle = color(groundToken(card));
  context.fillRect(at.x + thick, at.y + thick, at.width - thick * 2, at.height - thick * 2);
  context.fillStyle = color(accentToken(card));
  // Where there is no room for a name the whole card tells by its colour what it is.
  if (view.zoom < NAMES_FROM) {
    context.globalAlpha = faint ? 0.2 : 0.6;
    context.fillRect(at.x + thick, at.y + thick, at.width - thick * 2, at.height - thick * 2);
    context.globalAlpha = faint ? 0.45 : 1;
  }
  context.fillRect(at.x, at.y, Math.max(2, Math.round(3 * view.zoom)), at.height);
  if (mark.current) {
    context.strokeStyle = color('--fs-accent');
    context.lineWidth = 2;
    context.strokeRect(at.x - 1, at.y - 1, at.width + 2, at.height + 2);
  }
  const sign = issueToken(mark);
  if (sign !== undefined && view.zoom >= SIGNS_FROM) {
    const size = Math.max(3, Math.round(14 * view.zoom));
    context.fillStyle = color(sign);
    context.fillRect(at.x + at.width - size - 1, at.y + 1, size, size);
  }
  if (view.zoom >= NAMES_FROM) write(card.name, at, view.zoom);
}

/** The start of each line, with a ring where it leads nowhere [GRA-6]. */
function paintPorts(
  { context, color }: Pick<FarPaint, 'context' | 'color'>,
  card: Card,
  box: Rect,
  view: FarView,
): void {
  const from = cardBox(box).width;
  card.ports.forEach((port, row) => {
    const y = box.y + FIRST_ROW + row * ROW;
    const line = onScreen({ x: box.x + from, y, width: box.width - from, height: 0 }, view);
    context.fillStyle = color(port.kind === 'error' ? '--fs-error' : '--fs-border-strong');
    paintStretch(context, { ...line, height: 1 }, port.kind === 'error');
    if (!port.to) context.fillRect(line.x + line.width - 3, line.y - 1, 3, 3);
  });
}

function paintLines({ context, color, routes }: FarPaint, scene: FarScene, view: FarView, inView: Rect): boolean {
  const { boxes, cards, decorations, mounted } = scene;
  let complete = true;
  for (const edge of scene.edges) {
    const request = lineOf(edge, boxes, cards);
    if (!request || !mayBeSeen(request.from, request.to, inView)) continue;
    const way = routes.soon(edge.id, request);
    complete &&= way.complete;
    const mark = decorations.edges.get(edge.id) ?? nothing;
    const faint = decorations.dimRest === true && mark.visited !== true;
    const error = edge.data?.kind === 'error';
    const chosen = scene.chosenEdge === edge.id;
    const near = mounted.has(edge.source) || mounted.has(edge.target);
    const token = lineToken(mark, { error, chosen, near, faint });
    const width = lineThickness(mark, chosen, view.zoom);
    context.globalAlpha = faint ? 0.5 : 1;
    context.fillStyle = color(token);
    const [from, source] = [way.points[0], boxes.get(edge.source)];
    const start = from && source ? [{ x: cardBox(source).x + cardBox(source).width, y: from.y }] : [];
    paintWay(context, [...start, ...way.points], width, view, error);
  }
  return complete;
}

/** Lines run at right angles: their stretches are painted as boxes, which is many times as fast as stroking them. */
function paintWay(
  context: CanvasRenderingContext2D,
  points: readonly Point[],
  width: number,
  view: FarView,
  dashed: boolean,
): void {
  const half = Math.floor(width / 2);
  for (let at = 1; at < points.length; at += 1) {
    const [a, b] = [points[at - 1], points[at]];
    if (!a || !b) continue;
    const [ax, ay] = [Math.round(a.x * view.zoom + view.x), Math.round(a.y * view.zoom + view.y)];
    const [bx, by] = [Math.round(b.x * view.zoom + view.x), Math.round(b.y * view.zoom + view.y)];
    const [left, top] = [Math.min(ax, bx) - half, Math.min(ay, by) - half];
    paintStretch(
      context,
      { x: left, y: top, width: Math.abs(ax - bx) + width, height: Math.abs(ay - by) + width },
      dashed,
    );
  }
}

/** Length of a dash of an error edge on the screen, and of a dash with the gap behind it. */
const DASH = { length: 4, step: 7 } as const;

function paintStretch(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, dashed: boolean): void {
  if (!dashed) {
    context.fillRect(x, y, width, height);
    return;
  }
  for (let at = 0; at < Math.max(width, height); at += DASH.step) {
    if (width > height) context.fillRect(x + at, y, Math.min(DASH.length, width - at), height);
    else context.fillRect(x, y + at, width, Math.min(DASH.length, height - at));
  }
}

function lineThickness({ weight }: EdgeDecoration, chosen: boolean, zoom: number): number {
  const wide = weight === undefined ? 1 : 1 + Math.round(weight * 7 * Math.max(0.4, zoom));
  return chosen ? Math.max(2, wide) : wide;
}

/** Lines may go around by so much. */
const DETOUR = 600;

const mayBeSeen = (from: Point, to: Point, inView: Rect): boolean =>
  Math.min(from.x, to.x) - DETOUR <= inView.x + inView.width &&
  Math.max(from.x, to.x) + DETOUR >= inView.x &&
  Math.min(from.y, to.y) - DETOUR <= inView.y + inView.height &&
  Math.max(from.y, to.y) + DETOUR >= inView.y;
