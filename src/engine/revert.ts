import type { JournalWhy, RevertedChange } from '#logs/journal-entry.ts';
import type { Actor, RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { CalloutRequest } from '#nodes/contract/step.ts';
import type { FieldValue } from '#shared/field.ts';
import { compensate } from './compensate.ts';
import { giveTurnsBack } from './give-turns-back.ts';
import type { EnginePorts } from './ports.ts';
import type { ChangedField, CommittedChange, Trip, TripChange } from './trip.ts';

/** Fields that the org keeps itself: put back with the image, never by a write. */
const STAMPS: ReadonlySet<string> = new Set([
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
  'CreatedDate',
  'CreatedById',
]);

/** [ADD-9] At a hold, what the trip changed becomes final: from then on only compensating updates can undo it. */
export function commitChanges(trip: Trip): void {
  for (const change of trip.changes) trip.committed.push(committed(change));
  trip.changes = [];
  trip.rest = { object: trip.object, record: trip.record };
}

/**
 * [ADD-8] [ADD-9] Puts back what a trip changed, latest first: a savepoint rollback for what is not yet
 * final, compensating updates for fields that still hold the trip's value, and a mention of the rest.
 * All of it is told change by change in the journal.
 */
export function revertTrip(trip: Trip, node: string, why: JournalWhy, by: Actor, ports: EnginePorts): void {
  const changes: RevertedChange[] = [];
  for (const { change } of trip.changes.toReversed()) {
    for (const { field, before, after } of fieldsOf(change)) {
      changes.push({ object: change.object, id: change.id, field, from: after, to: before, undone: true });
    }
  }
  ports.store.rollback(
    trip.changes.map(({ change }) => change),
    by,
  );
  for (const change of trip.committed.toReversed()) changes.push(...compensate(change, by, ports));
  giveTurnsBack(trip, ports);
  trip.changes = [];
  trip.committed = [];
  trip.reverted = true;
  ports.record({ type: 'trip-reverted', trip: trip.id, node, why, changes });
  goBack(trip, ports);
}

/** [ADD-9] What a callout of the trip has done in Outreach is final at once. */
export function noteCarriedOut(trip: Trip, request: CalloutRequest): void {
  const done =
    request.action === 'add-to-sequence'
      ? { field: 'Sequence', after: request.sequenceId }
      : { field: 'Sequence state', after: request.change };
  const fields = [{ ...done, before: null }];
  trip.committed.push({ object: 'prospect', id: request.prospectId, oneWay: 'callout', fields });
}

/** With a conversion or merge rolled back, the trip's record is again the one it had when it last rested. */
function goBack(trip: Trip, ports: EnginePorts): void {
  const { object, record } = trip.rest;
  if (trip.record === record) return;
  const how = trip.object === object ? 'merge' : 'conversion';
  trip.object = object;
  trip.record = record;
  const why = { text: `The ${how} was put back: the trip's record is the ${object} again`, rule: 'ADD-9' };
  ports.record({ type: 'trip-record-changed', trip: trip.id, object, record, why });
}

function committed({ change, oneWay }: TripChange): CommittedChange {
  return { object: change.object, id: change.id, oneWay, fields: fieldsOf(change) };
}

/** What differs between the images, in code-unit order of the names; a record made or taken away is its id. */
function fieldsOf({ before, after }: RecordChange<SalesforceRecord>): readonly ChangedField[] {
  if (!before || !after) return [{ field: 'Id', before: before?.['Id'] ?? null, after: after?.['Id'] ?? null }];
  const value = (image: SalesforceRecord, field: string): FieldValue => image[field] ?? null;
  return Object.keys({ ...before, ...after })
    .filter((field) => !STAMPS.has(field) && value(before, field) !== value(after, field))
    .sort()
    .map((field) => ({ field, before: value(before, field), after: value(after, field) }));
}
