import type { FlowGraph } from '#graph/flow-graph.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { KeptRun, RunShelf } from '#world/kept-run.ts';
import { graphById } from '../graph-list.ts';
import { keptRun, shelfOf, showing } from '../shelf/change-shelf.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { withoutGraph } from '../without-graph.ts';
import { bookOf, keptWithGraph } from './slice-changes.ts';
import type { GraphChange, OwnChange, SliceChange } from './workspace-step.ts';

/** The workspace after changes were undone or redone, and the changes with what they now keep. */
export interface CarriedOut {
  readonly state: WorkspaceState;
  readonly changes: readonly SliceChange[];
}

/** Undoes or redoes changes; undefined where something is not as they left it, and then nothing is done. */
export function carryOutChanges(
  start: WorkspaceState,
  changes: readonly SliceChange[],
  way: 'undo' | 'redo',
): CarriedOut | undefined {
  let state = start;
  const done: SliceChange[] = [];
  for (const change of changes) {
    const next = carryOut(state, change, way);
    if (!next) return undefined;
    state = next.state;
    done.push(next.change);
  }
  return { state, changes: done };
}

interface Carried {
  readonly state: WorkspaceState;
  readonly change: SliceChange;
}

function carryOut(state: WorkspaceState, change: SliceChange, way: 'undo' | 'redo'): Carried | undefined {
  const undo = way === 'undo';
  switch (change.slice) {
    case 'graph': {
      const [from, to] = undo ? [change.after, change.before] : [change.before, change.after];
      if ((graphById(state.graphs, change.graph) ?? null) !== from) return undefined;
      return moveGraph(state, change, to);
    }
    case 'record': {
      // What was saved since stays with the side that it was saved on.
      const there = bookOf(state);
      return undo
        ? { state: { ...state, ...change.before }, change: { ...change, after: there } }
        : { state: { ...state, ...change.after }, change: { ...change, before: there } };
    }
    case 'org': {
      const [from, to] = undo ? [change.after, change.before] : [change.before, change.after];
      return state.org === from ? { state: { ...state, org: to }, change } : undefined;
    }
    case 'kept-run': {
      const [from, to] = undo ? [change.after, change.before] : [change.before, change.after];
      const shelf = withKeptRun(shelfOf(state, change.shelf), change.run, from, to);
      if (!shelf) return undefined;
      const next = { ...state, shelf: { ...state.shelf, [change.shelf]: shelf } };
      const isOther = shelf.shown === change.run && from?.input !== to?.input;
      return { state: isOther ? showing(next, change.shelf, change.run) : next, change };
    }
    case 'shown-run': {
      // Whatever is shown by now: it stays on the shelf.
      const to = undo ? change.before : change.after;
      if (to !== null && keptRun(shelfOf(state, change.shelf), to)?.input.get() === undefined) return undefined;
      return { state: showing(state, change.shelf, to), change };
    }
    case 'lesson': {
      const lessons = withOwn(state.lessons, change, undo);
      return lessons && { state: { ...state, lessons }, change };
    }
    case 'test': {
      const tests = withOwn(state.tests, change, undo);
      return tests && { state: { ...state, tests }, change };
    }
    default:
      return assertNever(change);
  }
}

/** The list with something of one's own as it was or became; undefined where it is another one by now. */
function withOwn<Own extends { readonly id: string }>(
  list: readonly Own[],
  { id, before, after, at }: OwnChange<string, Own>,
  undo: boolean,
): readonly Own[] | undefined {
  const [from, to] = undo ? [after, before] : [before, after];
  const there = list.findIndex((one) => one.id === id);
  if ((list[there] ?? null) !== from) return undefined;
  const left = from === null ? list : list.toSpliced(there, 1);
  return to === null ? left : left.toSpliced(from === null ? at : there, 0, to);
}

/** The shelf with a run as it was or became; undefined where the run is another one by now. */
function withKeptRun(shelf: RunShelf, id: string, from: KeptRun | null, to: KeptRun | null): RunShelf | undefined {
  if ((keptRun(shelf, id) ?? null) !== from) return undefined;
  const others = shelf.runs.filter((run) => run.id !== id);
  const runs = to === null ? others : [...others, to].sort((a, b) => a.number - b.number);
  return { ...shelf, runs };
}

function moveGraph(state: WorkspaceState, change: GraphChange, to: FlowGraph | null): Carried {
  const { graph: id, at } = change;
  if (to === null) return { state: withoutGraph(state, id), change: { ...change, kept: keptWithGraph(state, id) } };
  if (graphById(state.graphs, id)) {
    return { state: { ...state, graphs: state.graphs.map((one) => (one.id === id ? to : one)) }, change };
  }
  const { kept, ...bare } = change;
  return {
    state: {
      ...state,
      graphs: state.graphs.toSpliced(at, 0, to),
      currentGraph: state.currentGraph ?? id,
      runs: kept?.run ? { ...state.runs, [id]: kept.run } : state.runs,
      shelf: kept?.shelf ? { ...state.shelf, [id]: kept.shelf } : state.shelf,
      toRecord: kept?.input ? { ...state.toRecord, [id]: kept.input } : state.toRecord,
      latestRun: kept?.isLatest === true ? id : state.latestRun,
      versions: kept?.versions ? { ...state.versions, [id]: kept.versions } : state.versions,
    },
    change: bare,
  };
}
