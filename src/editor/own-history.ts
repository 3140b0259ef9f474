import type { FlowGraph } from '#graph/flow-graph.ts';
import { isSameGraph } from '#graph/same-graph.ts';
import { noSteps, stepBack, stepForth, withLatest, withStep, type StepHistory } from '#shared/step-history.ts';
import type { Edit, EditHistory } from './edit-history.ts';

interface GraphStep extends Edit {
  readonly before: FlowGraph;
  readonly after: FlowGraph;
}

/** The history of an editor that stands by itself: the steps of its graph, and nothing else. */
export function createOwnHistory(start: FlowGraph): EditHistory {
  let graph = start;
  let history: StepHistory<GraphStep> = noSteps;
  const listeners = new Set<() => void>();
  const become = (next: FlowGraph, steps: StepHistory<GraphStep>): void => {
    graph = next;
    history = steps;
    for (const listener of listeners) listener();
  };
  return {
    graph: () => graph,
    undoable: () => history.past.at(-1)?.title,
    redoable: () => history.future[0]?.title,
    readOnly: () => undefined,
    commit: (edit, after) => {
      const last = history.past.at(-1);
      const joins = edit.group !== undefined && last?.group === edit.group && history.future.length === 0;
      // Typing what stood there before leaves nothing to undo.
      if (joins && isSameGraph(last.before, after)) {
        return become(last.before, { past: history.past.slice(0, -1), future: [] });
      }
      const steps = joins
        ? withLatest(history, { ...last, after })
        : withStep(history, { ...edit, before: graph, after });
      become(after, steps);
    },
    undo: () => {
      const step = history.past.at(-1);
      if (step) become(step.before, stepBack(history, { ...step, group: undefined }));
    },
    redo: () => {
      const step = history.future[0];
      if (step) become(step.after, stepForth(history, step));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
