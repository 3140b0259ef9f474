import { CARD_WIDTH, type PortText } from '#drawing/card-layout.ts';
import { drawGraph, type EdgeDrawing, type GraphDrawing, type NodeDrawing } from '#drawing/graph-drawing.ts';
import { measuredWidth } from '#canvas/measured-width.ts';
import { printGraphSvg, type PictureStyle } from '#drawing/print-graph-svg.ts';
import { roundedPath, type Rect } from '#drawing/route-edge.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Environment } from '#graph/environment.ts';
import type { TextFont } from '#drawing/text-width.ts';
import { wrapText } from '#drawing/wrap-text.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { frameView } from './frame-view.ts';
import { wordsOfFrame, type Frame } from './storyboard-frames.ts';

/** Size of a picture of a storyboard, in pixels. */
export const FRAME = { width: 1280, height: 600 } as const;

const HEAD = 112;
const MARGIN = 24;

export interface FrameContext {
  readonly catalog: NodeCatalog;
  readonly environment: Environment;
  readonly style: PictureStyle;
  /** Drawings of the graphs so far: one graph is drawn once. */
  readonly drawings: Map<FlowGraph, GraphDrawing>;
}

/** A step as the text of an SVG picture: the path on the graph, and in words what happened and when. */
export function printFrame(frame: Frame, { catalog, environment, style, drawings }: FrameContext): string {
  const drawing = drawings.get(frame.graph) ?? drawGraph({ graph: frame.graph, catalog, environment }, measuredWidth);
  drawings.set(frame.graph, drawing);
  const { width, height } = FRAME;
  const words = wordsOfFrame(frame);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${escaped(style.fontFamily)}">`,
    `<title>${escaped(`${frame.place}: ${frame.title}`)}</title>`,
    `<desc>${escaped(words)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${style.color('var(--fs-canvas)')}"/>`,
    printPath(frame, drawing, style),
    printHead(frame, style),
    '</svg>',
    '',
  ].join('\n');
}

function printHead({ place, when, title, detail }: Frame, { color }: PictureStyle): string {
  const line = (text: string, y: number, font: TextFont, fill: string): string => {
    const [shown = ''] = wrapText(text, { font, room: FRAME.width - 2 * MARGIN, lines: 1 }, measuredWidth);
    return `<text x="${MARGIN}" y="${y}" font-size="${font.size}" font-weight="${font.weight}" fill="${color(fill)}">${escaped(shown)}</text>`;
  };
  return [
    `<rect width="${FRAME.width}" height="${HEAD}" fill="${color('var(--fs-surface)')}"/>`,
    `<path d="M 0 ${HEAD} H ${FRAME.width}" stroke="${color('var(--fs-border)')}"/>`,
    line(`${place} · ${when}`, 32, { size: 15, weight: 400 }, 'var(--fs-text-dim)'),
    line(title, 64, { size: 22, weight: 600 }, 'var(--fs-text)'),
    line(detail, 92, { size: 16, weight: 400 }, 'var(--fs-text)'),
  ].join('\n');
}

/** The graph faintly, and what the record has come through as it is drawn everywhere, with the order in which it came. */
function printPath(frame: Frame, drawing: GraphDrawing, style: PictureStyle): string {
  const { decorations } = frame;
  const nodes = drawing.nodes.filter(({ id }) => decorations.nodes.has(id));
  const edges = drawing.edges.filter(({ key }) => decorations.edges.get(key)?.visited === true);
  const whole = printGraphSvg(drawing, { title: frame.graph.name }, style);
  const path = printGraphSvg(
    { ...drawing, nodes, edges: [], notes: [], sections: [] },
    { title: 'Path' },
    onTop(style),
  );
  const box = frameView(frame.path, drawing, { width: FRAME.width, height: FRAME.height - HEAD });
  return [
    `<svg x="0" y="${HEAD}" width="${FRAME.width}" height="${FRAME.height - HEAD}" viewBox="${box.x} ${box.y} ${box.width} ${box.height}">`,
    `<g opacity="${nodes.length === 0 ? 1 : 0.4}">${placed(whole, drawing.bounds)}</g>`,
    ...edges.map((edge) => printEdge(edge, decorations.edges.get(edge.key)?.current === true, style)),
    placed(path, drawing.bounds),
    ...nodes.flatMap((node) =>
      node.layout.ports.flatMap((port) => {
        const taken = decorations.edges.get(edgeKey(node.id, port.port.id));
        return taken?.visited === true ? printTaken(node, port, taken.current === true, style) : [];
      }),
    ),
    ...nodes.map((node) => {
      const { error, current, badge } = decorations.nodes.get(node.id) ?? {};
      return printMark(node, { error, current, text: badge?.text ?? '' }, style);
    }),
    '</svg>',
  ].join('\n');
}

/** A printed graph at its own place: what it prints begins with its frame. */
const placed = (svg: string, { x, y }: Rect): string =>
  svg.replace('<svg ', `<svg x="${Math.floor(x - MARGIN)}" y="${Math.floor(y - MARGIN)}" `);

/** The same style without a ground, so that what lies below is seen. */
const onTop = (style: PictureStyle): PictureStyle => ({
  ...style,
  color: (token) => (token === 'var(--fs-canvas)' ? 'none' : style.color(token)),
});

const printEdge = ({ points, kind }: EdgeDrawing, current: boolean, { color }: PictureStyle): string =>
  `<path d="${roundedPath(points)}" fill="none" ${strokeOf(kind, current, color)}/>`;

const strokeOf = (kind: 'normal' | 'error', current: boolean, color: PictureStyle['color']): string =>
  `stroke="${color(kind === 'error' ? 'var(--fs-error)' : 'var(--fs-accent)')}" stroke-width="${current ? 4 : 2.5}"${kind === 'error' ? ' stroke-dasharray="7 5"' : ''}`;

/** A way out that was taken: its name on a ground, and the line on both its sides, up to the ring where it leads nowhere. */
function printTaken(
  node: NodeDrawing,
  { port, text, x, y, width }: PortText,
  current: boolean,
  style: PictureStyle,
): string {
  const { color } = style;
  const tone = port.kind === 'error' ? 'error' : 'accent';
  const begin = x - (port.kind === 'error' ? 22 : 6);
  const end = x + width + 6;
  const side = port.to ? node.layout.width : x + width + 21;
  return [
    `<g transform="translate(${node.x} ${node.y})">`,
    `<path d="M ${CARD_WIDTH} ${y} H ${begin} M ${end} ${y} H ${side}" fill="none" ${strokeOf(port.kind, current, color)}/>`,
    `<rect x="${begin}" y="${y - 10}" width="${end - begin}" height="20" rx="6" fill="${color(`var(--fs-${tone}-soft)`)}" stroke="${color(`var(--fs-${tone})`)}" stroke-width="${current ? 2 : 1}"/>`,
    port.kind === 'error'
      ? `<path d="M ${x - 10} ${y - 5} l 5.5 9.5 h -11 Z M ${x - 10} ${y - 1.5} v 2.5" fill="none" stroke="${color('var(--fs-error)')}" stroke-width="1.2" stroke-linejoin="round"/>`
      : '',
    `<text x="${x}" y="${y + 4}" font-size="11.5" fill="${color(port.kind === 'error' ? 'var(--fs-error)' : 'var(--fs-text)')}">${escaped(text)}</text>`,
    '</g>',
  ].join('');
}

function printMark(
  { x, y, width, height }: Rect,
  mark: { readonly error: boolean | undefined; readonly current: boolean | undefined; readonly text: string },
  { color }: PictureStyle,
): string {
  const stroke = color(mark.error === true ? 'var(--fs-error)' : 'var(--fs-accent)');
  const text = mark.error === true ? `${mark.text} · Error` : mark.text;
  const font: TextFont = { size: 12.5, weight: 600 };
  const pill = measuredWidth(text, font) + 16;
  return [
    `<rect x="${x - 3}" y="${y - 3}" width="${width + 6}" height="${height + 6}" rx="10" fill="none" stroke="${stroke}" stroke-width="${mark.current === true ? 4 : 2}"/>`,
    text === ''
      ? ''
      : `<rect x="${x + width - pill}" y="${y - 13}" width="${pill}" height="20" rx="10" fill="${stroke}"/>` +
        `<text x="${x + width - pill + 8}" y="${y + 1.5}" font-size="${font.size}" font-weight="${font.weight}" fill="${color('var(--fs-surface)')}">${escaped(text)}</text>`,
  ].join('');
}

/** What XML can hold of a text, with its own signs written out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
