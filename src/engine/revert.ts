import type { RevertedChange } from '#logs/journal-entry.ts';
import type { Actor, RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { FieldValue } from '#shared/field.ts';
import type { EnginePorts } from './ports.ts';
import type { CommittedChange, PoolTurn, Trip } from './trip.ts';

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
  for (const change of trip.changes) trip.committed.push(...fieldsOf(change));
  trip.changes = [];
}

/**
 * [ADD-8] [ADD-9] Puts back what a trip changed, latest first: a savepoint rollback for what is not yet
 * final, compensating updates for fields that still hold the trip's value, and a mention of the rest.
 */
export function revertTrip(trip: Trip, by: Actor, ports: EnginePorts): readonly RevertedChange[] {
  const rolledBack = trip.changes.flatMap(fieldsOf).reverse();
  ports.store.rollback(trip.changes, by);
  const listed = rolledBack.map((change) => listedAs(change, true));
  for (const change of [...trip.committed].reverse()) listed.push(listedAs(change, compensate(change, by, ports)));
  for (const turn of [...trip.poolTurns].reverse()) giveBack(turn, ports);
  trip.changes = [];
  trip.committed = [];
  trip.poolTurns = [];
  return listed;
}

function compensate(change: CommittedChange, by: Actor, ports: EnginePorts): boolean {
  if (!change.undoable) return false;
  const object = change.object as SalesforceObject;
  const current = ports.store.get(object, change.id);
  if (!current || (current[change.field] ?? null) !== change.after) return false;
  return ports.store.update(object, change.id, { [change.field]: change.before }, by).ok;
}

/** [ADD-9] A pointer goes back by what the turn had moved it. */
function giveBack(turn: PoolTurn, ports: EnginePorts): void {
  const { state } = ports.leandata;
  const member = state.pools.find((pool) => pool.id === turn.pool)?.members.find((each) => each.userId === turn.userId);
  if (!member) return;
  // Adding and taking away a fraction need not give the same number: put the very value back where it can be.
  const pointer = member.pointer === turn.after ? turn.before : member.pointer - (turn.after - turn.before);
  ports.leandata.state = {
    ...state,
    pools: state.pools.map((pool) =>
      pool.id === turn.pool
        ? { ...pool, members: pool.members.map((each) => (each.userId === turn.userId ? { ...each, pointer } : each)) }
        : pool,
    ),
  };
  ports.record({
    type: 'setting-changed',
    area: 'leandata',
    path: `pools.${turn.pool}.members.${turn.userId}.pointer`,
    before: member.pointer,
    after: pointer,
    why: { text: 'The turn was given back', rule: 'ADD-9' },
  });
}

function fieldsOf(change: RecordChange<SalesforceRecord>): CommittedChange[] {
  const { object, id, before, after } = change;
  const undoable = change.kind === 'updated';
  if (!before || !after) {
    return [{ object, id, field: 'Id', before: before?.['Id'] ?? null, after: after?.['Id'] ?? null, undoable: false }];
  }
  const value = (image: SalesforceRecord, field: string): FieldValue => image[field] ?? null;
  return Object.keys({ ...before, ...after })
    .filter((field) => !STAMPS.has(field) && value(before, field) !== value(after, field))
    .sort()
    .map((field) => ({ object, id, field, before: value(before, field), after: value(after, field), undoable }));
}

const listedAs = (change: CommittedChange, undone: boolean): RevertedChange => ({
  object: change.object,
  id: change.id,
  field: change.field,
  from: change.after,
  to: change.before,
  undone,
});
