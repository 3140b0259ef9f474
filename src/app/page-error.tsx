import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRouteError } from 'react-router';
import { EmptyState } from '#ui/empty-state.tsx';
import styles from './page-error.module.css';

/** Stands in for a page that failed: what happened, that the work is safe, and the way on. */
export function PageError(): ReactNode {
  const error = useRouteError();
  return (
    <div role="alert" className={styles.page}>
      <EmptyState
        wholePage
        icon={<TriangleAlert size={28} />}
        title="This page stopped working"
        actions={
          <>
            <Button onClick={() => window.location.reload()}>Reload</Button>
            <Button variant="default" component="a" href="#/">
              Go to the first example
            </Button>
          </>
        }
      >
        <p>Your graphs and the org are safe: they were saved before. Reload the page, or go on with another one.</p>
        <pre className={styles.error}>{error instanceof Error ? error.message : String(error)}</pre>
      </EmptyState>
    </div>
  );
}
