import { useMemo } from 'react';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';

export interface LeanDataEdits {
  /** Changes what LeanData keeps, before the run. */
  readonly set: (patch: Partial<LeanDataState>) => void;
  /** The same where something is lost by it, with a note that says so and offers to undo it. */
  readonly setWithUndo: (patch: Partial<LeanDataState>, done: string) => void;
}

export function useLeanData(): LeanDataEdits {
  const store = useWorkspaceStore();
  return useMemo(() => {
    const set = (patch: Partial<LeanDataState>): void =>
      store.getState().editOrg((org) => ({ ...org, leandata: { ...org.leandata, ...patch } }));
    return {
      set,
      setWithUndo: (patch, done) => {
        set(patch);
        showUndo(store, done);
      },
    };
  }, [store]);
}
