import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Json } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { stableJson } from '#shared/stable-json.ts';
import { entryWords } from './entry-words.ts';
import { momentInstant } from './relative-moment.ts';
import type { Anchor, EntryPattern } from './scenario-anchor.ts';
import { isTripOf, refText, type RecordKey, type RunReading } from './scenario-reading.ts';
import { durationOf } from './scenario-time.ts';

/** Number of the journal's entry that an anchor means. A sentence where there is none. */
export function findAnchor(reading: RunReading, anchor: Anchor, followed?: RecordKey): Result<number, string> {
  const { journal, input } = reading.run;
  if (anchor === 'start') return ok(0);
  if (anchor === 'end') return ok(Math.max(0, journal.length - 1));
  if ('after' in anchor) {
    const at = input.start + durationOf(anchor.after);
    return ok(
      Math.max(
        0,
        journal.findLastIndex((entry) => entry.at <= at),
      ),
    );
  }
  const found = entriesOf(reading, anchor, followed);
  if (!found.ok) return found;
  const nth = anchor.nth ?? 1;
  const entry = found.value[nth - 1];
  if (entry) return ok(entry.seq);
  const many = found.value.length === 0 ? 'there is none' : `there are only ${found.value.length}`;
  return err(`The run has no instant when ${patternText(anchor)}: ${many}.`);
}

/** All entries that fit a pattern, in order; its `nth` is left aside. */
export function entriesOf(
  reading: RunReading,
  pattern: EntryPattern,
  followed?: RecordKey,
): Result<readonly JournalEntry[], string> {
  const named = pattern.record === undefined ? undefined : reading.find(pattern.record);
  if (pattern.record !== undefined && named === undefined) return err(`The run has no ${refText(pattern.record)}.`);
  return ok(reading.run.journal.filter((entry) => fits(reading, entry, pattern, { named, followed })));
}

interface Wanted {
  readonly named: RecordKey | undefined;
  readonly followed: RecordKey | undefined;
}

function fits(reading: RunReading, entry: JournalEntry, pattern: EntryPattern, { named, followed }: Wanted): boolean {
  if (entry.type !== pattern.entry) return false;
  const trip = reading.tripOf(entry);
  if (named !== undefined) {
    if (trip === undefined ? !isAbout(entry, named) : !isTripOf(trip, named)) return false;
  } else if (trip !== undefined && followed !== undefined && !isTripOf(trip, followed)) return false;
  const graph = trip?.graph ?? '';
  const node = 'node' in entry ? entry.node : reading.calloutOf(entry)?.node;
  if (pattern.node !== undefined) {
    if (node === undefined || node === null || reading.names.node(graph, node) !== pattern.node) return false;
  }
  if (pattern.edge !== undefined) {
    if (entry.type !== 'edge-followed') return false;
    const title = reading.names.edge?.(graph, entry.node, entry.edge) ?? entry.edge;
    if (title !== pattern.edge && entry.edge !== pattern.edge) return false;
  }
  if (pattern.field !== undefined && !fieldsOf(entry).includes(pattern.field)) return false;
  const members = entry as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(pattern.where ?? {}).every(
    ([name, value]) =>
      members[name] !== undefined && stableJson(members[name]) === stableJson(meantBy(reading, value, members[name])),
  );
}

/** What a wanted member means: an instant may be counted from the start of the run. */
function meantBy({ run: { input } }: RunReading, wanted: Json, actual: unknown): Json {
  if (typeof actual !== 'number' || typeof wanted !== 'string') return wanted;
  return momentInstant(wanted, { start: input.start, timeZone: input.org.salesforce.organization.timeZone }) ?? wanted;
}

/** Whether an entry that belongs to no trip is about a record. */
function isAbout(entry: JournalEntry, { object, id }: RecordKey): boolean {
  switch (entry.type) {
    case 'record-changed':
    case 'write-refused':
      return entry.object === object && entry.id === id;
    case 'sync-carried':
      return entry.record === id || entry.counterpart === id;
    case 'sync-refused':
    case 'record-reprocessed':
    case 'record-not-routed':
      return entry.record === id;
    default:
      return false;
  }
}

function fieldsOf(entry: JournalEntry): readonly string[] {
  if (entry.type === 'record-changed') return entry.fields.map(([field]) => field);
  if (entry.type === 'setting-changed') return [entry.path];
  return entry.type === 'sync-carried' || entry.type === 'sync-refused' ? (entry.fields ?? []) : [];
}

/** A pattern as a sentence can name it: `an edge is followed at "Add to Sequence", number 2`. */
export function patternText({ entry, node, edge, field, record, where, nth }: EntryPattern): string {
  const parts = [
    node === undefined ? '' : ` at "${node}"`,
    edge === undefined ? '' : ` by "${edge}"`,
    field === undefined ? '' : ` of ${field}`,
    record === undefined ? '' : ` about ${refText(record)}`,
    where === undefined ? '' : ` with ${stableJson(where)}`,
    nth === undefined || nth === 1 ? '' : `, number ${nth}`,
  ];
  const words = entryWords[entry];
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}${parts.join('')}`;
}
