import type { WorkspaceHistory } from '../history/history-actions.ts';
import type { WorkspaceStep } from '../history/workspace-step.ts';
import { showNote } from '../undo-note.tsx';
import type { WorkspaceStore } from '../workspace-store.ts';

export type Way = 'undo' | 'redo';

const stepOf = ({ past, future }: WorkspaceHistory, way: Way): WorkspaceStep | undefined =>
  way === 'undo' ? past.at(-1) : future[0];

/** Whether a step is nothing but an edit of the test, which is there before and after it. */
const isOfTest = ({ changes }: WorkspaceStep, id: string): boolean =>
  changes.every((each) => each.slice === 'test' && each.id === id && each.before !== null && each.after !== null);

/** Undoes or redoes an edit of a test. What was done elsewhere is not undone unseen: it is told, with the way to do so. */
export function undoInTest(store: WorkspaceStore, id: string, way: Way): void {
  const { history, undo, redo } = store.getState();
  const step = stepOf(history, way);
  const go = way === 'undo' ? undo : redo;
  if (step === undefined || isOfTest(step, id)) return go();
  const when = way === 'undo' ? 'before' : 'after';
  showNote(`Nothing more of this test to ${way}. What was done ${when} it: “${step.title}”.`, {
    label: `${way === 'undo' ? 'Undo' : 'Redo'} that`,
    onClick: () => {
      if (stepOf(store.getState().history, way) === step) go();
    },
  });
}
