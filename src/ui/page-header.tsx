import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  readonly title: string;
  /** One short line beside the title. */
  readonly note?: ReactNode;
  /** Buttons and switches at the end of the line. */
  readonly children?: ReactNode;
}

/** The line at the top of a page: its one `h1`, a note and what can be done. */
export function PageHeader({ title, note, children }: PageHeaderProps): ReactNode {
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        <Title order={1}>{title}</Title>
        {note ? <span className={styles.note}>{note}</span> : null}
      </div>
      {children ? <div className={styles.actions}>{children}</div> : null}
    </div>
  );
}
