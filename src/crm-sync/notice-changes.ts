import type { RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachImage } from '#mocks/outreach/outreach-records.ts';
import { imageField } from './outreach-values.ts';
import { pushes, type SyncContext } from './sync-context.ts';
import type { SyncType, SyncTypeSettings } from './sync-state.ts';

const isSyncType = (object: string): object is SyncType =>
  object === 'Lead' || object === 'Contact' || object === 'User';

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

/** [SYN-6] Mapped fields whose values differ; the same object for the same settings' fields each time. */
function changedFields(
  settings: SyncTypeSettings,
  before: SalesforceRecord,
  after: SalesforceRecord,
): readonly string[] {
  return settings.mappings.flatMap(({ salesforceField }) =>
    (before[salesforceField] ?? null) === (after[salesforceField] ?? null) ? [] : [salesforceField],
  );
}

/** [SYN-3] Queues what changed in Outreach, by fields mapped with Updates Out; a new prospect goes by Outbound Create. */
export function noticeOutreachChange(context: SyncContext, change: RecordChange<OutreachImage>): void {
  const { object, kind, before, after } = change;
  if (object !== 'prospect' && object !== 'user') return;
  const outreachId = Number(change.id);
  const link = context.links.ofOutreach(object, outreachId);
  if (kind === 'deleted') {
    if (link) context.backlog.dropPush(link);
    return;
  }
  if (change.by.through === 'outreach-sync' || after === null) return;
  if (before === null) {
    const type = object === 'prospect' ? creationType(context) : undefined;
    if (type !== undefined) context.queuePush({ type, outreachId, salesforceId: null }, []);
    return;
  }
  if (!link || !pushes(context.settings.types[link.type])) return;
  const fields = context.settings.types[link.type].mappings.flatMap(({ outreachField, updatesOut }) =>
    updatesOut && differs(before, after, imageField(outreachField)) ? [outreachField] : [],
  );
  if (fields.length > 0) context.queuePush(link, fields);
}

/** [SYN-1] The type that new prospects become: leads where Outbound Create is on for them, else contacts. */
function creationType({ settings }: SyncContext): SyncType | undefined {
  return (['Lead', 'Contact'] as const).find((type) => {
    const { pushing, outboundCreate } = settings.types[type].toggles;
    return pushing && outboundCreate;
  });
}

function differs(before: OutreachImage, after: OutreachImage, field: string): boolean {
  const [was, is] = [before[field] ?? null, after[field] ?? null];
  return was !== is && JSON.stringify(was) !== JSON.stringify(is);
}
