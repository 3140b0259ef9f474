import type { EntryOf } from './entry-of.ts';
import type { NotRoutedRecord, TripLog } from './trip-log.ts';
import type { RunTrips } from './trips.ts';

/** [LOG-1] That somebody had the record reprocessed; `log` is the seq of the audit log that is repeated, where there is one. */
export interface Reprocessed {
  readonly log: number | null;
}

/** [LOG-1] The audit logs of records that were reprocessed, by the seq at which they began. */
export function repeatsOf({ trips, notRouted, reprocessed }: RunTrips): ReadonlyMap<number, Reprocessed> {
  const repeats = new Map<number, Reprocessed>();
  if (reprocessed.length === 0) return repeats;
  const byCause = new Set(reprocessed.map(({ seq }) => seq));
  const asked = (record: NotRoutedRecord): boolean =>
    reprocessed.some((entry) => entry.at === record.at && entry.seq < record.seq && isOf(entry, record));
  const begun = [
    ...trips.map((trip) => ({ seq: trip.startedSeq, ids: idsOf(trip), again: byCause.has(trip.cause ?? -1), ...trip })),
    ...notRouted.map((record) => ({ ids: [record.record], again: asked(record), ...record })),
  ].sort((a, b) => a.seq - b.seq);
  const latest = new Map<string, number>();
  for (const { seq, ids, record, trigger, again } of begun) {
    const sameTrigger = latest.get(`${record} ${trigger}`);
    if (again) repeats.set(seq, { log: sameTrigger ?? latest.get(record) ?? null });
    for (const id of ids) {
      latest.set(id, seq);
      latest.set(`${id} ${trigger}`, seq);
    }
  }
  return repeats;
}

const isOf = (entry: EntryOf<'record-reprocessed'>, { record, trigger }: NotRoutedRecord): boolean =>
  entry.record === record && entry.trigger === trigger;

/** A converted lead is found again as its contact, a merged record as its master. */
const idsOf = ({ record, currentRecord }: TripLog): readonly string[] =>
  record === currentRecord ? [record] : [record, currentRecord];
