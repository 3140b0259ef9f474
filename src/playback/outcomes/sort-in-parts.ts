/** Rows that are sorted, or merged, between two breaths. */
const AT_ONCE = 2_000;

/** Sorts in parts: whoever drives it can breathe in between. Equal rows keep their order. */
export function* sortInParts<Row>(
  rows: readonly Row[],
  compare: (a: Row, b: Row) => number,
): Generator<undefined, readonly Row[], undefined> {
  let runs: Row[][] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    runs.push(rows.slice(from, from + AT_ONCE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Row[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left = [], right] = [runs[at], runs[at + 1]];
      merged.push(right === undefined ? left : yield* merge(left, right, compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Row>(
  left: readonly Row[],
  right: readonly Row[],
  compare: (a: Row, b: Row) => number,
): Generator<undefined, Row[], undefined> {
  const merged: Row[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const [a, b] = [left[l] as Row, right[r] as Row];
    if (compare(a, b) <= 0) {
      merged.push(a);
      l += 1;
    } else {
      merged.push(b);
      r += 1;
    }
    if (merged.length % AT_ONCE === 0) yield;
  }
  for (; l < left.length; l += 1) merged.push(left[l] as Row);
  for (; r < right.length; r += 1) merged.push(right[r] as Row);
  return merged;
}
