/** A version by its number, or the draft. */
type OwnSide = number | 'draft';

/** The draft or a version of another graph, by the graph's id. */
export interface OtherSide {
  readonly graph: string;
  readonly what: OwnSide;
}

/** One side of a comparison: of the graph that the address names, or of another one. */
export type CompareSide = OwnSide | OtherSide;

export interface CompareSides {
  readonly from: CompareSide;
  readonly to: CompareSide;
}

/** Where the comparison of two versions of a graph stands. */
export const compareAddress = (graph: string, { from, to }: CompareSides): string =>
  `/flow/${graph}/compare?from=${sideKey(from)}&to=${sideKey(to)}`;

/** Where the same records go through both. */
export const outcomesAddress = (graph: string, { from, to }: CompareSides): string =>
  `/tests/compare/${graph}?from=${sideKey(from)}&to=${sideKey(to)}`;

/** A side as an address names it, such as `3` or `other-graph@draft`. Ids of graphs hold no `@`. */
export const sideKey = (side: CompareSide): string =>
  typeof side === 'object' ? `${side.graph}@${side.what}` : String(side);

/** The side that an address names; undefined where it names none. */
export function sideOf(text: string | null): CompareSide | undefined {
  const at = text?.lastIndexOf('@') ?? -1;
  if (text === null || at < 0) return ownSideOf(text);
  const what = ownSideOf(text.slice(at + 1));
  return at === 0 || what === undefined ? undefined : { graph: text.slice(0, at), what };
}

function ownSideOf(text: string | null): OwnSide | undefined {
  if (text === 'draft') return 'draft';
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number > 0 ? number : undefined;
}

type NameOf = (graph: string) => string;

/** A side at the head of something. */
export function sideTitle(side: CompareSide, nameOf: NameOf): string {
  if (typeof side === 'object') return `${sideTitle(side.what, nameOf)} of ${nameOf(side.graph)}`;
  return side === 'draft' ? 'Draft' : `v${side}`;
}

/** A side in a sentence. */
export function sideText(side: CompareSide, nameOf: NameOf): string {
  if (typeof side === 'object') return `${sideText(side.what, nameOf)} of ${nameOf(side.graph)}`;
  return side === 'draft' ? 'the draft' : `v${side}`;
}
