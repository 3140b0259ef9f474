import type { FlowGraph } from '#graph/flow-graph.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { printLessonFile } from '#scenarios/lesson-document.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import { printScenarioTest } from '#scenarios/scenario-test.ts';
import type { Json } from '#shared/json.ts';
import { printDeployments, printVersion } from '#versions/version-document.ts';
import type { KeptRun } from '#world/kept-run.ts';
import { keptRunId, printKeptRun } from './kept-run-document.ts';
import { printKeptInput } from './stored-input.ts';
import { storeOrg } from './stored-org.ts';
import type { OwnTest } from '../tests/own-test.ts';
import type { WorkspaceState } from '../workspace-state.ts';

/** Kinds of documents that a workspace is kept as. Orgs and runs have their long lists in parts beside them. */
export const DOCUMENT = {
  graph: 'graph',
  version: 'version',
  deployments: 'deployments',
  lesson: 'lesson',
  test: 'test',
  org: 'org',
  run: 'run',
  keptRun: 'kept-run',
  workspace: 'workspace',
  history: 'history',
  step: 'step',
  part: 'part',
} as const;

/** The one id of the kinds that have a single document. */
export const ONLY = 'main';

/** One document of a workspace: it has changed where its source is not the same as before. */
export interface WorkspaceDocument {
  readonly kind: string;
  readonly id: string;
  readonly source: object | string;
  readonly body: () => Json;
}

/** What the workspace's own document says; graphs and runs stand beside it. */
export interface WorkspaceIndex {
  /** Ids of the graphs in their order. */
  readonly graphs: readonly string[];
  readonly currentGraph: string | null;
  readonly latestRun: string | null;
  /** Ids of the runs that are shown, by graph id. */
  readonly shown: Readonly<Record<string, string | null>>;
  /** Ids of one's own lessons in their order. */
  readonly lessons: readonly string[];
  /** The same of the tests. */
  readonly tests: readonly string[];
}

/**
 * Everything of a workspace that is kept. Of a run only what it depends on is kept: recorded again it gives
 * the same journal (CLK-2), and the journal of a large run would fill the browser's database.
 */
export function documentsOf(state: WorkspaceState): readonly WorkspaceDocument[] {
  return [
    ...state.graphs.map((graph) => graphDocument(graph)),
    ...versionDocuments(state),
    ...state.lessons.map((lesson) => lessonDocumentOf(lesson)),
    ...state.tests.map((test) => testDocumentOf(test)),
    { kind: DOCUMENT.org, id: ONLY, source: state.org, body: () => storeOrg(state.org) },
    ...Object.entries(state.shelf).flatMap(([graph, { runs }]) => runs.flatMap((run) => runDocuments(graph, run))),
    { kind: DOCUMENT.workspace, id: ONLY, source: indexSource(indexOf(state)), body: () => ({ ...indexOf(state) }) },
  ];
}

const graphDocument = (graph: FlowGraph): WorkspaceDocument => ({
  kind: DOCUMENT.graph,
  id: graph.id,
  source: graph,
  body: () => printFlowFile(graph),
});

const lessonDocumentOf = (lesson: Lesson): WorkspaceDocument => ({
  kind: DOCUMENT.lesson,
  id: lesson.id,
  source: lesson,
  body: () => printLessonFile(lesson),
});

const testDocumentOf = (own: OwnTest): WorkspaceDocument => ({
  kind: DOCUMENT.test,
  id: own.id,
  source: own,
  body: () => printScenarioTest(own.test),
});

/** Each version stands alone: saving one writes none of the others. */
const versionDocuments = ({ versions, deployments }: WorkspaceState): readonly WorkspaceDocument[] => [
  ...Object.entries(versions).flatMap(([graph, list]) =>
    list.map((version) => ({
      kind: DOCUMENT.version,
      id: versionId(graph, version.number),
      source: version,
      body: () => printVersion(version),
    })),
  ),
  ...(deployments.length === 0
    ? []
    : [{ kind: DOCUMENT.deployments, id: ONLY, source: deployments, body: () => printDeployments(deployments) }]),
];

/** Ids of graphs hold no `@`. */
const versionId = (graph: string, number: number): string => `${graph}@${number}`;

/** The graph whose version stands under an id. */
export const graphOfVersion = (id: string): string => id.slice(0, id.lastIndexOf('@'));

/** The input of a run is written once, whatever it is called. */
const runDocuments = (graph: string, run: KeptRun): readonly WorkspaceDocument[] => {
  const id = keptRunId(graph, run.id);
  return [
    { kind: DOCUMENT.run, id, source: run.input, body: () => printKeptInput(run.input) },
    { kind: DOCUMENT.keptRun, id, source: run, body: () => printKeptRun(run) },
  ];
};

const indexOf = ({ graphs, currentGraph, latestRun, shelf, lessons, tests }: WorkspaceState): WorkspaceIndex => ({
  graphs: graphs.map((graph) => graph.id),
  currentGraph,
  latestRun,
  shown: Object.fromEntries(Object.entries(shelf).map(([graph, { shown }]) => [graph, shown])),
  lessons: lessons.map(({ id }) => id),
  tests: tests.map(({ id }) => id),
});

/** A text that is the same for the same index. */
export const indexSource = ({ graphs, currentGraph, latestRun, shown, lessons, tests }: WorkspaceIndex): string =>
  JSON.stringify({ graphs, currentGraph, latestRun, shown, lessons, tests });

/**
 * Whether two tabs that write the document must be told of each other: graphs, their versions, lessons, tests and the org
 * are somebody's work. Which graph is in view and what was run last is each tab's own, and the last one to say so counts.
 */
export const isGuarded = (kind: string): boolean =>
  kind === DOCUMENT.graph ||
  kind === DOCUMENT.version ||
  kind === DOCUMENT.deployments ||
  kind === DOCUMENT.lesson ||
  kind === DOCUMENT.test ||
  kind === DOCUMENT.org;

/** Whether the document's long lists stand in parts beside it: an edit of one record writes only a few others with it. */
export const isDivided = (kind: string): boolean => kind === DOCUMENT.org || kind === DOCUMENT.run;
