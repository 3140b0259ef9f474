import type { Token, TokenTone } from '#canvas/tokens.ts';
import type { EdgeId, NodeId } from '#graph/flow-graph.ts';
import type { Place } from './place-at.ts';
import type { CountedAt } from './run-fold.ts';

/** An edge that a record has come by with the entry shown. */
export interface MovedBy {
  readonly from: NodeId;
  readonly edge: EdgeId;
  readonly to: NodeId;
}

export interface TokenOptions {
  /** Where the record in view stands; undefined where all records are of equal interest. */
  readonly own?: { readonly place: Place | null; readonly name: string } | undefined;
  /** What has moved with the entry shown, and whether it is the record in view. */
  readonly moved?: (MovedBy & { readonly own: boolean }) | undefined;
  /** The name of a record by the entry at which its trip began. */
  nameOf(start: number): string;
}

const words: Readonly<Record<TokenTone, string>> = {
  moving: 'on the way',
  held: 'held',
  ended: 'through',
  error: 'ended by an error',
};

/** The tokens of a graph: one for the record in view, and one for all others that stand at a place in the same way. */
export function tokensAt(counted: readonly CountedAt[], { own, moved, nameOf }: TokenOptions): readonly Token[] {
  const tokens: Token[] = [];
  const mine = own?.place ?? null;
  for (const { what, count, only } of counted) {
    if (what.type !== 'token') continue;
    const { node, edge, tone } = what;
    const others = mine !== null && samePlace(mine, what) ? count - 1 : count;
    if (others === 0) continue;
    // Who is left over where the record in view is one of two is not known, and not worth knowing.
    const name = others === 1 && others === count && only !== undefined ? nameOf(only) : undefined;
    const came =
      moved?.own === false && moved.to === node && edge === undefined && tone === 'moving' ? moved : undefined;
    tokens.push({
      id: `${tone} ${node} ${edge ?? ''}`,
      node,
      ...(edge === undefined ? {} : { edge }),
      ...(came && own === undefined ? { from: came.from, edge: came.edge } : {}),
      count: others,
      tone,
      label: labelOf(others, name, tone),
      ...(own === undefined ? {} : { faint: true }),
    });
  }
  if (own !== undefined && mine !== null) {
    tokens.push({
      id: 'own',
      node: mine.node,
      ...(mine.edge === undefined ? {} : { edge: mine.edge }),
      ...(moved?.own === true && moved.to === mine.node ? { from: moved.from, edge: moved.edge } : {}),
      count: 1,
      tone: mine.tone,
      label: labelOf(1, own.name, mine.tone),
    });
  }
  return tokens;
}

const samePlace = (a: Place, b: Place): boolean => a.node === b.node && a.edge === b.edge && a.tone === b.tone;

function labelOf(count: number, name: string | undefined, tone: TokenTone): string {
  const who = name ?? (count === 1 ? '1 record' : `${count.toLocaleString('en-GB')} records`);
  return `${who}: ${words[tone]}`;
}
