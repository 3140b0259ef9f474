import type { Json } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';
import { differenceOf, withDifference } from './json-difference.ts';

/** Something that ships with the app and that links build on, by its name. */
export interface Shipped {
  readonly name: string;
  readonly content: Json;
}

/** A part of what a link carries: whole, or as it differs from something that ships. `mark` tells versions of that apart. */
export type SharedPart =
  { readonly whole: Json } | { readonly base: string; readonly mark: string; readonly difference: Json };

/** Why a part cannot be read. */
export type PartFault = 'damaged' | 'other-version';

/** The part in its shorter form. */
export function shortPart(content: Json, shipped: Shipped | undefined): SharedPart {
  if (shipped === undefined) return { whole: content };
  const { name: base, content: from } = shipped;
  const difference = (differenceOf(from, content) ?? null) as Json;
  if (JSON.stringify(difference).length >= JSON.stringify(content).length) return { whole: content };
  return { base, mark: markOf(from), difference };
}

/** Reads what `shortPart` gave. */
export function wholePart(
  part: SharedPart,
  shippedOf: (name: string) => Shipped | undefined,
): { readonly content: Json } | PartFault {
  if ('whole' in part) return { content: part.whole };
  const shipped = shippedOf(part.base);
  if (shipped === undefined || markOf(shipped.content) !== part.mark) return 'other-version';
  if (part.difference === null) return { content: shipped.content };
  const content = withDifference(shipped.content, part.difference);
  return content === undefined ? 'damaged' : { content };
}

/** Eight characters that tell two contents apart (FNV-1a). */
export function markOf(content: Json): string {
  let hash = 0x811c9dc5;
  for (const sign of stableJson(content)) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
