import type { NodeKinds } from '#graph/node-kinds.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { readLesson } from '#scenarios/lesson-document.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import type { Result } from '#shared/result.ts';
import type { DocumentStore } from '#storage/document-store.ts';
import type { GraphVersion } from '#versions/graph-version.ts';
import { readDeployments, readVersion } from '#versions/version-document.ts';
import { graphById, putGraph } from '../graph-list.ts';
import type { Autosave, DocumentName } from '../saving/autosave.ts';
import { DOCUMENT, graphOfVersion, ONLY } from '../saving/workspace-documents.ts';
import { readOwnTest, titleOf, type OwnTest } from '../tests/own-test.ts';
import { withoutGraph } from '../without-graph.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import type { WorkspaceStore } from '../workspace-store.ts';

export interface FollowOptions {
  readonly workspace: WorkspaceStore;
  readonly store: DocumentStore;
  readonly autosave: Autosave;
  readonly kinds: NodeKinds;
}

/** Where things of one's own stand in the workspace. */
interface OwnList<Own> {
  readonly slice: 'lesson' | 'test';
  list(state: WorkspaceState): readonly Own[];
  patch(list: readonly Own[]): Partial<WorkspaceState>;
  title(own: Own): string;
}

const lessonList: OwnList<Lesson> = {
  slice: 'lesson',
  list: ({ lessons }) => lessons,
  patch: (lessons) => ({ lessons }),
  title: ({ title }) => title,
};

const testList: OwnList<OwnTest> = {
  slice: 'test',
  list: ({ tests }) => tests,
  patch: (tests) => ({ tests }),
  title: titleOf,
};

/** Brings what other tabs have saved into this one. What this one has not saved itself stays as it is. */
export function followTabs({ workspace, store, autosave, kinds }: FollowOptions): {
  readonly refreshGraph: (graph: string) => Promise<void>;
  readonly onSaved: (documents: readonly DocumentName[]) => Promise<void>;
} {
  const refreshGraph = async (id: string): Promise<void> => {
    const name = { kind: DOCUMENT.graph, id };
    const found = await store.get(DOCUMENT.graph, id);
    const known = autosave.agreed(name);
    if (!found.ok || known === null || known === (found.value?.revision ?? 0)) return;
    const state = workspace.getState();
    const before = graphById(state.graphs, id);
    if (found.value === null) {
      autosave.accept(name, null);
      // The other tab tells of the versions that went with it too.
      workspace.setState({ ...withoutGraph(state, id), versions: state.versions });
    } else {
      const { body, revision } = found.value;
      const parsed = parseFlowFile(typeof body === 'string' ? body : '', kinds);
      if (!parsed.ok) return;
      autosave.accept(name, { source: parsed.value, revision });
      workspace.setState({ graphs: putGraph(state.graphs, parsed.value) });
    }
    workspace.getState().forget(before?.name ?? id, (change) => change.slice === 'graph' && change.graph === id);
  };

  const refreshVersions = async (graph: string): Promise<void> => {
    const found = await store.list(DOCUMENT.version);
    if (!found.ok) return;
    const documents = found.value.filter(({ id }) => graphOfVersion(id) === graph);
    const mine = (workspace.getState().versions[graph] ?? []).map(({ number }) => `${graph}@${number}`);
    const names = [...new Set([...mine, ...documents.map(({ id }) => id)])].map((id) => ({
      kind: DOCUMENT.version,
      id,
    }));
    const known = names.map((name) => autosave.agreed(name));
    if (known.includes(null)) return;
    const revisions = names.map(({ id }) => documents.find((document) => document.id === id)?.revision ?? 0);
    if (revisions.every((revision, at) => revision === known[at])) return;
    const read = documents.map(({ body }) => readVersion(body, kinds));
    const list: GraphVersion[] = read.flatMap((version) => (version.ok ? [version.value] : []));
    if (list.length < documents.length) return;
    for (const name of names) autosave.accept(name, null);
    documents.forEach((document, at) => {
      const source = list[at];
      if (source) autosave.accept(document, { source, revision: document.revision });
    });
    const { [graph]: _before, ...others } = workspace.getState().versions;
    const sorted = list.toSorted((a, b) => a.number - b.number);
    workspace.setState({ versions: sorted.length === 0 ? others : { ...others, [graph]: sorted } });
  };

  /** What else is one's own stands in a document each; `read` answers undefined for what cannot be read. */
  const refreshOwn = async <Own extends { readonly id: string }>(
    name: DocumentName,
    read: (text: string, id: string) => Result<Own, unknown>,
    of: OwnList<Own>,
  ): Promise<void> => {
    const { kind, id } = name;
    const found = await store.get(kind, id);
    const known = autosave.agreed(name);
    if (!found.ok || known === null || known === (found.value?.revision ?? 0)) return;
    const list = of.list(workspace.getState());
    const parsed = found.value && read(typeof found.value.body === 'string' ? found.value.body : '', id);
    if (parsed?.ok === false) return;
    const own = parsed?.value ?? null;
    autosave.accept(name, own && found.value ? { source: own, revision: found.value.revision } : null);
    const at = list.findIndex((each) => each.id === id);
    const place = at === -1 ? list.length : at;
    workspace.setState(of.patch(list.toSpliced(place, at === -1 ? 0 : 1, ...(own ? [own] : []))));
    const gone = list[at];
    const title = own ? of.title(own) : gone ? of.title(gone) : id;
    workspace.getState().forget(title, (change) => change.slice === of.slice && change.id === id);
  };

  const refreshDeployments = async (): Promise<void> => {
    const name = { kind: DOCUMENT.deployments, id: ONLY };
    const found = await store.get(name.kind, name.id);
    const known = autosave.agreed(name);
    if (!found.ok || known === null || known === (found.value?.revision ?? 0)) return;
    const deployments = found.value ? readDeployments(found.value.body) : [];
    if (!deployments) return;
    autosave.accept(name, found.value ? { source: deployments, revision: found.value.revision } : null);
    workspace.setState({ deployments });
  };

  return {
    refreshGraph,
    onSaved: async (documents) => {
      for (const { kind, id } of documents) if (kind === DOCUMENT.graph) await refreshGraph(id);
      const versions = documents.filter(({ kind }) => kind === DOCUMENT.version);
      for (const graph of new Set(versions.map(({ id }) => graphOfVersion(id)))) await refreshVersions(graph);
      for (const name of documents) {
        if (name.kind === DOCUMENT.lesson) await refreshOwn(name, readLesson, lessonList);
        if (name.kind === DOCUMENT.test) await refreshOwn(name, readOwnTest, testList);
      }
      if (documents.some(({ kind }) => kind === DOCUMENT.deployments)) await refreshDeployments();
    },
  };
}
