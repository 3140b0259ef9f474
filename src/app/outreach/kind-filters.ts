import { countsAsActive, isEmailStep } from '#mocks/outreach/enrolment.ts';
import type { OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import { readyToSend } from './senders-not-ready.ts';
import type { ListedKind } from './kinds.ts';
import { STATES } from './words.ts';

/** One way to narrow a list: by a flag of its records. */
export interface KindFilter<Record> {
  /** Stands in the address. */
  readonly value: string;
  readonly label: string;
  /** Made once for a list, so that what it looks up is looked up once. */
  readonly test: (state: OutreachState) => (record: Record) => boolean;
}

type Filters = { readonly [K in ListedKind]: readonly KindFilter<OutreachRecords[K]>[] };

const flag = <Record>(value: string, label: string, is: (record: Record) => boolean): KindFilter<Record> => ({
  value,
  label,
  test: () => is,
});

const inSequence = (state: OutreachState): ReadonlySet<number> =>
  new Set(state.sequenceStates.filter(countsAsActive).map(({ prospectId }) => prospectId));

/** What each kind's list can be narrowed to. */
export const kindFilters: Filters = {
  prospect: [
    flag('opted-out', 'Opted out', ({ optedOut }) => optedOut),
    flag('locked', 'Locked', ({ locked }) => locked),
    flag('no-email', 'Without an email', ({ emails }) => emails.length === 0),
    flag('no-owner', 'Without an owner', ({ ownerId }) => ownerId === null),
    flag('no-stage', 'Without a stage', ({ stageId }) => stageId === null),
    {
      value: 'in-sequence',
      label: 'Active in a sequence',
      test: (state) => {
        const ids = inSequence(state);
        return ({ id }) => ids.has(id);
      },
    },
    {
      value: 'in-none',
      label: 'Active in no sequence',
      test: (state) => {
        const ids = inSequence(state);
        return ({ id }) => !ids.has(id);
      },
    },
  ],
  account: [
    flag('no-owner', 'Without an owner', ({ ownerId }) => ownerId === null),
    {
      value: 'empty',
      label: 'Without a prospect',
      test: (state) => {
        const used = new Set(state.prospects.map(({ accountId }) => accountId));
        return ({ id }) => !used.has(id);
      },
    },
  ],
  sequence: [
    flag('not-shared', 'Not shared for use', ({ shareType }) => shareType !== 'shared'),
    flag('off', 'Off', ({ enabled }) => !enabled),
    flag('email', 'With an email step', ({ steps }) => steps.some(isEmailStep)),
    flag('no-email', 'Without an email step', ({ steps }) => !steps.some(isEmailStep)),
  ],
  sequenceState: [
    flag('still-in', 'Still in the sequence', countsAsActive),
    ...(Object.entries(STATES) as [keyof typeof STATES, { label: string }][]).map(([value, { label }]) =>
      flag<OutreachRecords['sequenceState']>(value, label, ({ state }) => state === value),
    ),
  ],
  ruleset: [
    flag('exclusive', 'Exclusive', ({ sequenceExclusivity }) => sequenceExclusivity !== 'none'),
    flag('once', 'Added only once', ({ permitDuplicateProspects }) => permitDuplicateProspects === 'disallow'),
    {
      value: 'unused',
      label: 'Without a sequence',
      test: (state) => {
        const used = new Set(state.sequences.map(({ rulesetId }) => rulesetId));
        return ({ id }) => !used.has(id);
      },
    },
  ],
  stage: [
    {
      value: 'unused',
      label: 'Without a prospect',
      test: (state) => {
        const used = new Set(state.prospects.map(({ stageId }) => stageId));
        return ({ id }) => !used.has(id);
      },
    },
  ],
  user: [
    flag('locked', 'Locked', ({ locked }) => locked),
    flag('no-mailbox', 'Without a default mailbox', ({ mailboxId }) => mailboxId === null),
    { value: 'not-ready', label: 'Not ready to send', test: (state) => (user) => !readyToSend(state, user) },
  ],
  mailbox: [
    flag('send-off', 'Sending off', ({ sendDisabled }) => sendDisabled),
    flag('sync-off', 'Syncing off', ({ syncDisabled }) => syncDisabled),
    flag('credentials', 'Credentials invalid', ({ sendErroredAt }) => sendErroredAt !== null),
    {
      value: 'default',
      label: 'Default of a user',
      test: (state) => {
        const ids = new Set(state.users.map(({ mailboxId }) => mailboxId));
        return ({ id }) => ids.has(id);
      },
    },
  ],
};
