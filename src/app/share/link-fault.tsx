import { Button } from '@mantine/core';
import { Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FileFault } from '#shared/file-fault.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import styles from './shared-page.module.css';

export interface LinkFaultProps {
  /** What the link should carry, such as `graph`. */
  readonly what: string;
  readonly faults: readonly FileFault[];
}

const MOST_FAULTS = 5;

/** Why a link cannot be shown. */
export function LinkFault({ what, faults }: LinkFaultProps): ReactNode {
  return (
    <div className={styles.fault}>
      <EmptyState
        wholePage
        icon={<Unlink size={28} />}
        title={`The ${what} of this link cannot be read`}
        actions={
          <Button component={Link} to="/flow">
            Go to my graphs
          </Button>
        }
      >
        {faults.slice(0, MOST_FAULTS).map(({ message, at, hint }, index) => (
          <span key={index} className={styles.line}>
            {at === undefined ? '' : `${at}: `}
            {message} {hint ?? ''}
          </span>
        ))}
        Your own graphs and runs are as they were.
      </EmptyState>
    </div>
  );
}
