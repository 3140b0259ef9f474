import type { RecordImage } from '#logs/record-history.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Json } from '#shared/json.ts';
import { historyOf } from '#world/run-history.ts';
import type { Expectation } from './expectation.ts';
import { compare, failed, type Verdict } from './expectation-verdict.ts';
import { currentKey, outreachImage, prospectOf, salesforceImage } from './record-at-entry.ts';
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
  const object = record && currentKey(reading, record, seq).object;
  const wanted = `${field} ${valueText(wantedValue(reading, system, field, { value, image, object }))}`;
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
  readonly object: string | undefined;
}

/** What is wanted of a field, with the date in the place of a text that is counted from the start of the run. */
function wantedValue({ run }: RunReading, system: string, field: string, { value, image, object }: WantedOf): Json {
  if (!isRelativeMoment(value)) return value;
  const { org, start } = run.input;
  const clock = { start, timeZone: org.salesforce.organization.timeZone };
  const fields = Object.entries(org.salesforce.fields).find(([name]) => name === object)?.[1];
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

const valueText = (value: Json): string =>
  value === null || value === '' ? 'is blank' : `is ${typeof value === 'string' ? value : JSON.stringify(value)}`;
