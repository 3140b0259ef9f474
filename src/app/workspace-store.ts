import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import { newGraph } from '#graph/new-graph.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { withoutVersions } from '#versions/version-list.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { copyUnderNewName, duplicateGraph, putGraph, uniqueGraphId, uniqueGraphName } from './graph-list.ts';
import { versionActions, type VersionActions } from './versions/version-actions.ts';
import type { SaveState, WorkspaceState } from './workspace-state.ts';

/** The workspace with what can be done to it. Every action replaces plain data; saving is someone else's job. */
export interface Workspace extends WorkspaceState, VersionActions {
  readonly saving: SaveState;
  /** Makes a graph the one that FlowBuilder and Simulator show. */
  openGraph(id: string): void;
  /** A new graph with its two triggers, opened. */
  createGraph(object: RoutedObject): FlowGraph;
  /** Puts an edited or imported graph in the place of the one with its id, or adds it. */
  putGraph(graph: FlowGraph): void;
  /** Adds a graph under a free id and name, whatever its own are. */
  addCopy(graph: FlowGraph): FlowGraph;
  renameGraph(id: string, name: string): void;
  duplicateGraph(id: string): FlowGraph | null;
  /** Takes a graph and its run away. */
  removeGraph(id: string): void;
  /** Orgs that edits went on from, latest last: what Undo puts back. Not kept between visits. */
  readonly orgPast: readonly OrgSetup[];
  /** Orgs that Undo left, latest first: what Redo puts back. */
  readonly orgFuture: readonly OrgSetup[];
  /** One edit of the org, undone as a whole; nothing happens where the change gives the same org back. */
  editOrg(change: (org: OrgSetup) => OrgSetup): void;
  undoOrg(): void;
  redoOrg(): void;
  /** Keeps a recorded run as the latest one of its graph and of all. */
  keepRun(graph: string, run: RecordedRun): void;
  /** Takes a run of an earlier visit that was recorded again. */
  recordedAgain(graph: string, run: RecordedRun): void;
  /** Gives up a run of an earlier visit that cannot be recorded again. */
  dropRun(graph: string): void;
  replaceAll(state: WorkspaceState): void;
}

/** Edits of the org that can be undone. */
const MOST_ORG_STEPS = 50;

export type WorkspaceStore = StoreApi<Workspace>;

/** A store over a workspace as it was read from storage or made for a first visit. */
export function createWorkspaceStore(initial: WorkspaceState, kinds: NodeKinds): WorkspaceStore {
  return createStore<Workspace>()((set, get) => ({
    ...initial,
    saving: { type: 'saved' },
    orgPast: [],
    orgFuture: [],
    openGraph: (id) => {
      if (get().currentGraph !== id) set({ currentGraph: id });
    },
    createGraph: (object) => {
      const { graphs } = get();
      const name = uniqueGraphName(graphs, `${object} routing`);
      const graph = newGraph({ id: uniqueGraphId(graphs, name), name, object }, kinds);
      set({ graphs: [...graphs, graph], currentGraph: graph.id });
      return graph;
    },
    putGraph: (graph) => set(({ graphs }) => ({ graphs: putGraph(graphs, graph) })),
    addCopy: (graph) => {
      const { graphs } = get();
      const copy = copyUnderNewName(graphs, graph, graph.name);
      set({ graphs: [...graphs, copy], currentGraph: copy.id });
      return copy;
    },
    renameGraph: (id, name) =>
      set(({ graphs }) => {
        const others = graphs.filter((graph) => graph.id !== id);
        const free = uniqueGraphName(others, name);
        return { graphs: graphs.map((graph) => (graph.id === id ? { ...graph, name: free } : graph)) };
      }),
    duplicateGraph: (id) => {
      const done = duplicateGraph(get().graphs, id);
      if (!done) return null;
      set({ graphs: done.graphs, currentGraph: done.copy.id });
      return done.copy;
    },
    removeGraph: (id) => set((state) => withoutGraph(state, id)),
    editOrg: (change) =>
      set(({ org, orgPast }) => {
        const edited = change(org);
        if (edited === org) return {};
        return { org: edited, orgPast: [...orgPast, org].slice(-MOST_ORG_STEPS), orgFuture: [] };
      }),
    undoOrg: () =>
      set(({ org, orgPast, orgFuture }) => {
        const before = orgPast.at(-1);
        return before ? { org: before, orgPast: orgPast.slice(0, -1), orgFuture: [org, ...orgFuture] } : {};
      }),
    redoOrg: () =>
      set(({ org, orgPast, orgFuture }) => {
        const [next, ...rest] = orgFuture;
        return next ? { org: next, orgPast: [...orgPast, org], orgFuture: rest } : {};
      }),
    keepRun: (graph, run) =>
      set(({ runs, toRecord }) => ({
        runs: { ...runs, [graph]: run },
        toRecord: without(toRecord, graph),
        latestRun: graph,
      })),
    recordedAgain: (graph, run) =>
      set(({ runs, toRecord }) => {
        // Meanwhile the user may have run the graph anew, or deleted it.
        const waits = toRecord[graph] !== undefined;
        return waits ? { runs: { ...runs, [graph]: run }, toRecord: without(toRecord, graph) } : {};
      }),
    dropRun: (graph) => set(({ toRecord }) => ({ toRecord: without(toRecord, graph) })),
    ...versionActions(get, (_title, _graph, patch) => set(patch)),
    replaceAll: (state) => set({ ...state, orgPast: [], orgFuture: [] }),
  }));
}

function withoutGraph(state: WorkspaceState, id: string): Partial<WorkspaceState> {
  const at = state.graphs.findIndex((graph) => graph.id === id);
  const graphs = state.graphs.filter((graph) => graph.id !== id);
  const neighbour = graphs[Math.min(Math.max(at, 0), graphs.length - 1)]?.id ?? null;
  return {
    graphs,
    // What was deployed of it stays: the history tells of it, and its numbers are not given again.
    versions: withoutVersions(state.versions, id),
    runs: without(state.runs, id),
    toRecord: without(state.toRecord, id),
    currentGraph: state.currentGraph === id ? neighbour : state.currentGraph,
    latestRun: state.latestRun === id ? null : state.latestRun,
  };
}

const without = <T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([other]) => other !== key));
