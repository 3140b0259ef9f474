import type { VisibleGraph } from '#drawing/collapse-sections.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import type { Token, TokenTone } from './tokens.ts';

/** Tokens by where they are drawn: the id of a card, or the `edgeKey` of an open edge. */
export type PlacedTokens = ReadonlyMap<string, readonly Token[]>;

export const noTokens: PlacedTokens = new Map();

const order: readonly TokenTone[] = ['moving', 'held', 'error', 'ended'];

/**
 * Tokens as they are drawn on a visible graph: those in a collapsed section stand together at its card. Where nothing
 * has changed the list is the one of before, so that its card need not be drawn anew.
 */
export function placeTokens(tokens: readonly Token[], view: VisibleGraph, before: PlacedTokens): PlacedTokens {
  const placed = new Map<string, Token[]>();
  for (const token of tokens) {
    const card = view.hiddenIn?.get(token.node);
    const open = token.edge !== undefined && token.from === undefined ? token.edge : undefined;
    const key = card ?? (open === undefined ? token.node : edgeKey(token.node, open));
    const there = placed.get(key);
    const drawn = card === undefined ? token : { ...token, node: card };
    if (there) there.push(drawn);
    else placed.set(key, [drawn]);
  }
  const result = new Map<string, readonly Token[]>();
  for (const [key, there] of placed) {
    const next = (view.collapsed?.has(key) === true ? together(there) : there).toSorted(
      (a, b) => Number(a.faint ?? false) - Number(b.faint ?? false) || order.indexOf(a.tone) - order.indexOf(b.tone),
    );
    const old = before.get(key);
    result.set(key, old && sameTokens(old, next) ? old : next);
  }
  return result;
}

/** One token for each tone at the card of a collapsed section. */
function together(tokens: readonly Token[]): readonly Token[] {
  const byLook = new Map<string, Token>();
  for (const token of tokens) {
    const look = `${token.tone} ${token.faint === true ? 'faint' : ''}`;
    const known = byLook.get(look);
    if (!known) byLook.set(look, token);
    else {
      const count = known.count + token.count;
      byLook.set(look, { ...known, count, label: `${count.toLocaleString('en-GB')} records: ${stateOf(known)}` });
    }
  }
  return [...byLook.values()];
}

/** What a token's label says of its records, behind who they are. */
const stateOf = ({ label }: Token): string => label.slice(label.lastIndexOf(': ') + 2);

const sameTokens = (a: readonly Token[], b: readonly Token[]): boolean =>
  a.length === b.length &&
  a.every((token, at) => {
    const other = b[at];
    return (
      token.id === other?.id &&
      token.count === other.count &&
      token.tone === other.tone &&
      token.label === other.label &&
      token.from === other.from &&
      token.faint === other.faint
    );
  });
