import type { OutreachKind } from '#mocks/outreach/outreach-records.ts';

/** Kinds of Outreach records that have a list of their own. */
export type ListedKind = Extract<
  OutreachKind,
  'prospect' | 'account' | 'sequence' | 'sequenceState' | 'ruleset' | 'stage' | 'user' | 'mailbox'
>;

/** Kinds whose records are edited as they are; a sequence state comes about by adding a prospect. */
export type FormKind = Exclude<ListedKind, 'sequenceState'>;

export interface KindPage {
  readonly kind: ListedKind;
  /** Part of the address. */
  readonly path: string;
  readonly one: string;
  readonly many: string;
  readonly empty: string;
}

export const kindPages: readonly KindPage[] = [
  {
    kind: 'prospect',
    path: 'prospects',
    one: 'prospect',
    many: 'Prospects',
    empty: 'Add one, or run leads: the plugin makes a prospect of every lead that it polls.',
  },
  {
    kind: 'account',
    path: 'accounts',
    one: 'account',
    many: 'Accounts',
    empty: 'Add one, or let the plugin carry over the accounts of Salesforce.',
  },
  {
    kind: 'sequence',
    path: 'sequences',
    one: 'sequence',
    many: 'Sequences',
    empty: 'Add one and share it, so that FlowBuilder can choose it.',
  },
  {
    kind: 'sequenceState',
    path: 'sequence-states',
    one: 'sequence state',
    many: 'Sequence states',
    empty: 'Nobody is in a sequence. Add a prospect to one, or run a graph with an Add to Sequence node.',
  },
  {
    kind: 'ruleset',
    path: 'rulesets',
    one: 'ruleset',
    many: 'Rulesets',
    empty: 'Add one: every sequence stands on a ruleset.',
  },
  {
    kind: 'stage',
    path: 'stages',
    one: 'stage',
    many: 'Stages',
    empty: 'Add one for every lead status of Salesforce, under the same name.',
  },
  {
    kind: 'user',
    path: 'users',
    one: 'user',
    many: 'Users',
    empty: 'Add the people who own prospects and send emails.',
  },
  {
    kind: 'mailbox',
    path: 'mailboxes',
    one: 'mailbox',
    many: 'Mailboxes',
    empty: 'Add one for every user who sends: without a mailbox nothing goes out.',
  },
];

export const kindPageOf = (path: string | undefined): KindPage | undefined =>
  kindPages.find((page) => page.path === (path ?? 'prospects'));
