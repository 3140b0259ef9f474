import { useState, type ReactNode } from 'react';
import { parseSyncConfig } from '#scenarios/sync-config-file.ts';
import { chooseFiles } from '../choose-files.ts';
import { FileFaults, type RefusedFile } from '../file-faults.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { ConfigPreview, type ReadConfig } from './config-preview.tsx';
import { fitConfig } from './fit-config.ts';

export interface ConfigImport {
  /** Asks for a file, and shows what it would change or what is wrong with it. */
  readonly importConfig: () => Promise<void>;
  /** Dialogs that the page has to hold. */
  readonly dialogs: ReactNode;
}

/** [SYN-15] Import of a CRM Sync configuration: nothing is replaced before its changes were shown and confirmed. */
export function useConfigImport(): ConfigImport {
  const store = useWorkspaceStore();
  const [refused, setRefused] = useState<RefusedFile | null>(null);
  const [read, setRead] = useState<ReadConfig | null>(null);
  const importConfig = async (): Promise<void> => {
    const [file] = await chooseFiles('.json,application/json');
    if (!file) return;
    const parsed = parseSyncConfig(await file.text());
    if (parsed.ok) setRead({ name: file.name, ...fitConfig(parsed.value, store.getState().org) });
    else setRefused({ name: file.name, faults: parsed.error });
  };
  return {
    importConfig,
    dialogs: (
      <>
        <FileFaults refused={refused ? [refused] : []} onClose={() => setRefused(null)} />
        <ConfigPreview read={read} onClose={() => setRead(null)} />
      </>
    ),
  };
}
