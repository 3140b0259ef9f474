import type { OutreachAccount, OutreachUser, Prospect } from '#mocks/outreach/outreach-state.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { recordLink } from './linking.ts';
import { outboundValues } from './outbound-values.ts';
import { recordOut, refuseWrite } from './outbound-log.ts';
import { reconcileLater, reconciliation } from './reconcile.ts';
import { refuse } from './refuse.ts';
import { textOf, type OutreachRecord, type SyncContext } from './sync-context.ts';
import { counterpartOf } from './sync-links.ts';
import type { SyncLink, SyncType } from './sync-state.ts';

/** [SYN-1] Outbound Create: a record that Salesforce has already is linked (SYN-9), else a new one is made. */
export function pushNewRecord(context: SyncContext, type: SyncType, source: OutreachRecord): void {
  if (context.links.ofOutreach(counterpartOf(type), source.id)) return;
  context.allowance.spend(1);
  const found = findInSalesforce(context, type, source);
  if (found) return linkFound(context, found.type, found.record, source.id);
  if (type === 'User') return refuseUser(context, source as OutreachUser);
  const values = outboundValues(context, type, source, {}, () => true);
  const made = context.salesforce.create(type, values, context.salesforceActor());
  if (!made.ok) return refuseWrite(context, type, '', `the new ${type}`, made.error, Object.keys(values));
  const salesforceId = textOf(made.record, 'Id');
  const link: SyncLink = { type, salesforceId, outreachId: source.id };
  context.links.add(link);
  recordOut(context, 'created', type, salesforceId, source.id, Object.keys(values), {
    text: `A new ${counterpartOf(type)} of Outreach's became a ${type}.`,
    rule: 'SYN-1',
  });
  // What Salesforce has set itself, an owner or a status, comes in with the next poll.
  const { inward } = reconciliation(context, link, made.record);
  const own = inward.filter((field) => values[field] === undefined);
  if (own.length > 0) context.backlog.markChanged(type, salesforceId, own, context.now());
}

interface Found {
  readonly type: SyncType;
  readonly record: SalesforceRecord;
}

/** A person is looked up by email address, contacts before leads; an account by its name. */
function findInSalesforce(context: SyncContext, type: SyncType, source: OutreachRecord): Found | undefined {
  const objects = counterpartOf(type) === 'prospect' ? (['Contact', 'Lead'] as const) : [type];
  const field = type === 'Account' ? 'Name' : 'Email';
  const text =
    type === 'Account'
      ? (source as OutreachAccount).name
      : type === 'User'
        ? (source as OutreachUser).email
        : (source as Prospect).emails[0];
  if (text === undefined || text === '') return undefined;
  for (const object of objects) {
    const record = context.salesforce
      .findBy(object, field, text)
      .find((each) => each['IsConverted'] !== true && !context.links.ofSalesforce(textOf(each, 'Id')));
    if (record) return { type: object, record };
  }
  return undefined;
}

function linkFound(context: SyncContext, type: SyncType, record: SalesforceRecord, outreachId: number): void {
  const link: SyncLink = { type, salesforceId: textOf(record, 'Id'), outreachId };
  context.links.add(link);
  const by = type === 'Account' ? 'name' : 'email address';
  recordLink(context, 'out', 'linked', link, {
    text: `Salesforce has a ${type} with this ${by}: no second one is made.`,
    rule: 'SYN-9',
  });
  reconcileLater(context, link, record);
}

/** Users of Salesforce are licences: Outreach makes none. */
function refuseUser(context: SyncContext, { email }: OutreachUser): void {
  const text = `Salesforce has no user with the email address ${email} that is free, and Outreach makes none.`;
  refuse(context, 'out', { object: 'User', record: '', code: 'user-not-in-salesforce', text, rule: 'SYN-1' });
}
