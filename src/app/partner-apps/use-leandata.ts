import { useCallback } from 'react';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';

/** Changes what LeanData keeps, before the run. */
export function useLeanData(): (patch: Partial<LeanDataState>) => void {
  const store = useWorkspaceStore();
  return useCallback(
    (patch) => store.getState().editOrg((org) => ({ ...org, leandata: { ...org.leandata, ...patch } })),
    [store],
  );
}
