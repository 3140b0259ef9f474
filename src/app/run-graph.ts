import { inputAgain, inputOfDraft, newDraft } from '#playback/run-draft.ts';
import type { RunInput } from '#world/run-input.ts';
import { graphById } from './graph-list.ts';
import type { RunControl } from './run-control.ts';
import type { Session } from './workspace-context.tsx';

type RunningSession = Pick<Session, 'workspace' | 'drafts'> & { readonly runs: Pick<RunControl, 'start' | 'skip'> };

/** Left in the history on the way to a Simulator whose set-up does not give a run. */
export const RUN_REFUSED = 'run-refused';

/**
 * Runs a graph as it stands with what the Simulator has set up for it: the last run once more, where nobody
 * chose otherwise. False where that gives no run, such as an Updated trigger without a change.
 */
export function runGraph({ workspace, runs, drafts }: RunningSession, id: string): boolean {
  const { graphs, org: setup, runs: recorded, toRecord } = workspace.getState();
  const graph = graphById(graphs, id);
  if (!graph) return false;
  const context = { graph, graphs, setup, run: recorded[id] ?? null };
  const start = (input: RunInput): true => {
    runs.start(id, input);
    return true;
  };
  const earlier = toRecord[id];
  if (earlier) {
    runs.skip(id);
    return start(inputAgain(earlier, context));
  }
  const input = inputOfDraft(drafts.of(id, setup, context.run) ?? newDraft(context), context);
  return input.ok ? start(input.value) : false;
}
