import type { Sequence } from '#mocks/outreach/outreach-state.ts';
import type { Check } from './check.ts';
import { nameOf } from './seats.ts';
import { someOf } from './wording.ts';

interface Row extends Pick<Check, 'id' | 'rules'> {
  readonly is: (sequence: Sequence | undefined) => boolean;
  readonly text: (names: string) => string;
  readonly leadsTo: { readonly id: string; readonly text: string };
}

const rows: readonly Row[] = [
  {
    id: 'primary-sequences/gone',
    rules: ['V2-4', 'ERR-3'],
    is: (sequence) => sequence === undefined,
    text: (names) => `Their primary sequence is not in Outreach any more: ${names}.`,
    leadsTo: { id: 'ERR-3', text: 'Callouts for their records fail with Resource Not Found.' },
  },
  {
    id: 'primary-sequences/not-public',
    rules: ['V2-4', 'OUT-1'],
    is: (sequence) => sequence !== undefined && sequence.shareType !== 'shared',
    text: (names) => `Their primary sequence is not shared as "Others can see it and use it": ${names}.`,
    leadsTo: { id: 'ERR-12', text: 'Callouts fail with Outreach User is not the owner, save those of its owner.' },
  },
];

/** [V2-4] Primary sequences to which nobody, or not everybody, can be added. */
export const primarySequenceChecks: readonly Check[] = rows.map(({ is, text, leadsTo, ...row }) => ({
  ...row,
  severity: 'warning',
  find: ({ setup, seats }) => {
    const sequences = new Map(setup.outreach.sequences.map((sequence) => [sequence.id, sequence]));
    const wrong = new Set(
      setup.leandata.primarySequences
        .filter(({ sequenceId }) => is(sequences.get(sequenceId)))
        .map(({ userId }) => userId),
    );
    const users = seats.users.filter((user) => wrong.has(String(user['Id'])));
    if (users.length === 0) return undefined;
    return {
      text: text(someOf(users.map(nameOf))),
      leadsTo,
      place: { page: 'partner-apps', part: 'primary-sequences' },
    };
  },
}));
