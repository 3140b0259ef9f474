import { countsAsActive } from '#mocks/outreach/enrolment.ts';
import type { OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import type { Patch } from '#mocks/outreach/record-operations.ts';
import type { Question } from '#ui/confirm.tsx';
import { orgInstant } from '../org-instant.ts';
import type { FormKind } from './kinds.ts';
import { outreachNames } from './outreach-names.ts';

/** Something that people do to a record at once, beside editing it. */
export interface RecordAction<K extends FormKind> {
  readonly label: string;
  readonly patch: Patch<K>;
  /** What is asked first. */
  readonly question?: Question;
}

type Actions = {
  readonly [K in FormKind]: (record: OutreachRecords[K], state: OutreachState) => readonly RecordAction<K>[];
};

/** [ERR-9] [ERR-11] [ERR-13] [ERR-15] What people do to a record, in Outreach's words. */
export const recordActions: Actions = {
  prospect: (prospect, state) => [
    prospect.optedOut
      ? { label: 'Revert Opt Out', patch: { optedOut: false } }
      : { label: 'Opt out', patch: { optedOut: true }, ...leaving(prospect.id, state) },
    { label: prospect.locked ? 'Unlock' : 'Lock', patch: { locked: !prospect.locked } },
  ],
  user: ({ locked }) => [{ label: locked ? 'Unlock' : 'Lock', patch: { locked: !locked } }],
  mailbox: ({ sendErroredAt }) => [
    sendErroredAt === null
      ? { label: 'Break the credentials', patch: { sendErroredAt: orgInstant } }
      : { label: 'Reconnect', patch: { sendErroredAt: null } },
  ],
  account: () => [],
  sequence: () => [],
  ruleset: () => [],
  stage: () => [],
};

/** [OUT-15] Opting out ends every sequence that the prospect is in: which, is said first. */
function leaving(prospectId: number, state: OutreachState): { readonly question?: Question } {
  const states = state.sequenceStates.filter((each) => each.prospectId === prospectId && countsAsActive(each));
  if (states.length === 0) return {};
  const names = states.map(({ sequenceId }) => outreachNames(state).sequence(sequenceId)).join(', ');
  return {
    question: {
      title: 'Opt the prospect out?',
      text: `The prospect leaves ${names}. Revert Opt Out does not bring the prospect back into a sequence.`,
      confirm: 'Opt out',
    },
  };
}
