import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { coverageItems, type UnreachableItem } from './coverage.ts';
import { castOf } from './generate/cast.ts';
import { explore, tryDraft, type Search } from './generate/explore.ts';
import { findFailures } from './generate/find-failures.ts';
import { fileNames } from './generate/file-names.ts';
import { seedDrafts } from './generate/seeds.ts';
import { setCover } from './generate/set-cover.ts';
import { Sites } from './generate/sites.ts';
import { testOf, type Frame } from './generate/test-of.ts';
import { Workbench } from './generate/workbench.ts';
import { scenarioDefaults } from './scenario-input.ts';
import { scenarioOfInput } from './scenario-of-input.ts';
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
}

export interface GenerateLimits {
  /** Runs that may be made while looking for tests; 4,000 where absent. What was not looked for then is told. */
  readonly runs?: number;
}

export interface GenerateProgress {
  readonly stage: 'edges' | 'criteria' | 'failures' | 'choosing';
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
  const { graph, org, catalog, seed = scenarioDefaults.seed, limits = {} } = given;
  const bench = new Workbench(graph, org, catalog, seed);
  const cast = castOf(graph, org);
  const search: Search = { bench, sites: new Sites(graph), cast };
  const items = coverageItems(graph, catalog);
  const possible = items.filter(({ never }) => never === undefined);
  const progress = (stage: GenerateProgress['stage']): GenerateProgress => ({
    stage,
    runs: bench.runs,
    covered: possible.filter(({ key }) => bench.reached.has(key)).length,
    of: possible.length,
  });
  const most = limits.runs ?? MOST_RUNS;
  for (const draft of seedDrafts(graph, org, catalog, cast)) {
    tryDraft(search, draft);
    yield progress('edges');
  }
  const edges = possible.filter(({ kind }) => kind === 'edge' || kind === 'error-edge');
  for (const _ of explore(search, edges)) {
    yield progress('edges');
    if (bench.runs >= most) break;
  }
  const failures = possible.filter(({ kind }) => kind === 'failure');
  for (const _ of findFailures(search, failures)) {
    yield progress('failures');
    if (bench.runs >= most) break;
  }
  yield progress('choosing');
  const wanted = new Set(items.map(({ key }) => key));
  const chosen = setCover(bench.trials, wanted);
  const whole = scenarioOfInput({ ...scenarioDefaults, graphs: [graph], org, stimuli: [] });
  const frame: Frame = { graphs: whole.graphs, org: whole.org, ...given.frame };
  const byKey = new Map(items.map((item) => [item.key, item]));
  const tests = chosen.map(({ trial, credit }) =>
    testOf(
      trial,
      credit.flatMap((key) => byKey.get(key) ?? []),
      bench,
      cast,
      frame,
    ),
  );
  const names = fileNames(tests.map(({ title = '' }) => title));
  return {
    tests: chosen.map(({ trial }, index) => ({
      fileName: names[index] ?? '',
      test: tests[index] as ScenarioTest,
      covers: items.flatMap(({ key }) => (trial.keys.has(key) ? [key] : [])),
    })),
    covered: items.flatMap(({ key }) => (bench.reached.has(key) ? [key] : [])),
    unreachable: items.flatMap(({ key, never }): readonly UnreachableItem[] => {
      if (bench.reached.has(key)) return [];
      if (never !== undefined) return [{ key, because: never, proof: 'proven' }];
      return [{ key, because: 'No run that was tried reaches it.', proof: 'not-found' }];
    }),
  };
}
