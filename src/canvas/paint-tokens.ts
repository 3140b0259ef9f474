import { FIRST_ROW, ROW } from '#drawing/lanes.ts';
import type { FarPaint, FarScene, FarView } from './paint-far.ts';
import { parseEdgeKey } from '#drawing/edge-key.ts';
import type { Point } from '#drawing/route-edge.ts';
import type { Token, TokenTone } from './tokens.ts';

const colors: Readonly<Record<TokenTone, string>> = {
  moving: '--fs-accent',
  held: '--fs-pending',
  ended: '--fs-ok',
  error: '--fs-error',
};

/** Radius of a disc on screen, in pixels: as large as zoomed, but never too small to be seen. */
const RADIUS = { zoomed: 11, least: 3, tenfold: 1.5 } as const;
/** Counts are written from this zoom on, like names. */
const COUNTS_FROM = 0.24;

/** The tokens of a graph that is seen from afar; those on cards that are mounted are there already. */
export function paintTokens(paint: FarPaint, scene: FarScene, view: FarView): void {
  for (const [key, tokens] of scene.tokens) {
    const at = placeOf(key, scene);
    if (!at) continue;
    const [x, y] = [at.x * view.zoom + view.x, at.y * view.zoom + view.y];
    if (x < -40 || y < -40 || x > view.width + 40 || y > view.height + 40) continue;
    let top = y;
    for (const token of tokens) {
      const radius = radiusOf(token, view.zoom);
      paintDisc(paint, token, { x, y: top }, radius);
      if (view.zoom >= COUNTS_FROM && token.count > 1) writeCount(paint, token, { x: x - radius - 2, y: top });
      top += radius * 2 + 1;
    }
  }
}

/** The entry of a card, or the end of an open edge; undefined where it is not painted. */
function placeOf(key: string, scene: FarScene): Point | undefined {
  const { boxes, mounted, cards } = scene;
  const box = boxes.get(key);
  if (box) return mounted.has(key) ? undefined : { x: box.x, y: box.y + FIRST_ROW };
  const { node, edge } = parseEdgeKey(key);
  const from = boxes.get(node);
  const row = cards.get(node)?.ports.findIndex(({ id }) => id === edge) ?? -1;
  if (!from || row === -1 || mounted.has(node)) return undefined;
  return { x: from.x + from.width, y: from.y + FIRST_ROW + row * ROW };
}

const radiusOf = ({ count }: Token, zoom: number): number =>
  Math.max(RADIUS.least + RADIUS.tenfold * Math.log10(count), RADIUS.zoomed * zoom);

/** Each tone has a shape of its own: on the way a disc, held a square, through a ring, stopped a diamond. */
function paintDisc({ context, color }: FarPaint, { tone, faint }: Token, { x, y }: Point, radius: number): void {
  context.globalAlpha = faint === true ? 0.5 : 1;
  context.beginPath();
  if (tone === 'held') context.rect(x - radius, y - radius, radius * 2, radius * 2);
  else if (tone === 'error') {
    const reach = radius * 1.25;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  } else context.arc(x, y, radius, 0, Math.PI * 2);
  context.fillStyle = color(tone === 'ended' ? '--fs-surface' : colors[tone]);
  context.fill();
  context.lineWidth = tone === 'ended' ? 2 : 1;
  context.strokeStyle = color(tone === 'ended' ? colors.ended : '--fs-surface');
  context.stroke();
  context.globalAlpha = 1;
}

function writeCount({ context, color, font }: FarPaint, { count }: Token, { x, y }: Point): void {
  context.font = `600 10px ${font}`;
  context.textAlign = 'end';
  context.textBaseline = 'middle';
  const text = count.toLocaleString('en-GB');
  context.fillStyle = color('--fs-canvas');
  const width = context.measureText(text).width;
  context.fillRect(x - width - 1, y - 6, width + 2, 12);
  context.fillStyle = color('--fs-text');
  context.fillText(text, x, y);
}
