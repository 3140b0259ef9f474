import { Button, Group, Stack } from '@mantine/core';
import { CircleCheck, CircleMinus, CirclePlus, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { writeCells } from '#csv/write-records.ts';
import type { ImportedCsv } from '#worker/messages.ts';
import type { ImportNote } from '#world/import-summary.ts';
import { downloadFile } from './download-file.ts';
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
  const saveRefused = (): void =>
    downloadFile(
      fileName.replace(/(\.csv)?$/i, '-refused.csv'),
      writeCells(
        ['Line', 'Reason', ...headings],
        refused.map((row) => [String(row.line), row.reason, ...row.cells]),
      ),
      'text/csv',
    );
  return (
    <Stack gap="sm">
      <p className={styles.lead}>
        {summary.imported} of {summary.rows} rows can be imported
        {summary.routable < summary.imported ? `; ${summary.routable} of them can be routed` : ''}.
      </p>
      <div className={styles.lists}>
        <Notes title="Added" icon={<CirclePlus size={14} />} notes={summary.added} />
        <Notes title="Kept" icon={<CircleCheck size={14} />} notes={summary.kept} />
        <Notes title="Left out" icon={<CircleMinus size={14} />} notes={summary.leftOut} />
        {summary.notes.length > 0 ? (
          <section aria-label="Read as">
            <h3 className={styles.heading}>
              <Info size={14} aria-hidden /> Read as
            </h3>
            <ul className={styles.list}>
              {summary.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <Group justify="flex-end" gap="xs">
        {refused.length > 0 ? (
          <Button variant="subtle" mr="auto" onClick={saveRefused}>
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

interface NotesProps {
  readonly title: string;
  readonly icon: ReactNode;
  readonly notes: readonly ImportNote[];
}

function Notes({ title, icon, notes }: NotesProps): ReactNode {
  if (notes.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>
        {icon} {title}
      </h3>
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note.code}>
            {note.message}
            <ul className={styles.examples}>
              {note.examples.map((example, index) => (
                <li key={`${index} ${example.text}`}>
                  {example.line === undefined ? '' : `Line ${example.line}: `}
                  {example.text}
                </li>
              ))}
              {note.count > note.examples.length ? <li>and {note.count - note.examples.length} more</li> : null}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
