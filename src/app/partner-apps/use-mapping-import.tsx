import { useState, type ReactNode } from 'react';
import { decodeText } from '#csv/decode-text.ts';
import { chooseFiles } from '../choose-files.ts';
import { FileFaults, type RefusedFile } from '../file-faults.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { ImportMappingDialog } from './import-mapping-dialog.tsx';
import { readMapping, type MappingImport } from './user-sequences-file.ts';

export interface MappingFileImport {
  readonly chooseFile: () => void;
  /** Must stand on the page: what the file would change, or what is wrong with it. */
  readonly dialog: ReactNode;
}

/** [V2-4] Takes a CSV file of the mapping in, once it was shown what it would change. */
export function useMappingImport(onImport: (changes: MappingImport['changes']) => void): MappingFileImport {
  const store = useWorkspaceStore();
  const [read, setRead] = useState<{ readonly name: string; readonly mapping: MappingImport } | null>(null);
  const [refused, setRefused] = useState<RefusedFile | null>(null);
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    const { name } = file;
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    const mapping = text.ok
      ? readMapping(text.value, store.getState().org)
      : { ok: false as const, error: [text.error] };
    if (mapping.ok) setRead({ name, mapping: mapping.value });
    else setRefused({ name, faults: mapping.error });
  };
  const close = (): void => setRead(null);
  return {
    chooseFile: () => void chooseFiles('.csv,text/csv,text/plain').then(take),
    dialog: (
      <>
        {read ? (
          <ImportMappingDialog
            fileName={read.name}
            mapping={read.mapping}
            onCancel={close}
            onImport={() => {
              close();
              onImport(read.mapping.changes);
            }}
          />
        ) : null}
        <FileFaults refused={refused ? [refused] : []} onClose={() => setRefused(null)} />
      </>
    ),
  };
}
