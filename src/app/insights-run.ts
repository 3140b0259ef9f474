import type { WorkspaceState } from './workspace-state.ts';

/**
 * [V2-1] The graph whose run Routing Insights counts: the one in view, or else the one that was run last where that
 * run went through the graph in view as well. Null where no run did: another graph's trips are not shown in its place.
 */
export function graphOfInsights({ currentGraph, latestRun, runs, toRecord }: WorkspaceState): string | null {
  if (currentGraph === null) return latestRun;
  if ((runs[currentGraph] ?? toRecord[currentGraph]) !== undefined) return currentGraph;
  if (latestRun === null) return null;
  const latest = runs[latestRun]?.input ?? toRecord[latestRun];
  return latest?.graphs.some(({ id }) => id === currentGraph) === true ? latestRun : null;
}
