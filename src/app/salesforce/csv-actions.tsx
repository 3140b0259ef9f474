import { Button, Modal, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Download, Upload } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { writeRecords } from '#csv/write-records.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { ImportedCsv } from '#worker/messages.ts';
import { chooseFiles } from '../choose-files.ts';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { FileFaults, type RefusedFile } from '../file-faults.tsx';
import { useImportCsv } from '../use-import-csv.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { addImported } from './add-imported.ts';
import { ImportSummaryView } from './import-summary-view.tsx';
import type { ObjectPage } from './objects.ts';

/** Where an import stands: being read, or read and waiting for a yes. */
type Stage =
  | { readonly type: 'reading'; readonly name: string; readonly done: number; readonly of: number }
  | { readonly type: 'read'; readonly name: string; readonly imported: ImportedCsv };

export interface CsvImportOfPage {
  readonly takeFiles: (files: readonly File[]) => void;
  readonly chooseFile: () => void;
  /** Must stand on the page: progress, the summary with its question, or what is wrong with the file. */
  readonly dialog: ReactNode;
}

/** Brings a CSV of leads or contacts into the org, after a summary of what would be added, kept and left out. */
export function useCsvImport(page: ObjectPage): CsvImportOfPage {
  const store = useWorkspaceStore();
  const importCsv = useImportCsv();
  const [stage, setStage] = useState<Stage | null>(null);
  const [refused, setRefused] = useState<RefusedFile | null>(null);
  const { object } = page;

  const take = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (!file || (object !== 'Lead' && object !== 'Contact')) return;
    const { name } = file;
    setStage({ type: 'reading', name, done: 0, of: 0 });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await importCsv(bytes, name, object, ({ done, of }) => setStage({ type: 'reading', name, done, of }));
    setStage(read.ok ? { type: 'read', name, imported: read.value } : null);
    if (!read.ok) setRefused({ name, faults: read.error });
  };
  const add = (imported: ImportedCsv): void => {
    store.getState().editOrg((org) => addImported(org, imported));
    setStage(null);
    const count = imported.records.length;
    notifications.show({ message: `${count} ${count === 1 ? page.one : page.many.toLowerCase()} imported.` });
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
              onCancel={close}
              onAdd={() => add(stage.imported)}
            />
          ) : null}
        </Modal>
        <FileFaults refused={refused} onClose={() => setRefused(null)} />
      </>
    ),
  };
}

export interface CsvActionsProps {
  readonly page: ObjectPage;
  readonly rows: readonly SalesforceRecord[];
  /** The columns in view, which are what is exported beside the id. */
  readonly columns: readonly string[];
  readonly readOnly: boolean;
  readonly onImport: () => void;
}

/** Import and export of the records in view as CSV. */
export function CsvActions({ page, rows, columns, readOnly, onImport }: CsvActionsProps): ReactNode {
  const save = (): void => {
    const names = ['Id', ...columns.filter((name) => name !== 'Id')];
    const text = writeRecords(
      names.map((name) => ({ heading: name, value: (record: SalesforceRecord) => record[name] })),
      rows,
    );
    downloadFile(fileNameOf(page.many.toLowerCase(), '.csv'), text, 'text/csv');
  };
  return (
    <>
      {!readOnly && (page.object === 'Lead' || page.object === 'Contact') ? (
        <Button variant="default" leftSection={<Upload size={14} aria-hidden />} onClick={onImport}>
          Import CSV…
        </Button>
      ) : null}
      <Button
        variant="default"
        leftSection={<Download size={14} aria-hidden />}
        disabled={rows.length === 0}
        onClick={save}
      >
        Export CSV
      </Button>
    </>
  );
}
