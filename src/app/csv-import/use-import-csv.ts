import { useCallback } from 'react';
import type { ImportCsv } from '#playback/simulator-props.ts';
import { ok } from '#shared/result.ts';
import { useSession } from '../workspace-context.tsx';

/** Reads CSV files of records for the org before the run, in the worker. */
export function useImportCsv(): ImportCsv {
  const { runs, workspace } = useSession();
  return useCallback(
    async (bytes, name, object, onProgress) => {
      const { org: setup } = workspace.getState();
      const outcome = await runs.client.importCsv({ bytes, object, setup }, onProgress).result;
      if (outcome.type === 'cancelled') {
        return { ok: false, error: [{ code: 'csv/stopped', message: 'Reading the file was stopped.' }] };
      }
      return outcome.value.ok ? ok({ ...outcome.value.value, fileName: name }) : outcome.value;
    },
    [runs, workspace],
  );
}
