import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachAccount, Prospect } from '#mocks/outreach/outreach-state.ts';
import { blankToNull } from '#shared/field.ts';
import { outreachAccount } from './accounts.ts';
import {
  setAccountValue,
  setProspectValue,
  setUserValue,
  type AccountPatch,
  type ProspectPatch,
  type UserPatch,
} from './outreach-values.ts';
import { outreachOwner } from './owners.ts';
import { refuse } from './refuse.ts';
import type { ChangedFields } from './sync-backlog.ts';
import { hasField, textOf, type OutreachRecord, type SyncContext } from './sync-context.ts';
import type { SyncLink, SyncMapping, SyncType } from './sync-state.ts';

/** What is to be written to a record of Outreach's, whatever its kind. */
export type InboundPatch = ProspectPatch & AccountPatch & UserPatch;

export interface InboundValues {
  readonly patch: InboundPatch;
  /** Salesforce's names of the fields that go in. */
  readonly fields: readonly string[];
}

/** One value on its way in: the record that it comes from, and what is being written. */
interface Arrival {
  readonly context: SyncContext;
  readonly type: SyncType;
  readonly record: SalesforceRecord;
  readonly before: OutreachRecord | undefined;
  readonly patch: InboundPatch;
}

/**
 * [SYN-6] What goes from a Salesforce record to Outreach: fields mapped with Updates In, of a linked
 * record only the changed ones. Where Outreach's side changed later, its value stays and goes out.
 */
export function inboundValues(
  context: SyncContext,
  type: SyncType,
  record: SalesforceRecord,
  before: OutreachRecord | undefined,
  changed: ChangedFields,
  link: SyncLink | undefined,
): InboundValues {
  const patch: InboundPatch = {};
  const fields: string[] = [];
  for (const mapping of context.settings.types[type].mappings) {
    const { outreachField, salesforceField, updatesIn } = mapping;
    if (!updatesIn || outreachField === 'id') continue;
    if (changed && !changed.has(salesforceField)) continue;
    if (link && !winsAgainstOutreach(context, link, mapping, changed)) continue;
    if (setValue({ context, type, record, before, patch }, mapping)) fields.push(salesforceField);
  }
  return { patch, fields };
}

/** [SYN-6] The same field changed on both sides: the later change wins, and the earlier one goes nowhere. */
function winsAgainstOutreach(
  context: SyncContext,
  link: SyncLink,
  { outreachField, salesforceField }: SyncMapping,
  changed: ChangedFields,
): boolean {
  const fields = context.backlog.push(link)?.fields;
  const there = fields?.get(outreachField);
  if (there === undefined) return true;
  if ((changed?.get(salesforceField) ?? -Infinity) < there) return false;
  fields?.delete(outreachField);
  return true;
}

/** Lays one value over the patch; false where it stays behind. */
function setValue(arrival: Arrival, { outreachField, salesforceField }: SyncMapping): boolean {
  const { context, type, record, before, patch } = arrival;
  if (record[salesforceField] === undefined && !hasField(context, type, salesforceField)) {
    return leaveOut(
      arrival,
      salesforceField,
      'field-not-found',
      `${type} has no field ${salesforceField}: it was left out.`,
      'SYN-6',
    );
  }
  const value = blankToNull(record[salesforceField]);
  if (type === 'User') {
    if (setUserValue(patch, outreachField, value)) return true;
    const text = `Outreach's users have no field ${outreachField}. ${salesforceField} was left out.`;
    return leaveOut(arrival, salesforceField, 'field-not-in-outreach', text, 'SYN-6');
  }
  if (outreachField === 'owner') return setOwner(arrival, salesforceField);
  // A new record is blank already.
  if (before === undefined && value === null && outreachField !== 'name') return false;
  if (type === 'Account') setAccountValue(patch, outreachField, value, before as OutreachAccount | undefined);
  else if (outreachField === 'stage') return setStage(arrival, salesforceField);
  else if (outreachField === 'account') return setAccount(arrival, salesforceField);
  else setProspectValue(patch, outreachField, value, before as Prospect | undefined);
  return true;
}

/** [SYN-8] The owner goes in as the Outreach user of the Salesforce one; without one the field stays behind. */
function setOwner(arrival: Arrival, field: string): boolean {
  const owner = outreachOwner(arrival.context, textOf(arrival.record, field));
  if (!owner.ok) {
    const { code, why } = owner.error;
    return leaveOut(arrival, field, code, `${why.text} ${field} was left out.`, 'SYN-8');
  }
  arrival.patch.ownerId = owner.value;
  return true;
}

/** [OUT-10] Stages are called as the Salesforce statuses are; one that Outreach lacks stays behind. */
function setStage(arrival: Arrival, field: string): boolean {
  const name = textOf(arrival.record, field);
  const stages = arrival.context.outreach.list('stage');
  const stage = name === '' ? null : stages.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (stage === undefined) {
    const text = `Outreach has no stage "${name}". ${field} was left out.`;
    return leaveOut(arrival, field, 'stage-not-found', text, 'OUT-10');
  }
  arrival.patch.stageId = stage?.id ?? null;
  return true;
}

/** [SYN-1] The company goes in as the Outreach account of the Salesforce one. */
function setAccount(arrival: Arrival, field: string): boolean {
  const id = textOf(arrival.record, field);
  const account = id === '' ? null : outreachAccount(arrival.context, id);
  if (account?.ok === false) {
    const { code, text } = account.error;
    return leaveOut(arrival, field, code, `${text} ${field} was left out.`, 'SYN-1');
  }
  arrival.patch.accountId = account?.value ?? null;
  return true;
}

function leaveOut({ context, type, record }: Arrival, field: string, code: string, text: string, rule: string): false {
  refuse(context, 'in', { object: type, record: textOf(record, 'Id'), code, text, rule, fields: [field] });
  return false;
}
