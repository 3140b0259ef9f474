import type { FlowGraph } from '#graph/flow-graph.ts';
import type { GraphVersion, Signed, VersionText } from '#versions/graph-version.ts';
import { sameGraph } from '#versions/same-graph.ts';
import { deleteVersion, describeVersion, saveVersion, versionOf } from '#versions/version-list.ts';
import { copyUnderNewName, graphById, putGraph, uniqueGraphName } from '../graph-list.ts';
import type { WorkspaceState } from '../workspace-state.ts';

/** What is to become live. */
export interface DeployRequest extends Signed, VersionText {
  readonly graph: string;
  /** `draft` saves the draft as a version first, under the given name; a draft that is a version already is that one. */
  readonly what: number | 'draft';
}

/** What can be done with the versions of graphs. Whoever is to be asked first has been asked. */
export interface VersionActions {
  /** Saves the draft as the next version; null where there is no such graph. */
  saveVersion(graph: string, text: VersionText & Signed): GraphVersion | null;
  describeVersion(graph: string, number: number, text: VersionText): void;
  /** [GRA-1] Takes a version away; false for the live one, which stays. */
  deleteVersion(graph: string, number: number): boolean;
  /** [GRA-1] Makes a version the live one of its object; null where there is no such version. */
  deploy(request: DeployRequest): GraphVersion | null;
  /** Makes the draft what a version holds; false where there is nothing to restore. */
  restoreVersion(graph: string, number: number): boolean;
  /** Adds a graph that is what a version holds and opens it; null where there is no such version. */
  cloneVersion(graph: string, number: number): FlowGraph | null;
}

/** Brings a change about as one step that can be undone; `graph` is the one that it is about. */
type Commit = (title: string, graph: string, patch: Partial<WorkspaceState>) => void;

export function versionActions(get: () => WorkspaceState, commit: Commit): VersionActions {
  return {
    saveVersion: (id, text) => {
      const draft = graphById(get().graphs, id);
      if (!draft) return null;
      const { versions, saved } = saveVersion(get(), draft, text);
      commit(`Saved v${saved.number}`, id, { versions });
      return saved;
    },
    describeVersion: (id, number, text) => {
      commit(`Described v${number}`, id, { versions: describeVersion(get(), id, number, text) });
    },
    deleteVersion: (id, number) => {
      const versions = deleteVersion(get(), id, number);
      if (versions) commit(`Deleted v${number}`, id, { versions });
      return versions !== undefined;
    },
    deploy: (request) => {
      const { version, versions } = versionToDeploy(get(), request);
      if (!version) return null;
      const { graph, by, at, note } = request;
      const { object } = version.graph;
      const deployment = { object, graph, version: version.number, by: by.trim(), at, note: note.trim() };
      const { deployments } = get();
      commit(`Deployed v${version.number}`, graph, { versions, deployments: [...deployments, deployment] });
      return version;
    },
    restoreVersion: (id, number) => {
      const state = get();
      const draft = graphById(state.graphs, id);
      const version = versionOf(state, id, number);
      if (!draft || !version) return false;
      const others = state.graphs.filter((graph) => graph !== draft);
      const name = uniqueGraphName(others, version.graph.name);
      commit(`Restored v${number}`, id, { graphs: putGraph(state.graphs, { ...version.graph, name }) });
      return true;
    },
    cloneVersion: (id, number) => {
      const { graphs, ...state } = get();
      const version = versionOf(state, id, number);
      if (!version) return null;
      const copy = copyUnderNewName(graphs, version.graph, `${version.graph.name} v${number}`);
      commit(`Cloned v${number} of ${version.graph.name}`, copy.id, {
        graphs: [...graphs, copy],
        currentGraph: copy.id,
      });
      return copy;
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
