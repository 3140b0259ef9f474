import { Button, Progress, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '../workspace-context.tsx';
import { useTestRuns } from './use-tests.ts';
import styles from './tests-page.module.css';

/** How far the tests have come that are being run, with the way to stop them; and why the last time broke off. */
export function TestsRunningLine(): ReactNode {
  const { tests } = useSession();
  const { running, failure } = useTestRuns();
  if (running === null) {
    return failure === null ? null : (
      <p role="alert" className={`${styles.running ?? ''} ${styles.failure ?? ''}`}>
        {failure}
      </p>
    );
  }
  const { done, failed, total } = running;
  const words = `${done} of ${total} run${failed > 0 ? `, ${failed} failed` : ''}`;
  return (
    <div className={styles.running}>
      <Progress
        className={styles.bar ?? ''}
        aria-label="Tests run"
        value={(done / total) * 100}
        color={failed > 0 ? 'red' : 'accent'}
      />
      <span aria-hidden>{words}</span>
      <VisuallyHidden role="status">{done % 10 === 0 ? words : ''}</VisuallyHidden>
      <Button variant="default" size="compact-sm" onClick={() => tests.cancel()}>
        Cancel
      </Button>
    </div>
  );
}
