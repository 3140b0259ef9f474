import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachRefusal } from '#mocks/outreach/refusal.ts';
import type { Result } from '#shared/result.ts';
import { echoOut } from './echoes.ts';
import { inboundValues, type InboundPatch } from './inbound-values.ts';
import type { AccountPatch, ProspectPatch, UserPatch } from './outreach-values.ts';
import { refuse } from './refuse.ts';
import type { WaitingChange } from './sync-backlog.ts';
import { outreachRecord, type OutreachRecord, type SyncContext } from './sync-context.ts';
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
