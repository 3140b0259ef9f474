import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { blankToNull } from '#shared/field.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readOutreachId } from './outreach-id.ts';
import { setAccountValue, type AccountPatch } from './outreach-values.ts';
import { userInOutreach } from './owners.ts';
import { reconcileLater } from './reconcile.ts';
import { refuse } from './refuse.ts';
import { idField, textOf, type SyncContext } from './sync-context.ts';

export interface AccountFault {
  readonly code: string;
  readonly text: string;
}

/**
 * [SYN-1] The Outreach account for a record's Salesforce account: the linked one, the one whose id it carries,
 * one of the same name that belongs to no other (linked from now on), or, with Inbound Create on accounts, a new one.
 */
export function outreachAccount(context: SyncContext, accountId: string): Result<number, AccountFault> {
  const account = context.salesforce.get('Account', accountId);
  if (!account) return err({ code: 'account-not-found', text: `Salesforce has no account ${accountId}.` });
  // [SYN-12] A related record that the plugin does not know costs a call of its own.
  if (!context.links.ofSalesforce(textOf(account, 'Id'))) context.allowance.spend(1);
  const known = accountInOutreach(context, account);
  if (known !== undefined) return ok(known);
  if (context.settings.types.Account.toggles.inboundCreate) return createAccount(context, account);
  const text = `The account ${textOf(account, 'Name')} is not in Outreach, and Inbound Create on accounts is off.`;
  return err({ code: 'account-not-in-outreach', text });
}

/** The Outreach account of a Salesforce account, where there is one; a match is linked. */
export function accountInOutreach(context: SyncContext, account: SalesforceRecord): number | undefined {
  const salesforceId = textOf(account, 'Id');
  const { links, outreach } = context;
  const linked = links.ofSalesforce(salesforceId)?.outreachId;
  if (linked !== undefined && outreach.get('account', linked)) return linked;
  const carried = readOutreachId(textOf(account, idField(context.settings.types.Account)));
  const byId = carried === undefined ? undefined : outreach.get('account', carried);
  const free = (id: number): boolean => links.ofOutreach('account', id) === undefined;
  const found =
    byId && free(byId.id) ? byId : outreach.accountsByName(textOf(account, 'Name')).find(({ id }) => free(id));
  if (!found) return undefined;
  const link = { type: 'Account', salesforceId, outreachId: found.id } as const;
  links.add(link);
  recordAccount(context, 'linked', link.salesforceId, found.id, [], {
    text: found === byId ? "The account carries the id of Outreach's." : 'Outreach has an account of this name.',
    rule: found === byId ? 'SYN-7' : 'SYN-9',
  });
  reconcileLater(context, link, account);
  return found.id;
}

/** [SYN-23] Inbound Create. An owner who is not in Outreach stays behind: an account can do without. */
export function createAccount(context: SyncContext, account: SalesforceRecord): Result<number, AccountFault> {
  const salesforceId = textOf(account, 'Id');
  const patch: AccountPatch = {};
  const fields: string[] = [];
  for (const { outreachField, salesforceField, updatesIn } of context.settings.types.Account.mappings) {
    const value = blankToNull(account[salesforceField]);
    if (!updatesIn || outreachField === 'id' || value === null) continue;
    if (outreachField === 'owner') {
      const user = context.salesforce.get('User', String(value));
      const owner = user && userInOutreach(context, user);
      if (owner === undefined) {
        const text = `The owner of the account is not in Outreach. ${salesforceField} was left out.`;
        refuse(context, 'in', {
          object: 'Account',
          record: salesforceId,
          code: 'owner-not-in-outreach',
          text,
          rule: 'SYN-8',
          fields: [salesforceField],
        });
        continue;
      }
      patch.ownerId = owner;
    } else setAccountValue(patch, outreachField, value, undefined);
    fields.push(salesforceField);
  }
  context.allowance.draw(1);
  const made = context.outreach.create('account', { name: '', ...patch }, context.outreachActor);
  if (!made.ok) return err({ code: made.error.id, text: made.error.detail });
  const link = { type: 'Account', salesforceId, outreachId: made.value.id } as const;
  context.links.add(link);
  context.queuePush(link, ['id']);
  recordAccount(context, 'created', salesforceId, made.value.id, fields, {
    text: 'The account was made in Outreach.',
    rule: 'SYN-23',
  });
  return ok(made.value.id);
}

function recordAccount(
  context: SyncContext,
  action: 'created' | 'linked',
  record: string,
  outreachId: number,
  fields: readonly string[],
  why: { readonly text: string; readonly rule: string },
): void {
  const counterpart = String(outreachId);
  context.record({
    type: 'sync-carried',
    direction: 'in',
    action,
    object: 'Account',
    record,
    counterpart,
    fields,
    why,
  });
}
