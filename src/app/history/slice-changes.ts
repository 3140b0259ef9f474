import { graphById } from '../graph-list.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import type { GraphChange, KeptRun, SliceChange } from './workspace-step.ts';

/** What became different between two states of the workspace, of that which can be undone. */
export function changesBetween(before: WorkspaceState, after: WorkspaceState): readonly SliceChange[] {
  const changes: SliceChange[] = [];
  if (before.graphs !== after.graphs) {
    const ids = new Set([...before.graphs, ...after.graphs].map(({ id }) => id));
    for (const id of ids) {
      const [was, is] = [graphById(before.graphs, id) ?? null, graphById(after.graphs, id) ?? null];
      if (was !== is) changes.push(graphChange(before, after, id, was, is));
    }
  }
  if (before.versions !== after.versions) {
    for (const graph of new Set([...Object.keys(before.versions), ...Object.keys(after.versions)])) {
      const [was, is] = [before.versions[graph] ?? [], after.versions[graph] ?? []];
      if (was !== is) changes.push({ slice: 'versions', graph, before: was, after: is });
    }
  }
  if (before.deployments !== after.deployments) {
    changes.push({ slice: 'deployments', before: before.deployments, after: after.deployments });
  }
  if (before.org !== after.org) changes.push({ slice: 'org', before: before.org, after: after.org });
  return changes;
}

/** Two lots of changes, one after the other, as one. */
export function joinChanges(first: readonly SliceChange[], then: readonly SliceChange[]): readonly SliceChange[] {
  const joined = new Map(first.map((change) => [keyOf(change), change]));
  for (const change of then) {
    const earlier = joined.get(keyOf(change));
    // The same key means the same slice, so that `before` fits.
    joined.set(keyOf(change), earlier ? ({ ...change, before: earlier.before } as SliceChange) : change);
  }
  return [...joined.values()];
}

export const keyOf = (change: SliceChange): string =>
  'graph' in change ? `${change.slice} ${change.graph}` : change.slice;

function graphChange(
  before: WorkspaceState,
  after: WorkspaceState,
  id: string,
  was: GraphChange['before'],
  is: GraphChange['after'],
): GraphChange {
  const { graphs } = is === null ? before : after;
  const change = {
    slice: 'graph',
    graph: id,
    before: was,
    after: is,
    at: graphs.findIndex((one) => one.id === id),
  } as const;
  return is === null ? { ...change, kept: runOf(before, id) } : change;
}

/** The run of a graph as it stands, to be kept while the graph is away. */
export function runOf({ runs, toRecord, latestRun }: WorkspaceState, graph: string): KeptRun {
  const [run, input] = [runs[graph], toRecord[graph]];
  return { ...(run ? { run } : {}), ...(input ? { input } : {}), isLatest: latestRun === graph };
}
