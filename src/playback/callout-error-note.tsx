import type { ReactNode } from 'react';
import { calloutErrorOf } from '#world/callout-error-of.ts';
import { NOT_SENT } from './answer-text.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import styles from './callout-tab.module.css';

export interface CalloutErrorNoteProps {
  readonly error: string;
  /** False where the attempt failed before anything was sent. */
  readonly sent: boolean;
}

/** What a failed attempt failed for, and what cures it. */
export function CalloutErrorNote({ error, sent }: CalloutErrorNoteProps): ReactNode {
  const known = calloutErrorOf(error);
  if (known === undefined) return <p className={styles.error}>{error}</p>;
  return (
    <>
      <p className={styles.error}>
        {sent ? known.title : `${NOT_SENT}. It counts as ${known.status} ${known.title}.`} <RuleTag rule={known.id} />
      </p>
      <p className={styles.cure}>
        {known.cause} <b>Cure:</b> {known.cure}
      </p>
    </>
  );
}
