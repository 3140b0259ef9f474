import type { ReactNode } from 'react';
import type { VisitResult } from '#logs/insights-visits.ts';
import styles from './result-sign.module.css';

/** The colour and pattern under which a result stands in the chart; the word beside it names it. */
export function ResultSign({ result }: { readonly result: VisitResult }): ReactNode {
  return <span className={styles.sign} data-result={result} aria-hidden />;
}

/** Class of anything that is filled like the sign, with `data-result`. */
export const resultFill = styles.fill ?? '';
