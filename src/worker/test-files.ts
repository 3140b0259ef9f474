import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ScenarioFiles } from '#scenarios/scenario-files.ts';
import { err, ok } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** What the tests of a workspace find beside them. */
export interface TestFiles {
  /** Graphs, each with the name of its file where it is exported. */
  readonly graphs: readonly { readonly fileName: string; readonly graph: FlowGraph }[];
  /** The org of the workspace, which every test follows that names one by a path; null where none does. */
  readonly org: OrgSetup | null;
}

/**
 * The workspace as the place in which tests find what they name: a graph by its id, else by the name of its file; the
 * one org that there is. Faults: a graph that is not there, a CSV file.
 */
export function scenarioFilesOf({ graphs, org }: TestFiles): ScenarioFiles {
  return {
    graph({ path, id }) {
      const fileName = path.slice(path.lastIndexOf('/') + 1);
      const found = graphs.find(({ graph }) => graph.id === id) ?? graphs.find((each) => each.fileName === fileName);
      if (found) return ok(found.graph);
      const message = `The graph of this test is not here: ${fileName} was deleted, or never imported.`;
      const hint = 'Choose another graph for the test, import the graph, or bring it back with undo.';
      return err([{ code: 'scenario/no-graph', message, hint }]);
    },
    org(path) {
      if (org !== null) return ok(org);
      return err([{ code: 'scenario/no-org', message: `The org "${path}" is not in the workspace.` }]);
    },
    text(path) {
      const message = `The CSV file "${path}" is not in the workspace.`;
      return err([{ code: 'scenario/no-csv', message, hint: 'Import the test together with its CSV file.' }]);
    },
  };
}
