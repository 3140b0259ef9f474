import type { Mailbox, OutreachUser } from '#mocks/outreach/outreach-state.ts';
import type { Check } from './check.ts';
import { nameOf } from './seats.ts';
import { someOf } from './wording.ts';
import type { SetupFacts } from './setup-facts.ts';

/** A Salesforce user from whose mailbox a node may send, with the user in Outreach. */
interface Sender {
  readonly name: string;
  readonly user: OutreachUser;
  readonly mailbox: Mailbox | undefined;
}

interface SenderRow extends Pick<Check, 'id' | 'rules' | 'severity'> {
  readonly is: (sender: Sender) => boolean;
  readonly text: (names: string) => string;
  readonly leadsTo: { readonly id: string; readonly text: string };
  readonly kind: 'user' | 'mailbox';
}

const rows: readonly SenderRow[] = [
  {
    id: 'senders/locked',
    severity: 'warning',
    rules: ['OUT-12'],
    is: ({ user }) => user.locked,
    text: (names) => `Locked in Outreach, though a node may send in their name: ${names}.`,
    leadsTo: { id: 'ERR-13', text: 'Callouts in their name fail with Outreach User is locked.' },
    kind: 'user',
  },
  {
    id: 'senders/no-mailbox',
    severity: 'warning',
    rules: ['OUT-12', 'OUT-2'],
    is: ({ user, mailbox }) => !user.locked && !sends(mailbox),
    text: (names) => `Without a default mailbox that sends and syncs, though a node may send in their name: ${names}.`,
    leadsTo: { id: 'ERR-14', text: 'Callouts in their name fail with Mailbox does not have send enabled.' },
    kind: 'mailbox',
  },
  {
    id: 'senders/bad-credentials',
    severity: 'warning',
    rules: ['OUT-12'],
    is: ({ user, mailbox }) => !user.locked && sends(mailbox) && mailbox.sendErroredAt !== null,
    text: (names) => `The send credentials of their default mailbox are broken: ${names}.`,
    leadsTo: { id: 'ERR-15', text: 'Callouts in their name fail with Mailbox has invalid send credentials.' },
    kind: 'mailbox',
  },
];

/** [OUT-12] Everybody who owns a lead or contact, or stands in a user field of one, may be the sender. */
export const senderChecks: readonly Check[] = [
  {
    id: 'mailboxes/none-usable',
    severity: 'error',
    rules: ['OUT-2', 'OUT-12'],
    find: ({ setup }) => {
      if (setup.outreach.mailboxes.some(sends)) return undefined;
      return {
        text: 'No Outreach user has a mailbox that sends and syncs.',
        place: { page: 'outreach', kind: 'mailbox' },
        leadsTo: {
          id: 'ERR-14',
          text: 'No node can send from a Specific User, and all callouts fail with Mailbox does not have send enabled.',
        },
      };
    },
  },
  ...rows.map(({ is, text, leadsTo, kind, ...row }): Check => ({
    ...row,
    find: (facts) => {
      // Where no mailbox sends at all, that is said once, as an error.
      const covered = row.id === 'senders/no-mailbox' && !facts.setup.outreach.mailboxes.some(sends);
      const found = covered ? [] : sendersOf(facts).filter(is);
      const [first, ...others] = found;
      if (!first) return undefined;
      const id = kind === 'user' ? first.user.id : first.mailbox?.id;
      const only = others.length === 0 && id !== undefined ? { id } : {};
      return { text: text(someOf(found.map(({ name }) => name))), leadsTo, place: { page: 'outreach', kind, ...only } };
    },
  })),
  {
    id: 'senders/not-in-outreach',
    severity: 'warning',
    rules: ['OUT-12'],
    find: (facts) => {
      const missing = facts.seats.users.filter(
        (user) =>
          facts.namedUsers.has(String(user['Id'])) && !facts.owners.has(String(user['Id'])) && !facts.seats.of(user),
      );
      if (missing.length === 0) return undefined;
      return {
        text: `Not in Outreach, though a user field of leads or contacts names them: ${someOf(missing.map(nameOf))}.`,
        place: { page: 'outreach', kind: 'user' },
        leadsTo: { id: 'ADD-5', text: 'A node with that field as mailbox leaves by Missing User ID.' },
      };
    },
  },
];

/** [OUT-2] */
const sends = (mailbox: Mailbox | undefined): mailbox is Mailbox =>
  mailbox !== undefined && !mailbox.sendDisabled && !mailbox.syncDisabled;

const known = new WeakMap<SetupFacts, readonly Sender[]>();

function sendersOf(facts: SetupFacts): readonly Sender[] {
  const before = known.get(facts);
  if (before) return before;
  const mailboxes = new Map(facts.setup.outreach.mailboxes.map((mailbox) => [mailbox.id, mailbox]));
  const senders = facts.seats.users.flatMap((user) => {
    const id = String(user['Id']);
    const seat = facts.owners.has(id) || facts.namedUsers.has(id) ? facts.seats.of(user) : undefined;
    return seat ? [{ name: nameOf(user), user: seat, mailbox: mailboxes.get(seat.mailboxId ?? 0) }] : [];
  });
  known.set(facts, senders);
  return senders;
}
