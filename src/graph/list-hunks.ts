import type { Json } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';

/** A stretch of a list that became another one. `at` counts in the list before. */
export interface ListHunk {
  readonly at: number;
  readonly remove: readonly Json[];
  readonly insert: readonly Json[];
}

/** The stretches in which two lists differ, from the front. Elements are the same where they are the same object. */
export function hunksBetween(before: readonly Json[], after: readonly Json[]): readonly ListHunk[] {
  const place = new Map(after.map((element, at) => [element, at]));
  const hunks: ListHunk[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      [i, j] = [i + 1, j + 1];
      continue;
    }
    // To the next element that both have.
    let end = i;
    while (end < before.length && (place.get(before[end] ?? null) ?? -1) < j) end += 1;
    const meet = end < before.length ? (place.get(before[end] ?? null) ?? after.length) : after.length;
    hunks.push({ at: i, remove: before.slice(i, end), insert: after.slice(j, meet) });
    [i, j] = [end, meet];
  }
  return hunks;
}

/** The list after its hunks; undefined where what they take away is not there. */
export function applyHunks(list: readonly Json[], hunks: readonly ListHunk[]): readonly Json[] | undefined {
  const made: Json[] = [];
  let from = 0;
  for (const { at, remove, insert } of hunks) {
    const end = at + remove.length;
    if (at < from || end > list.length) return undefined;
    if (stableJson(list.slice(at, end)) !== stableJson(remove)) return undefined;
    made.push(...list.slice(from, at), ...insert);
    from = end;
  }
  return [...made, ...list.slice(from)];
}

/** The way back. */
export function reverseHunks(hunks: readonly ListHunk[]): readonly ListHunk[] {
  let shift = 0;
  return hunks.map(({ at, remove, insert }) => {
    const hunk = { at: at + shift, remove: insert, insert: remove };
    shift += insert.length - remove.length;
    return hunk;
  });
}
