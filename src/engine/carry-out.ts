import { nextMember } from '#leandata/pools.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { SalesforceError, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OwnerChoice, RecordAction, Why } from '#nodes/contract/step.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { EnginePorts } from './ports.ts';
import type { Trip } from './trip.ts';

/** Whether an action succeeded, and why it did not. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly why: Why };

const DONE: Outcome = { ok: true };

/** Carries out one change of the org for a trip. A refusal is journalled and leads to the node's failed edge. */
export function carryOut(action: RecordAction, trip: Trip, by: Actor, ports: EnginePorts): Outcome {
  switch (action.type) {
    case 'update-record':
      return written(ports.store.update(trip.object, trip.record, action.fields, by), trip, by, ports);
    case 'assign-owner':
      return assignOwner(action.owner, trip, by, ports);
    case 'convert-lead':
      return convertLead(action, trip, by, ports);
    case 'merge-dupe':
      return mergeDupe(action, trip, by, ports);
    default:
      return assertNever(action);
  }
}

/** [ASG-1] An owner who is inactive or missing is invalid, whatever named them. */
function assignOwner(choice: OwnerChoice, trip: Trip, by: Actor, ports: EnginePorts): Outcome {
  const isActive = (id: string): boolean => ports.store.get('User', id)?.['IsActive'] === true;
  if (choice.kind !== 'pool') {
    const id = choice.kind === 'match-owner' ? matchOwner(choice.variable, trip, ports) : choice.id;
    const valid =
      id !== undefined && (id.startsWith('00G') ? ports.store.get('Group', id) !== undefined : isActive(id));
    if (!valid) return failed(`The owner ${id ?? 'of the matched record'} is missing or inactive`, 'ASG-1');
    return written(ports.store.update(trip.object, trip.record, { OwnerId: id }, by), trip, by, ports);
  }
  const { state } = ports.leandata;
  const pool = state.pools.find((each) => each.id === choice.id);
  const turn = pool && nextMember(pool, isActive);
  if (!pool || !turn)
    return failed(pool ? `The pool ${pool.name} has no member to take a turn` : 'There is no such pool', 'ASG-1');
  const { userId, pointer } = turn.member;
  const result = written(ports.store.update(trip.object, trip.record, { OwnerId: userId }, by), trip, by, ports);
  if (!result.ok) return result;
  const after = turn.pool.members.find((each) => each.userId === userId)?.pointer ?? pointer;
  ports.leandata.state = { ...state, pools: state.pools.map((each) => (each.id === pool.id ? turn.pool : each)) };
  trip.poolTurns.push({ pool: pool.id, userId, before: pointer, after });
  ports.record({
    type: 'setting-changed',
    area: 'leandata',
    path: `pools.${pool.id}.members.${userId}.pointer`,
    before: pointer,
    after,
    why: { text: `${pool.name} took its next turn`, rule: 'ASG-2' },
  });
  return DONE;
}

function matchOwner(variable: string, trip: Trip, ports: EnginePorts): string | undefined {
  const match = trip.variables[variable];
  const owner = match && ports.store.get(match.object, match.id)?.['OwnerId'];
  return typeof owner === 'string' ? owner : undefined;
}

/** [CNV-1] [CNV-2] After a conversion the trip's record is the contact. */
function convertLead(
  action: Extract<RecordAction, { type: 'convert-lead' }>,
  trip: Trip,
  by: Actor,
  ports: EnginePorts,
): Outcome {
  const company = ports.store.get('Lead', trip.record)?.['Company'];
  const result = ports.store.convertLead(
    {
      leadId: trip.record,
      convertedStatus: action.convertedStatus,
      accountId: action.accountId,
      contactId: null,
      ownerId: action.ownerId,
      opportunityName: action.createOpportunity ? `${String(company ?? '')}-` : null,
    },
    by,
  );
  if (!result.ok) return refused(result.error, trip, by, ports);
  moveTo(
    'Contact',
    result.contactId,
    { text: 'The lead was converted: the trip goes on with its contact', rule: 'CNV-2' },
    trip,
    ports,
  );
  return DONE;
}

/** [MRG-1] [MRG-2] The routed record is the loser; the master is the trip's record from here on. */
function mergeDupe(
  action: Extract<RecordAction, { type: 'merge-dupe' }>,
  trip: Trip,
  by: Actor,
  ports: EnginePorts,
): Outcome {
  const { store } = ports;
  const loser = store.get(trip.object, trip.record);
  const master = store.get(trip.object, action.masterId);
  const fill = action.fillBlankFields && loser && master ? blanksToFill(store.fields(trip.object), loser, master) : {};
  const result = written(store.merge(trip.object, action.masterId, [trip.record], fill, by), trip, by, ports);
  if (!result.ok) return result;
  const why = { text: 'The record was merged: the trip goes on with the master', rule: 'MRG-2' };
  moveTo(trip.object, action.masterId, why, trip, ports);
  return DONE;
}

const SYSTEM_FIELDS =
  /^(Id|Name|OwnerId|IsDeleted|IsConverted|MasterRecordId|Converted.*|Created.*|LastModified.*|SystemModstamp)$/;

/** [SF-6] The loser's values for fields that are blank on the master. */
function blanksToFill(fields: readonly FieldInfo[], loser: SalesforceRecord, master: SalesforceRecord) {
  const fill: Record<string, FieldValue> = {};
  for (const { name } of fields) {
    const value = loser[name] ?? null;
    if (!SYSTEM_FIELDS.test(name) && value !== null && (master[name] ?? null) === null) fill[name] = value;
  }
  return fill;
}

function moveTo(object: 'Lead' | 'Contact', record: string, why: Why, trip: Trip, ports: EnginePorts): void {
  trip.object = object;
  trip.record = record;
  ports.record({ type: 'trip-record-changed', trip: trip.id, object, record, why });
}

function written(
  result: { readonly ok: true } | { readonly ok: false; readonly error: SalesforceError },
  trip: Trip,
  by: Actor,
  ports: EnginePorts,
): Outcome {
  return result.ok ? DONE : refused(result.error, trip, by, ports);
}

function refused(error: SalesforceError, trip: Trip, by: Actor, ports: EnginePorts): Outcome {
  const { errorCode: code, message } = error;
  ports.record({
    type: 'write-refused',
    system: 'salesforce',
    object: trip.object,
    id: trip.record,
    by,
    code,
    message,
  });
  return { ok: false, why: { text: `Salesforce refused: ${message} (${code})` } };
}

const failed = (text: string, rule: string): Outcome => ({ ok: false, why: { text, rule } });
