import type { ReactNode } from 'react';
import type { RecordedRun } from '#world/recorded-run.ts';
import { instantText } from './clock-text.ts';
import styles from './partial-note.module.css';

/** Says of a run that was cancelled how far it had come: whatever is counted beside it is not the whole. */
export function PartialNote({ run }: { readonly run: RecordedRun | null }): ReactNode {
  const { partial } = run ?? {};
  if (run === null || partial === undefined) return null;
  const { done, total, at } = partial;
  return (
    <p className={styles.note} role="note">
      <b>Partial result.</b>{' '}
      {`The run was cancelled after ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} record ${total === 1 ? 'change' : 'changes'}, at ${instantText(at, run.input.org.salesforce.organization.timeZone)}. Trips and callouts that were under way then stay open.`}
    </p>
  );
}
