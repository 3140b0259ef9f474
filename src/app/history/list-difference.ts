/** What became different between two states of a list of records. */
export interface ListDifference<T> {
  readonly added: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T }[];
  readonly removed: readonly T[];
}

/** Compares by identity, as records that stay as they are are shared. Long lists with few differences take no time. */
export function listDifference<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (record: T) => unknown,
): ListDifference<T> {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  let cut = 0;
  const most = Math.min(before.length, after.length) - from;
  while (cut < most && before[before.length - 1 - cut] === after[after.length - 1 - cut]) cut += 1;
  const was = new Map(before.slice(from, before.length - cut).map((record) => [idOf(record), record]));
  const added: T[] = [];
  const changed: { readonly before: T; readonly after: T }[] = [];
  for (const record of after.slice(from, after.length - cut)) {
    const earlier = was.get(idOf(record));
    was.delete(idOf(record));
    if (earlier === undefined) added.push(record);
    else if (earlier !== record) changed.push({ before: earlier, after: record });
  }
  return { added, changed, removed: [...was.values()] };
}
