import { severityWord } from '#canvas/severity-icon.tsx';
import { emptySelection } from '#canvas/selection.ts';
import type { Issue } from '#graph/issue.ts';
import type { Editor } from './editor-context.tsx';
import { focusSetting } from './focus-setting.ts';

/** Selects and shows what a problem is about; with `focus` the focus goes to the very setting. */
export function goToProblem({ store, screen, root, unfinished }: Editor, issue: Issue, focus: boolean): void {
  const { node, edge, field } = issue.place;
  screen.getState().set({ issue });
  // Who asks about the problems of a node has it said what they are.
  unfinished.getState().finish();
  if (node === undefined) {
    store.getState().select(emptySelection);
    if (focus) screen.getState().announce(`${severityWord[issue.severity]}: ${issue.message}`);
    return;
  }
  // A setting stands in the panel of the node, which shows its edges too.
  screen.getState().go(node, field === undefined ? edge : undefined);
  // The inspector shows the node once React has drawn it.
  if (focus) requestAnimationFrame(() => requestAnimationFrame(() => focusSetting(root.current, issue.place)));
}
