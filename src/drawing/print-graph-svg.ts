import { CARD_WIDTH, ICON, type CardText, type PortText } from './card-layout.ts';
import {
  NOTE_TEXT,
  type EdgeDrawing,
  type GraphDrawing,
  type NodeDrawing,
  type NoteDrawing,
  type SectionDrawing,
} from './graph-drawing.ts';
import { TIP_SLANT, tipLength } from './line-ends.ts';
import { roundedPath } from './route-edge.ts';
import { HOLE_AIR } from './section-frames.ts';
import { sectionColor } from './section-color.ts';

/** What a picture takes from the page: its colours, its font, and the signs of node types. */
export interface PictureStyle {
  /** The value of a colour such as `var(--fs-text)`. */
  readonly color: (token: string) => string;
  readonly fontFamily: string;
  /** The children of an `svg` of 24 by 24 that is drawn with strokes; empty where a type has no sign. */
  readonly icon: (type: string) => string;
}

export interface PictureText {
  readonly title: string;
  readonly description?: string | undefined;
}

/** Air around the graph, in canvas pixels. */
const MARGIN = 24;

/** The drawing of a graph as the text of an SVG file that needs nothing beside it. The same drawing gives the same text. */
export function printGraphSvg(drawing: GraphDrawing, { title, description }: PictureText, style: PictureStyle): string {
  const { bounds, sections, notes, edges, nodes } = drawing;
  const [x, y] = [bounds.x - MARGIN, bounds.y - MARGIN].map(Math.floor) as [number, number];
  const width = Math.ceil(bounds.width + 2 * MARGIN);
  const height = Math.ceil(bounds.height + 2 * MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${escaped(style.fontFamily)}">`,
    `<title>${escaped(title)}</title>`,
    ...(description === undefined || description === '' ? [] : [`<desc>${escaped(description)}</desc>`]),
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${style.color('var(--fs-canvas)')}"/>`,
    ...sections.map((section) => printSection(section, style)),
    ...notes.map((note) => printNote(note, style)),
    ...edges.map((edge) => printEdge(edge, style)),
    ...nodes.map((node) => printNode(node, style)),
    '</svg>',
    '',
  ].join('\n');
}

type Color = PictureStyle['color'];

const paint = (color: string | undefined, soft = ''): string => `var(--fs-paint-${color ?? 'grey'}${soft})`;

function printSection(section: SectionDrawing, { color }: PictureStyle): string {
  const { x, y, width, height, name, color: given, strangers } = section;
  const clip = `section-${section.id}`;
  const holes = strangers.map(
    (box) =>
      `<rect x="${at(box.x - HOLE_AIR)}" y="${at(box.y - HOLE_AIR)}" width="${at(box.width + 2 * HOLE_AIR)}" height="${at(box.height + 2 * HOLE_AIR)}" rx="10" fill="${color('var(--fs-canvas)')}" stroke="${color(paint(given))}" stroke-opacity="0.4" clip-path="url(#${clip})"/>`,
  );
  const clipped =
    holes.length === 0
      ? ''
      : `<clipPath id="${clip}"><rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="10"/></clipPath>`;
  return (
    `<g><rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="10" fill="${color(paint(given, '-soft'))}" stroke="${color(paint(given))}" stroke-dasharray="6 4"/>${clipped}${holes.join('')}` +
    `<text x="${at(x + 10)}" y="${at(y + 17)}" font-size="12" font-weight="600" fill="${color(paint(given))}">${escaped(name)}</text></g>`
  );
}

function printNote({ x, y, width, height, lines, color: given }: NoteDrawing, { color }: PictureStyle): string {
  const { font, step, margin } = NOTE_TEXT;
  const text = lines.map((line, row) =>
    line === ''
      ? ''
      : `<tspan x="${at(x + margin)}" y="${at(y + margin + step * (row + 0.75))}">${escaped(line)}</tspan>`,
  );
  return (
    `<g><rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="4" fill="${color(paint(given ?? 'yellow', '-soft'))}" stroke="${color(paint(given ?? 'yellow'))}"/>` +
    `<text font-size="${font.size}" fill="${color('var(--fs-text)')}">${text.join('')}</text></g>`
  );
}

function printEdge({ points, kind }: EdgeDrawing, { color }: PictureStyle): string {
  const end = points.at(-1);
  if (!end) return '';
  const tip = tipLength(undefined);
  const stroke = color(lineColor(kind));
  const exact = roundedPath(points.with(-1, { x: end.x - tip + 1, y: end.y }));
  const path = exact.replaceAll(/-?\d+\.\d+/g, (length) => String(at(Number(length))));
  const dash = kind === 'error' ? ' stroke-dasharray="5 4"' : '';
  const [left, half] = [at(end.x - tip), tip * TIP_SLANT];
  return (
    `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="1.5"${dash}/>` +
    `<path d="M ${left} ${at(end.y - half)} L ${at(end.x)} ${at(end.y)} L ${left} ${at(end.y + half)} Z" fill="${stroke}"/>`
  );
}

const lineColor = (kind: 'normal' | 'error'): string =>
  kind === 'error' ? 'var(--fs-error)' : 'var(--fs-border-strong)';

function printNode(node: NodeDrawing, style: PictureStyle): string {
  const { color } = style;
  const { card, layout, x, y } = node;
  const section = color(card.section ? sectionColor[card.section] : 'var(--fs-text-dim)');
  const stripe = node.color === undefined ? section : color(paint(node.color));
  const ground = node.color === undefined ? 'var(--fs-surface)' : paint(node.color, '-soft');
  const icon = style.icon(card.type);
  const tones = { section, text: color('var(--fs-text)'), dim: color('var(--fs-text-dim)') };
  return [
    `<g transform="translate(${at(x)} ${at(y)})">`,
    ...layout.ports.map((port) => printPort(port, layout.width, color)),
    `<rect width="${CARD_WIDTH}" height="${at(layout.height)}" rx="8" fill="${color(ground)}" stroke="${color('var(--fs-border)')}"/>`,
    `<path d="M 8 1 H 4 Q 1.5 1 1.5 6 V ${at(layout.height - 6)} Q 1.5 ${at(layout.height - 1)} 4 ${at(layout.height - 1)} H 8" fill="none" stroke="${stripe}" stroke-width="3"/>`,
    icon === ''
      ? ''
      : `<svg x="${ICON.x + 4}" y="${ICON.y + 4}" width="${ICON.size - 8}" height="${ICON.size - 8}" viewBox="0 0 24 24" fill="none" stroke="${section}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${icon}</svg>`,
    ...layout.texts.map((text) => printText(text, tones[text.tone])),
    '</g>',
  ].join('');
}

function printText({ lines, x, y, step, font }: CardText, fill: string): string {
  const parts = lines.map((line, row) => `<tspan x="${at(x)}" y="${at(y + step * row)}">${escaped(line)}</tspan>`);
  return `<text font-size="${font.size}" font-weight="${font.weight}" fill="${fill}">${parts.join('')}</text>`;
}

/** The name of a way out, the line on both its sides up to the node's own, and a ring at its end while it is open (GRA-6). */
function printPort({ port, text, x, y, width }: PortText, side: number, color: Color): string {
  const stroke = color(lineColor(port.kind));
  const isError = port.kind === 'error';
  const dash = isError ? ' stroke-dasharray="5 4"' : '';
  const end = x + width + 29;
  const before = x - (isError ? 16 : 0);
  return [
    `<path d="M ${CARD_WIDTH} ${at(y)} H ${at(before - 4)} M ${at(x + width + 4)} ${at(y)} H ${at(port.to ? side : end - 8)}" fill="none" stroke="${stroke}" stroke-width="1.5"${dash}/>`,
    isError
      ? `<path d="M ${at(before + 6)} ${at(y - 5)} l 5.5 9.5 h -11 Z M ${at(before + 6)} ${at(y - 1.5)} v 2.5" fill="none" stroke="${stroke}" stroke-width="1.2" stroke-linejoin="round"/>`
      : '',
    `<text x="${at(x)}" y="${at(y + 4)}" font-size="11.5" fill="${isError ? stroke : color('var(--fs-text)')}">${escaped(text)}</text>`,
    port.to
      ? ''
      : `<circle cx="${at(end - 4)}" cy="${at(y)}" r="3.5" fill="none" stroke="${stroke}" stroke-width="1.5"/>`,
  ].join('');
}

/** A length with at most two decimals, so that equal pictures are equal texts. */
const at = (length: number): number => Math.round(length * 100) / 100 + 0;

/** What XML can hold of a text, with its own signs written out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
