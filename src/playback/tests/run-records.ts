import { refOf } from '#scenarios/record-ref.ts';
import type { RecordRef } from '#scenarios/scenario-anchor.ts';
import type { RecordKey, RunReading } from '#scenarios/scenario-reading.ts';
import { recordChoices, sameRecord, type RecordChoice } from '../lessons/record-choices.ts';

/** The records that a run is about, as forms choose among them and tests name them. */
export interface RunRecords {
  readonly choices: readonly RecordChoice[];
  /** How a test names the one that was chosen. */
  refOf(value: string): RecordRef | undefined;
  /** The choice that a test's name for a record means; undefined where the run has no such record among them. */
  choiceOf(ref: RecordRef): RecordChoice | undefined;
  has(ref: RecordRef): boolean;
}

/** The records that came into the run from outside or went on a trip, as they came. */
export function runRecords(reading: RunReading): RunRecords {
  const { names, run } = reading;
  const keys = run.journal.flatMap((entry): readonly RecordKey[] => {
    if (entry.type === 'trip-started' || entry.type === 'record-not-routed')
      return [{ object: entry.object, id: entry.record }];
    if (entry.type !== 'record-changed' || entry.kind !== 'created') return [];
    const isFromOutside = entry.by.through === 'person' || entry.by.through === 'import';
    return entry.system === 'salesforce' && isFromOutside ? [{ object: entry.object, id: entry.id }] : [];
  });
  const choices = recordChoices(
    keys.map(({ object, id }) => ({ record: { object, id, company: null, ...names.record(object, id) } })),
  );
  return {
    choices,
    refOf: (value) => {
      const found = choices.find((each) => each.value === value);
      return found && refOf(reading, found.key);
    },
    choiceOf: (ref) => choiceOf(choices, reading.find(ref)),
    has: (ref) => reading.find(ref) !== undefined,
  };
}

/** The choice of a record; undefined where it is none of them. */
export const choiceOf = (choices: readonly RecordChoice[], key: RecordKey | undefined): RecordChoice | undefined =>
  choices.find((each) => sameRecord(each.key, key));
