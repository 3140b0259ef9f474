import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import type { ImportedObject } from '#world/import-layout.ts';
import { chooseFiles } from '../choose-files.ts';
import { FileFaults, type RefusedFile } from '../file-faults.tsx';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { CsvImportWizard } from './csv-import-wizard.tsx';
import { countRecords } from './import-words.ts';

export interface CsvImport {
  readonly takeFiles: (files: readonly File[]) => void;
  readonly chooseFile: () => void;
  /** Must stand on the page: the wizard, or what is wrong with the file. */
  readonly dialog: ReactNode;
}

/** Brings CSV files of records into the org before the run, one at a time; an import can be undone as a whole. */
export function useCsvImport(object: ImportedObject): CsvImport {
  const store = useWorkspaceStore();
  /** `turn` tells one choice of a file from the next. */
  const [chosen, setChosen] = useState<{ readonly file: File; readonly turn: number } | null>(null);
  const [refused, setRefused] = useState<RefusedFile | null>(null);
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file) setChosen((before) => ({ file, turn: (before?.turn ?? 0) + 1 }));
  };
  const chooseFile = (): void => void chooseFiles('.csv,.tsv,.txt,text/csv,text/plain').then(take);
  const close = (imported: number, cancelled: boolean): void => {
    setChosen(null);
    if (imported > 0) showUndo(store, `${countRecords(imported, object)} imported.`);
    if (cancelled) notifications.show({ message: 'The import was cancelled: nothing was imported.' });
  };
  return {
    takeFiles: take,
    chooseFile,
    dialog: (
      <>
        {chosen ? (
          <CsvImportWizard
            key={chosen.turn}
            object={object}
            file={chosen.file}
            onOtherFile={chooseFile}
            onClose={close}
            onFaults={(faults) => {
              setRefused({ name: chosen.file.name, faults });
              setChosen(null);
            }}
          />
        ) : null}
        <FileFaults refused={refused ? [refused] : []} onClose={() => setRefused(null)} />
      </>
    ),
  };
}
