import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';
import styles from './partner-apps-page.module.css';

export interface LeanDataEdits {
  /** Changes what LeanData keeps, before the run. */
  readonly set: (patch: Partial<LeanDataState>) => void;
  /** The same, with a note that offers to take it back. */
  readonly setWithUndo: <Key extends keyof LeanDataState>(key: Key, value: LeanDataState[Key], done: string) => void;
}

export function useLeanData(): LeanDataEdits {
  const store = useWorkspaceStore();
  return useMemo(() => {
    const set = (patch: Partial<LeanDataState>): void =>
      store.getState().editOrg((org) => ({ ...org, leandata: { ...org.leandata, ...patch } }));
    const setWithUndo: LeanDataEdits['setWithUndo'] = (key, value, done) => {
      const before = store.getState().org.leandata[key];
      set({ [key]: value });
      const undo = (): void => {
        notifications.hide(note);
        // What was changed since then must not get lost with it.
        const untouched = store.getState().org.leandata[key] === value;
        if (untouched) set({ [key]: before });
        notifications.show({ message: untouched ? 'It is as before.' : 'It was changed since then, and is left so.' });
      };
      const note = notifications.show({
        autoClose: 10_000,
        message: (
          <span className={styles.undo}>
            {done}
            <Button variant="subtle" size="compact-xs" onClick={undo}>
              Undo
            </Button>
          </span>
        ),
      });
    };
    return { set, setWithUndo };
  }, [store]);
}
