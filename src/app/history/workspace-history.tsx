import { useMemo, useState, type ReactNode } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { HistoryNewsNote } from './history-news.tsx';

/** The history of the workspace on every page: undo and redo, the list of steps, and what is said of them. */
export function WorkspaceHistory(): ReactNode {
  const [opened, setOpened] = useState(false);
  useActions(useHistoryActions(setOpened));
  return (
    <>
      <HistoryNewsNote />
      <HistoryDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

function useHistoryActions(open: (opened: boolean) => void): readonly Action[] {
  const store = useWorkspaceStore();
  const undoable = useWorkspace((state) => state.history.past.at(-1)?.title);
  const redoable = useWorkspace((state) => state.history.future[0]?.title);
  return useMemo(
    () => [
      {
        id: 'undo',
        title: undoable === undefined ? 'Undo' : `Undo: ${undoable}`,
        section: 'History',
        keys: ['mod+z'],
        scope: 'app',
        enabled: undoable !== undefined,
        why: 'Nothing to undo',
        run: () => store.getState().undo(),
      },
      {
        id: 'redo',
        title: redoable === undefined ? 'Redo' : `Redo: ${redoable}`,
        section: 'History',
        keys: ['mod+y', 'mod+shift+z'],
        scope: 'app',
        enabled: redoable !== undefined,
        why: 'Nothing to redo',
        run: () => store.getState().redo(),
      },
      {
        id: 'history',
        title: 'History…',
        section: 'History',
        keywords: ['undo', 'steps', 'back', 'past'],
        keys: ['mod+alt+z'],
        scope: 'app',
        run: () => open(true),
      },
    ],
    [store, undoable, redoable, open],
  );
}
