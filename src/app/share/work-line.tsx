import { Button, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Work } from './use-work.ts';
import styles from './share-dialog.module.css';

/** How far a piece of work is, with a way to stop it, or why it failed. */
export function WorkLine({ work, label }: { readonly work: Work; readonly label: string }): ReactNode {
  if (work.share !== null) {
    return (
      <div className={styles.work}>
        <Progress className={styles.bar ?? ''} aria-label={label} value={work.share * 100} />
        <Button variant="default" size="compact-sm" onClick={work.cancel}>
          Cancel
        </Button>
      </div>
    );
  }
  return work.fault === null ? null : (
    <p className={styles.fault} role="alert">
      {work.fault}
    </p>
  );
}
