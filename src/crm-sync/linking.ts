import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { idField, textOf, type SyncContext } from './sync-context.ts';
import type { SyncWhy } from './sync-event.ts';
import { counterpartOf } from './sync-links.ts';
import type { SyncLink, SyncType } from './sync-state.ts';

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
    const text = `Outreach has a prospect with this email address. It belongs to ${holder.type} ${holder.salesforceId} and keeps that link; this record gets the same id.`;
    recordLink(context, 'linked', { type, salesforceId, outreachId }, { text, rule: 'SYN-9' });
    writeId(context, { type, salesforceId, outreachId }, record);
    return;
  }
  const link = { type, salesforceId, outreachId };
  context.links.add(link);
  const text =
    how === 'by-id'
      ? "The record carries the id of Outreach's record."
      : 'Outreach has a prospect with this email address: no second one is made.';
  recordLink(context, 'linked', link, { text, rule: how === 'by-id' ? 'SYN-7' : 'SYN-9' });
  writeId(context, link, record);
}

/** [SYN-16] Gives an Outreach record's link to another Salesforce record, and its id with it. */
export function moveLink(
  context: SyncContext,
  link: SyncLink,
  type: SyncType,
  target: SalesforceRecord,
  text: string,
): void {
  const salesforceId = textOf(target, 'Id');
  const waiting = context.backlog.push(link);
  const other = context.links.ofSalesforce(salesforceId);
  if (other) return releaseLink(context, link, `${text} That record is linked to another one of Outreach's.`);
  const moved = { type, salesforceId, outreachId: link.outreachId };
  context.backlog.dropPush(link);
  context.links.add(moved);
  recordLink(context, 'linked', moved, { text, rule: 'SYN-16' });
  writeId(context, moved, target);
  const unsent = [...(waiting?.fields?.keys() ?? [])].filter((field) => field !== 'id');
  if (unsent.length > 0) context.queuePush(moved, unsent);
}

export function releaseLink(context: SyncContext, link: SyncLink, text: string): void {
  context.links.remove(link);
  context.backlog.dropPush(link);
  recordLink(context, 'unlinked', link, { text, rule: 'SYN-16' });
}

/** Queues the id where the record does not carry it yet; a conversion may have brought it along (SF-5). */
function writeId(context: SyncContext, link: SyncLink, record: SalesforceRecord): void {
  const field = idField(context.settings.types[link.type]);
  if (field !== undefined && textOf(record, field) !== String(link.outreachId)) context.queuePush(link, ['id']);
}

/** Whether the record that holds a link has gone, or has become the record in question. */
function isStale(context: SyncContext, holder: SyncLink, salesforceId: string): boolean {
  const record = context.salesforce.getWithDeleted(holder.type, holder.salesforceId);
  if (!record) return true;
  return record['IsDeleted'] === true || record['ConvertedContactId'] === salesforceId;
}

function recordLink(context: SyncContext, action: 'linked' | 'unlinked', link: SyncLink, why: SyncWhy): void {
  context.record({
    type: 'sync-carried',
    direction: 'in',
    action,
    object: link.type,
    record: link.salesforceId,
    counterpart: String(link.outreachId),
    fields: [],
    why,
  });
}
