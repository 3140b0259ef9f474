import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** True where it is all that the page shows, so that its title is the page's heading. */
  readonly wholePage?: boolean;
  /** What to do, in one or two sentences. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What stands where there is nothing yet: says so, and what to do about it. */
export function EmptyState({ icon, title, wholePage, children, actions }: EmptyStateProps): ReactNode {
  const Title = wholePage ? 'h1' : 'p';
  return (
    <div className={styles.empty}>
      {icon ? (
        <div className={styles.icon} aria-hidden>
          {icon}
        </div>
      ) : null}
      <Title className={styles.title}>{title}</Title>
      {children ? <div className={styles.text}>{children}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
