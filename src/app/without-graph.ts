import type { WorkspaceState } from './workspace-state.ts';

/** The workspace without a graph, its runs and its versions; its neighbour is in view where it was. */
export function withoutGraph(state: WorkspaceState, id: string): WorkspaceState {
  const at = state.graphs.findIndex((graph) => graph.id === id);
  const graphs = state.graphs.filter((graph) => graph.id !== id);
  const neighbour = graphs[Math.min(Math.max(at, 0), graphs.length - 1)]?.id ?? null;
  return {
    ...state,
    graphs,
    runs: without(state.runs, id),
    toRecord: without(state.toRecord, id),
    shelf: without(state.shelf, id),
    versions: without(state.versions, id),
    currentGraph: state.currentGraph === id ? neighbour : state.currentGraph,
    latestRun: state.latestRun === id ? null : state.latestRun,
  };
}

/** A record without one of its members. */
export const without = <T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([other]) => other !== key));
