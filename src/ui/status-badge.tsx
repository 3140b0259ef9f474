import type { ReactNode } from 'react';
import styles from './status-badge.module.css';

export interface StatusBadgeProps {
  readonly tone: 'neutral' | 'accent' | 'ok' | 'pending' | 'error';
  /** The state in words: the colour only underlines it. */
  readonly children: ReactNode;
}

/** A state in a word, tinted by how good it is. */
export function StatusBadge({ tone, children }: StatusBadgeProps): ReactNode {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  );
}
