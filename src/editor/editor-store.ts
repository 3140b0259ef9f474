import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptySelection, keepInGraph, type Selection } from '#canvas/selection.ts';
import { applyCommands } from '#graph/apply-command.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import type { Issue } from '#graph/issue.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { refuse } from '#graph/refuse-command.ts';
import { err } from '#shared/result.ts';
import { titleOfCommands } from './command-title.ts';
import type { EditHistory } from './edit-history.ts';
import { groupOfCommands } from './edit-group.ts';
import { lostConnections } from './lost-connections.ts';
import { createOwnHistory } from './own-history.ts';

/** A short message about the last edit; `undo` offers to take it back. */
export interface Notice {
  readonly text: string;
  readonly tone: 'done' | 'refused';
  readonly undo: boolean;
  /** Offers to choose which edge of one node leads to the other. */
  readonly connect?: Connection;
}

export interface Connection {
  readonly from: NodeId;
  readonly to: NodeId;
}

export interface RunOptions {
  readonly select?: Selection;
  /** The caller shows a refusal itself. */
  readonly quiet?: boolean;
  /** What the human did, where the commands do not tell it: “Pasted 3 nodes”. */
  readonly title?: string;
}

export interface EditorState {
  readonly graph: FlowGraph;
  /** What the next undo takes back; undefined where there is nothing. */
  readonly undoable: string | undefined;
  /** What the next redo does again. */
  readonly redoable: string | undefined;
  /** Why the graph cannot be edited here; undefined where it can. */
  readonly readOnly: string | undefined;
  readonly selection: Selection;
  readonly notice: Notice | undefined;
  /** Counts focus sessions: settings edited within one become one step of undo. */
  readonly session: number;
  /** Carries out edits as one step; answers the refusal where there is one, and then nothing has changed. */
  run(commands: GraphCommand | readonly GraphCommand[], options?: RunOptions): Issue | undefined;
  undo(): void;
  redo(): void;
  select(selection: Selection): void;
  /** The focus left a setting: the next edit of it is a step of its own. */
  endSession(): void;
  say(notice: Notice | undefined): void;
  /** The editor is shown again: what was said before is over. */
  resume(): void;
}

export type EditorStore = StoreApi<EditorState>;

/** What an editor holds of one graph. Its edits are steps of `history`, which tells what the graph is. */
export function createEditorStore(
  start: FlowGraph,
  kinds: NodeKinds,
  history: EditHistory = createOwnHistory(start),
): EditorStore {
  const seen = (): Pick<EditorState, 'graph' | 'undoable' | 'redoable' | 'readOnly'> => ({
    graph: history.graph(),
    undoable: history.undoable(),
    redoable: history.redoable(),
    readOnly: history.readOnly(),
  });
  /** What goes with the edit that is on its way to the history; undefined for changes that come from there. */
  let editing: Pick<EditorState, 'selection' | 'notice'> | undefined;
  const store = createStore<EditorState>((set, get) => ({
    ...seen(),
    selection: emptySelection,
    notice: undefined,
    session: 0,
    run(given, { select, quiet, title } = {}) {
      const commands = 'type' in given ? [given] : given;
      const before = get();
      const result =
        before.readOnly === undefined
          ? applyCommands(before.graph, commands, kinds)
          : err(refuse('read-only', before.readOnly));
      if (!result.ok) {
        if (quiet !== true) set({ notice: { text: result.error.message, tone: 'refused', undo: false } });
        return result.error;
      }
      const graph = result.value;
      const selection = keepInGraph(select ?? before.selection, graph);
      if (graph === before.graph) {
        set({ selection });
        return undefined;
      }
      const lost = lostConnections(before.graph, graph, commands, kinds);
      // What takes connections away is a step of its own, so that its Undo takes back nothing else.
      const group = lost.length > 0 ? undefined : groupOfCommands(commands, before.session);
      const done = title ?? titleOfCommands(commands, before.graph);
      editing = { selection, notice: noticeOf(commands, done, lost) };
      try {
        history.commit({ title: done, group }, graph);
      } finally {
        editing = undefined;
      }
      return undefined;
    },
    undo: () => history.undo(),
    redo: () => history.redo(),
    select(selection) {
      set(({ session }) => ({ selection, session: session + 1 }));
    },
    endSession() {
      set(({ session }) => ({ session: session + 1 }));
    },
    say(notice) {
      set({ notice });
    },
    resume() {
      set(({ session }) => ({ notice: undefined, session: session + 1 }));
    },
  }));
  history.subscribe(() => {
    const before = store.getState();
    const next = seen();
    if (next.graph !== before.graph) {
      const { selection, session } = before;
      const along = editing ?? {
        selection: keepInGraph(selection, next.graph),
        notice: undefined,
        session: session + 1,
      };
      store.setState({ ...next, ...along });
    } else if (
      next.undoable !== before.undoable ||
      next.redoable !== before.redoable ||
      next.readOnly !== before.readOnly
    ) {
      store.setState(next);
    }
  });
  return store;
}

/** Deleting asks nothing beforehand: what it did is said, with a way back. */
function noticeOf(commands: readonly GraphCommand[], title: string, lost: readonly string[]): Notice | undefined {
  if (lost.length > 0) return { text: `${title}. Disconnected: ${lost.join(', ')}.`, tone: 'done', undo: true };
  const removes = commands.some((command) => command.type === 'remove-nodes' || command.type === 'disconnect-edge');
  return removes ? { text: `${title}.`, tone: 'done', undo: true } : undefined;
}
