import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachState, OutreachUser } from '#mocks/outreach/outreach-state.ts';
import { blankToNull, type FieldValue } from '#shared/field.ts';
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
    const seat = seats.get(Number(seatId));
    const lack = seatId === null ? withoutId(linked.get(id)) : seat ? lackOf(outreach, seat) : withWrongId(seatId);
    return lack
      ? [{ id, name: nameOf(user), active: user['IsActive'] === true, records, why: lack.why, at: lack.at }]
      : [];
  });
}

/** [ADD-5] The node reads the id from Salesforce, whoever is linked in Outreach. */
const withoutId = (linked: number | undefined): Lack =>
  linked === undefined
    ? { why: 'has no user in Outreach', at: '/outreach/users/new' }
    : { why: 'has no Outreach User ID in Salesforce', at: `/outreach/users/${linked}` };

const withWrongId = (id: FieldValue): Lack => ({
  why: `has an Outreach User ID (${String(id)}) that Outreach does not know`,
  at: '/outreach/users',
});

type Lack = Pick<SenderNotReady, 'why' | 'at'>;

/** Why nothing can go out from a user, in a sentence and in a word, and what cures it where. */
export interface SendingLack {
  readonly why: string;
  readonly short: string;
  readonly cure: string;
  readonly at: string;
}

/** [OUT-2] [OUT-12] Whether mail can go out from a user's default mailbox. */
export const readyToSend = (state: OutreachState, user: OutreachUser): boolean => lackOf(state, user) === null;

/**
 * [OUT-2] [OUT-8] [OUT-12] What keeps mail from going out from an Outreach user's default mailbox, as a callout would
 * meet it first; null where nothing does.
 */
export function lackOf(
  { mailboxes }: Pick<OutreachState, 'mailboxes'>,
  user: OutreachUser | undefined,
): SendingLack | null {
  if (!user)
    return { why: 'has no user in Outreach', short: 'No Outreach user', cure: 'Add one', at: '/outreach/users/new' };
  const at = `/outreach/users/${user.id}`;
  const mailbox = mailboxes.find((each) => each.id === user.mailboxId);
  if (!mailbox) return { why: 'has no default mailbox', short: 'No mailbox', cure: 'Choose one', at };
  if (user.locked) return { why: 'is locked in Outreach', short: 'Locked', cure: 'Unlock', at };
  const box = `/outreach/mailboxes/${mailbox.id}`;
  const lack = (why: string, short: string, cure: string): SendingLack => ({
    why: `has a default mailbox ${why}`,
    short,
    cure,
    at: box,
  });
  if (mailbox.sendDisabled) return lack('that does not send', 'Sending off', 'Switch it on');
  if (mailbox.sendErroredAt !== null) return lack('with invalid credentials', 'Bad credentials', 'Put right');
  return mailbox.syncDisabled ? lack('that does not sync', 'Syncing off', 'Switch it on') : null;
}

const nameOf = (user: SalesforceRecord): string => String(user['Name'] ?? user['Email'] ?? user['Id']);
