import type { Editor } from './editor-context.tsx';
import { issueSummary } from './issue-lists.ts';

/** Runs the graph; where it has errors it lists them and says so. */
export function startRun({ issues, onRun, store, screen }: Editor): void {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return onRun();
  const text = `The graph cannot be run: ${issueSummary(errors) ?? ''}.`;
  store.getState().say({ text, tone: 'refused', undo: false });
  screen.getState().set({ listed: true });
}
