import type { TextFont, TextWidth } from './text-width.ts';

export interface TextBlock {
  readonly font: TextFont;
  /** Width to which the text runs, and how many lines are shown at most. */
  readonly room: number;
  readonly lines: number;
}

const MORE = '…';

/** The lines of a text in a block; what has no room ends in an ellipsis. Long words break wherever they must. */
export function wrapText(text: string, { font, room, lines }: TextBlock, width: TextWidth): readonly string[] {
  const space = width(' ', font);
  const done: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const long = width(word, font);
    if (line !== '' && used + space + long <= room) {
      line += ` ${word}`;
      used += space + long;
      continue;
    }
    if (line !== '') done.push(line);
    if (done.length > lines) break;
    line = word;
    used = long;
    while (used > room && line.length > 1) {
      const part = longestPart(line, room, font, width);
      done.push(line.slice(0, part));
      line = line.slice(part);
      used = width(line, font);
    }
  }
  if (line !== '') done.push(line);
  if (done.length <= lines) return done;
  const shown = done.slice(0, lines);
  return [...shown.slice(0, -1), cutText(`${shown.at(-1) ?? ''} ${done[lines] ?? ''}`, room, font, width)];
}

/** One line of a text, cut where it has no more room. */
export function cutText(text: string, room: number, font: TextFont, width: TextWidth): string {
  if (width(text, font) <= room) return text;
  return text.slice(0, longestPart(text, room - width(MORE, font), font, width)).trimEnd() + MORE;
}

/** How many characters of a text have room; at least one. */
function longestPart(text: string, room: number, font: TextFont, width: TextWidth): number {
  let [fits, cut] = [1, text.length];
  while (fits < cut) {
    const middle = Math.ceil((fits + cut) / 2);
    if (width(text.slice(0, middle), font) <= room) fits = middle;
    else cut = middle - 1;
  }
  return fits;
}
