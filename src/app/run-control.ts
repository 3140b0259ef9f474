import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunState } from '#playback/simulator-props.ts';
import type { RunClient, RunTask, Task } from '#worker/run-client.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { isRecordStimulus, type RunInput } from '#world/run-input.ts';
import type { WorkspaceStore } from './workspace-store.ts';

/** The run under way or the last one asked for, and whose graph it is of. */
interface RunControlState {
  readonly graph: string | null;
  readonly state: RunState;
  /** The run of an earlier visit that is being recorded again: changes of records made, and all of them. */
  readonly restoring: { readonly graph: string; readonly done: number; readonly total: number } | null;
}

/** Records runs in the worker, one at a time; the workspace gets those that end. */
export interface RunControl {
  readonly store: StoreApi<RunControlState>;
  readonly client: RunClient;
  start(graph: string, input: RunInput): void;
  /** Ends the run where it is; what it had recorded is kept, unless that is nothing yet. */
  cancel(): void;
  /** Records the runs of an earlier visit again, the latest first. Runs that the user starts come first. */
  restore(): Promise<void>;
  /** Gives up a run that is, or is to be, recorded again. */
  skip(graph: string): void;
}

export function createRunControl(client: RunClient, workspace: WorkspaceStore): RunControl {
  const store = createStore<RunControlState>()(() => ({
    graph: null,
    state: { type: 'idle' },
    restoring: null,
  }));
  let task: RunTask | undefined;
  let restoring: Task<unknown> | undefined;

  const record = async (graph: string, input: RunInput): Promise<void> => {
    const started = client.run(input, ({ done, total, at }) => {
      if (task === started) store.setState({ graph, state: { type: 'running', done, total, at } });
    });
    task = started;
    store.setState({ graph, state: { type: 'running', done: 0, total: changesIn(input), at: input.start } });
    const state = await stateAfter(started, input, (run) => workspace.getState().keepRun(graph, run));
    if (task !== started) return;
    task = undefined;
    store.setState({ graph, state });
  };

  return {
    store,
    client,
    start: (graph, input) => {
      task?.cancel();
      void record(graph, input);
    },
    cancel: () => task?.stop(),
    restore: async () => {
      const { toRecord, latestRun } = workspace.getState();
      const graphs = Object.keys(toRecord).sort((a, b) => Number(b === latestRun) - Number(a === latestRun));
      for (const graph of graphs) {
        const input = workspace.getState().toRecord[graph];
        if (!input) continue;
        const total = changesIn(input);
        store.setState({ restoring: { graph, done: 0, total } });
        const again = client.run(input, ({ done }) => store.setState({ restoring: { graph, done, total } }));
        restoring = again;
        const state = await stateAfter(again, input, (run) => workspace.getState().recordedAgain(graph, run));
        if (state.type === 'failed') workspace.getState().dropRun(graph);
      }
      restoring = undefined;
      store.setState({ restoring: null });
    },
    skip: (graph) => {
      workspace.getState().dropRun(graph);
      if (store.getState().restoring?.graph === graph) restoring?.cancel();
    },
  };
}

const changesIn = ({ stimuli }: RunInput): number => stimuli.filter(isRecordStimulus).length;

/** Waits for a task and says how it ended; a recorded run is handed to `keep`, one that was stopped too. */
async function stateAfter(task: RunTask, asked: RunInput, keep: (run: RecordedRun) => void): Promise<RunState> {
  try {
    const outcome = await task.result;
    if (outcome.type === 'cancelled') return { type: 'cancelled', partial: null };
    if (outcome.value.ok) {
      const run = outcome.value.value;
      const { partial } = run;
      const asAsked = partial === undefined || partial.steps === asked.stopAfter;
      if (!asAsked && partial.done === 0) return { type: 'cancelled', partial: null };
      keep(run);
      return asAsked ? { type: 'idle' } : { type: 'cancelled', partial };
    }
    return {
      type: 'failed',
      message: 'The graph cannot be run as it stands.',
      issues: outcome.value.error,
    };
  } catch (error) {
    return { type: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
