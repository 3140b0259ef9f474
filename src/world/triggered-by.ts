import type { EntryOf } from '#logs/entry-of.ts';
import type { RecordedRun } from './recorded-run.ts';
import { historyOf } from './run-history.ts';

export type TriggerEntry = EntryOf<'record-changed' | 'record-reprocessed'>;

/**
 * [LOG-8] What set off a trip, or the try at one: the change of the record, or somebody who had it reprocessed.
 * Undefined where the journal has neither.
 */
export function triggeredBy(
  run: RecordedRun,
  entry: EntryOf<'trip-started' | 'record-not-routed'>,
): TriggerEntry | undefined {
  if (entry.type === 'trip-started') return triggerAt(run, entry.cause);
  const { object, record, seq } = entry;
  const changed = historyOf(run)
    .changesOf(object, record)
    .findLast((change) => change.seq < seq);
  const reprocessed = reprocessedIn(run)
    .get(record)
    ?.findLast((each) => each < seq);
  return triggerAt(run, Math.max(changed?.seq ?? -1, reprocessed ?? -1));
}

const found = new WeakMap<RecordedRun, ReadonlyMap<string, readonly number[]>>();

/** Seqs at which records were reprocessed, by record: looked up once, as many logs can be asked about. */
function reprocessedIn(run: RecordedRun): ReadonlyMap<string, readonly number[]> {
  const known = found.get(run);
  if (known) return known;
  const seqs = new Map<string, number[]>();
  for (const entry of run.journal) {
    if (entry.type !== 'record-reprocessed') continue;
    const list = seqs.get(entry.record);
    if (list) list.push(entry.seq);
    else seqs.set(entry.record, [entry.seq]);
  }
  found.set(run, seqs);
  return seqs;
}

/** The entry at a place of the journal, where it is one that sets trips off. */
export function triggerAt({ journal }: RecordedRun, seq: number | null): TriggerEntry | undefined {
  const entry = seq === null ? undefined : journal[seq];
  return entry?.type === 'record-changed' || entry?.type === 'record-reprocessed' ? entry : undefined;
}
