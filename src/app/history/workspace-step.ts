import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import type { GraphVersion } from '#versions/graph-version.ts';
import type { VersionBook } from '#versions/version-list.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { KeptRun, RunShelf } from '#world/kept-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { OwnTest } from '../tests/own-test.ts';

/** Where something was done: the address of a page, and what it is called. */
export interface StepPlace {
  readonly to: string;
  readonly name: string;
}

/** What a human did, where, and with what it belongs together. */
export interface StepWords {
  /** In the past tense, such as “Renamed “Gate””. */
  readonly title: string;
  /** What is done in the same group without anything else between becomes one step. */
  readonly group?: string | undefined;
  readonly place: StepPlace;
}

/** What belongs to a graph that is not there, to come back with it. */
export interface KeptWithGraph {
  readonly run?: RecordedRun;
  readonly input?: RunInput;
  readonly shelf?: RunShelf;
  readonly isLatest: boolean;
  readonly versions?: readonly GraphVersion[];
}

/** [GRA-1] A graph that was edited; `null` where it was not there. `at` is its place in the list. */
export interface GraphChange {
  readonly slice: 'graph';
  readonly graph: string;
  readonly before: FlowGraph | null;
  readonly after: FlowGraph | null;
  readonly at: number;
  readonly kept?: KeptWithGraph;
}

/** One part of the workspace as it was and as it became, shared with the states before and after. */
export type SliceChange =
  | GraphChange
  /** Versions and deployments, where another workspace took the place of all: otherwise they are no edits. */
  | { readonly slice: 'record'; readonly before: VersionBook; readonly after: VersionBook }
  | { readonly slice: 'org'; readonly before: OrgSetup; readonly after: OrgSetup }
  | KeptRunChange
  | ShownRunChange
  | LessonChange
  | TestChange;

/** [RUN-4] A run on the shelf of a graph that was renamed, or taken away: then `after` is null. */
export interface KeptRunChange {
  readonly slice: 'kept-run';
  readonly shelf: string;
  readonly run: string;
  readonly before: KeptRun | null;
  readonly after: KeptRun | null;
}

/** [RUN-4] Another run of a graph that is shown, by its id on the shelf. */
export interface ShownRunChange {
  readonly slice: 'shown-run';
  readonly shelf: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Something of one's own in a list; null where it was not there. `at` is its place in the list. */
export interface OwnChange<Slice extends string, Own> {
  readonly slice: Slice;
  readonly id: string;
  readonly before: Own | null;
  readonly after: Own | null;
  readonly at: number;
}

export type LessonChange = OwnChange<'lesson', Lesson>;
export type TestChange = OwnChange<'test', OwnTest>;

/** One human action in the history of the workspace. */
export interface WorkspaceStep extends StepWords {
  /** Counts up within the history of a tab. */
  readonly id: number;
  /** Real time of the latest edit in it, in milliseconds since 1970. */
  readonly at: number;
  readonly changes: readonly SliceChange[];
}

/** The graphs that changes have to do with. */
export const graphsOfChanges = (changes: readonly SliceChange[]): readonly string[] => [
  ...new Set(changes.flatMap((change) => ('graph' in change ? [change.graph] : []))),
];
