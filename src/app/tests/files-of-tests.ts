import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { ScenarioGraph } from '#scenarios/scenario.ts';
import type { TestFiles } from '#worker/test-files.ts';
import { fileNameOf } from '../download-file.ts';
import type { WorkspaceState } from '../workspace-state.ts';

type Books = Pick<WorkspaceState, 'graphs' | 'org'>;

/** The name of the file as which a graph is exported. */
export const flowFileOf = ({ name }: FlowGraph): string => fileNameOf(name, '.flow.json');

/** How a test names a graph of the workspace that it follows, whatever becomes of it. */
export const followed = (graph: FlowGraph): ScenarioGraph => ({ path: flowFileOf(graph), id: graph.id });

/** How a test names the org of the workspace that it follows. */
export const FOLLOWED_ORG = { path: 'workspace.org.json' } as const;

/** The graphs that a test names in the workspace. */
export const graphRefsOf = ({ scenario }: ScenarioTest): readonly ScenarioGraph[] => [
  ...scenario.graphs,
  ...scenario.stimuli.flatMap((line) => ('deploy' in line ? [line.deploy] : [])),
];

/** What of the workspace tests need to run. */
export function filesOfTests({ graphs, org }: Books, tests: readonly ScenarioTest[]): TestFiles {
  const refs = tests.flatMap(graphRefsOf).flatMap((ref) => ('path' in ref ? [ref] : []));
  const wanted = graphs.map((graph) => ({ fileName: flowFileOf(graph), graph }));
  return {
    graphs: wanted.filter(({ fileName, graph }) =>
      refs.some(({ id, path }) => id === graph.id || path.endsWith(fileName)),
    ),
    org: tests.some(({ scenario }) => 'path' in scenario.org) ? org : null,
  };
}

/** Whether tests find the very same in both. */
export const isSameFiles = (one: TestFiles, other: TestFiles): boolean =>
  one.org === other.org &&
  one.graphs.length === other.graphs.length &&
  one.graphs.every(({ graph }, at) => graph === other.graphs[at]?.graph);
