import type { RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachImage } from '#mocks/outreach/outreach-records.ts';
import { releaseLink } from './linking.ts';
import { imageField } from './outreach-values.ts';
import type { SyncContext } from './sync-context.ts';
import type { Counterpart } from './sync-links.ts';
import { SYNC_TYPES, type SyncType, type SyncTypeSettings } from './sync-state.ts';

const isSyncType = (object: string): object is SyncType => SYNC_TYPES.some((type) => type === object);
const isCounterpart = (object: string): object is Counterpart =>
  object === 'prospect' || object === 'user' || object === 'account';

/**
 * [SYN-5] Marks a Salesforce record for the next poll: new ones, those whose mapped fields changed, and
 * those that were converted, merged, deleted or restored. The plugin's own writes do not count.
 */
export function noticeSalesforceChange(context: SyncContext, change: RecordChange<SalesforceRecord>): void {
  const { object, id, kind, before, after } = change;
  if (change.by.through === 'outreach-sync' || !isSyncType(object)) return;
  const { backlog, links, settings } = context;
  const now = context.now();
  if (after === null) {
    // A creation was rolled back: there is nothing to poll, unless Outreach knows the record.
    backlog.takeChanged(object, id);
    if (links.ofSalesforce(id)) backlog.markChanged(object, id, null, now);
    return;
  }
  if (before === null) return backlog.markChanged(object, id, null, now);
  const fields = changedFields(settings.types[object], before, after);
  const isLinked = links.ofSalesforce(id) !== undefined;
  const movesOn = kind !== 'updated' && kind !== 'reverted';
  // Fields matter only to a linked record; an unlinked one is taken as a whole.
  if (fields.length > 0) backlog.markChanged(object, id, isLinked ? fields : null, now);
  else if (movesOn) backlog.markChanged(object, id, isLinked ? [] : null, now);
}

/** [SYN-6] Mapped fields whose values differ. */
function changedFields(
  settings: SyncTypeSettings,
  before: SalesforceRecord,
  after: SalesforceRecord,
): readonly string[] {
  return settings.mappings.flatMap(({ salesforceField }) =>
    (before[salesforceField] ?? null) === (after[salesforceField] ?? null) ? [] : [salesforceField],
  );
}

/** [SYN-3] Queues what changed in Outreach, by fields mapped with Updates Out; a new record goes by Outbound Create. */
export function noticeOutreachChange(context: SyncContext, change: RecordChange<OutreachImage>): void {
  const { object, kind, before, after } = change;
  if (object === 'sequenceState') return noticeSequence(context, change);
  if (!isCounterpart(object)) return;
  const outreachId = Number(change.id);
  const link = context.links.ofOutreach(object, outreachId);
  if (kind === 'deleted') {
    for (const type of SYNC_TYPES) context.backlog.dropPush({ type, outreachId, salesforceId: null });
    if (link) releaseLink(context, link, 'The record was deleted in Outreach.');
    return;
  }
  if (change.by.through === 'outreach-sync' || after === null) return;
  const type = link?.type ?? creationType(context, object);
  if (type === undefined) return;
  const fields = context.settings.types[type].mappings.flatMap(({ outreachField, updatesOut }) =>
    updatesOut && (before === null || differs(before, after, imageField(object, outreachField))) ? [outreachField] : [],
  );
  if (link && before !== null) {
    context.queuePush(link, fields);
  } else if (before === null || (fields.length > 0 && object !== 'user')) {
    // One that Salesforce would not take, or lost, has its next chance with its next change.
    context.queuePush({ type, outreachId, salesforceId: null }, []);
  }
}

/** [SYN-17] A prospect that was spared because of its sequences is looked at again when it leaves one. */
function noticeSequence(context: SyncContext, { after, kind }: RecordChange<OutreachImage>): void {
  const state = after?.['state'];
  if (kind !== 'deleted' && state !== 'finished' && state !== 'opted_out') return;
  const link = context.links.ofOutreach('prospect', Number(after?.['prospectId']));
  const record = link && context.salesforce.getWithDeleted(link.type, link.salesforceId);
  if (link && record?.['IsDeleted'] === true) {
    context.backlog.markChanged(link.type, link.salesforceId, [], context.now());
  }
}

/** [SYN-1] The type that new records become; a prospect becomes a lead where Outbound Create is on for them, else a contact. */
function creationType({ settings }: SyncContext, object: Counterpart): SyncType | undefined {
  const types = object === 'prospect' ? (['Lead', 'Contact'] as const) : [object === 'user' ? 'User' : 'Account'];
  return (types as readonly SyncType[]).find((type) => {
    const { pushing, outboundCreate } = settings.types[type].toggles;
    return pushing && outboundCreate;
  });
}

function differs(before: OutreachImage, after: OutreachImage, field: string): boolean {
  const [was, is] = [before[field] ?? null, after[field] ?? null];
  return was !== is && JSON.stringify(was) !== JSON.stringify(is);
}
