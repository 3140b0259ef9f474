/** One side of a comparison: a version by its number, or the draft. */
export type CompareSide = number | 'draft';

export interface CompareSides {
  readonly from: CompareSide;
  readonly to: CompareSide;
}

/** Where the comparison of two versions of a graph stands. */
export const compareAddress = (graph: string, { from, to }: CompareSides): string =>
  `/flow/${graph}/compare?from=${from}&to=${to}`;

/** The side that an address names; undefined where it names none. */
export function sideOf(text: string | null): CompareSide | undefined {
  if (text === 'draft') return 'draft';
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number > 0 ? number : undefined;
}

/** A side at the head of something. */
export const sideTitle = (side: CompareSide): string => (side === 'draft' ? 'Draft' : `v${side}`);

/** A side in a sentence. */
export const sideText = (side: CompareSide): string => (side === 'draft' ? 'the draft' : `v${side}`);
