import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachUser, Prospect } from '#mocks/outreach/outreach-state.ts';
import type { FieldValue } from '#shared/field.ts';
import { prospectValue, userValue } from './outreach-values.ts';
import type { WaitingPush } from './sync-backlog.ts';
import { outreachRecord, textOf, type SyncContext } from './sync-context.ts';
import { counterpartOf } from './sync-links.ts';
import type { SyncMapping, SyncType } from './sync-state.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** [SYN-6] Writes what changed in Outreach to Salesforce: fields mapped with Updates Out whose values differ. */
export function pushRecord(context: SyncContext, push: WaitingPush): void {
  const { type, outreachId } = push;
  const source = outreachRecord(context, push);
  if (!source) return;
  if (push.salesforceId === null) return pushNewProspect(context, type, source as Prospect);
  const salesforceId = push.salesforceId ?? context.links.ofOutreach(counterpartOf(type), outreachId)?.salesforceId;
  if (salesforceId === undefined) return;
  const record = context.salesforce.getWithDeleted(type, salesforceId) ?? {};
  const values = outboundValues(context, type, source, record, (mapping) => isWanted(context, push, record, mapping));
  const fields = Object.keys(values);
  if (fields.length === 0) return;
  context.budget.spend(1, context.now());
  const written = context.salesforce.update(type, salesforceId, values, context.salesforceActor());
  if (written.ok) {
    recordOut(context, 'updated', type, salesforceId, outreachId, fields, {
      text: 'Mapped fields with Updates Out changed in Outreach.',
      rule: values[textOfIdField(context, type)] === undefined ? 'SYN-3' : 'SYN-7',
    });
  } else {
    const { errorCode: code, message } = written.error;
    context.record({
      type: 'sync-refused',
      direction: 'out',
      object: type,
      record: salesforceId,
      code,
      why: { text: `Salesforce refused the update: ${message}`, rule: 'SYN-14' },
    });
  }
}

/** [SYN-1] Outbound Create: the person is looked up by email address first, contacts before leads. */
function pushNewProspect(context: SyncContext, type: SyncType, prospect: Prospect): void {
  if (context.links.ofOutreach('prospect', prospect.id)) return;
  context.budget.spend(1, context.now());
  const email = prospect.emails[0];
  for (const object of email === undefined ? [] : (['Contact', 'Lead'] as const)) {
    const found = context.salesforce
      .findBy(object, 'Email', email ?? null)
      .find((record) => record['IsConverted'] !== true && !context.links.ofSalesforce(textOf(record, 'Id')));
    if (!found) continue;
    const link = { type: object, salesforceId: textOf(found, 'Id'), outreachId: prospect.id };
    context.links.add(link);
    context.queuePush(link, ['id']);
    recordOut(context, 'linked', object, link.salesforceId, prospect.id, [], {
      text: `Salesforce has a ${object} with this email address: no second one is made.`,
      rule: 'SYN-9',
    });
    return;
  }
  const values = outboundValues(context, type, prospect, {}, () => true);
  const made = context.salesforce.create(type, values, context.salesforceActor());
  if (!made.ok) {
    const { errorCode: code, message } = made.error;
    const why = { text: `Salesforce refused the new ${type}: ${message}`, rule: 'SYN-14' };
    context.record({ type: 'sync-refused', direction: 'out', object: type, record: '', code, why });
    return;
  }
  const salesforceId = textOf(made.record, 'Id');
  context.links.add({ type, salesforceId, outreachId: prospect.id });
  recordOut(context, 'created', type, salesforceId, prospect.id, Object.keys(values), {
    text: `A new prospect of Outreach's became a ${type}.`,
    rule: 'SYN-1',
  });
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

function outboundValues(
  context: SyncContext,
  type: SyncType,
  source: Prospect | OutreachUser,
  record: SalesforceRecord,
  isPart: (mapping: SyncMapping) => boolean,
): Fields {
  const values: Record<string, FieldValue> = {};
  for (const mapping of context.settings.types[type].mappings) {
    const { outreachField, salesforceField, updatesOut } = mapping;
    if (!updatesOut || !isPart(mapping)) continue;
    const value = outboundValue(context, type, source, outreachField);
    if (value !== undefined && value !== (record[salesforceField] ?? null)) values[salesforceField] = value;
  }
  return values;
}

/** Undefined where Salesforce has nothing that the value could be: an owner who is not one of its users. */
function outboundValue(
  context: SyncContext,
  type: SyncType,
  source: Prospect | OutreachUser,
  outreachField: string,
): FieldValue | undefined {
  if (type === 'User') return userValue(source as OutreachUser, outreachField);
  const prospect = source as Prospect;
  if (outreachField !== 'owner') return prospectValue(prospect, outreachField, context.outreach);
  return prospect.ownerId === null ? undefined : context.links.ofOutreach('user', prospect.ownerId)?.salesforceId;
}

const textOfIdField = (context: SyncContext, type: SyncType): string =>
  context.settings.types[type].mappings.find(({ outreachField }) => outreachField === 'id')?.salesforceField ?? '';

function recordOut(
  context: SyncContext,
  action: 'created' | 'updated' | 'linked',
  object: SyncType,
  record: string,
  outreachId: number,
  fields: readonly string[],
  why: { readonly text: string; readonly rule: string },
): void {
  const counterpart = String(outreachId);
  context.record({ type: 'sync-carried', direction: 'out', action, object, record, counterpart, fields, why });
}
