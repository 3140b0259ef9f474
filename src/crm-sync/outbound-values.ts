import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachAccount, OutreachUser, Prospect } from '#mocks/outreach/outreach-state.ts';
import type { FieldValue } from '#shared/field.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { accountValue, prospectValue, userValue } from './outreach-values.ts';
import { refuse } from './refuse.ts';
import { hasField, type OutreachRecord, type SyncContext } from './sync-context.ts';
import type { SyncMapping, SyncType } from './sync-state.ts';

interface ValueFault {
  readonly code: string;
  readonly text: string;
}

/** [SYN-6] What goes from an Outreach record to Salesforce: fields mapped with Updates Out whose values differ. */
export function outboundValues(
  context: SyncContext,
  type: SyncType,
  source: OutreachRecord,
  record: SalesforceRecord,
  isPart: (mapping: SyncMapping) => boolean,
): Readonly<Record<string, FieldValue>> {
  const values: Record<string, FieldValue> = {};
  for (const mapping of context.settings.types[type].mappings) {
    const { outreachField, salesforceField, updatesOut } = mapping;
    if (!updatesOut || !isPart(mapping)) continue;
    const value = outreachValue(context, type, source, outreachField);
    const id = String(record['Id'] ?? '');
    if (!value.ok) leaveOut(context, type, id, salesforceField, value.error);
    else if (value.value === (record[salesforceField] ?? null)) continue;
    else if (hasField(context, type, salesforceField)) values[salesforceField] = value.value;
    else
      leaveOut(context, type, id, salesforceField, {
        code: 'field-not-found',
        text: `${type} has no field ${salesforceField}: it was left out.`,
      });
  }
  return values;
}

/** An Outreach field's value as Salesforce takes it, or why Salesforce has nothing that it could be. */
export function outreachValue(
  context: SyncContext,
  type: SyncType,
  source: OutreachRecord,
  outreachField: string,
): Result<FieldValue, ValueFault> {
  if (type === 'User') return ok(userValue(source as OutreachUser, outreachField));
  if (outreachField === 'owner') return ownerValue(context, (source as Prospect | OutreachAccount).ownerId);
  if (type === 'Account') return ok(accountValue(source as OutreachAccount, outreachField));
  const prospect = source as Prospect;
  if (outreachField !== 'account') return ok(prospectValue(prospect, outreachField, context.outreach));
  if (prospect.accountId === null) return ok(null);
  const account = context.links.ofOutreach('account', prospect.accountId)?.salesforceId;
  if (account !== undefined) return ok(account);
  return err({
    code: 'account-not-in-salesforce',
    text: `The account ${context.outreach.get('account', prospect.accountId)?.name ?? prospect.accountId} of Outreach's is linked to none of Salesforce's.`,
  });
}

/** [SYN-19] The Salesforce user of Outreach's owner. */
function ownerValue(context: SyncContext, ownerId: number | null): Result<FieldValue, ValueFault> {
  if (ownerId === null) return ok(null);
  const user = context.links.ofOutreach('user', ownerId)?.salesforceId;
  if (user !== undefined) return ok(user);
  const email = context.outreach.get('user', ownerId)?.email ?? String(ownerId);
  return err({ code: 'owner-not-in-salesforce', text: `The owner ${email} is linked to no user of Salesforce.` });
}

function leaveOut(
  context: SyncContext,
  object: SyncType,
  record: string,
  salesforceField: string,
  { code, text }: ValueFault,
): void {
  refuse(context, 'out', {
    object,
    record,
    code,
    text,
    rule: code === 'owner-not-in-salesforce' ? 'SYN-19' : 'SYN-6',
    fields: [salesforceField],
  });
}
