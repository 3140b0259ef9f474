import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { accountInOutreach, createAccount } from './accounts.ts';
import { recordDeleted } from './deleted-records.ts';
import { echoOut } from './echoes.ts';
import { inboundValues } from './inbound-values.ts';
import { adopt, moveLink, releaseLink } from './linking.ts';
import { readOutreachId } from './outreach-id.ts';
import { createLockedUser, outreachOwner, userInOutreach } from './owners.ts';
import { refuse } from './refuse.ts';
import { idField, outreachRecord, pushes, textOf, type SyncContext } from './sync-context.ts';
import { counterpartOf } from './sync-links.ts';
import type { SyncLink, SyncType } from './sync-state.ts';
import { updateCounterpart } from './update-counterpart.ts';

/** [SYN-5] Carries one record that a poll has noticed from Salesforce to Outreach, or moves its link. */
export function importRecord(context: SyncContext, type: SyncType, id: string): void {
  const change = context.backlog.takeChanged(type, id);
  const record = context.salesforce.getWithDeleted(type, id);
  const link = context.links.ofSalesforce(id);
  if (!record) {
    if (link) releaseLink(context, link, 'The record is no longer in Salesforce.');
  } else if (record['IsDeleted'] === true) {
    if (link) followRecord(context, link, 'merged');
  } else if (type === 'Lead' && record['IsConverted'] === true) {
    if (link) followRecord(context, link, 'converted');
  } else if (link && outreachRecord(context, link)) {
    updateCounterpart(context, link, record, change);
  } else {
    if (link) releaseLink(context, link, 'Outreach no longer has its record.');
    findOrCreate(context, type, record);
  }
}

/** [SYN-16] After a conversion or a merge the link goes where the record went, however far. */
function followRecord(context: SyncContext, link: SyncLink, how: 'merged' | 'converted'): void {
  const heir = heirOf(context, link.type, link.salesforceId);
  if (!heir) return recordDeleted(context, link);
  const text = `The ${link.type} was ${how}`;
  if (!context.links.ofSalesforce(textOf(heir.record, 'Id'))) {
    return moveLink(context, link, heir.type, heir.record, `${text}: the link goes with it.`);
  }
  // The heir keeps its own: what is left over is treated as a deleted record's.
  recordDeleted(context, link, `${text} into a record that has one of its own.`);
}

/** The living record that a merged or converted one has become, if any. */
function heirOf(
  context: SyncContext,
  type: SyncType,
  id: string,
): { readonly type: SyncType; readonly record: SalesforceRecord } | undefined {
  const record = context.salesforce.getWithDeleted(type, id);
  if (!record) return undefined;
  const isConverted = type === 'Lead' && record['IsConverted'] === true;
  const next = textOf(record, isConverted ? 'ConvertedContactId' : 'MasterRecordId');
  if (next !== '') return heirOf(context, isConverted ? 'Contact' : type, next);
  return record['IsDeleted'] === true || isConverted ? undefined : { type, record };
}

function findOrCreate(context: SyncContext, type: SyncType, record: SalesforceRecord): void {
  const settings = context.settings.types[type];
  if (type === 'Account') {
    if (accountInOutreach(context, record) !== undefined || !settings.toggles.inboundCreate) return;
    const made = createAccount(context, record);
    if (!made.ok) refuseIn(context, type, record, made.error.code, made.error.text, 'SYN-23');
    return;
  }
  const carried = readOutreachId(textOf(record, idField(settings)));
  const byId = carried === undefined ? undefined : context.outreach.get(counterpartOf(type), carried);
  if (byId) return adopt(context, type, record, byId.id, 'by-id');
  if (!settings.toggles.inboundCreate) return;
  if (type === 'User') {
    if (userInOutreach(context, record) !== undefined) return;
    const made = createLockedUser(context, record);
    if (!made.ok) refuseIn(context, type, record, made.error.code, made.error.why.text, 'SYN-8');
    return;
  }
  const emailField = settings.mappings.find(
    ({ outreachField, updatesIn }) => updatesIn && (outreachField === 'email' || outreachField === 'emails'),
  )?.salesforceField;
  const email = textOf(record, emailField);
  const byEmail = email === '' ? undefined : context.outreach.prospectByEmail(email);
  if (byEmail) return adopt(context, type, record, byEmail.id, 'by-email');
  createProspect(context, type, record);
}

/** [SYN-23] Inbound Create. */
function createProspect(context: SyncContext, type: 'Lead' | 'Contact', record: SalesforceRecord): void {
  const id = textOf(record, 'Id');
  const owner = outreachOwner(context, textOf(record, 'OwnerId'));
  if (!owner.ok) return refuseIn(context, type, record, owner.error.code, owner.error.why.text, 'SYN-8');
  const { patch, fields } = inboundValues(context, type, record, undefined, null, undefined);
  context.allowance.draw(1);
  const made = context.outreach.create('prospect', patch, context.outreachActor);
  if (!made.ok) return refuseIn(context, type, record, made.error.id, made.error.detail, 'SYN-23', fields);
  const link = { type, salesforceId: id, outreachId: made.value.id };
  context.links.add(link);
  const settings = context.settings.types[type];
  const stays = pushes(settings)
    ? idField(settings) === undefined
      ? ' Its id stays in Outreach: Id (Outreach Internal) is mapped to no field with Updates Out.'
      : ''
    : ' Its id stays in Outreach: Pushing or Outbound Update is off.';
  context.record({
    type: 'sync-carried',
    direction: 'in',
    action: 'created',
    object: type,
    record: id,
    counterpart: String(made.value.id),
    fields,
    why: {
      text: `The poll found a new ${type} and made its prospect.${stays}`,
      rule: stays === '' ? 'SYN-23' : 'SYN-2',
    },
  });
  context.queuePush(link, ['id']);
  echoOut(context, link, fields, 0);
}

function refuseIn(
  context: SyncContext,
  object: SyncType,
  record: SalesforceRecord,
  code: string,
  text: string,
  rule: string,
  fields?: readonly string[],
): void {
  const named = fields === undefined ? {} : { fields };
  refuse(context, 'in', { object, record: textOf(record, 'Id'), code, text, rule, ...named });
}
