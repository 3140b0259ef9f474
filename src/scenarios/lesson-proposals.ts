import { auditOutcomeOf } from '#logs/audit-outcome.ts';
import { auditPathOf } from '#logs/audit-path.ts';
import { lastNodeOf } from '#logs/trip-log.ts';
import { historyOf } from '#world/run-history.ts';
import { checkExpectation, type ExpectationCheck } from './check-expectation.ts';
import type { Expectation } from './expectation.ts';
import { isTripOf, type RecordKey, type RunReading } from './scenario-reading.ts';

/**
 * What a run could be held against, as it is at an entry, or at its end: the record's last trip, its owner, its callouts
 * and sequences.
 */
export function proposedEnds(
  reading: RunReading,
  record: RecordKey | undefined,
  seq: number = reading.run.journal.length - 1,
): readonly ExpectationCheck[] {
  return expectationsOf(reading, record)
    .map((expectation) => checkExpectation(reading, expectation, { record, seq }))
    .filter(({ ok }) => ok);
}

function expectationsOf(reading: RunReading, record: RecordKey | undefined): readonly Expectation[] {
  const { run, names, trips } = reading;
  if (record === undefined) return [{ type: 'trips', count: trips.length }];
  const own = trips.filter((each) => isTripOf(each, record));
  const trip = own.at(-1);
  const key = { object: record.object, id: record.id };
  const count: Expectation = { type: 'trips', count: own.length, record: key };
  if (trip === undefined) return [count];
  const path = auditPathOf(trip, names);
  const callout = trip.callouts.at(-1);
  const last = callout?.attempts.findLast(({ answer }) => answer !== null)?.answer ?? null;
  const owner = historyOf(run).imageAt(trip.currentObject, trip.currentRecord, run.journal.length - 1)?.['OwnerId'];
  return [
    { type: 'path', nodes: path.map(({ name }) => name) },
    ...(trip.end === null
      ? []
      : [{ type: 'ends-at', node: names.node(trip.graph, lastNodeOf(trip)), outcome: trip.end.outcome } as const]),
    ...(typeof owner === 'string' ? [{ type: 'owner', owner: names.owner(owner) } as const] : []),
    { type: 'audit-outcome', outcome: auditOutcomeOf(trip, names).outreach },
    ...path
      .filter(({ mark }) => mark === 'error')
      .map(({ name }): Expectation => ({ type: 'node-error', node: name, marked: true })),
    ...(callout === undefined
      ? []
      : [
          {
            type: 'callout',
            node: callout.nodeName,
            result: callout.end?.result ?? null,
            reason: callout.end?.reason ?? null,
            error: last?.error ?? null,
            attempts: callout.attempts.length,
          } as const,
        ]),
    ...sequenceNames(reading).flatMap((sequence) =>
      ['pending', 'active', 'paused', 'failed', 'bounced', 'disabled', 'finished', 'opted_out'].map(
        (state): Expectation => ({ type: 'sequence-state', sequence, state }),
      ),
    ),
    count,
  ];
}

function sequenceNames({ run }: RunReading): readonly string[] {
  const history = historyOf(run);
  const last = run.journal.length - 1;
  return history.idsAt('sequence', last).map((id) => String(history.imageAt('sequence', id, last)?.['name']));
}
