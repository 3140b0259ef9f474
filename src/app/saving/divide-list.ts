import type { Json } from '#shared/json.ts';

/** Some neighbouring elements of a long list, kept as a document of their own that is never written again. */
export interface ListPart {
  readonly id: string;
  /** Empty where it is not known any more what the part holds. */
  readonly elements: readonly Json[];
}

/** Most elements of a part; a shorter list needs none. */
export const PART_SIZE = 250;
const SMALL = PART_SIZE / 2;

/**
 * Divides a list into parts, with those of `known` that it still holds element for element. Elements are
 * compared by identity. A small part stays only at the end, so that edits do not crumble the list.
 */
export function divideList(
  list: readonly Json[],
  known: readonly ListPart[],
  nextId: () => string,
): readonly ListPart[] {
  const byFirst = new Map(known.map((part) => [part.elements[0], part]));
  const parts: ListPart[] = [];
  let from = 0;
  const close = (to: number): void => {
    const pieces = Math.ceil((to - from) / PART_SIZE);
    const size = Math.ceil((to - from) / pieces);
    for (; from < to; from += size) parts.push({ id: nextId(), elements: list.slice(from, Math.min(from + size, to)) });
    from = to;
  };
  let at = 0;
  while (at < list.length) {
    const part = byFirst.get(list[at]);
    if (part && isHeldAt(list, at, part) && isWorthKeeping(part.elements.length, at - from, list.length - at)) {
      close(at);
      parts.push(part);
      at += part.elements.length;
      from = at;
    } else {
      at += 1;
    }
  }
  close(list.length);
  return parts;
}

const isHeldAt = (list: readonly Json[], at: number, { elements }: ListPart): boolean =>
  elements.every((element, offset) => element === list[at + offset]);

/** `loose` elements before the part stand in none so far; with it, `left` remain. */
const isWorthKeeping = (size: number, loose: number, left: number): boolean =>
  (loose === 0 || loose >= SMALL) && (size >= SMALL || (loose === 0 && size === left));
