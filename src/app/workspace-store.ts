import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import { newGraph } from '#graph/new-graph.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { countOf } from '#shared/count-of.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { copyUnderNewName, duplicateGraph, graphById, putGraph, uniqueGraphId, uniqueGraphName } from './graph-list.ts';
import {
  historyActions,
  noHistory,
  type HistoryActions,
  type HistoryState,
  type WorkspaceHistory,
} from './history/history-actions.ts';
import { wordsOfOrgEdit } from './history/words-of-org-edit.ts';
import type { StepWords } from './history/workspace-step.ts';
import { versionActions, type VersionActions } from './versions/version-actions.ts';
import { withShownOnShelf } from './shelf/change-shelf.ts';
import { RunMemory } from './shelf/run-memory.ts';
import { shelfActions, throughMemory, type ShelfActions } from './shelf/shelf-actions.ts';
import { withoutGraph } from './without-graph.ts';
import type { SaveState, WorkspaceState } from './workspace-state.ts';

/** The workspace with what can be done to it. Every action replaces plain data; saving is someone else's job. */
export interface Workspace extends WorkspaceState, HistoryState, HistoryActions, VersionActions, ShelfActions {
  readonly saving: SaveState;
  /** Makes a graph the one that FlowBuilder and Simulator show. */
  openGraph(id: string): void;
  /** A new graph with its two triggers, opened. */
  createGraph(object: RoutedObject): FlowGraph;
  /** Puts an imported graph in the place of the one with its id, or adds it. */
  putGraph(graph: FlowGraph): void;
  /** Adds a graph under a free id and name, whatever its own are. */
  addCopy(graph: FlowGraph): FlowGraph;
  renameGraph(id: string, name: string): void;
  duplicateGraph(id: string): FlowGraph | null;
  /** Takes a graph, its run and its versions away, and with it the tests that are named. */
  removeGraph(id: string, tests?: ReadonlySet<string>): void;
  /**
   * One edit of the org; nothing happens where the change gives the same org back. `title` says what was done
   * where the org before and after do not tell it.
   */
  editOrg(change: (org: OrgSetup) => OrgSetup, title?: string): void;
  /** Puts another workspace in the place of everything; can be undone. */
  replaceAll(state: WorkspaceState, title: string): void;
}

export type WorkspaceStore = StoreApi<Workspace>;

/** A store over a workspace as it was read from storage or made for a first visit, with its history. */
export function createWorkspaceStore(
  initial: WorkspaceState,
  kinds: NodeKinds,
  history: WorkspaceHistory = noHistory.history,
  memory: RunMemory = new RunMemory(),
): WorkspaceStore {
  return createStore<Workspace>()((setAll, get) => {
    const set = (patch: Partial<Workspace>): void => setAll(throughMemory(get(), patch, memory));
    const past = historyActions(get, set, Date.now);
    const { commit } = past;
    return {
      ...withShownOnShelf(initial),
      ...noHistory,
      history,
      saving: { type: 'saved' },
      ...past,
      openGraph: (id) => {
        if (get().currentGraph !== id) set({ currentGraph: id });
      },
      createGraph: (object) => {
        const { graphs } = get();
        const name = uniqueGraphName(graphs, `${object} routing`);
        const graph = newGraph({ id: uniqueGraphId(graphs, name), name, object }, kinds);
        commit(aboutGraph(`Created ${name}`, graph), () => ({ graphs: [...graphs, graph], currentGraph: graph.id }));
        return graph;
      },
      putGraph: (graph) => {
        commit(aboutGraph(`Imported ${graph.name}`, graph), ({ graphs }) => ({ graphs: putGraph(graphs, graph) }));
      },
      addCopy: (graph) => {
        const copy = copyUnderNewName(get().graphs, graph, graph.name);
        commit(aboutGraph(`Added ${copy.name}`, copy), ({ graphs }) => ({
          graphs: [...graphs, copy],
          currentGraph: copy.id,
        }));
        return copy;
      },
      renameGraph: (id, name) => {
        const { graphs } = get();
        const graph = graphById(graphs, id);
        if (!graph) return;
        const renamed = {
          ...graph,
          name: uniqueGraphName(
            graphs.filter((other) => other !== graph),
            name,
          ),
        };
        commit(aboutGraph(`Renamed ${graph.name} to ${renamed.name}`, renamed), () => ({
          graphs: putGraph(graphs, renamed),
        }));
      },
      duplicateGraph: (id) => {
        const done = duplicateGraph(get().graphs, id);
        if (!done) return null;
        const { graphs, copy } = done;
        commit(aboutGraph(`Duplicated ${graphById(graphs, id)?.name ?? id}`, copy), () => ({
          graphs,
          currentGraph: copy.id,
        }));
        return copy;
      },
      removeGraph: (id, tests = new Set()) => {
        const graph = graphById(get().graphs, id);
        if (!graph) return;
        // What was deployed of it stays: the history tells of it, and its numbers are not given again.
        const along = tests.size === 0 ? '' : ` and ${countOf(tests.size, 'test')}`;
        commit(aboutGraph(`Deleted ${graph.name}${along}`, graph), (state) => ({
          ...withoutGraph(state, id),
          tests: tests.size === 0 ? state.tests : state.tests.filter((own) => !tests.has(own.id)),
        }));
      },
      editOrg: (change, title) => {
        const before = get().org;
        const org = change(before);
        if (org === before) return;
        const words = wordsOfOrgEdit(before, org);
        commit(title === undefined ? words : { ...words, title }, () => ({ org }));
      },
      ...shelfActions(get, set, commit),
      ...versionActions(get, kinds, {
        record: past.record,
        commit: (title, graph, patch) => {
          const name = graphById(patch.graphs ?? get().graphs, graph)?.name ?? graph;
          return commit({ title: `${title} of ${name}`, place: { to: `/flow/${graph}`, name } }, () => patch);
        },
      }),
      replaceAll: (state, title) => {
        commit({ title, place: { to: '/', name: 'The first graph' } }, () => withShownOnShelf(state));
      },
    };
  });
}

/** What was done to a graph as a whole. */
const aboutGraph = (title: string, { id, name }: FlowGraph): StepWords => ({
  title,
  place: { to: `/flow/${id}`, name },
});
