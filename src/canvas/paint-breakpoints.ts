import type { BreakpointMark } from './decorations.ts';
import { cardBox } from './far-scene.ts';
import { FIRST_ROW, ROW } from '#drawing/lanes.ts';
import type { FarPaint, FarScene, FarView } from './paint-far.ts';
import type { Point } from '#drawing/route-edge.ts';
import { parseEdgeKey } from '#drawing/edge-key.ts';

/** Half of a sign's width on screen, in pixels: as large as zoomed, but never too small to be seen. */
const HALF = { zoomed: 9, least: 4 } as const;

/** Where playing stops, on a graph that is seen from afar; cards that are mounted have their signs already. */
export function paintBreakpoints(paint: FarPaint, scene: FarScene, view: FarView): void {
  const { boxes, cards, mounted, decorations } = scene;
  const half = Math.max(HALF.least, HALF.zoomed * view.zoom);
  const sign = (mark: BreakpointMark, { x, y }: Point): void =>
    paintSign(paint, mark, { x: x * view.zoom + view.x, y: y * view.zoom + view.y }, half);
  for (const [id, { breakpoint }] of decorations.nodes) {
    const box = boxes.get(id);
    if (breakpoint !== undefined && box && !mounted.has(id)) sign(breakpoint, box);
  }
  for (const [key, { breakpoint }] of decorations.edges) {
    if (breakpoint === undefined) continue;
    const { node, edge } = parseEdgeKey(key);
    const box = boxes.get(node);
    const row = cards.get(node)?.ports.findIndex(({ id }) => id === edge) ?? -1;
    if (!box || row === -1 || mounted.has(node)) continue;
    sign(breakpoint, { x: box.x + cardBox(box).width, y: box.y + FIRST_ROW + row * ROW });
  }
}

/** An octagon: filled, half filled under a condition, hollow while it is switched off. */
function paintSign({ context, color }: FarPaint, mark: BreakpointMark, { x, y }: Point, half: number): void {
  const cut = half * 0.41;
  const corners = [
    [-cut, -half],
    [cut, -half],
    [half, -cut],
    [half, cut],
    [cut, half],
    [-cut, half],
    [-half, cut],
    [-half, -cut],
  ] as const;
  const trace = (from: number, to: number): void => {
    context.beginPath();
    for (const [dx, dy] of corners.slice(from, to)) context.lineTo(x + dx, y + dy);
    context.closePath();
  };
  trace(0, 8);
  context.fillStyle = color(mark === 'on' ? '--fs-error' : '--fs-surface');
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = color('--fs-error');
  context.stroke();
  if (mark !== 'conditional') return;
  // The lower half.
  trace(3, 7);
  context.fillStyle = color('--fs-error');
  context.fill();
}
