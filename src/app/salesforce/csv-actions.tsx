import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Upload } from 'lucide-react';
import type { ReactNode } from 'react';
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

export interface ImportButtonProps {
  readonly page: ObjectPage;
  readonly onImport: () => void;
}

/** Brings records in from a file, on pages that take one. */
export function ImportButton({ page, onImport }: ImportButtonProps): ReactNode {
  if (!takesCsv(page)) return null;
  return (
    <Button variant="default" leftSection={<Upload size={14} aria-hidden />} onClick={onImport}>
      Import CSV…
    </Button>
  );
}
