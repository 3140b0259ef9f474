import type { Action } from '#ui/actions/action.ts';
import type { Editor } from '#editor/editor-context.tsx';
import { startRun } from '#editor/start-run.ts';

/** What is done with the graph as a whole. */
export function graphActions(editor: Editor): readonly Action[] {
  const { store, screen, tidy, tidying } = editor;
  const { past, future, undo, redo } = store.getState();
  const undoable = past.at(-1)?.title;
  const redoable = future.at(-1)?.title;
  return [
    {
      id: 'undo',
      title: undoable === undefined ? 'Undo' : `Undo: ${undoable}`,
      section: 'Graph',
      keys: ['mod+z'],
      scope: 'editor',
      enabled: undoable !== undefined,
      why: 'Nothing to undo',
      run: undo,
    },
    {
      id: 'redo',
      title: redoable === undefined ? 'Redo' : `Redo: ${redoable}`,
      section: 'Graph',
      keys: ['mod+y', 'mod+shift+z'],
      scope: 'editor',
      enabled: redoable !== undefined,
      why: 'Nothing to redo',
      run: redo,
    },
    {
      id: 'run',
      title: 'Run the graph',
      section: 'Graph',
      keywords: ['simulate', 'start', 'play'],
      keys: ['mod+enter'],
      scope: 'editor',
      typing: true,
      run: () => startRun(editor),
    },
    {
      id: 'tidy',
      title: 'Tidy up',
      section: 'Graph',
      keywords: ['layout', 'arrange'],
      scope: 'editor',
      enabled: !tidying,
      why: 'A layout is being worked out',
      run: tidy,
    },
    {
      id: 'problems',
      title: screen.getState().listed ? 'Hide the problems' : 'Show the problems',
      section: 'View',
      keywords: ['errors', 'warnings', 'issues'],
      scope: 'editor',
      run: () => screen.getState().set({ listed: !screen.getState().listed }),
    },
  ];
}
