import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { isValid, validateGraph } from '#graph/validate-graph.ts';
import type { GraphVersion, Signed, VersionText } from '#versions/graph-version.ts';
import { sameGraph } from '#versions/same-graph.ts';
import { deleteVersion, describeVersion, putVersionBack, saveVersion, versionOf } from '#versions/version-list.ts';
import { environmentOf } from '#world/environment.ts';
import { copyUnderNewName, graphById, putGraph, uniqueGraphName } from '../graph-list.ts';
import type { WorkspaceState } from '../workspace-state.ts';

/** What is to become live. */
export interface DeployRequest extends Signed, VersionText {
  readonly graph: string;
  /** `draft` saves the draft as a version first, under the given name; a draft that is a version already is that one. */
  readonly what: number | 'draft';
}

export type DeployOutcome =
  | { readonly type: 'deployed'; readonly version: GraphVersion }
  /** [GRA-1] The graph has errors. */
  | { readonly type: 'not-valid'; readonly issues: readonly Issue[] }
  /** There is no such version, or another tab edits the graph. */
  | { readonly type: 'refused' };

/** What can be done with the versions of graphs. Whoever is to be asked first has been asked. */
export interface VersionActions {
  /** Saves the draft as the next version; null where that is refused. */
  saveVersion(graph: string, text: VersionText & Signed): GraphVersion | null;
  /** Gives a version another name and note. */
  describeVersion(graph: string, number: number, text: VersionText): void;
  /** [GRA-1] Takes a version away; false for the live one, which stays. */
  deleteVersion(graph: string, number: number): boolean;
  /** Puts a version that was taken away back; false where its graph is gone, or its number was given again. */
  putVersionBack(graph: string, version: GraphVersion): boolean;
  /** [GRA-1] Makes a version the live one of its object, if it is valid in the org as it stands. */
  deploy(request: DeployRequest): DeployOutcome;
  /** Makes the draft what a version holds; false where that is refused. */
  restoreVersion(graph: string, number: number): boolean;
  /** Adds a graph that is what a version holds and opens it; null where there is no such version. */
  cloneVersion(graph: string, number: number): FlowGraph | null;
}

/** How changes come about; `graph` is what they are about. Both answer false where that is refused. */
interface Ways {
  /** One edit, which can be undone. */
  commit(title: string, graph: string, patch: Partial<WorkspaceState>): boolean;
  /** Versions and deployments are a record: no undo takes them away. */
  record(graph: string, patch: Partial<WorkspaceState>): boolean;
}

export function versionActions(get: () => WorkspaceState, kinds: NodeKinds, ways: Ways): VersionActions {
  const { commit, record } = ways;
  return {
    saveVersion: (id, text) => {
      const draft = graphById(get().graphs, id);
      if (!draft) return null;
      const { versions, saved } = saveVersion(get(), draft, text);
      return record(id, { versions }) ? saved : null;
    },
    describeVersion: (id, number, text) => {
      record(id, { versions: describeVersion(get(), id, number, text) });
    },
    deleteVersion: (id, number) => {
      const versions = deleteVersion(get(), id, number);
      return versions !== undefined && record(id, { versions });
    },
    putVersionBack: (id, version) => {
      const versions = graphById(get().graphs, id) && putVersionBack(get(), id, version);
      return versions !== undefined && record(id, { versions });
    },
    deploy: (request) => {
      const state = get();
      const { version, versions } = versionToDeploy(state, request);
      if (!version) return { type: 'refused' };
      const issues = validateGraph(version.graph, kinds, environmentOf(state.org));
      if (!isValid(issues)) return { type: 'not-valid', issues };
      const { graph, by, at, note } = request;
      const { object } = version.graph;
      const deployment = { object, graph, version: version.number, by: by.trim(), at, note: note.trim() };
      const deployments = [...state.deployments, deployment];
      const done = record(graph, { versions, deployments });
      return done ? { type: 'deployed', version } : { type: 'refused' };
    },
    restoreVersion: (id, number) => {
      const state = get();
      const draft = graphById(state.graphs, id);
      const version = versionOf(state, id, number);
      if (!draft || !version) return false;
      const others = state.graphs.filter((graph) => graph !== draft);
      const name = uniqueGraphName(others, version.graph.name);
      return commit(`Restored v${number}`, id, { graphs: putGraph(state.graphs, { ...version.graph, name }) });
    },
    cloneVersion: (id, number) => {
      const { graphs, ...state } = get();
      const version = versionOf(state, id, number);
      if (!version) return null;
      const copy = copyUnderNewName(graphs, version.graph, `${version.graph.name} copy of v${number}`);
      return commit(`Cloned v${number}`, id, { graphs: [...graphs, copy], currentGraph: copy.id }) ? copy : null;
    },
  };
}

function versionToDeploy(
  state: WorkspaceState,
  request: DeployRequest,
): { readonly version: GraphVersion | undefined; readonly versions: WorkspaceState['versions'] } {
  const { graph, what } = request;
  const { versions } = state;
  if (what !== 'draft') return { version: versionOf(state, graph, what), versions };
  const draft = graphById(state.graphs, graph);
  const same = versions[graph]?.findLast((version) => draft && sameGraph(version.graph, draft));
  if (same || !draft) return { version: same, versions };
  const saved = saveVersion(state, draft, request);
  return { version: saved.saved, versions: saved.versions };
}
