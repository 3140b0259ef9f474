import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunState } from '#playback/simulator-props.ts';
import type { RunClient, RunTask, Task } from '#worker/run-client.ts';
import type { ForkOrigin, KeptRun } from '#world/kept-run.ts';
import type { RunProgress } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { isRecordStimulus, type RunInput } from '#world/run-input.ts';
import { keptRun, shelfOf, type NewRun } from './shelf/change-shelf.ts';
import { RunMemory } from './shelf/run-memory.ts';
import type { WorkspaceState } from './workspace-state.ts';
import type { WorkspaceStore } from './workspace-store.ts';

interface Restoring extends RunProgress {
  readonly graph: string;
}

/** The run under way or the last one asked for, and whose graph it is of. */
interface RunControlState {
  readonly graph: string | null;
  readonly state: RunState;
  /** The run that is being recorded again to be shown. */
  readonly restoring: Restoring | null;
}

/** Records runs in the worker, one at a time; the workspace gets those that end. */
export interface RunControl {
  readonly store: StoreApi<RunControlState>;
  readonly client: RunClient;
  /** With `fork`, the run parts from the one that is shown. */
  start(graph: string, input: RunInput, fork?: ForkOrigin): void;
  /** Ends the run where it is; what it had recorded is kept, unless that is nothing yet. */
  cancel(): void;
  /**
   * Records again what is to be shown and is not in memory: runs of an earlier visit or of the shelf, that of the graph
   * in view first. Called once; from then on it follows the workspace.
   */
  restore(): Promise<void>;
  /** A run of the shelf with its journal, for looking at beside the one shown. */
  recorded(graph: string, run: string, onProgress: (share: number) => void): Task<RecordedRun>;
  /** Gives up a run that is, or is to be, recorded again. */
  skip(graph: string): void;
}

interface RunControlOptions {
  /** Journals of runs that are not in view. */
  readonly memory?: RunMemory;
  /** Is told which runs had to go from the shelf for another. */
  readonly onDropped?: (runs: readonly KeptRun[]) => void;
}

export function createRunControl(
  client: RunClient,
  workspace: WorkspaceStore,
  { memory = new RunMemory(), onDropped }: RunControlOptions = {},
): RunControl {
  const store = createStore<RunControlState>()(() => ({
    graph: null,
    state: { type: 'idle' },
    restoring: null,
  }));
  let task: RunTask | undefined;
  let restoring: { readonly graph: string; readonly input: RunInput; readonly task: RunTask } | undefined;
  let follows = false;

  const record = async (graph: string, input: RunInput, fork: NewRun['fork']): Promise<void> => {
    let told = 0;
    const started = client.run(input, (progress) => {
      const now = performance.now();
      if (now - told < TELLS_EVERY) return;
      told = now;
      if (task === started) store.setState({ graph, state: { type: 'running', ...progress } });
    });
    task = started;
    store.setState({ graph, state: { type: 'running', ...begun(input) } });
    const state = await stateAfter(started, input, (run) => {
      const dropped = workspace.getState().keepRun(graph, run, fork);
      if (dropped.length > 0) onDropped?.(dropped);
    });
    if (task !== started) return;
    task = undefined;
    store.setState({ graph, state });
  };

  /** One at a time, until nothing is left to be recorded. */
  const restoreAll = async (): Promise<void> => {
    if (restoring) return;
    for (let next = nextOf(workspace.getState()); next; next = nextOf(workspace.getState())) {
      const { graph, input } = next;
      store.setState({ restoring: { graph, ...begun(input) } });
      const again = client.run(input, (progress) => store.setState({ restoring: { graph, ...progress } }));
      restoring = { graph, input, task: again };
      await stateAfter(again, input, (run) => workspace.getState().recordedAgain(graph, run));
      // It could not be recorded: what is given up is not tried for ever.
      if (workspace.getState().toRecord[graph] === input) workspace.getState().dropRun(graph);
    }
    restoring = undefined;
    store.setState({ restoring: null });
  };

  return {
    store,
    client,
    start: (graph, input, fork) => {
      task?.cancel();
      const { shown } = shelfOf(workspace.getState(), graph);
      void record(graph, input, fork === undefined || shown === null ? null : { ...fork, run: shown });
    },
    cancel: () => task?.stop(),
    restore: () => {
      if (!follows) {
        workspace.subscribe(({ toRecord }, before) => {
          if (toRecord === before.toRecord) return;
          // Another run is to be shown by now, or none.
          if (restoring && toRecord[restoring.graph] !== restoring.input) restoring.task.cancel();
          void restoreAll();
        });
      }
      follows = true;
      return restoreAll();
    },
    recorded: (graph, id, onProgress) => {
      const state = workspace.getState();
      const input = keptRun(shelfOf(state, graph), id)?.input.get();
      if (!input) return failedTask('This run cannot be read by this version of the app.');
      const shown = state.runs[graph];
      const known = shown?.input === input ? shown : memory.of(input);
      if (known) return doneTask(known);
      const total = changesIn(input);
      const again = client.run(input, ({ done }) => onProgress(total === 0 ? 0 : done / total));
      return { result: again.result.then((outcome) => asRecorded(outcome, memory)), cancel: () => again.cancel() };
    },
    skip: (graph) => workspace.getState().dropRun(graph),
  };
}

/** The run to be recorded again next: that of the graph in view, or the latest, or any. */
function nextOf({ toRecord, currentGraph, latestRun }: WorkspaceState): { graph: string; input: RunInput } | undefined {
  const graphs = [currentGraph, latestRun, ...Object.keys(toRecord)];
  for (const graph of graphs) {
    const input = graph === null ? undefined : toRecord[graph];
    if (graph !== null && input) return { graph, input };
  }
  return undefined;
}

const doneTask = (value: RecordedRun): Task<RecordedRun> => ({
  result: Promise.resolve({ type: 'done', value }),
  cancel: () => undefined,
});

const failedTask = (message: string): Task<RecordedRun> => ({
  result: Promise.reject(new Error(message)),
  cancel: () => undefined,
});

type Recorded = Awaited<RunTask['result']>;

function asRecorded(outcome: Recorded, memory: RunMemory): Awaited<Task<RecordedRun>['result']> {
  if (outcome.type === 'cancelled') return outcome;
  const { value } = outcome;
  if (!value.ok) throw new Error(value.error[0]?.message ?? 'The graph of this run cannot be run as it stands.');
  memory.keep(value.value);
  return { type: 'done', value: value.value };
}

/** The page is drawn anew for progress no more often than this, in milliseconds. */
const TELLS_EVERY = 250;

/** How a run stands that nothing has happened in. */
const begun = (input: RunInput): RunProgress => ({ steps: 0, done: 0, total: changesIn(input), at: input.start });

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
