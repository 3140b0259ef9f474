import type { KeptRun } from '#world/kept-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { graphById } from '../graph-list.ts';
import type { HistoryActions } from '../history/history-actions.ts';
import type { StepWords } from '../history/workspace-step.ts';
import { without } from '../without-graph.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { keptRun, shelfOf, showing, withRun, type NewRun } from './change-shelf.ts';
import type { RunMemory } from './run-memory.ts';

/** What can be done with the runs that are kept of each graph. */
export interface ShelfActions {
  /**
   * Keeps a recorded run as the one that is shown of its graph, and the latest one of all. One that parts from another
   * run is a step of undo; the run of a test is named after it. Answers the runs that had to go from the shelf for it.
   */
  keepRun(graph: string, run: RecordedRun, fork?: NewRun['fork'], test?: NewRun['test']): readonly KeptRun[];
  /** Shows another run of the shelf: at once where its journal is in memory, or else as one to be recorded again. */
  openRun(graph: string, run: string): void;
  /** Takes a run that was to be recorded again. */
  recordedAgain(graph: string, run: RecordedRun): void;
  /** Gives up a run that cannot be recorded again: it stays on the shelf and is not shown. */
  dropRun(graph: string): void;
  /** A run of the shelf under another name or with another note; can be undone. */
  changeRun(graph: string, run: string, change: Partial<Pick<KeptRun, 'title' | 'note'>>): void;
  /** Takes runs from the shelf; can be undone. Where the shown one goes, the one that it parts from is shown, or the latest. */
  removeRuns(graph: string, runs: readonly string[]): void;
}

/** [RUN-4] The shelf as actions of the workspace. */
export function shelfActions(
  get: () => WorkspaceState,
  set: (patch: Partial<WorkspaceState>) => void,
  commit: HistoryActions['commit'],
): ShelfActions {
  const step = (graph: string, title: string): StepWords => {
    const name = graphById(get().graphs, graph)?.name ?? graph;
    return { title, place: { to: `/simulator/${graph}`, name } };
  };
  const withRuns = (graph: string, runs: readonly KeptRun[]): Pick<WorkspaceState, 'shelf'> => {
    const { shelf } = get();
    return { shelf: { ...shelf, [graph]: { ...shelfOf(get(), graph), runs } } };
  };
  return {
    keepRun: (graph, run, fork = null, test) => {
      const { shelf: before, dropped } = withRun(shelfOf(get(), graph), { input: run.input, fork, test }, randomId);
      const { shown } = before;
      const isFork = fork !== null && shown !== fork.run;
      const { shelf, runs, toRecord } = get();
      // The run itself stays where it is when the fork is undone: only what is shown is a step.
      if (isFork) set({ shelf: { ...shelf, [graph]: { ...before, shown: fork.run } } });
      const patch: Partial<WorkspaceState> = {
        shelf: { ...shelf, [graph]: before },
        runs: { ...runs, [graph]: run },
        toRecord: without(toRecord, graph),
        latestRun: graph,
      };
      if (isFork) commit(step(graph, fork.title), () => patch);
      else set(patch);
      return dropped;
    },
    openRun: (graph, id) => {
      if (keptRun(shelfOf(get(), graph), id)?.input.get()) set(showing(get(), graph, id));
    },
    recordedAgain: (graph, run) => {
      const { runs, toRecord } = get();
      // Meanwhile the user may have run the graph anew, opened another run of it, or deleted it.
      if (toRecord[graph] === run.input) set({ runs: { ...runs, [graph]: run }, toRecord: without(toRecord, graph) });
    },
    dropRun: (graph) => {
      if (get().toRecord[graph] !== undefined) set(showing(get(), graph, null));
    },
    changeRun: (graph, id, change) => {
      const { runs } = shelfOf(get(), graph);
      const run = runs.find((each) => each.id === id);
      if (!run) return;
      const title = change.title?.trim() ?? '';
      const renamed = title === '' || title === run.title ? run : { ...run, title, named: true };
      const next = change.note === undefined || change.note === run.note ? renamed : { ...renamed, note: change.note };
      if (next === run) return;
      const words = next.title === run.title ? `Noted on the run ${run.title}` : `Renamed the run ${run.title}`;
      commit(step(graph, words), () =>
        withRuns(
          graph,
          runs.map((each) => (each === run ? next : each)),
        ),
      );
    },
    removeRuns: (graph, ids) => {
      const shelf = shelfOf(get(), graph);
      const gone = shelf.runs.filter(({ id }) => ids.includes(id));
      const [first] = gone;
      if (!first) return;
      const left = shelf.runs.filter(({ id }) => !ids.includes(id));
      const shown = keptRun(shelf, shelf.shown);
      const isShown = shown !== undefined && gone.includes(shown);
      const words = gone.length === 1 ? `Deleted the run ${first.title}` : `Deleted ${gone.length} runs`;
      commit(step(graph, words), (state) => {
        const next = { ...state, ...withRuns(graph, left) };
        return isShown ? showing(next, graph, shownInstead(left, shown)) : next;
      });
    },
  };
}

const shownInstead = (left: readonly KeptRun[], { from }: KeptRun): string | null =>
  (left.find(({ id }) => id === from?.run) ?? left.at(-1))?.id ?? null;

/** Runs that go out of view are put into memory, and those that come into view taken from there. */
export function throughMemory<Patch extends Partial<WorkspaceState>>(
  before: WorkspaceState,
  patch: Patch,
  memory: RunMemory,
): Patch {
  const { runs, toRecord } = patch;
  if (runs === undefined && toRecord === undefined) return patch;
  const after: Record<string, RecordedRun> = { ...(runs ?? before.runs) };
  for (const [graph, run] of Object.entries(before.runs)) if (after[graph] !== run) memory.keep(run);
  let waiting = toRecord ?? before.toRecord;
  for (const [graph, input] of Object.entries(waiting)) {
    const run = memory.of(input);
    if (!run) continue;
    after[graph] = run;
    waiting = without(waiting, graph);
  }
  return { ...patch, runs: after, toRecord: waiting };
}

/** An id that no other tab gives. */
const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(2)), (number) => number.toString(36)).join('');
