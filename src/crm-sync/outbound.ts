import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { echoIn } from './echoes.ts';
import { pushNewRecord } from './outbound-create.ts';
import { recordOut, refuseWrite } from './outbound-log.ts';
import { outboundValues } from './outbound-values.ts';
import { refuse } from './refuse.ts';
import type { WaitingPush } from './sync-backlog.ts';
import { idField, outreachRecord, pushes, textOf, type SyncContext } from './sync-context.ts';
import { counterpartOf } from './sync-links.ts';
import type { SyncMapping } from './sync-state.ts';

/** [SYN-6] Writes what changed in Outreach to Salesforce: fields mapped with Updates Out whose values differ. */
export function pushRecord(context: SyncContext, push: WaitingPush): void {
  const { type, outreachId } = push;
  const source = outreachRecord(context, push);
  if (!source) return;
  const settings = context.settings.types[type];
  if (push.salesforceId === null) {
    if (settings.toggles.pushing && settings.toggles.outboundCreate) pushNewRecord(context, type, source);
    else refuseSwitchedOff(context, push, '', []);
    return;
  }
  const link = context.links.ofOutreach(counterpartOf(type), outreachId);
  const salesforceId = push.salesforceId ?? link?.salesforceId;
  if (salesforceId === undefined) return;
  const record = context.salesforce.getWithDeleted(type, salesforceId) ?? {};
  const values = outboundValues(context, type, source, record, (mapping) => isWanted(context, push, record, mapping));
  const fields = Object.keys(values);
  if (fields.length === 0) return;
  if (!pushes(settings)) return refuseSwitchedOff(context, push, salesforceId, fields);
  context.allowance.spend(1);
  const written = context.salesforce.update(type, salesforceId, values, context.salesforceActor());
  if (!written.ok) return refuseWrite(context, type, salesforceId, 'the update', written.error, fields);
  const id = idField(settings);
  recordOut(context, 'updated', type, salesforceId, outreachId, fields, {
    text: 'Mapped fields with Updates Out changed in Outreach.',
    rule: id === undefined || values[id] === undefined ? 'SYN-3' : 'SYN-7',
  });
  if (link?.salesforceId === salesforceId) echoIn(context, link, fields, push.hops);
}

/** [SYN-2] The toggles were switched off while the change was on its way. */
function refuseSwitchedOff(
  context: SyncContext,
  { type }: WaitingPush,
  record: string,
  fields: readonly string[],
): void {
  const toggle = record === '' ? 'Outbound Create' : 'Outbound Update';
  const text = `Pushing or ${toggle} was switched off while this was on its way: it stays in Outreach.`;
  refuse(context, 'out', { object: type, record, code: 'switched-off', text, rule: 'SYN-2', fields });
}

/** Whether a mapped field is part of a push and no later change in Salesforce stands against it (SYN-6). */
function isWanted(
  context: SyncContext,
  push: WaitingPush,
  record: SalesforceRecord,
  { outreachField, salesforceField, updatesIn }: SyncMapping,
): boolean {
  if (push.fields && !push.fields.has(outreachField)) return false;
  const there = context.backlog.changedAt(push.type, textOf(record, 'Id'), salesforceField);
  return !updatesIn || there === undefined || there <= (push.fields?.get(outreachField) ?? -Infinity);
}
