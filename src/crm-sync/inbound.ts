import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachUser, Prospect } from '#mocks/outreach/outreach-state.ts';
import { inboundValues } from './inbound-values.ts';
import { adopt, moveLink, releaseLink } from './linking.ts';
import { createLockedUser, outreachOwner, userInOutreach } from './owners.ts';
import { readOutreachId } from './outreach-id.ts';
import type { ChangedFields } from './sync-backlog.ts';
import { idField, outreachRecord, pushes, textOf, type SyncContext } from './sync-context.ts';
import { counterpartOf } from './sync-links.ts';
import type { SyncLink, SyncType } from './sync-state.ts';

/** [SYN-5] Carries one record that a poll has noticed from Salesforce to Outreach, or moves its link. */
export function importRecord(context: SyncContext, type: SyncType, id: string): void {
  const changed = context.backlog.takeChanged(type, id);
  const record = context.salesforce.getWithDeleted(type, id);
  const link = context.links.ofSalesforce(id);
  if (!record) {
    if (link) releaseLink(context, link, 'The record is no longer in Salesforce.');
  } else if (record['IsDeleted'] === true) {
    if (link) followRecord(context, link, type, textOf(record, 'MasterRecordId'), 'merged');
  } else if (type === 'Lead' && record['IsConverted'] === true) {
    if (link) followRecord(context, link, 'Contact', textOf(record, 'ConvertedContactId'), 'converted');
  } else if (link && outreachRecord(context, link)) {
    updateCounterpart(context, link, record, changed);
  } else {
    if (link) releaseLink(context, link, 'Outreach no longer has its record.');
    findOrCreate(context, type, record);
  }
}

/** [SYN-16] After a conversion or a merge the link goes where the record went. */
function followRecord(context: SyncContext, link: SyncLink, type: SyncType, toId: string, how: string): void {
  const target = toId === '' ? undefined : context.salesforce.get(type, toId);
  if (target) moveLink(context, link, type, target, `The ${link.type} was ${how}: the link goes with it.`);
  else releaseLink(context, link, 'The record was deleted in Salesforce.');
}

/** [SYN-6] Writes the changed fields that are mapped with Updates In. */
function updateCounterpart(
  context: SyncContext,
  link: SyncLink,
  record: SalesforceRecord,
  changed: ChangedFields,
): void {
  const { type, salesforceId, outreachId } = link;
  if (!context.settings.types[type].toggles.inboundUpdate) return;
  const before = outreachRecord(context, link);
  const { patch, fields } = inboundValues(context, type, record, before, changed, link);
  if (fields.length === 0) return;
  const written =
    type === 'User'
      ? context.outreach.edit('user', outreachId, patch as Partial<OutreachUser>, context.outreachActor)
      : context.outreach.edit('prospect', outreachId, patch as Partial<Prospect>, context.outreachActor);
  if (!written.ok) return refuseIn(context, type, salesforceId, written.error.id, written.error.detail, 'SYN-6');
  // Nothing crossed where Outreach had the same values already.
  if (written.value === before) return;
  context.record({
    type: 'sync-carried',
    direction: 'in',
    action: 'updated',
    object: type,
    record: salesforceId,
    counterpart: String(outreachId),
    fields,
    why: { text: 'Mapped fields with Updates In changed in Salesforce.', rule: 'SYN-6' },
  });
}

function findOrCreate(context: SyncContext, type: SyncType, record: SalesforceRecord): void {
  const settings = context.settings.types[type];
  const carried = readOutreachId(textOf(record, idField(settings)));
  const byId = carried === undefined ? undefined : context.outreach.get(counterpartOf(type), carried);
  if (byId) return adopt(context, type, record, byId.id, 'by-id');
  if (!settings.toggles.inboundCreate) return;
  if (type === 'User') {
    if (userInOutreach(context, record) !== undefined) return;
    const made = createLockedUser(context, record);
    if (!made.ok) refuseIn(context, type, textOf(record, 'Id'), made.error.code, made.error.why.text, 'SYN-8');
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
  if (!owner.ok) return refuseIn(context, type, id, owner.error.code, owner.error.why.text, 'SYN-8');
  const { patch, fields } = inboundValues(context, type, record, undefined, null, undefined);
  const made = context.outreach.create('prospect', patch as Partial<Prospect>, context.outreachActor);
  if (!made.ok) return refuseIn(context, type, id, made.error.id, made.error.detail, 'SYN-23');
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
}

function refuseIn(
  context: SyncContext,
  object: SyncType,
  record: string,
  code: string,
  text: string,
  rule: string,
): void {
  context.record({ type: 'sync-refused', direction: 'in', object, record, code, why: { text, rule } });
}
