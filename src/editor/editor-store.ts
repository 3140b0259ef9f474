import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptySelection, keepInGraph, type Selection } from '#canvas/selection.ts';
import { applyCommands } from '#graph/apply-command.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import type { Issue } from '#graph/issue.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { titleOfCommands } from './command-title.ts';
import { groupOfCommands } from './edit-group.ts';
import { lostConnections } from './lost-connections.ts';

/** One step back or forward: the graph there, and what the step did. */
export interface HistoryStep {
  readonly graph: FlowGraph;
  readonly title: string;
  /** Edits of the same group become one step. */
  readonly group: string | undefined;
}

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
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
  /** What the next undo takes back; undefined where there is nothing. */
  readonly undoable: string | undefined;
  /** What the next redo does again. */
  readonly redoable: string | undefined;
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
  /** Takes a graph from outside: another one, or this one changed elsewhere. The history of another graph is dropped. */
  load(graph: FlowGraph): void;
}

export type EditorStore = StoreApi<EditorState>;

const MOST_STEPS = 200;

/** What an editor holds of one graph. */
export function createEditorStore(start: FlowGraph, kinds: NodeKinds): EditorStore {
  const store = createStore<EditorState>((set, get) => ({
    graph: start,
    past: [],
    future: [],
    undoable: undefined,
    redoable: undefined,
    selection: emptySelection,
    notice: undefined,
    session: 0,
    run(given, { select, quiet, title } = {}) {
      const commands = 'type' in given ? [given] : given;
      const before = get();
      const result = applyCommands(before.graph, commands, kinds);
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
      const last = before.past.at(-1);
      const joins = group !== undefined && last?.group === group && before.future.length === 0;
      const step = { graph: before.graph, title: title ?? titleOfCommands(commands, before.graph), group };
      set({
        graph,
        past: joins ? before.past : [...before.past.slice(1 - MOST_STEPS), step],
        future: [],
        selection,
        notice: noticeOf(commands, step.title, lost),
      });
      return undefined;
    },
    undo() {
      const { graph, past, future, selection } = get();
      const step = past.at(-1);
      if (!step) return;
      set({
        graph: step.graph,
        past: past.slice(0, -1),
        future: [...future, { graph, title: step.title, group: undefined }],
        selection: keepInGraph(selection, step.graph),
        notice: undefined,
      });
    },
    redo() {
      const { graph, past, future, selection } = get();
      const step = future.at(-1);
      if (!step) return;
      set({
        graph: step.graph,
        past: [...past, { graph, title: step.title, group: undefined }],
        future: future.slice(0, -1),
        selection: keepInGraph(selection, step.graph),
        notice: undefined,
      });
    },
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
    load(graph) {
      const { graph: before, past, selection } = get();
      if (graph === before) return;
      const same = graph.id === before.id;
      set({
        graph,
        past: same ? [...past, { graph: before, title: 'Change from outside', group: undefined }] : [],
        future: [],
        selection: same ? keepInGraph(selection, graph) : emptySelection,
        notice: undefined,
      });
    },
  }));
  store.subscribe(({ past, future, undoable, redoable }) => {
    const next = { undoable: past.at(-1)?.title, redoable: future.at(-1)?.title };
    if (next.undoable !== undoable || next.redoable !== redoable) store.setState(next);
  });
  return store;
}

/** Deleting asks nothing beforehand: what it did is said, with a way back. */
function noticeOf(commands: readonly GraphCommand[], title: string, lost: readonly string[]): Notice | undefined {
  if (lost.length > 0) return { text: `${title}. Disconnected: ${lost.join(', ')}.`, tone: 'done', undo: true };
  const removes = commands.some((command) => command.type === 'remove-nodes' || command.type === 'disconnect-edge');
  return removes ? { text: `${title}.`, tone: 'done', undo: true } : undefined;
}
