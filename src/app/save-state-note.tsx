import { Tooltip } from '@mantine/core';
import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSaveState } from './workspace-context.tsx';
import styles from './save-state-note.module.css';

/** Whether the work is kept in the browser's database; where it is not, why, and what to do. */
export function SaveStateNote(): ReactNode {
  const state = useSaveState();
  if (state.type === 'failed') {
    return (
      <Tooltip label={`${state.message} The app goes on in memory: export what you want to keep.`} multiline w={300}>
        <span role="alert" tabIndex={0} className={styles.failed}>
          <CloudOff size={14} aria-hidden /> Not saved
        </span>
      </Tooltip>
    );
  }
  return (
    <span role="status" className={styles.note}>
      {state.type === 'saving' ? <LoaderCircle size={14} aria-hidden /> : <Check size={14} aria-hidden />}
      {state.type === 'saving' ? 'Saving' : 'Saved'}
    </span>
  );
}
