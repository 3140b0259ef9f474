import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachState, OutreachUser } from '#mocks/outreach/outreach-state.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** [OUT-12] Somebody who may be the sender, but from whom nothing can go out. */
export interface SenderNotReady {
  /** Salesforce id of the user. */
  readonly id: string;
  readonly name: string;
  /** How many leads and contacts he or she owns or stands in a user field of. */
  readonly records: number;
  readonly why: string;
  /** Page of Outreach on which it is cured. */
  readonly at: string;
}

/** [OUT-12] Users who own leads or contacts, or stand in a user field of one, without a mailbox that sends and syncs. */
export function sendersNotReady({ salesforce, outreach, sync, leandata }: OrgSetup): readonly SenderNotReady[] {
  const counts = new Map<string, number>();
  for (const object of ['Lead', 'Contact'] as const) {
    const fields = salesforce.fields[object]
      .filter(({ name, type, custom, referenceTo }) =>
        name === 'OwnerId' ? true : type === 'lookup' && custom === true && referenceTo?.includes('User') === true,
      )
      .map(({ name }) => name);
    for (const record of salesforce.records[object]) {
      if (record['IsDeleted'] === true || record['IsConverted'] === true) continue;
      for (const id of new Set(fields.map((field) => record[field]))) {
        if (typeof id === 'string') counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
  }
  const linked = new Map(
    sync.links.flatMap((each) => (each.type === 'User' ? [[each.salesforceId, each.outreachId]] : [])),
  );
  const idField = leandata.mapping.User;
  const seats = new Map(outreach.users.map((user) => [user.id, user]));
  return salesforce.records.User.flatMap((user) => {
    const id = String(user['Id']);
    const records = counts.get(id) ?? 0;
    if (records === 0 || user['IsDeleted'] === true) return [];
    const seatId = linked.get(id) ?? Number((idField === null ? null : user[idField]) ?? Number.NaN);
    const lack = lackOf(outreach, seats.get(seatId));
    return lack ? [{ id, name: nameOf(user), records, ...lack }] : [];
  });
}

/** [OUT-2] [OUT-12] Whether mail can go out from a user's default mailbox. */
export const readyToSend = (state: OutreachState, user: OutreachUser): boolean => lackOf(state, user) === null;

function lackOf(
  { mailboxes }: OutreachState,
  user: OutreachUser | undefined,
): Pick<SenderNotReady, 'why' | 'at'> | null {
  if (!user) return { why: 'has no user in Outreach', at: '/outreach/users/new' };
  const at = `/outreach/users/${user.id}`;
  if (user.locked) return { why: 'is locked in Outreach', at };
  const mailbox = mailboxes.find((each) => each.id === user.mailboxId);
  if (!mailbox) return { why: 'has no default mailbox', at };
  const box = `/outreach/mailboxes/${mailbox.id}`;
  if (mailbox.sendDisabled) return { why: 'has a default mailbox that does not send', at: box };
  if (mailbox.syncDisabled) return { why: 'has a default mailbox that does not sync', at: box };
  return mailbox.sendErroredAt === null ? null : { why: 'has a default mailbox with invalid credentials', at: box };
}

const nameOf = (user: SalesforceRecord): string => String(user['Name'] ?? user['Email'] ?? user['Id']);
