import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './data-table-note.module.css';

export interface CellNoteProps {
  readonly tone: 'plain' | 'error';
  readonly id?: string;
  /** Null while there is nothing to say. */
  readonly text: ReactNode;
  /** What the note hangs below. */
  readonly children: ReactNode;
}

/** A word about one cell, hung below it: why it cannot be edited, or why an edit was refused. */
export function CellNote({ tone, id, text, children }: CellNoteProps): ReactNode {
  return (
    <Popover opened={text !== null} position="bottom-start" shadow="md" offset={4} trapFocus={false} withRoles={false}>
      <Popover.Target>
        <div className={styles.anchor}>{children}</div>
      </Popover.Target>
      <Popover.Dropdown p={0} maw={340}>
        <div id={id} role={tone === 'error' ? 'alert' : 'status'} className={styles.note} data-tone={tone}>
          {text}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
