import {
  noSteps,
  stepBack,
  stepForth,
  withLatest,
  withoutSteps,
  withStep,
  type StepHistory,
} from '#shared/step-history.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { carryOutChanges } from './carry-out-changes.ts';
import { changesBetween, joinChanges, leavesAll } from './slice-changes.ts';
import { graphsOfChanges, type SliceChange, type StepWords, type WorkspaceStep } from './workspace-step.ts';

export type WorkspaceHistory = StepHistory<WorkspaceStep>;

/** What undo, redo or a jump last did, to be said: each is a new object. */
export type HistoryNews =
  | { readonly type: 'undone' | 'redone'; readonly step: WorkspaceStep; readonly steps: number }
  | { readonly type: 'refused'; readonly message: string };

/** What the workspace holds of its history. */
export interface HistoryState {
  readonly history: WorkspaceHistory;
  readonly news: HistoryNews | undefined;
  /** Graphs that another tab edits: nothing of them changes here. */
  readonly elsewhere: ReadonlySet<string>;
}

export interface HistoryActions {
  /**
   * Brings a change about as one step of undo; `change` answers what is different afterwards. False where
   * another tab edits a graph that it would change: that is said, and nothing happens.
   */
  commit(words: StepWords, change: (state: WorkspaceState) => Partial<WorkspaceState>): boolean;
  /**
   * Notes what is a record of a graph and no edit, such as a version: undo and redo pass it by. False where another
   * tab edits the graph: that is said, and nothing happens.
   */
  record(graph: string, patch: Partial<WorkspaceState>): boolean;
  undo(): void;
  redo(): void;
  /** Undoes or redoes until as many steps stand as are told, from the oldest one on. */
  jump(standing: number): void;
  /** Forgets the steps with such changes, because another tab changed the same; that is said with `what`. */
  forget(what: string, touches: (change: SliceChange) => boolean): void;
}

type Full = WorkspaceState & HistoryState;

export const noHistory: HistoryState = { history: noSteps, news: undefined, elsewhere: new Set() };

/** One history of everything that is the user's own. `now` answers the real time in milliseconds. */
export function historyActions(
  get: () => Full,
  set: (patch: Partial<Full>) => void,
  now: () => number,
): HistoryActions {
  const refuse = (message: string): false => {
    set({ news: { type: 'refused', message } });
    return false;
  };
  const held = (graphs: readonly string[]): string | undefined => {
    const graph = graphs.find((id) => get().elsewhere.has(id));
    return graph === undefined ? undefined : (get().graphs.find(({ id }) => id === graph)?.name ?? graph);
  };
  const refuseChange = (other: string): false =>
    refuse(`Nothing was changed: another tab edits ${other}. Take it over first.`);

  /** Takes one step in a direction; false where that cannot be. */
  const move = (way: 'undo' | 'redo'): WorkspaceStep | false | undefined => {
    const { history } = get();
    const step = way === 'undo' ? history.past.at(-1) : history.future[0];
    if (!step) return undefined;
    const other = held(graphsOfChanges(step.changes));
    if (other !== undefined) {
      return refuse(`“${step.title}” cannot be ${pastOf(way)}: another tab edits ${other}. Take it over there first.`);
    }
    const changes = way === 'undo' ? step.changes.toReversed() : step.changes;
    const done = carryOutChanges(get(), changes, way);
    if (!done) {
      set({ history: withoutSteps(history, (one) => one === step) });
      return refuse(
        `“${step.title}” cannot be ${pastOf(way)}: what it changed is not as it left it. Nothing was changed.`,
      );
    }
    const after = way === 'undo' ? done.changes.toReversed() : done.changes;
    const isSame = step.group === undefined && after.every((one, at) => one === step.changes[at]);
    // What is typed next must not join a step that was undone and redone.
    const moved = isSame ? step : { ...step, group: undefined, changes: after };
    const next = way === 'undo' ? stepBack(history, moved) : stepForth(history, moved);
    set({ ...done.state, history: next });
    return moved;
  };

  const go = (way: 'undo' | 'redo', steps: number): void => {
    let last: WorkspaceStep | undefined;
    for (let count = 0; count < steps; count += 1) {
      const step = move(way);
      if (step === false) return;
      last = step ?? last;
    }
    if (last) set({ news: { type: way === 'undo' ? 'undone' : 'redone', step: last, steps } });
  };

  return {
    commit: (words, change) => {
      const before = get();
      const patch = change(before);
      const after = { ...before, ...patch };
      const changes = changesBetween(before, after);
      const other = held(graphsOfChanges(changes));
      if (other !== undefined) return refuseChange(other);
      if (changes.length === 0) {
        set(patch);
        return true;
      }
      const { past, future } = before.history;
      const last = past.at(-1);
      const joins = words.group !== undefined && last?.group === words.group && future.length === 0;
      const joined = joins ? joinChanges(last.changes, changes) : changes;
      // What is typed and put back leaves nothing to undo.
      const back = joins && joined.every(leavesAll) ? carryOutChanges(before, last.changes.toReversed(), 'undo') : null;
      if (back) {
        set({ ...back.state, history: { past: past.slice(0, -1), future: [] } });
        return true;
      }
      const history = joins
        ? withLatest(before.history, { ...last, at: now(), changes: joined })
        : withStep(before.history, { ...words, id: nextId(before.history), at: now(), changes });
      set({ ...patch, history });
      return true;
    },
    record: (graph, patch) => {
      const other = held([graph]);
      if (other !== undefined) return refuseChange(other);
      set({ ...patch, history: closed(get().history) });
      return true;
    },
    undo: () => go('undo', 1),
    redo: () => go('redo', 1),
    jump: (standing) => {
      const { past } = get().history;
      if (standing < past.length) go('undo', past.length - standing);
      else go('redo', standing - past.length);
    },
    forget: (what, touches) => {
      const { history } = get();
      const left = withoutSteps(history, ({ changes }) => changes.some(touches));
      if (left === history) return;
      set({ history: left });
      refuse(`Another tab changed ${what}: the steps of undo before that are gone.`);
    },
  };
}

/** What is typed next does not join the step before. */
function closed(history: WorkspaceHistory): WorkspaceHistory {
  const last = history.past.at(-1);
  if (last?.group === undefined) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, group: undefined }] };
}

const nextId = ({ past, future }: WorkspaceHistory): number =>
  Math.max(0, ...past.map(({ id }) => id), ...future.map(({ id }) => id)) + 1;

const pastOf = (way: 'undo' | 'redo'): string => (way === 'undo' ? 'undone' : 'redone');
