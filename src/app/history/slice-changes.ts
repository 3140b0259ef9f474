import type { VersionBook } from '#versions/version-list.ts';
import { isSameGraph } from '#graph/same-graph.ts';
import { graphById } from '../graph-list.ts';
import { keptRun, shelfOf } from '../shelf/change-shelf.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import type { GraphChange, KeptWithGraph, OwnChange, SliceChange } from './workspace-step.ts';

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
  if (isAnotherRecord(before, after)) changes.push({ slice: 'record', before: bookOf(before), after: bookOf(after) });
  if (before.org !== after.org) changes.push({ slice: 'org', before: before.org, after: after.org });
  if (before.shelf !== after.shelf) {
    for (const { id } of after.graphs)
      if (graphById(before.graphs, id)) changes.push(...shelfChanges(before, after, id));
  }
  changes.push(...ownChanges('lesson', before.lessons, after.lessons));
  changes.push(...ownChanges('test', before.tests, after.tests));
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

/** Whether a change of a graph comes to nothing. */
export const leavesAll = (change: SliceChange): boolean =>
  change.slice === 'graph' &&
  change.before !== null &&
  change.after !== null &&
  isSameGraph(change.before, change.after);

export function keyOf(change: SliceChange): string {
  if ('graph' in change) return `${change.slice} ${change.graph}`;
  if ('id' in change) return `${change.slice} ${change.id}`;
  if (change.slice === 'kept-run') return `${change.slice} ${change.shelf} ${change.run}`;
  return 'shelf' in change ? `${change.slice} ${change.shelf}` : change.slice;
}

/** Which of the runs is shown comes first: one that is taken away is shown no longer by then. */
function shelfChanges(before: WorkspaceState, after: WorkspaceState, graph: string): readonly SliceChange[] {
  const [was, is] = [shelfOf(before, graph), shelfOf(after, graph)];
  if (was === is) return [];
  const shown: readonly SliceChange[] =
    was.shown === is.shown ? [] : [{ slice: 'shown-run', shelf: graph, before: was.shown, after: is.shown }];
  const ids = new Set([...was.runs, ...is.runs].map(({ id }) => id));
  const runs = [...ids].flatMap((run): readonly SliceChange[] => {
    const [one, other] = [keptRun(was, run) ?? null, keptRun(is, run) ?? null];
    return one === other ? [] : [{ slice: 'kept-run', shelf: graph, run, before: one, after: other }];
  });
  return [...shown, ...runs];
}

function ownChanges<Slice extends string, Own extends { readonly id: string }>(
  slice: Slice,
  before: readonly Own[],
  after: readonly Own[],
): readonly OwnChange<Slice, Own>[] {
  if (before === after) return [];
  const ids = new Set([...before, ...after].map(({ id }) => id));
  return [...ids].flatMap((id): readonly OwnChange<Slice, Own>[] => {
    const [from, to] = [before.findIndex((one) => one.id === id), after.findIndex((one) => one.id === id)];
    const [was, is] = [before[from] ?? null, after[to] ?? null];
    return was === is ? [] : [{ slice, id, before: was, after: is, at: is === null ? from : to }];
  });
}

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
  return is === null ? { ...change, kept: keptWithGraph(before, id) } : change;
}

/** The runs and the versions of a graph as they stand, to be kept while the graph is away. */
export function keptWithGraph(state: WorkspaceState, graph: string): KeptWithGraph {
  const { runs, toRecord, latestRun, versions } = state;
  const [run, input, saved, shelf] = [runs[graph], toRecord[graph], versions[graph], state.shelf[graph]];
  return {
    ...(run ? { run } : {}),
    ...(input ? { input } : {}),
    ...(shelf ? { shelf } : {}),
    isLatest: latestRun === graph,
    ...(saved ? { versions: saved } : {}),
  };
}

export const bookOf = ({ versions, deployments }: VersionBook): VersionBook => ({ versions, deployments });

/** Whether versions or deployments became others; versions that went with their graph do not count. */
function isAnotherRecord(before: WorkspaceState, after: WorkspaceState): boolean {
  if (before.deployments !== after.deployments) return true;
  if (before.versions === after.versions) return false;
  const ids = new Set([...Object.keys(before.versions), ...Object.keys(after.versions)]);
  return [...ids].some((id) => {
    const [was, is] = [before.versions[id], after.versions[id]];
    return was !== is && (is !== undefined || graphById(after.graphs, id) !== undefined);
  });
}
