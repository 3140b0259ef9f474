import { emptyShelf, keptInput, sizeOfInput, type ForkOrigin, type KeptRun, type RunShelf } from '#world/kept-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { without } from '../without-graph.ts';
import type { WorkspaceState } from '../workspace-state.ts';

/** Most runs without a name of their own that are kept of a graph. */
export const MOST_RUNS = 20;

/** Most records and stimuli in the runs that are kept of a graph beside the one in view. */
export const MOST_SIZE = 250_000;

/** Id of a graph's first run: those of an earlier version of the app had no other. */
export const FIRST_RUN = '1';

type Shelves = Pick<WorkspaceState, 'shelf'>;

export const shelfOf = ({ shelf }: Shelves, graph: string): RunShelf => shelf[graph] ?? emptyShelf;

export const keptRun = ({ runs }: RunShelf, id: string | null): KeptRun | undefined =>
  runs.find((each) => each.id === id);

/** What a recorded run becomes on the shelf, and what had to go for it. */
export interface ShelfAfter {
  readonly shelf: RunShelf;
  readonly dropped: readonly KeptRun[];
}

export interface NewRun {
  readonly input: RunInput;
  /** What was changed to make it, and in which run; null where it stands on its own. */
  readonly fork: (ForkOrigin & { readonly run: string }) | null;
  /** The test whose run it is. */
  readonly test?: { readonly id: string; readonly title: string } | undefined;
}

/**
 * Puts a run on the shelf, shown from now on; one that is there already is not put there twice. The run of a test takes
 * the place of the one before, unless somebody named that, noted on it or parted from it.
 */
export function withRun(before: RunShelf, { input, fork, test }: NewRun, newId: () => string): ShelfAfter {
  const shelf = test === undefined ? before : withoutRunOf(test.id, before);
  const there = shelf.runs.find((each) => each.input.is(input));
  if (there) return { shelf: { ...shelf, shown: there.id }, dropped: [] };
  const number = Math.max(0, ...before.runs.map((each) => each.number)) + 1;
  const run: KeptRun = {
    id: before.runs.length === 0 ? FIRST_RUN : `${number}-${newId()}`,
    number,
    title: fork?.title ?? (test === undefined ? `Run ${number}` : `Test: ${test.title}`),
    named: false,
    note: '',
    ...(test === undefined ? {} : { test: test.id }),
    from: fork && { run: fork.run, at: fork.at },
    size: sizeOfInput(input),
    input: keptInput(input),
  };
  return withinLimits({ runs: [...shelf.runs, run], shown: run.id }, fork?.run ?? null);
}

function withoutRunOf(test: string, { runs, shown }: RunShelf): RunShelf {
  const parents = new Set(runs.map(({ from }) => from?.run));
  return {
    runs: runs.filter((run) => run.test !== test || run.named || run.note !== '' || parents.has(run.id)),
    shown,
  };
}

/** The run that somebody made last, and no test; undefined where there is none. */
export const latestOwnRun = ({ runs }: RunShelf): KeptRun | undefined =>
  runs.findLast(({ test }) => test === undefined);

/** Unnamed runs go, the oldest first, until the shelf is within its limits; the shown one and the one it parts from stay. */
function withinLimits(shelf: RunShelf, parent: string | null): ShelfAfter {
  const dropped: KeptRun[] = [];
  const beside = shelf.runs.filter(({ id }) => id !== shelf.shown);
  let [count, size] = [shelf.runs.filter(({ named }) => !named).length, beside.reduce((sum, run) => sum + run.size, 0)];
  for (const run of beside) {
    if (count <= MOST_RUNS && size <= MOST_SIZE) break;
    if (run.named || run.id === parent) continue;
    dropped.push(run);
    count -= 1;
    size -= run.size;
  }
  return { shelf: { ...shelf, runs: shelf.runs.filter((run) => !dropped.includes(run)) }, dropped };
}

/** The workspace with another run of a graph in view, to be recorded again; null for none. */
export function showing(state: WorkspaceState, graph: string, id: string | null): WorkspaceState {
  const shelf = shelfOf(state, graph);
  const input = keptRun(shelf, id)?.input.get();
  const runs = without(state.runs, graph);
  const toRecord = without(state.toRecord, graph);
  if (input === undefined) {
    return {
      ...state,
      runs,
      toRecord,
      shelf: { ...state.shelf, [graph]: { ...shelf, shown: null } },
      latestRun: state.latestRun === graph ? null : state.latestRun,
    };
  }
  return {
    ...state,
    runs,
    toRecord: { ...toRecord, [graph]: input },
    shelf: { ...state.shelf, [graph]: { ...shelf, shown: id } },
    latestRun: graph,
  };
}

/** The workspace in which each run that is shown stands on the shelf of its graph. */
export function withShownOnShelf(state: WorkspaceState): WorkspaceState {
  const inputs = {
    ...state.toRecord,
    ...Object.fromEntries(Object.entries(state.runs).map(([id, run]) => [id, run.input])),
  };
  const missing = Object.entries(inputs).filter(([graph]) => shelfOf(state, graph).shown === null);
  if (missing.length === 0) return state;
  const shelves = missing.map(([graph, input]) => {
    const { shelf } = withRun(shelfOf(state, graph), { input, fork: null }, () => 'shown');
    return [graph, shelf] as const;
  });
  return { ...state, shelf: { ...state.shelf, ...Object.fromEntries(shelves) } };
}
