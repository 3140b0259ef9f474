import type { FlowGraph } from '#graph/flow-graph.ts';
import type { StorageFaultCode } from '#storage/storage-fault.ts';
import type { Deployment } from '#versions/deployment.ts';
import type { VersionsByGraph } from '#versions/graph-version.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RunShelf } from '#world/kept-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { OwnTest } from './tests/own-test.ts';

/** Whether what is on screen also stands in the browser's database. */
export type SaveState =
  | { readonly type: 'saved' }
  | { readonly type: 'saving' }
  /** The work goes on in memory; `message` says why it could not be kept, `hint` what to do. */
  | {
      readonly type: 'failed';
      readonly code: StorageFaultCode;
      readonly message: string;
      readonly hint: string;
    };

/** Everything that is the user's own. */
export interface WorkspaceState {
  readonly graphs: readonly FlowGraph[];
  /** Graph that FlowBuilder and Simulator show; null only while there is none. */
  readonly currentGraph: string | null;
  /** The org before the run: what the pages edit and every run starts from. */
  readonly org: OrgSetup;
  /** The run that is shown of each graph, by graph id: the latest, or one that was opened since. */
  readonly runs: Readonly<Record<string, RecordedRun>>;
  /** Runs that are to be shown and still to be recorded again, by graph id. */
  readonly toRecord: Readonly<Record<string, RunInput>>;
  /** [RUN-4] All runs kept of each graph, by graph id; their journals are not, but for those in memory. */
  readonly shelf: Readonly<Record<string, RunShelf>>;
  /** Lessons that somebody made or imported here, in the order in which they came. */
  readonly lessons: readonly Lesson[];
  /** Tests, in the order in which they came. */
  readonly tests: readonly OwnTest[];
  /** Graph whose run was recorded last. */
  readonly latestRun: string | null;
  /** Saved versions of each graph, by graph id; `graphs` are the drafts. */
  readonly versions: VersionsByGraph;
  /** What was made live, oldest first. It outlives the graphs. */
  readonly deployments: readonly Deployment[];
}

/** The graph whose run the logs and "After the run" show: the one in view, or the one run last where that has no run. */
export function graphOfShownRun({ currentGraph, latestRun, runs, toRecord }: WorkspaceState): string | null {
  const hasRun = currentGraph !== null && (runs[currentGraph] ?? toRecord[currentGraph]) !== undefined;
  return hasRun ? currentGraph : latestRun;
}

/** The run that the logs and "After the run" show; undefined while there is none, or it is still being recorded again. */
export const shownRunOf = (state: WorkspaceState): RecordedRun | undefined => state.runs[graphOfShownRun(state) ?? ''];

/** Says whose run the logs show where it is not that of the graph in view; undefined where it is. */
export function noteOfOtherRun(state: WorkspaceState): string | undefined {
  const nameOf = (id: string | null): string | undefined => state.graphs.find((graph) => graph.id === id)?.name;
  const shown = graphOfShownRun(state);
  if (shown === null || shown === state.currentGraph) return undefined;
  return `of the run of "${nameOf(shown) ?? shown}" ("${nameOf(state.currentGraph) ?? ''}" has not been run)`;
}

/** Whose run "After the run" shows, in a sentence for the head of a page. */
export function noteOfShownRun(state: WorkspaceState): string {
  const shown = graphOfShownRun(state);
  const graph = state.graphs.find(({ id }) => id === shown);
  if (!graph) return 'To be read only.';
  const orgThen = orgOfRun(state, graph.id);
  const another =
    orgThen !== undefined && orgThen !== state.org.name ? ` The run was made in ${orgThen}: run it again here.` : '';
  return `As the latest run of "${graph.name}" left it. To be read only.${another}`;
}

const orgOfRun = ({ runs, toRecord }: WorkspaceState, graph: string): string | undefined =>
  (runs[graph]?.input ?? toRecord[graph])?.org.name;
