import { useMemo } from 'react';
import type { ShelfOfRuns } from '#playback/shelf-of-runs.ts';
import { emptyShelf } from '#world/kept-run.ts';
import { showNote, showUndo } from '../undo-note.tsx';
import { useSession, useWorkspace } from '../workspace-context.tsx';
import { keptRun } from './change-shelf.ts';

/** [RUN-4] The runs kept of a graph, for its Simulator. */
export function useShelf(graph: string): ShelfOfRuns {
  const { workspace, runs: control } = useSession();
  const shelf = useWorkspace((state) => state.shelf[graph]) ?? emptyShelf;
  return useMemo(() => {
    const { openRun, changeRun, removeRuns } = workspace.getState();
    const before = keptRun(shelf, keptRun(shelf, shelf.shown)?.from?.run ?? null);
    return {
      ...shelf,
      open: (run) => {
        if (keptRun(shelf, run)?.input.get()) openRun(graph, run);
        else showNote('This run cannot be read by this version of the app. It stays as it is.');
      },
      back:
        before &&
        (() => {
          const { history, undo } = workspace.getState();
          const last = history.past.at(-1)?.changes ?? [];
          const isLast = last.some((each) => each.slice === 'shown-run' && each.after === shelf.shown);
          if (isLast) undo();
          else openRun(graph, before.id);
        }),
      change: (run, change) => changeRun(graph, run, change),
      remove: (ids) => {
        const title = ids.length === 1 ? keptRun(shelf, ids[0] ?? null)?.title : undefined;
        removeRuns(graph, ids);
        showUndo(workspace, title === undefined ? `${ids.length} runs are deleted.` : `The run "${title}" is deleted.`);
      },
      recorded: (run, onProgress) => {
        const task = control.recorded(graph, run, onProgress);
        const result = task.result.then((outcome) => (outcome.type === 'done' ? outcome.value : null));
        return { result, cancel: () => task.cancel() };
      },
    };
  }, [workspace, control, shelf, graph]);
}
