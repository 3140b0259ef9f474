import type { RecordImage } from '#logs/record-history.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Json } from '#shared/json.ts';
import { historyOf } from '#world/run-history.ts';
import type { Expectation } from './expectation.ts';
import { compare, failed, type Verdict } from './expectation-verdict.ts';
import { isRelativeMoment, momentInstant, momentText } from './relative-moment.ts';
import type { RecordKey, RunReading } from './scenario-reading.ts';

type Of<Type extends Expectation['type']> = Extract<Expectation, { readonly type: Type }>;

export function checkOwner(
  reading: RunReading,
  { owner }: Of<'owner'>,
  record: RecordKey | undefined,
  seq: number,
): Verdict {
  const expected = `owned by ${owner}`;
  const image = salesforceImage(reading, record, seq);
  if (image === null) return failed(expected, 'there is no such record then');
  const id = image['OwnerId'];
  const actual = `owned by ${typeof id === 'string' ? reading.names.owner(id) : 'nobody'}`;
  return compare(expected, actual);
}

export function checkField(
  reading: RunReading,
  { system, field, value }: Of<'field'>,
  record: RecordKey | undefined,
  seq: number,
): Verdict {
  const image = system === 'salesforce' ? salesforceImage(reading, record, seq) : outreachImage(reading, record, seq);
  const wanted = `${field} ${valueText(wantedValue(reading, system, field, { value, image, record }))}`;
  if (image === null) {
    const what = system === 'salesforce' ? 'record' : 'prospect';
    return failed(wanted, `there is no such ${what} then`);
  }
  const actual = `${field} ${valueText(image[field] ?? null)}`;
  return compare(wanted, actual);
}

interface WantedOf {
  readonly value: FieldValue;
  readonly image: RecordImage | null;
  readonly record: RecordKey | undefined;
}

/** What is wanted of a field, with the date in the place of a text that is counted from the start of the run. */
function wantedValue({ run }: RunReading, system: string, field: string, { value, image, record }: WantedOf): Json {
  if (!isRelativeMoment(value)) return value;
  const { org, start } = run.input;
  const clock = { start, timeZone: org.salesforce.organization.timeZone };
  const fields = Object.entries(org.salesforce.fields).find(([object]) => object === record?.object)?.[1];
  const type = system === 'salesforce' ? fields?.find(({ name }) => name === field)?.type : undefined;
  if (type === 'date' || type === 'datetime') return momentText(value, type, clock);
  if (type !== undefined) return value;
  // Outreach keeps instants of its own as numbers, and dates of Salesforce as their text.
  const actual = image?.[field];
  if (typeof actual === 'number') return momentInstant(value, clock) ?? value;
  return momentText(value, typeof actual === 'string' && actual.length === DATE_LENGTH ? 'date' : 'datetime', clock);
}

/** Of a text such as `2026-01-05`. */
const DATE_LENGTH = 10;

export function checkSequenceState(
  reading: RunReading,
  { sequence, state }: Of<'sequence-state'>,
  record: RecordKey | undefined,
  seq: number,
): Verdict {
  const word = (each: string | null): string => (each === null ? `not in ${sequence}` : `${each} in ${sequence}`);
  const prospect = prospectOf(reading, record, seq);
  if (prospect === null) return failed(word(state), 'there is no such prospect then');
  const history = historyOf(reading.run);
  const named = history
    .idsAt('sequence', seq)
    .find((id) => history.imageAt('sequence', id, seq)?.['name'] === sequence);
  if (named === undefined) return failed(word(state), `there is no sequence "${sequence}" then`);
  const latest = history
    .idsAt('sequenceState', seq)
    .map((id) => history.imageAt('sequenceState', id, seq))
    .findLast((image) => String(image?.['prospectId']) === prospect && String(image?.['sequenceId']) === named);
  const actual = latest == null ? null : String(latest['state']);
  return compare(word(state), word(actual));
}

/** The Salesforce record as it is at an entry; after a conversion the contact, after a merge the master. */
function currentKey(reading: RunReading, record: RecordKey, seq: number): RecordKey {
  const switched = reading.trips
    .filter((trip) => trip.object === record.object && trip.record === record.id)
    .flatMap(({ recordSwitches }) => recordSwitches)
    .findLast((each) => each.seq <= seq);
  return switched === undefined ? record : { object: switched.object, id: switched.record };
}

function salesforceImage(reading: RunReading, record: RecordKey | undefined, seq: number): RecordImage | null {
  if (record === undefined) return null;
  const { object, id } = currentKey(reading, record, seq);
  return historyOf(reading.run).imageAt(object, id, seq);
}

/** An Outreach record that is named itself, or else the prospect of the Salesforce record. */
function outreachImage(reading: RunReading, record: RecordKey | undefined, seq: number): RecordImage | null {
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
function prospectOf(reading: RunReading, record: RecordKey | undefined, seq: number): string | null {
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

const valueText = (value: Json): string =>
  value === null || value === '' ? 'is blank' : `is ${typeof value === 'string' ? value : JSON.stringify(value)}`;
