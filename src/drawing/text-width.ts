export interface TextFont {
  /** In canvas pixels. */
  readonly size: number;
  readonly weight: 400 | 600;
}

/** How wide a text runs, in canvas pixels. */
export type TextWidth = (text: string, font: TextFont) => number;

/** Widths of the characters that are not of the usual width, as shares of the size of the font. */
const classes: readonly (readonly [characters: string, share: number])[] = [
  ["iljI.,:;'|!", 0.27],
  ['tfr()[]/ -"', 0.36],
  ['mwMW@%', 0.86],
  ['ABCDEFGHJKLNOPQRSTUVXYZ&', 0.67],
];
const USUAL = 0.56;
const shares = new Map(classes.flatMap(([characters, share]) => [...characters].map((one) => [one, share] as const)));

/** Widths as those of the usual fonts are on average: for drawings that are made without a page. */
export const averageWidth: TextWidth = (text, { size, weight }) => {
  let width = 0;
  for (const character of text) width += shares.get(character) ?? USUAL;
  return width * size * (weight === 600 ? 1.05 : 1);
};
