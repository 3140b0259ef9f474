import type { OrgSetup } from '#world/org-setup.ts';
import type { Session } from './workspace-context.tsx';
import { graphById } from './graph-list.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** The demo org as it is shipped. Loaded only when it is needed. */
export async function demoOrg(): Promise<OrgSetup> {
  return (await import('#scenarios/demo-org.ts')).demoOrg();
}

/** The org of a customer who has set up nothing yet. Loaded only when it is needed. */
export async function emptyOrg(): Promise<OrgSetup> {
  return (await import('#world/empty-org.ts')).emptyOrg();
}

/** What a first visit finds: the demo org, the examples, and a run of each to be recorded, the first one's first. */
export async function firstVisit(): Promise<WorkspaceState> {
  const { examples } = await import('#scenarios/examples.ts');
  const [first] = examples;
  return {
    graphs: examples.map((example) => example.graph),
    versions: {},
    deployments: [],
    org: await demoOrg(),
    runs: {},
    toRecord: Object.fromEntries(examples.map(({ graph, input }) => [graph.id, input()])),
    shelf: {},
    lessons: [],
    tests: [],
    currentGraph: first?.graph.id ?? null,
    latestRun: first?.graph.id ?? null,
  };
}

/** Adds the examples that are not in the workspace; answers how many. Those that are there stay as they are. */
export async function addExamples({ workspace }: Session): Promise<number> {
  const { examples } = await import('#scenarios/examples.ts');
  const missing = examples.filter(({ graph }) => !graphById(workspace.getState().graphs, graph.id));
  const [first] = missing;
  if (!first) return 0;
  const place = { to: `/flow/${first.graph.id}`, name: first.graph.name };
  workspace.getState().commit({ title: 'Brought the examples back', place }, ({ graphs, currentGraph }) => ({
    graphs: [...graphs, ...missing.map(({ graph }) => graph)],
    currentGraph: currentGraph ?? first.graph.id,
  }));
  return missing.length;
}
