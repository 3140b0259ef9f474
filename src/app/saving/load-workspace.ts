import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { z } from '#graph/zod.ts';
import { readLesson } from '#scenarios/lesson-document.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import type { Json } from '#shared/json.ts';
import type { DocumentStore, StoredDocument } from '#storage/document-store.ts';
import type { Deployment } from '#versions/deployment.ts';
import type { VersionsByGraph } from '#versions/graph-version.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RunShelf } from '#world/kept-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { layOver, type DividedList } from './document-parts.ts';
import type { SavedDocument } from './plan-writes.ts';
import { listOf, readDivided, sweepParts } from './read-divided.ts';
import { loadOwn, inOrder, type OwnKind } from './load-own.ts';
import { loadRuns } from './load-runs.ts';
import { loadDeployments, loadVersions } from './load-versions.ts';
import { readOwnTest, type OwnTest } from '../tests/own-test.ts';
import { isCurrentOrg, readStoredOrg, storeOrg } from './stored-org.ts';
import { DOCUMENT, indexSource, ONLY, type WorkspaceIndex } from './workspace-documents.ts';

/** What storage had of an earlier visit. */
export interface LoadedWorkspace {
  readonly graphs: readonly FlowGraph[];
  readonly versions: VersionsByGraph;
  readonly deployments: readonly Deployment[];
  /** Null where there is no readable org. */
  readonly org: OrgSetup | null;
  /** Runs to be shown, which are to be recorded again, by graph id. */
  readonly inputs: Readonly<Record<string, RunInput>>;
  readonly shelf: Readonly<Record<string, RunShelf>>;
  readonly lessons: readonly Lesson[];
  readonly tests: readonly OwnTest[];
  readonly index: WorkspaceIndex;
  readonly saved: readonly SavedDocument[];
  /** What could not be read, in sentences; it stays in storage as it is. */
  readonly problems: readonly string[];
}

const indexSchema: z.ZodType<WorkspaceIndex> = z.object({
  graphs: z.array(z.string()),
  currentGraph: z.nullable(z.string()),
  latestRun: z.nullable(z.string()),
  // Earlier versions of the app kept one run of a graph.
  shown: z.record(z.string(), z.nullable(z.string())).default({}),
  lessons: z.array(z.string()).default([]),
  tests: z.array(z.string()).default([]),
});

/** Reads the workspace of the last visit; null on a first visit, or where storage cannot be read. */
export async function loadWorkspace(store: DocumentStore, kinds: NodeKinds): Promise<LoadedWorkspace | null> {
  const index = await store.get(DOCUMENT.workspace, ONLY);
  if (!index.ok) return null;
  const stored = await readDivided(store);
  if (index.value === null) {
    await sweepParts(store, stored, []);
    return null;
  }
  const graphs: FlowGraph[] = [];
  const saved: SavedDocument[] = [];
  const problems: string[] = [];
  const damaged: StoredDocument[] = [];
  const keep = (document: StoredDocument, source: object | string | null, lists?: readonly DividedList[]): void => {
    const { kind, id, revision } = document;
    saved.push({ kind, id, revision, source, ...(lists ? { lists } : {}) });
    if (source === null && kind !== DOCUMENT.workspace) damaged.push(document);
  };

  for (const document of await listOf(store, DOCUMENT.graph)) {
    const graph = parseFlowFile(textOf(document.body), kinds);
    keep(document, graph.ok ? graph.value : null);
    if (graph.ok) graphs.push(graph.value);
    else problems.push(`The graph "${document.id}" cannot be read: ${graph.error[0]?.message ?? 'it is damaged'}`);
  }
  const versions = loadVersions(await listOf(store, DOCUMENT.version), kinds, keep, problems);
  const deployments = loadDeployments(await listOf(store, DOCUMENT.deployments), keep, problems);
  const lessons = loadOwn(await listOf(store, DOCUMENT.lesson), ownLessons, keep, problems);
  const tests = loadOwn(await listOf(store, DOCUMENT.test), ownTests, keep, problems);
  let org: OrgSetup | null = null;
  for (const { document, layout, missing } of stored.orgs) {
    const parsed = missing ? undefined : readStoredOrg(document.body);
    const read = parsed?.ok ? parsed.value : null;
    keep(document, read, layOver(layout, read && isCurrentOrg(document.body) ? storeOrg(read) : undefined));
    if (read) org = read;
    else {
      const reason =
        parsed?.ok === false ? (parsed.error[0]?.message ?? 'it is damaged') : 'some of its records are gone.';
      problems.push(`The org cannot be read: ${reason} The demo org stands in for it.`);
    }
  }
  const parsed = indexSchema.safeParse(index.value.body);
  const named = parsed.success ? parsed.data : NOTHING_NAMED;
  const { shelf, inputs } = await loadRuns(store, stored.runs, named.shown, kinds, keep);
  keep(index.value, parsed.success ? indexSource(parsed.data) : null);
  // A copy out of the way of what is written from now on: nothing that was kept is lost.
  if (damaged.length > 0) {
    await store.write(
      damaged.map(({ kind, id, body }) => ({ type: 'put', kind: 'damaged', id: `${kind} ${id}`, body })),
    );
  }
  await sweepParts(store, stored, damaged);
  return {
    graphs: inOrder(graphs, named.graphs),
    versions,
    deployments,
    org,
    inputs,
    shelf,
    lessons: inOrder(lessons, named.lessons),
    tests: inOrder(tests, named.tests),
    index: named,
    saved,
    problems,
  };
}

const NOTHING_NAMED: WorkspaceIndex = {
  graphs: [],
  currentGraph: null,
  latestRun: null,
  shown: {},
  lessons: [],
  tests: [],
};

const ownLessons: OwnKind<Lesson> = { word: 'lesson', read: readLesson };
const ownTests: OwnKind<OwnTest> = { word: 'test', read: readOwnTest };

const textOf = (body: Json): string => (typeof body === 'string' ? body : '');
