import type { ReactNode } from 'react';
import { calloutErrorOf } from '#world/callout-error-of.ts';
import { RuleTag } from './rule-tag.tsx';
import styles from './callout-tab.module.css';

/** What a failed attempt failed for, and what cures it. */
export function CalloutErrorNote({ error }: { readonly error: string }): ReactNode {
  const known = calloutErrorOf(error);
  if (known === undefined) return <p className={styles.error}>{error}</p>;
  return (
    <>
      <p className={styles.error}>
        {known.title} <RuleTag rule={known.id} />
      </p>
      <p className={styles.cure}>
        {known.cause} <b>Cure:</b> {known.cure}
      </p>
    </>
  );
}
