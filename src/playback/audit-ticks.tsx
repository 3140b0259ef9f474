import { Button } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './audit-logs.module.css';

/** What can be done with the logs that are ticked. */
export function AuditTicks(props: {
  readonly count: number;
  /** Null where nothing can be reprocessed: as of an earlier instant. */
  readonly onReprocess: (() => void) | null;
  readonly onUntick: () => void;
}): ReactNode {
  const { count, onReprocess, onUntick } = props;
  return (
    <div role="group" aria-label="Ticked logs" className={styles.ticks}>
      <span>{`${count.toLocaleString('en-GB')} ${count === 1 ? 'log' : 'logs'} ticked`}</span>
      <Button
        size="compact-sm"
        leftSection={<RotateCcw size={14} aria-hidden />}
        disabled={onReprocess === null}
        onClick={() => onReprocess?.()}
      >
        Reprocess ticked
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onUntick}>
        Untick all
      </Button>
    </div>
  );
}
