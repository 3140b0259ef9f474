import type { RecordImage } from '#logs/record-history.ts';
import { historyOf } from '#world/run-history.ts';
import type { RecordKey, RunReading } from './scenario-reading.ts';

// Records of a run as they are at an entry of its journal.

/** The Salesforce record as it is at an entry; after a conversion the contact, after a merge the master. */
export function currentKey(reading: RunReading, record: RecordKey, seq: number): RecordKey {
  const switched = reading.trips
    .filter((trip) => trip.object === record.object && trip.record === record.id)
    .flatMap(({ recordSwitches }) => recordSwitches)
    .findLast((each) => each.seq <= seq);
  return switched === undefined ? record : { object: switched.object, id: switched.record };
}

/** Null where it does not exist then. */
export function salesforceImage(reading: RunReading, record: RecordKey | undefined, seq: number): RecordImage | null {
  if (record === undefined) return null;
  const { object, id } = currentKey(reading, record, seq);
  return historyOf(reading.run).imageAt(object, id, seq);
}

/** An Outreach record that is named itself, or else the prospect of the Salesforce record. */
export function outreachImage(reading: RunReading, record: RecordKey | undefined, seq: number): RecordImage | null {
  if (record === undefined) return null;
  const history = historyOf(reading.run);
  const image =
    record.object === record.object.toLowerCase()
      ? history.imageAt(record.object, record.id, seq)
      : imageOfProspect(reading, record, seq);
  if (image === null) return null;
  const values = image['values'];
  const inner = typeof values === 'object' && values !== null && !Array.isArray(values) ? values : {};
  return { ...(inner as RecordImage), ...image };
}

function imageOfProspect(reading: RunReading, record: RecordKey, seq: number): RecordImage | null {
  const id = prospectOf(reading, record, seq);
  return id === null ? null : historyOf(reading.run).imageAt('prospect', id, seq);
}

/** Id of the record's prospect: by the sync's link, or else the one that the record's mapped field names. */
export function prospectOf(reading: RunReading, record: RecordKey | undefined, seq: number): string | null {
  if (record === undefined) return null;
  if (record.object === 'prospect') return record.id;
  const { run } = reading;
  const key = currentKey(reading, record, seq);
  for (const id of [key.id, record.id]) {
    const carried = run.journal.findLast(
      (entry) => entry.seq <= seq && entry.type === 'sync-carried' && (entry.record === id || entry.counterpart === id),
    );
    if (carried?.type === 'sync-carried') return carried.record === id ? carried.counterpart : carried.record;
    const link = run.input.org.sync.links.find(({ type, salesforceId }) => type !== 'User' && salesforceId === id);
    if (link !== undefined) return String(link.outreachId);
  }
  const { mapping } = run.input.org.leandata;
  const field = key.object === 'Contact' ? mapping.Contact : mapping.Lead;
  const mapped = field === null ? null : (historyOf(run).imageAt(key.object, key.id, seq)?.[field] ?? null);
  return mapped === null ? null : String(mapped);
}
