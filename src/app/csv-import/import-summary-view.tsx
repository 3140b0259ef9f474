import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportedCsv } from '#worker/messages.ts';
import { ImportNotes } from './import-notes.tsx';
import { refusedName, refusedText } from '#csv/refused-file.ts';
import { countOf } from '#shared/count-of.ts';
import { downloadFile } from '../download-file.ts';
import styles from './import-summary-view.module.css';

export interface ImportSummaryViewProps {
  readonly imported: ImportedCsv;
  readonly fileName: string;
  readonly onCancel: () => void;
  /** What the agreeing button says, and whether it can be pressed. */
  readonly confirm: string;
  readonly canConfirm: boolean;
  readonly onConfirm: () => void;
}

/** What an import would add, keep and leave out; nothing is written before it is agreed to. */
export function ImportSummaryView(props: ImportSummaryViewProps): ReactNode {
  const { imported, fileName, onCancel } = props;
  const { summary, refused, headings } = imported;
  const saveRefused = async (): Promise<void> =>
    downloadFile(refusedName(fileName), await refusedText({ headings, refused }), 'text/csv');
  return (
    <Stack gap="sm">
      <p className={styles.lead}>
        {summary.imported} of {countOf(summary.rows, 'row')} can be imported
        {summary.routable < summary.imported ? `; ${summary.routable} of them can be routed` : ''}.
      </p>
      <div className={styles.lists}>
        <ImportNotes summary={summary} />
      </div>
      <Group justify="flex-end" gap="xs">
        {refused.length > 0 ? (
          <Button variant="subtle" mr="auto" onClick={() => void saveRefused()}>
            Save the refused rows
          </Button>
        ) : null}
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button data-autofocus disabled={!props.canConfirm} onClick={props.onConfirm}>
          {props.confirm}
        </Button>
      </Group>
    </Stack>
  );
}
