import type { FlowGraph } from '#graph/flow-graph.ts';
import { graphById } from './graph-list.ts';
import { graphOfShownRun, type WorkspaceState } from './workspace-state.ts';

/** The graph whose run of an earlier visit is to be shown and still being recorded again. */
export function restoredGraphOf(state: WorkspaceState): FlowGraph | undefined {
  const graph = graphOfShownRun(state);
  return graph !== null && state.toRecord[graph] !== undefined ? graphById(state.graphs, graph) : undefined;
}
