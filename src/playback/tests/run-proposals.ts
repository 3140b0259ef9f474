import type { Expectation } from '#scenarios/expectation.ts';
import { checkExpectation, type ExpectationCheck } from '#scenarios/check-expectation.ts';
import { decidingEdges, proposedEnds } from '#scenarios/lesson-proposals.ts';
import { isTripOf, type RecordKey, type RunReading } from '#scenarios/scenario-reading.ts';
import type { FieldValue } from '#shared/field.ts';
import { stableJson } from '#shared/stable-json.ts';
import { historyOf } from '#world/run-history.ts';

/** Something that a run could be held against, and whether a test of it usually is. */
export interface RunProposal {
  readonly check: ExpectationCheck;
  readonly usual: boolean;
}

/** Set by the systems with every write, or told by an expectation of its own. */
const NOT_KEPT: ReadonlySet<string> = new Set(['OwnerId', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp']);

/** All that a run proposes of a record: how it came out, and the fields that were written to it on the way. */
export function runProposals(reading: RunReading, record: RecordKey | undefined): readonly RunProposal[] {
  const beyond = new Set(edgesBeyondPath(reading, record).map(stableJson));
  const ends = proposedEnds(reading, record).map((check) => {
    const { expectation } = check;
    return { check, usual: expectation.type === 'edge' ? beyond.has(stableJson(expectation)) : isUsual(expectation) };
  });
  const written = fieldsOf(reading, record).map((expectation) => checkExpectation(reading, expectation, { record }));
  return [
    ...ends,
    ...written.filter(({ ok }) => ok).map((check) => ({ check, usual: false })),
    ...ofAll(reading, record).map((expectation) => ({
      check: checkExpectation(reading, expectation, { record }),
      usual: false,
    })),
  ];
}

/** That a record was not routed is all there is to expect of it. */
const isUsual = (expectation: Expectation): boolean => expectation.type !== 'trips' || expectation.count === 0;

/** Edges that the path does not tell. */
function edgesBeyondPath(reading: RunReading, record: RecordKey | undefined): readonly Expectation[] {
  const trip = record && reading.trips.findLast((each) => isTripOf(each, record));
  const edges = trip === undefined ? [] : decidingEdges(reading, trip);
  return edges.flatMap(({ expectation, beyondPath }) => (beyondPath ? [expectation] : []));
}

function fieldsOf({ run, trips }: RunReading, record: RecordKey | undefined): readonly Expectation[] {
  const trip = record && trips.findLast((each) => isTripOf(each, record));
  if (!trip) return [];
  const history = historyOf(run);
  const object = trip.currentObject;
  const id = trip.currentRecord;
  const image = history.imageAt(object, id, run.journal.length - 1);
  const names = new Set(
    history
      .changesOf(object, id)
      .filter(({ kind }) => kind === 'updated')
      .flatMap(({ fields }) => fields.map(([name]) => name)),
  );
  return [...names]
    .filter((name) => !NOT_KEPT.has(name))
    .flatMap((field): readonly Expectation[] => {
      const value = image?.[field] ?? null;
      if (typeof value === 'object' && value !== null) return [];
      return [{ type: 'field', system: 'salesforce', field, value: value as FieldValue }];
    });
}

/** Counts of the whole run, where it is about more than the one record. */
function ofAll({ trips }: RunReading, record: RecordKey | undefined): readonly Expectation[] {
  if (record === undefined || trips.every((trip) => isTripOf(trip, record))) return [];
  const failed = trips.filter(({ end }) => end?.outcome === 'error').length;
  return [
    { type: 'trips', count: trips.length },
    { type: 'trips', count: failed, outcome: 'error' },
  ];
}
