import type { Card, Port } from './card.ts';
import { FIRST_ROW, ROW } from './lanes.ts';
import type { TextFont, TextWidth } from './text-width.ts';
import { cutText, wrapText } from './wrap-text.ts';

/** Lines of text on a card, from its upper left corner, in canvas pixels. */
export interface CardText {
  readonly lines: readonly string[];
  readonly x: number;
  /** Height of the first base line, and the distance between two. */
  readonly y: number;
  readonly step: number;
  readonly font: TextFont;
  /** `section` is the colour of the node's section of the palette. */
  readonly tone: 'section' | 'text' | 'dim';
}

/** The name of one way out as it stands beside a card. */
export interface PortText {
  readonly port: Port;
  readonly text: string;
  /** Where the text begins, and how wide it is. */
  readonly x: number;
  readonly width: number;
  /** Height of the line that leaves there. */
  readonly y: number;
}

/** What a card looks like, worked out from what it says: no page is needed to know its size. */
export interface CardLayout {
  /** Of the card with the names of its edges. */
  readonly width: number;
  readonly height: number;
  readonly texts: readonly CardText[];
  readonly ports: readonly PortText[];
}

/** Width of the card alone, in canvas pixels. */
export const CARD_WIDTH = 204;
/** Side of the icon in the upper left corner of a card, and its place. */
export const ICON = { size: 22, x: 14, y: 8 } as const;

// These are the lengths of node-card.module.css and node-port.module.css.
const LEFT = 14;
const ROOM = CARD_WIDTH - LEFT - 11;
const TITLE = { font: { size: 11, weight: 600 }, step: 12, x: LEFT + ICON.size + 7 } as const;
const NAME = { font: { size: 13, weight: 600 }, step: 17, top: 34 } as const;
const SUMMARY = { font: { size: 11.5, weight: 400 }, step: 15, gap: 2 } as const;
const BOTTOM = 10;
const LEAST_HEIGHT = 66;
const MOST_LINES = 2;
const PORT = { font: { size: 11.5, weight: 400 }, before: 13, after: 29, sign: 16, most: 160 } as const;
/** Where the base line lies below the middle of a line of text, as a share of the size of its font. */
const BASE = 0.35;

/** Where the text of a card breaks, where its edges leave it, and how large that makes it. */
export function layoutCard(card: Card, width: TextWidth): CardLayout {
  const ports = card.ports.map((port, row) => layoutPort(port, row, width));
  const title = wrapText(card.title, { font: TITLE.font, room: CARD_WIDTH - TITLE.x - 11, lines: MOST_LINES }, width);
  const name = wrapText(card.name, { font: NAME.font, room: ROOM, lines: MOST_LINES }, width);
  const summary = wrapText(card.summary, { font: SUMMARY.font, room: ROOM, lines: MOST_LINES }, width);
  const below = NAME.top + NAME.step * Math.max(1, name.length) + SUMMARY.gap;
  const height = Math.max(LEAST_HEIGHT, below + SUMMARY.step * Math.max(1, summary.length) + BOTTOM);
  const beside = Math.max(0, ...ports.map((port) => port.x - CARD_WIDTH + port.width + PORT.after));
  const middle = ICON.y + ICON.size / 2;
  return {
    width: CARD_WIDTH + beside,
    height: Math.max(height, FIRST_ROW - ROW / 2 + ROW * ports.length),
    texts: [
      {
        ...TITLE,
        lines: title,
        y: middle - ((title.length - 1) * TITLE.step) / 2 + TITLE.font.size * BASE,
        tone: 'section',
      },
      { ...NAME, lines: name, x: LEFT, y: NAME.top + NAME.step / 2 + NAME.font.size * BASE, tone: 'text' },
      { ...SUMMARY, lines: summary, x: LEFT, y: below + SUMMARY.step / 2 + SUMMARY.font.size * BASE, tone: 'dim' },
    ],
    ports,
  };
}

function layoutPort(port: Port, row: number, width: TextWidth): PortText {
  const text = cutText(port.title, PORT.most, PORT.font, width);
  return {
    port,
    text,
    x: CARD_WIDTH + PORT.before + (port.kind === 'error' ? PORT.sign : 0),
    width: Math.min(PORT.most, width(text, PORT.font)),
    y: FIRST_ROW + row * ROW,
  };
}
