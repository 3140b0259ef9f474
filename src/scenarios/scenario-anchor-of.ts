import type { JournalEntry } from '#logs/journal-entry.ts';
import { refOf } from './record-ref.ts';
import type { Anchor, EntryPattern } from './scenario-anchor.ts';
import { entriesOf } from './scenario-instant.ts';
import { isTripOf, type RecordKey, type RunReading } from './scenario-reading.ts';

/** The anchor that means an entry of a run, as a person would name it; `findAnchor` leads back to the entry. */
export function anchorOf(reading: RunReading, seq: number, followed?: RecordKey): Anchor {
  const { journal } = reading.run;
  const entry = journal[seq];
  if (entry === undefined || seq === 0) return 'start';
  if (seq === journal.length - 1) return 'end';
  const pattern = patternOf(reading, entry, followed);
  const found = entriesOf(reading, pattern, followed);
  const nth = found.ok ? found.value.findIndex((each) => each.seq === seq) + 1 : 1;
  return nth > 1 ? { ...pattern, nth } : pattern;
}

function patternOf(reading: RunReading, entry: JournalEntry, followed: RecordKey | undefined): EntryPattern {
  const trip = reading.tripOf(entry);
  const node = 'node' in entry ? entry.node : reading.calloutOf(entry)?.node;
  const named = trip !== undefined && node != null ? { node: reading.names.node(trip.graph, node) } : {};
  const stranger = trip !== undefined && followed !== undefined && !isTripOf(trip, followed);
  const record = stranger ? { record: refOf(reading, { object: trip.object, id: trip.record }) } : {};
  const base = { entry: entry.type, ...named, ...record };
  switch (entry.type) {
    case 'callout-sent':
    case 'callout-answered':
    case 'callout-retry-scheduled':
      return { ...base, where: { attempt: entry.attempt } };
    case 'record-changed': {
      const [field] = entry.fields.length === 1 || entry.kind === 'updated' ? (entry.fields[0] ?? []) : [];
      return {
        ...base,
        record: refOf(reading, { object: entry.object, id: entry.id }),
        ...(field === undefined ? {} : { field }),
      };
    }
    case 'sync-carried':
    case 'sync-refused':
      return {
        ...base,
        record: refOf(reading, { object: entry.object, id: entry.record }),
        where: { direction: entry.direction },
      };
    case 'record-not-routed':
    case 'record-reprocessed':
      return { ...base, record: refOf(reading, { object: entry.object, id: entry.record }) };
    case 'fault-made':
    case 'fault-lifted':
    case 'fault-refused':
      return { ...base, where: { fault: entry.fault } };
    case 'edit-made':
    case 'edit-refused':
      return { ...base, where: { edit: entry.edit } };
    default:
      return base;
  }
}
