import { ActionIcon, Tooltip } from '@mantine/core';
import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './settings.module.css';

/** Reads a list again from the partner. */
export function RefreshList(props: { readonly label: string; readonly onRefresh: () => void }): ReactNode {
  return (
    <Tooltip label="Read the list again from Outreach">
      <ActionIcon size={30} aria-label={`Refresh the list: ${props.label}`} onClick={props.onRefresh}>
        <RefreshCw size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** [ADD-1] When the list was read, and after Refresh what is new and what is gone. */
export function ReadNote({ readAt, news }: { readonly readAt: number; readonly news: string | undefined }): ReactNode {
  return (
    <p className={styles['read']} role="status">
      {news === undefined ? `List read at ${clock.format(readAt)}.` : `Read again at ${clock.format(readAt)}: ${news}.`}
    </p>
  );
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
