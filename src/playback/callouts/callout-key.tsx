import type { ReactNode } from 'react';
import { SIGNS } from './callout-life.tsx';
import { PART_TITLES } from './callout-phases.ts';
import styles from './callout-life.module.css';

const PHASES = ['gathering', 'sending', 'waiting'] as const;
const MARKS = ['answered', 'failed', 'taken-back'] as const;

/** What the patterns and the signs of the chart stand for. */
export function CalloutKey(): ReactNode {
  return (
    <ul className={styles.key} aria-label="Key">
      {PHASES.map((kind) => (
        <li key={kind}>
          <span className={styles.sample} data-kind={kind} aria-hidden /> {PART_TITLES[kind]}
        </li>
      ))}
      {MARKS.map((kind) => (
        <li key={kind}>
          <span className={styles.sign} data-kind={kind} aria-hidden>
            {SIGNS[kind]}
          </span>{' '}
          {PART_TITLES[kind]}
        </li>
      ))}
    </ul>
  );
}
