import type { TextWidth } from '#drawing/text-width.ts';

let context: CanvasRenderingContext2D | null | undefined;
let family: string | undefined;
const widths = new Map<string, number>();
/** More words than this are not kept. */
const MOST = 20_000;

/** Widths of text as this page draws it, in the font of the app. Words are kept: graphs say the same ones often. */
export const measuredWidth: TextWidth = (text, { size, weight }) => {
  const key = `${weight} ${size} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  family ??= getComputedStyle(document.documentElement).getPropertyValue('--fs-font').trim() || 'sans-serif';
  if (!context) return 0;
  const font = `${weight} ${size}px ${family}`;
  if (context.font !== font) context.font = font;
  const { width } = context.measureText(text);
  if (widths.size > MOST) widths.clear();
  widths.set(key, width);
  return width;
};
