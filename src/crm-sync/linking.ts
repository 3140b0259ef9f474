import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { reconciliation } from './reconcile.ts';
import { refuse } from './refuse.ts';
import { textOf, type SyncContext } from './sync-context.ts';
import type { SyncWhy } from './sync-event.ts';
import { counterpartOf } from './sync-links.ts';
import type { SyncLink, SyncType } from './sync-state.ts';
import { updateCounterpart } from './update-counterpart.ts';

/**
 * Links a record to an Outreach record that is there already: found by the id that the record carries,
 * or by email address (SYN-9). One that belongs to another living record stays with it; a record found
 * by email address gets the same id all the same.
 */
export function adopt(
  context: SyncContext,
  type: SyncType,
  record: SalesforceRecord,
  outreachId: number,
  how: 'by-id' | 'by-email',
): void {
  const salesforceId = textOf(record, 'Id');
  const holder = context.links.ofOutreach(counterpartOf(type), outreachId);
  if (holder && isStale(context, holder, salesforceId)) {
    return moveLink(
      context,
      holder,
      type,
      record,
      `The ${holder.type} that the prospect belonged to is gone or has become this record.`,
    );
  }
  if (holder) {
    // The id it carries is right already: there is nothing to do and nothing to tell.
    if (how === 'by-id') return;
    const link = { type, salesforceId, outreachId };
    const text = `Outreach has a prospect with this email address. It belongs to ${holder.type} ${holder.salesforceId} and keeps that link; this record gets the same id.`;
    recordLink(context, 'in', 'linked', link, { text, rule: 'SYN-9' });
    return context.queuePush(link, ['id']);
  }
  const link = { type, salesforceId, outreachId };
  context.links.add(link);
  const text =
    how === 'by-id'
      ? "The record carries the id of Outreach's record."
      : 'Outreach has a prospect with this email address: no second one is made.';
  recordLink(context, 'in', 'linked', link, { text, rule: how === 'by-id' ? 'SYN-7' : 'SYN-9' });
  reconcile(context, link, record);
}

/** [SYN-16] Gives an Outreach record's link to another Salesforce record, which has none, and its id with it. */
export function moveLink(
  context: SyncContext,
  link: SyncLink,
  type: SyncType,
  target: SalesforceRecord,
  text: string,
): void {
  const salesforceId = textOf(target, 'Id');
  const waiting = context.backlog.push(link);
  const moved = { type, salesforceId, outreachId: link.outreachId };
  context.backlog.dropPush(link);
  context.links.add(moved);
  recordLink(context, 'in', 'linked', moved, { text, rule: 'SYN-16' });
  // What waited for the old record goes to the new one, ahead of what that one brings.
  context.queuePush(
    moved,
    [...(waiting?.fields?.keys() ?? [])].filter((field) => field !== 'id'),
  );
  reconcile(context, moved, target);
}

/** Takes a link away; what waited to be pushed by it is told of. */
export function releaseLink(context: SyncContext, link: SyncLink, text: string, rule = 'SYN-16'): void {
  const waiting = context.backlog.push(link);
  context.links.remove(link);
  context.backlog.dropPush(link);
  recordLink(context, 'in', 'unlinked', link, { text, rule });
  const fields = context.settings.types[link.type].mappings.filter(
    ({ outreachField, updatesOut }) => updatesOut && waiting?.fields?.has(outreachField),
  );
  if (fields.length === 0) return;
  refuse(context, 'out', {
    object: link.type,
    record: link.salesforceId,
    code: 'not-linked',
    text: 'What changed in Outreach goes nowhere: the link to the record is gone.',
    rule,
    fields: fields.map(({ salesforceField }) => salesforceField),
  });
}

/** [SYN-9] [SYN-16] Lets two records that were just linked agree. */
function reconcile(context: SyncContext, link: SyncLink, record: SalesforceRecord): void {
  const { inward, outward } = reconciliation(context, link, record);
  const fields = new Map(inward.map((field) => [field, -Infinity]));
  updateCounterpart(context, link, record, { fields, hops: 0 });
  context.queuePush(link, outward);
}

/** Whether the record that holds a link has gone, or has become the record in question. */
function isStale(context: SyncContext, holder: SyncLink, salesforceId: string): boolean {
  const record = context.salesforce.getWithDeleted(holder.type, holder.salesforceId);
  if (!record) return true;
  return record['IsDeleted'] === true || record['ConvertedContactId'] === salesforceId;
}

export function recordLink(
  context: SyncContext,
  direction: 'in' | 'out',
  action: 'linked' | 'unlinked',
  link: SyncLink,
  why: SyncWhy,
): void {
  context.record({
    type: 'sync-carried',
    direction,
    action,
    object: link.type,
    record: link.salesforceId,
    counterpart: String(link.outreachId),
    fields: [],
    why,
  });
}
