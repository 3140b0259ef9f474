import type { ReactNode } from 'react';
import type { PartnerLogRow } from '#logs/partner-log.ts';
import { calloutFailureOf } from './callout-failure.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import styles from './callout-tab.module.css';

/** [LOG-5] How a callout ended, why, and what cures a failure; nothing while it is open. */
export function CalloutEndNote({ row }: { readonly row: PartnerLogRow }): ReactNode {
  if (row.why === null) return null;
  const failure = calloutFailureOf(row);
  return (
    <div className={styles.end} data-result={row.result}>
      <p className={styles.endText}>
        {failure?.text ?? row.why.text} <RuleTag rule={row.why.rule} />
      </p>
      {failure === null || failure.cure === null ? null : (
        <p className={styles.endText}>
          <b>Cure:</b> {failure.cure}
        </p>
      )}
    </div>
  );
}
