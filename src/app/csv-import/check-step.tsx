import { Box, Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { PlacedCsv } from '#worker/messages.ts';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import type { ImportRefusal } from '#world/import-record.ts';
import { downloadFile } from '../download-file.ts';
import { ImportNotes } from './import-notes.tsx';
import { shownNumber } from './import-words.ts';
import { refusedName, refusedText } from '#csv/refused-file.ts';
import styles from './csv-import.module.css';

export interface CheckStepProps {
  readonly fileName: string;
  readonly placed: PlacedCsv;
  /** Whether it is done, or would be. */
  readonly done: boolean;
}

/** What becomes of each row: counts, reasons, and every refused row. */
export function CheckStep({ fileName, placed, done }: CheckStepProps): ReactNode {
  const { counts, refused, summary } = placed;
  const listed = useMemo(() => new Set(refused.map((row) => row.code)), [refused]);
  return (
    <>
      <dl className={styles.facts}>
        <Figure term={done ? 'Added' : 'To be added'} count={counts.added} />
        <Figure term={done ? 'Written over' : 'To be written over'} count={counts.written} />
        <Figure term="Refused" count={refused.length} />
      </dl>
      <Box className={styles.outcome ?? ''} role="region" aria-label="What the import does" tabIndex={0}>
        <div className={styles.groups}>
          <ImportNotes {...{ summary, done, listed }} />
        </div>
        {refused.length > 0 ? <RefusedRows {...{ fileName, placed }} /> : null}
      </Box>
    </>
  );
}

function Figure({ term, count }: { readonly term: string; readonly count: number }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{shownNumber(count)}</dd>
    </div>
  );
}

function RefusedRows({ fileName, placed }: Pick<CheckStepProps, 'fileName' | 'placed'>): ReactNode {
  const { refused, headings } = placed;
  const saveRefused = async (): Promise<void> =>
    downloadFile(refusedName(fileName), await refusedText(placed), 'text/csv');
  const columns = useMemo((): readonly TableColumn<ImportRefusal>[] => {
    const cells = headings.map((heading, index) => ({
      id: `cell-${index}`,
      header: heading,
      value: (row: ImportRefusal) => row.cells[index] ?? null,
    }));
    return [
      { id: 'line', header: 'Line', value: (row) => row.line, width: 64, grow: 0 },
      { id: 'reason', header: 'Reason', value: (row) => row.reason, width: widthOf(refused), grow: 3 },
      ...cells,
    ];
  }, [headings, refused]);
  return (
    <section aria-label="Refused rows" className={styles.refused}>
      <div className={styles.refusedHead}>
        <h3>Refused rows</h3>
        <Button variant="default" leftSection={<Download size={14} aria-hidden />} onClick={() => void saveRefused()}>
          Save the refused rows
        </Button>
      </div>
      <div className={styles.refusedTable}>
        <DataTable
          label="Refused rows"
          columns={columns}
          rows={refused}
          rowId={(row) => String(row.line)}
          empty={null}
        />
      </div>
    </section>
  );
}

const NARROWEST = 320;
const WIDEST = 2_400;
/** Pixels that a letter of a reason takes. */
const LETTER = 7;

/** A width in pixels at which most reasons stand whole: the table scrolls sideways. */
const widthOf = (refused: readonly ImportRefusal[]): number =>
  refused.reduce((width, { reason }) => Math.max(width, Math.min(WIDEST, reason.length * LETTER + 24)), NARROWEST);
