import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Download, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { writeRecords } from '#csv/write-records.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { useCsvDialog, type CsvDialog } from '../use-csv-dialog.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { addImported } from './add-imported.ts';
import type { ObjectPage } from './objects.ts';

/** Whether records of a page can be brought in from a file. */
export const takesCsv = (page: ObjectPage): boolean => page.object === 'Lead' || page.object === 'Contact';

/** Brings a CSV of leads or contacts into the org, after a summary of what would be added, kept and left out. */
export function useCsvImport(page: ObjectPage): CsvDialog {
  const store = useWorkspaceStore();
  const words = (count: number): string => `${count} ${count === 1 ? page.one : page.many.toLowerCase()}`;
  return useCsvDialog({
    object: page.object === 'Contact' ? 'Contact' : 'Lead',
    confirm: ({ records }) => `Add ${words(records.length)} to the org`,
    canConfirm: ({ records }) => records.length > 0,
    onConfirm: (imported) => {
      store.getState().editOrg((org) => addImported(org, imported));
      notifications.show({ message: `${words(imported.records.length)} imported.` });
    },
  });
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
      {!readOnly && takesCsv(page) ? (
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
