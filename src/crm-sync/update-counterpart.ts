import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachRefusal } from '#mocks/outreach/refusal.ts';
import type { Result } from '#shared/result.ts';
import { echoOut } from './echoes.ts';
import { inboundValues, type InboundPatch } from './inbound-values.ts';
import { imageField, type AccountPatch, type ProspectPatch, type UserPatch } from './outreach-values.ts';
import { refuse } from './refuse.ts';
import type { WaitingChange } from './sync-backlog.ts';
import { outreachRecord, textOf, type OutreachRecord, type SyncContext } from './sync-context.ts';
import { counterpartOf } from './sync-links.ts';
import type { SyncLink } from './sync-state.ts';

/** [SYN-6] Writes the changed fields that are mapped with Updates In to the linked record of Outreach's. */
export function updateCounterpart(
  context: SyncContext,
  link: SyncLink,
  record: SalesforceRecord,
  { fields: changed, hops }: WaitingChange,
): void {
  const { type, salesforceId, outreachId } = link;
  if (!context.settings.types[type].toggles.inboundUpdate) return;
  const before = outreachRecord(context, link);
  const { patch, fields } = inboundValues(context, type, record, before, changed, link);
  if (fields.length === 0 || !before || !changes(before, patch)) return;
  context.allowance.draw(1);
  const written = writeCounterpart(context, link, patch);
  if (!written.ok) {
    const { id: code, detail: text } = written.error;
    return refuse(context, 'in', { object: type, record: salesforceId, code, text, rule: 'SYN-6', fields });
  }
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
  echoOut(context, link, fields, hops);
  sendNextAddress(context, link, record, fields);
}

/** [SYN-6] A prospect without its first address goes by the next one: that is Outreach's value now, and goes out. */
function sendNextAddress(
  context: SyncContext,
  link: SyncLink,
  record: SalesforceRecord,
  carried: readonly string[],
): void {
  if (counterpartOf(link.type) !== 'prospect') return;
  const left = context.outreach.get('prospect', link.outreachId)?.emails ?? [];
  const blanked = context.settings.types[link.type].mappings.filter(
    ({ outreachField, salesforceField }) =>
      imageField('prospect', outreachField) === 'emails' &&
      carried.includes(salesforceField) &&
      textOf(record, salesforceField) === '',
  );
  if (blanked.length === 0 || left.length === 0) return;
  context.queuePush(
    link,
    blanked.map(({ outreachField }) => outreachField),
  );
}

/** Nothing crosses where Outreach has the same values already. */
const changes = (before: OutreachRecord, patch: InboundPatch): boolean =>
  Object.entries(patch).some(
    ([name, value]) => JSON.stringify(before[name as keyof OutreachRecord] ?? null) !== JSON.stringify(value),
  );

function writeCounterpart(
  { outreach, outreachActor }: SyncContext,
  { type, outreachId }: SyncLink,
  patch: InboundPatch,
): Result<OutreachRecord, OutreachRefusal> {
  if (type === 'User') return outreach.edit('user', outreachId, patch as UserPatch, outreachActor);
  if (type === 'Account') return outreach.edit('account', outreachId, patch as AccountPatch, outreachActor);
  return outreach.edit('prospect', outreachId, patch as ProspectPatch, outreachActor);
}
