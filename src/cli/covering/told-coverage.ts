import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import {
  coverageGraphOf,
  coverageItems,
  type CoverageReport,
  type CoveredItem,
  type UnreachableItem,
} from '#scenarios/coverage.ts';
import type { ReportedCoverage } from '#scenarios/test-report.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { lookForTests } from './look-for-tests.ts';
import type { CliIo } from '../cli-io.ts';

/** What is told of one graph. */
export interface ToldCoverage {
  readonly report: CoverageReport;
  /** Names of the nodes by their ids. */
  readonly nodes: Readonly<Record<string, string>>;
  /** Whether ways to what is not covered were looked for. */
  readonly looked: boolean;
  /** Why an item is not covered; null where the graph is not at hand. */
  readonly why: ((item: CoveredItem) => string) | null;
}

/** A graph that no test comes to. */
export const emptyCoverageOf = (graph: FlowGraph): ReportedCoverage => ({
  graph: coverageGraphOf(graph),
  name: graph.name,
  hits: {},
  nodes: Object.fromEntries(graph.nodes.map(({ id, name }) => [id, name])),
  items: coverageItems(graph, catalog),
});

/** Looks for ways to everything of a graph; answers what none was found to, null where it was stopped by Ctrl+C. */
export async function proveUnreachable(
  graph: FlowGraph,
  org: OrgSetup,
  io: CliIo,
): Promise<readonly UnreachableItem[] | null> {
  const found = await lookForTests({ graph, org, catalog }, io);
  return found?.unreachable ?? null;
}
