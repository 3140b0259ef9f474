import type { EntryOf } from '#logs/entry-of.ts';
import { historyOf } from '#world/run-history.ts';
import type { RecordKey, RunReading } from '../scenario-reading.ts';
import { causeAt, whyText, type Cause } from './cause.ts';

type Changed = EntryOf<'record-changed'>;

const SYSTEMS: Readonly<Record<Changed['by']['through'], string>> = {
  person: 'a person',
  import: 'an import',
  leandata: 'LeanData',
  'outreach-sync': 'the sync',
  outreach: 'Outreach',
};

/** Why a field holds what it does: who wrote it last and why, who was refused, or that nobody has touched it. */
export function fieldWhy(reading: RunReading, { object, id }: RecordKey, field: string, seq: number): Cause | null {
  const changes = historyOf(reading.run).changesOf(object, id);
  const change = changes.findLast((each) => each.seq <= seq && each.fields.some(([name]) => name === field));
  const refusal = refusalOf(reading, id, field, seq);
  if (refusal !== undefined && refusal.seq > (change?.seq ?? -1))
    return causeAt(reading, refusal.seq, `The sync did not carry it: ${whyText(refusal.why)}`);
  if (change === undefined) return { text: `Nothing has written ${field} in the run.`, seq };
  return causeAt(reading, change.seq, changeText(reading, change, field));
}

/** Who made a change, and where a trip did it, in which node and why. */
export function changeText(reading: RunReading, change: Changed, field: string): string {
  const { by, kind, fields, object, id } = change;
  const told = kind === 'created' ? undefined : fields.find(([name]) => name === field);
  const word = wordsOf(reading, field);
  const of = change.system === 'salesforce' ? `${object} ${reading.names.record(object, id).name}` : `${object} ${id}`;
  const what = told === undefined ? `${of} was ${kind}` : `${field} went from ${word(told[1])} to ${word(told[2])}`;
  const trip = by.trip === undefined ? undefined : reading.trips.find((each) => each.trip === by.trip);
  const step = trip?.steps.find((each) => each.seq > change.seq);
  if (trip?.revert?.changes.some((each) => each.id === change.id && each.field === field) && kind === 'reverted')
    return `${what}, put back: ${whyText(trip.revert.why)}`;
  if (trip !== undefined && step !== undefined)
    return `${what}, by ${reading.names.node(trip.graph, step.node)} of ${trip.trip}: ${whyText(step.why)}`;
  return `${what}, by ${SYSTEMS[by.through]}`;
}

const wordsOf =
  ({ names }: RunReading, field: string) =>
  (value: unknown): string => {
    if (value === null || value === '') return 'blank';
    if (typeof value !== 'string') return JSON.stringify(value);
    return field === 'OwnerId' ? names.owner(value) : `"${value}"`;
  };

/** The last thing that the sync did not carry of a record, or of its field. */
const refusalOf = ({ run }: RunReading, id: string, field: string, seq: number): EntryOf<'sync-refused'> | undefined =>
  run.journal.findLast(
    (each): each is EntryOf<'sync-refused'> =>
      each.type === 'sync-refused' &&
      each.seq <= seq &&
      each.record === id &&
      (each.fields === undefined || each.fields.includes(field)),
  );

/** Why the sync has made no counterpart of a record. */
export function notCarried(reading: RunReading, { id }: RecordKey, seq: number): Cause | null {
  const refused = reading.run.journal.findLast(
    (each): each is EntryOf<'sync-refused'> => each.type === 'sync-refused' && each.seq <= seq && each.record === id,
  );
  if (refused === undefined) return { text: 'The sync has not carried the record by then.', seq };
  return causeAt(reading, refused.seq, `The sync did not carry it: ${whyText(refused.why)}`);
}
