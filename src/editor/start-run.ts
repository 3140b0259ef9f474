import { validateGraph } from '#graph/validate-graph.ts';
import type { Editor } from './editor-context.tsx';
import { issueSummary } from './issue-lists.ts';

/** Runs the graph; where it has errors it lists them and says so. */
export function startRun({ onRun, store, screen, unfinished, ...checked }: Editor): void {
  const { graph } = store.getState();
  // The issues of a moment ago say nothing about what was just edited.
  const issues =
    checked.checked === graph ? checked.issues : validateGraph(graph, checked.catalog, checked.environment);
  unfinished.getState().finish();
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return onRun();
  const text = `The graph cannot be run: ${issueSummary(errors) ?? ''}.`;
  store.getState().say({ text, tone: 'refused', undo: false });
  screen.getState().set({ listed: true });
}
