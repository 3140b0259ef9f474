import { Modal, Progress } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { ImportedCsv } from '#worker/messages.ts';
import { chooseFiles } from '../choose-files.ts';
import { FileFaults, type RefusedFile } from '../file-faults.tsx';
import { ImportSummaryView } from './import-summary-view.tsx';
import { useImportCsv } from './use-import-csv.ts';

export interface CsvDialogOptions {
  readonly object: RoutedObject;
  /** What the agreeing button says. */
  readonly confirm: (imported: ImportedCsv) => string;
  /** Whether there is anything to agree to. */
  readonly canConfirm: (imported: ImportedCsv) => boolean;
  readonly onConfirm: (imported: ImportedCsv) => void;
}

export interface CsvDialog {
  readonly takeFiles: (files: readonly File[]) => void;
  readonly chooseFile: () => void;
  /** Must stand on the page: progress, the summary with its question, or what is wrong with the file. */
  readonly dialog: ReactNode;
}

/** Where a file stands: being read, or read and waiting for a yes. */
type Stage =
  | { readonly type: 'reading'; readonly name: string; readonly done: number; readonly of: number }
  | { readonly type: 'read'; readonly name: string; readonly imported: ImportedCsv };

/** Reads a CSV of records and asks, with a summary of what would be added, kept and left out, before anything is done. */
export function useCsvDialog(options: CsvDialogOptions): CsvDialog {
  const importCsv = useImportCsv();
  const [stage, setStage] = useState<Stage | null>(null);
  const [refused, setRefused] = useState<RefusedFile | null>(null);

  const take = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (!file) return;
    const { name } = file;
    setStage({ type: 'reading', name, done: 0, of: 0 });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await importCsv(bytes, name, options.object, ({ done, of }) =>
        setStage({ type: 'reading', name, done, of }),
      );
      setStage(read.ok ? { type: 'read', name, imported: read.value } : null);
      if (!read.ok) setRefused({ name, faults: read.error });
    } catch (error) {
      setStage(null);
      const message = error instanceof Error ? error.message : 'The file could not be read.';
      setRefused({ name, faults: [{ code: 'file/unreadable', message, hint: 'Choose the file again.' }] });
    }
  };
  const close = (): void => setStage(null);
  return {
    takeFiles: (files) => void take(files),
    chooseFile: () => void chooseFiles('.csv,text/csv,text/plain').then(take),
    dialog: (
      <>
        <Modal
          opened={stage !== null}
          onClose={close}
          size="lg"
          title={stage?.type === 'reading' ? `Reading ${stage.name}` : `Import ${stage?.name ?? ''}`}
          closeButtonProps={{ 'aria-label': 'Close without importing' }}
        >
          {stage?.type === 'reading' ? (
            <Progress
              aria-label={`Rows of ${stage.name} read`}
              value={stage.of === 0 ? 0 : (stage.done / stage.of) * 100}
              animated
            />
          ) : null}
          {stage?.type === 'read' ? (
            <ImportSummaryView
              imported={stage.imported}
              fileName={stage.name}
              confirm={options.confirm(stage.imported)}
              canConfirm={options.canConfirm(stage.imported)}
              onCancel={close}
              onConfirm={() => {
                close();
                options.onConfirm(stage.imported);
              }}
            />
          ) : null}
        </Modal>
        <FileFaults refused={refused ? [refused] : []} onClose={() => setRefused(null)} />
      </>
    ),
  };
}
