import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readOutreachId } from './outreach-id.ts';
import { reconcileLater } from './reconcile.ts';
import { idField, textOf, type SyncContext } from './sync-context.ts';
import type { SyncWhy } from './sync-event.ts';

export interface OwnerFault {
  readonly code: string;
  readonly why: SyncWhy;
}

const fault = (code: string, text: string): Result<never, OwnerFault> => err({ code, why: { text, rule: 'SYN-8' } });

/**
 * [SYN-8] The Outreach user for the owner of a Salesforce record: the linked one, the one whose id the
 * user carries, the one with the same email address (linked from now on), or, with Inbound Create on
 * users, a new locked one. Outreach knows no queues.
 */
export function outreachOwner(context: SyncContext, ownerId: string): Result<number, OwnerFault> {
  const user = ownerId === '' ? undefined : context.salesforce.get('User', ownerId);
  if (!user) {
    const queue = ownerId === '' ? undefined : context.salesforce.get('Group', ownerId);
    return queue
      ? fault(
          'owner-is-queue',
          `The owner is the queue ${textOf(queue, 'Name')}, and a queue is not a user of Outreach's.`,
        )
      : fault('owner-not-found', 'The owner is not a user of the org.');
  }
  // [SYN-12] A related record that the plugin does not know costs a call of its own.
  if (!context.links.ofSalesforce(textOf(user, 'Id'))) context.allowance.spend(1);
  const known = userInOutreach(context, user);
  if (known !== undefined) return ok(known);
  const { toggles } = context.settings.types.User;
  const name = textOf(user, 'Name');
  if (!toggles.inboundCreate) {
    return fault('owner-not-in-outreach', `The owner ${name} is not in Outreach, and Inbound Create on users is off.`);
  }
  return createLockedUser(context, user);
}

/** The Outreach user of a Salesforce user, where there is one; a match by id or email address is linked. */
export function userInOutreach(context: SyncContext, user: SalesforceRecord): number | undefined {
  const salesforceId = textOf(user, 'Id');
  const { links, outreach } = context;
  const linked = links.ofSalesforce(salesforceId)?.outreachId;
  if (linked !== undefined && outreach.get('user', linked)) return linked;
  const carried = readOutreachId(textOf(user, idField(context.settings.types.User)));
  const byId = carried === undefined ? undefined : outreach.get('user', carried);
  if (byId) {
    if (!links.ofOutreach('user', byId.id)) linkUser(context, user, byId.id, 'by-id');
    return byId.id;
  }
  const email = textOf(user, 'Email').toLowerCase();
  const byEmail = email === '' ? undefined : outreach.list('user').find((each) => each.email.toLowerCase() === email);
  if (!byEmail || links.ofOutreach('user', byEmail.id)) return undefined;
  linkUser(context, user, byEmail.id, 'by-email');
  return byEmail.id;
}

function linkUser(context: SyncContext, user: SalesforceRecord, outreachId: number, how: 'by-id' | 'by-email'): void {
  const link = { type: 'User', salesforceId: textOf(user, 'Id'), outreachId } as const;
  context.links.add(link);
  const text =
    how === 'by-id'
      ? "The user carries the id of Outreach's user."
      : 'Outreach has a user with the same email address.';
  recordUser(context, 'linked', link.salesforceId, outreachId, text, how === 'by-id' ? 'SYN-7' : 'SYN-8');
  reconcileLater(context, link, user);
}

/** [SYN-8] [SYN-13] Makes a locked seat for a Salesforce user. */
export function createLockedUser(
  context: SyncContext,
  user: SalesforceRecord,
  rule: 'SYN-8' | 'SYN-13' = 'SYN-8',
): Result<number, OwnerFault> {
  const fields = {
    email: textOf(user, 'Email'),
    firstName: textOf(user, 'FirstName'),
    lastName: textOf(user, 'LastName'),
    locked: true,
  };
  context.allowance.draw(1);
  const made = context.outreach.create('user', fields, context.outreachActor);
  if (!made.ok) return fault(made.error.id, made.error.detail);
  const link = { type: 'User', salesforceId: textOf(user, 'Id'), outreachId: made.value.id } as const;
  context.links.add(link);
  context.queuePush(link, ['id']);
  const text =
    rule === 'SYN-13'
      ? 'The plugin was reconnected: the user got a locked, inactive seat in Outreach.'
      : 'The user was made in Outreach, locked.';
  recordUser(context, 'created', link.salesforceId, link.outreachId, text, rule);
  return ok(made.value.id);
}

function recordUser(
  context: SyncContext,
  action: 'created' | 'linked',
  record: string,
  outreachId: number,
  text: string,
  rule: string,
): void {
  context.record({
    type: 'sync-carried',
    direction: 'in',
    action,
    object: 'User',
    record,
    counterpart: String(outreachId),
    fields: [],
    why: { text, rule },
  });
}
