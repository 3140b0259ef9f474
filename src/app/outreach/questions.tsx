import type { OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import type { Question } from '#ui/confirm.tsx';
import type { FormKind } from './kinds.ts';
import styles from './outreach-page.module.css';

type Ask<Record> = (before: Record | null, after: Record, state: OutreachState) => Question | null;
type Questions = { readonly [K in FormKind]: Ask<OutreachRecords[K]> };

const nothing = (): null => null;

/** What is asked before a record is saved; null where nothing need be. */
export const questionsBeforeSaving: Questions = {
  prospect: nothing,
  account: nothing,
  user: nothing,
  mailbox: nothing,
  stage: nothing,
  // [OUT-14]
  sequence: (before, after) =>
    after.shareType === 'shared' && before?.shareType !== 'shared'
      ? {
          title: `Share "${after.name}" with everybody?`,
          text: 'Everybody in the organization can see the sequence and use it. Make sure that it holds nothing sensitive.',
          confirm: 'Share',
        }
      : null,
  // [OUT-13]
  ruleset: (before, after, state) => {
    const on = state.sequences.filter(({ rulesetId }) => before !== null && rulesetId === before.id);
    const onlyTheName = before !== null && JSON.stringify({ ...before, name: after.name }) === JSON.stringify(after);
    if (on.length === 0 || onlyTheName) return null;
    return {
      title: `Change the ruleset "${after.name}"?`,
      text: (
        <>
          The change holds for every sequence on this ruleset:
          <ul className={styles.names}>
            {on.map((sequence) => (
              <li key={sequence.id}>{sequence.name}</li>
            ))}
          </ul>
        </>
      ),
      confirm: 'Change the ruleset',
    };
  },
};
