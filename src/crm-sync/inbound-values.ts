import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachUser, Prospect } from '#mocks/outreach/outreach-state.ts';
import { blankToNull } from '#shared/field.ts';
import { setProspectValue, setUserValue, type ProspectPatch, type UserPatch } from './outreach-values.ts';
import { outreachOwner } from './owners.ts';
import type { ChangedFields } from './sync-backlog.ts';
import { textOf, type SyncContext } from './sync-context.ts';
import type { SyncLink, SyncMapping, SyncType } from './sync-state.ts';

export interface InboundValues {
  readonly patch: ProspectPatch | UserPatch;
  /** Salesforce's names of the fields that go in. */
  readonly fields: readonly string[];
}

/**
 * [SYN-6] What goes from a Salesforce record to Outreach: fields mapped with Updates In, of a linked
 * record only the changed ones. Where Outreach's side changed later, its value stays and goes out.
 */
export function inboundValues(
  context: SyncContext,
  type: SyncType,
  record: SalesforceRecord,
  before: Prospect | OutreachUser | undefined,
  changed: ChangedFields,
  link: SyncLink | undefined,
): InboundValues {
  const patch: ProspectPatch & UserPatch = {};
  const fields: string[] = [];
  for (const mapping of context.settings.types[type].mappings) {
    const { outreachField, salesforceField, updatesIn } = mapping;
    if (!updatesIn || outreachField === 'id') continue;
    if (changed && !changed.has(salesforceField)) continue;
    if (link && !winsAgainstOutreach(context, link, mapping, changed)) continue;
    const value = blankToNull(record[salesforceField]);
    if (type === 'User') setUserValue(patch, outreachField, value);
    else if (outreachField === 'owner') {
      if (!setOwner(context, patch, type, record, salesforceField)) continue;
    } else if (outreachField === 'stage') {
      if (!setStage(context, patch, type, record, salesforceField)) continue;
    } else {
      // A new prospect is blank already.
      if (before === undefined && value === null) continue;
      setProspectValue(patch, outreachField, value, before as Prospect | undefined);
    }
    fields.push(salesforceField);
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

/** [SYN-8] The owner goes in as the Outreach user of the Salesforce one; without one the field stays behind. */
function setOwner(
  context: SyncContext,
  patch: ProspectPatch,
  type: SyncType,
  record: SalesforceRecord,
  field: string,
): boolean {
  const owner = outreachOwner(context, textOf(record, field));
  if (owner.ok) patch.ownerId = owner.value;
  else leaveOut(context, type, record, owner.error.code, `${owner.error.why.text} ${field} was left out.`, 'SYN-8');
  return owner.ok;
}

/** [OUT-10] Stages are called as the Salesforce statuses are; one that Outreach lacks stays behind. */
function setStage(
  context: SyncContext,
  patch: ProspectPatch,
  type: SyncType,
  record: SalesforceRecord,
  field: string,
): boolean {
  const name = textOf(record, field);
  if (name === '') {
    patch.stageId = null;
    return true;
  }
  const stage = context.outreach.list('stage').find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (stage) patch.stageId = stage.id;
  else
    leaveOut(
      context,
      type,
      record,
      'stage-not-found',
      `Outreach has no stage "${name}". ${field} was left out.`,
      'OUT-10',
    );
  return stage !== undefined;
}

function leaveOut(
  context: SyncContext,
  object: SyncType,
  record: SalesforceRecord,
  code: string,
  text: string,
  rule: string,
): void {
  context.record({
    type: 'sync-refused',
    direction: 'in',
    object,
    record: textOf(record, 'Id'),
    code,
    why: { text, rule },
  });
}
