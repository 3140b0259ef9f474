import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachState, OutreachUser } from '#mocks/outreach/outreach-state.ts';
import { blankToNull } from '#shared/field.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** [OUT-12] Somebody who may be the sender, but from whom nothing can go out. */
export interface SenderNotReady {
  /** Salesforce id of the user. */
  readonly id: string;
  readonly name: string;
  /** Whether the user is active in Salesforce: the checks of FlowBuilder name no others. */
  readonly active: boolean;
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
    const seatId = idField === null ? null : blankToNull(user[idField]);
    const lack =
      seatId === null
        ? withoutId(linked.get(id))
        : lackOf(
            outreach,
            seats.get(Number(seatId)),
            `has an Outreach User ID (${String(seatId)}) that Outreach does not know`,
          );
    return lack ? [{ id, name: nameOf(user), active: user['IsActive'] === true, records, ...lack }] : [];
  });
}

/** [ADD-5] The node reads the id from Salesforce, whoever is linked in Outreach. */
const withoutId = (linked: number | undefined): Lack =>
  linked === undefined
    ? { why: 'has no user in Outreach', at: '/outreach/users/new' }
    : { why: 'has no Outreach User ID in Salesforce', at: `/outreach/users/${linked}` };

/** [OUT-2] [OUT-12] Whether mail can go out from a user's default mailbox. */
export const readyToSend = (state: OutreachState, user: OutreachUser): boolean => lackOf(state, user, '') === null;

type Lack = Pick<SenderNotReady, 'why' | 'at'>;

/** [OUT-8] In the order in which a callout would meet it. */
function lackOf({ mailboxes }: OutreachState, user: OutreachUser | undefined, unknown: string): Lack | null {
  if (!user) return { why: unknown, at: '/outreach/users' };
  const at = `/outreach/users/${user.id}`;
  const mailbox = mailboxes.find((each) => each.id === user.mailboxId);
  if (!mailbox) return { why: 'has no default mailbox', at };
  if (user.locked) return { why: 'is locked in Outreach', at };
  const box = `/outreach/mailboxes/${mailbox.id}`;
  if (mailbox.sendDisabled) return { why: 'has a default mailbox that does not send', at: box };
  if (mailbox.sendErroredAt !== null) return { why: 'has a default mailbox with invalid credentials', at: box };
  return mailbox.syncDisabled ? { why: 'has a default mailbox that does not sync', at: box } : null;
}

const nameOf = (user: SalesforceRecord): string => String(user['Name'] ?? user['Email'] ?? user['Id']);
