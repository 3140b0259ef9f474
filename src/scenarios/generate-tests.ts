import type { FlowGraph } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { coverageItems, type UnreachableItem } from './coverage.ts';
import type { CoverageKind } from './coverage-item.ts';
import { castOf } from './generate/cast.ts';
import { lookForTrials, type LookStage } from './generate/look-for-trials.ts';
import { namedTests } from './generate/named-tests.ts';
import { Sites } from './generate/sites.ts';
import type { Frame } from './generate/test-of.ts';
import { unreachableOf } from './generate/unreachable.ts';
import { Workbench } from './generate/workbench.ts';
import { scenarioDefaults } from './scenario-input.ts';
import type { ScenarioTest } from './scenario-test.ts';

/** What tests are generated for. */
export interface GenerateInput {
  readonly graph: FlowGraph;
  /** The org before each test; what a test needs beside it is done by its edits. */
  readonly org: OrgSetup;
  readonly catalog: NodeCatalog;
  /** 1 where absent. The same seed gives the same tests. */
  readonly seed?: number;
  /** How the tests name their graph and their org, such as by paths; whole where absent. */
  readonly frame?: Partial<Frame>;
  readonly limits?: GenerateLimits;
  /** Also a test for each value at which a criterion just holds, or just fails. */
  readonly boundaries?: boolean;
}

export interface GenerateLimits {
  /** Runs that may be made while looking for tests; 4,000 where absent. What was not looked for then is told. */
  readonly runs?: number;
  /** Kinds of items that tests are looked for; all where absent. */
  readonly kinds?: readonly CoverageKind[];
}

export interface GenerateProgress {
  readonly stage: LookStage | 'choosing';
  /** Runs made so far. */
  readonly runs: number;
  /** Items that some run reached, of all that are not ruled out by the settings of their nodes. */
  readonly covered: number;
  readonly of: number;
}

/** A test as a file: named for what it covers. */
export interface NamedTest {
  /** Ends in `.scenario.json`; unlike those of the others, whatever the case of letters. */
  readonly fileName: string;
  readonly test: ScenarioTest;
  /** Keys of all coverage items that its run reaches. */
  readonly covers: readonly string[];
}

export interface GeneratedTests {
  readonly tests: readonly NamedTest[];
  /** Keys of what the tests reach together. */
  readonly covered: readonly string[];
  readonly unreachable: readonly UnreachableItem[];
}

const MOST_RUNS = 4_000;

/**
 * A small set of tests that together reach all of a graph that is found to be reachable, each proven by running it; its
 * expectations are what that run showed. Whoever drives it may stop at any time.
 */
export function* generateTests(given: GenerateInput): Generator<GenerateProgress, GeneratedTests> {
  const { graph, org, catalog, seed = scenarioDefaults.seed } = given;
  const bench = new Workbench(graph, org, catalog, seed);
  const cast = castOf(graph, org);
  const kinds = given.limits?.kinds;
  const items = coverageItems(graph, catalog).filter(({ kind }) => kinds?.includes(kind) ?? true);
  const possible = items.filter(({ never }) => never === undefined);
  const told = (stage: GenerateProgress['stage']): GenerateProgress => ({
    stage,
    runs: bench.runs,
    covered: possible.filter(({ key }) => bench.reached.has(key)).length,
    of: possible.length,
  });
  const fault = validateGraph(graph, catalog).find(({ severity }) => severity === 'error');
  if (fault) {
    const because = `The graph is not valid, so that nothing can be routed by it (GRA-1): ${fault.message}.`;
    return { tests: [], covered: [], unreachable: items.map(({ key }) => ({ key, because, proof: 'proven' })) };
  }
  const looking = lookForTrials(
    { bench, sites: new Sites(graph), cast },
    possible,
    given.limits?.runs ?? MOST_RUNS,
    given.boundaries === true,
  );
  let step = looking.next();
  for (; step.done !== true; step = looking.next()) yield told(step.value);
  yield told('choosing');
  const { ways, never, boundaries } = step.value;
  return {
    tests: namedTests(bench, items, cast, given.frame ?? {}, boundaries),
    covered: items.flatMap(({ key }) => (bench.reached.has(key) ? [key] : [])),
    unreachable: unreachableOf(items, bench, ways, never),
  };
}
