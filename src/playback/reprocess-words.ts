import type { Names } from '#logs/names.ts';
import type { ReprocessBatch } from '#world/reprocess.ts';

/** Records that are named one by one. */
const MOST_NAMED = 2;

/** Whose records are reprocessed together: `Ada Lovelace and Alan Turing`, `Ada Lovelace and 3 others`. */
export function reprocessedWords({ records }: ReprocessBatch, names: Pick<Names, 'record'>): string {
  const ids = new Map(records.map(({ object, id }) => [id, object]));
  const all = [...ids].map(([id, object]) => names.record(object, id).name);
  if (all.length <= MOST_NAMED) return all.join(' and ');
  return `${all[0] ?? ''} and ${(all.length - 1).toLocaleString('en-GB')} others`;
}
