import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageWidth, type TextWidth } from '#drawing/text-width.ts';
import { cutText, wrapText } from '#drawing/wrap-text.ts';

/** Every character is ten pixels wide. */
const tens: TextWidth = (text) => text.length * 10;
const font = { size: 10, weight: 400 } as const;

describe('wrap-text', () => {
  it('breaks between words', () => {
    expect(wrapText('one two three', { font, room: 80, lines: 3 }, tens)).toEqual(['one two', 'three']);
  });

  it('ends in an ellipsis what has no room', () => {
    expect(wrapText('one two three four', { font, room: 80, lines: 2 }, tens)).toEqual(['one two', 'three f…']);
    expect(cutText('a long name', 60, font, tens)).toBe('a lon…');
    expect(cutText('short', 60, font, tens)).toBe('short');
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrapText('abcdefghij', { font, room: 40, lines: 3 }, tens)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('never draws a line wider than its room, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 30, max: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (text, room, lines) => {
          const drawn = wrapText(text, { font, room, lines }, averageWidth);
          expect(drawn.length).toBeLessThanOrEqual(lines);
          for (const line of drawn) expect(averageWidth(line, font)).toBeLessThanOrEqual(room + 0.001);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});
