import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { shrinkTest } from '#scenarios/shrink-test.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Aspect } from '#world/parted-ways.ts';
import { compareInputs, type DiffPair } from './compare-inputs.ts';
import { differenceOf, type Difference } from './difference.ts';

/** What random scenarios are run through: both graphs, in one org. */
export interface RandomCompared {
  readonly tests: readonly ScenarioTest[];
  readonly graphs: readonly [before: FlowGraph, after: FlowGraph];
  readonly org: OrgSetup;
  readonly ignored: ReadonlySet<Aspect>;
}

/** Differences that show at one node: the smallest scenario found, and how many show one. */
export interface RandomKind {
  readonly difference: Difference;
  readonly scenario: ScenarioTest;
  readonly count: number;
}

export interface RandomFindings {
  readonly compared: number;
  /** Scenarios in which something came out differently. */
  readonly differing: number;
  /** In the order in which they were found. */
  readonly kinds: readonly RandomKind[];
}

/**
 * Runs scenarios through both graphs, and shrinks the first one that shows a difference at a node for each such node.
 * Yields what is known so far; whoever drives it may stop at any time.
 */
export function* findRandomDifferences(compared: RandomCompared): Generator<RandomFindings, RandomFindings> {
  let findings: RandomFindings = { compared: 0, differing: 0, kinds: [] };
  for (const scenario of compared.tests) {
    const differences = differencesOf(scenario, compared);
    findings = taken(findings, scenario, differences);
    yield findings;
  }
  for (const [at, kind] of findings.kinds.entries()) {
    const shows = (test: ScenarioTest): Difference | undefined =>
      differencesOf(test, compared).find((each) => isAlike(each, kind.difference));
    const bare: ScenarioTest = { ...kind.scenario, expectations: [] };
    const shrinking = shrinkTest(bare, (test) => shows(test) !== undefined);
    const shrunk = (scenario: ScenarioTest): RandomFindings => {
      const smaller = { ...kind, scenario, difference: shows(scenario) ?? kind.difference };
      return { ...findings, kinds: findings.kinds.with(at, smaller) };
    };
    let smallest = bare;
    let step = shrinking.next();
    for (; step.done !== true; step = shrinking.next()) {
      if (step.value !== smallest) findings = shrunk(step.value);
      smallest = step.value;
      yield findings;
    }
    findings = shrunk(step.value);
  }
  return findings;
}

/** The same scenario as the run of each graph. Where one of the graphs cannot be run, the error is a sentence. */
export function pairOfScenario(
  { scenario }: ScenarioTest,
  { graphs, org }: Pick<RandomCompared, 'graphs' | 'org'>,
): Result<DiffPair, string> {
  const inputs = graphs.map((graph) =>
    inputOfScenario({ ...scenario, org: { path: 'org' } }, catalog, {
      ...noFiles,
      graph: () => ok(graph),
      org: () => ok(org),
    }),
  );
  const [before, after] = inputs;
  if (before?.ok === true && after?.ok === true) return ok({ test: null, inputs: [before.value, after.value] });
  const fault = inputs.flatMap((input) => (input.ok ? [] : input.error))[0];
  return err(fault?.message ?? 'The scenario cannot be run.');
}

/** None where the scenario cannot be run, as happens while it is shrunk. */
function differencesOf(test: ScenarioTest, compared: RandomCompared): readonly Difference[] {
  const pair = pairOfScenario(test, compared);
  const rows = pair.ok ? compareInputs(pair.value) : pair;
  return rows.ok ? rows.value.flatMap((row) => differenceOf(row, null, compared.ignored) ?? []) : [];
}

/** The findings with those of one more scenario. */
function taken(
  { compared, differing, kinds }: RandomFindings,
  scenario: ScenarioTest,
  differences: readonly Difference[],
): RandomFindings {
  const firsts = new Map(differences.toReversed().map((each) => [each.node, each]));
  const known = new Set(kinds.map(({ difference }) => difference.node));
  const fresh = [...firsts.values()].toReversed().filter(({ node }) => !known.has(node));
  return {
    compared: compared + 1,
    differing: differing + (differences.length > 0 ? 1 : 0),
    kinds: [
      ...kinds.map((kind) => (firsts.has(kind.difference.node) ? { ...kind, count: kind.count + 1 } : kind)),
      ...fresh.map((difference) => ({ difference, scenario, count: 1 })),
    ],
  };
}

/** At the same node and trigger, by the same edges. */
const isAlike = (first: Difference, second: Difference): boolean => wayOf(first) === wayOf(second);

const wayOf = ({ node, trigger, before, after }: Difference): string =>
  JSON.stringify([node, trigger, before && [before.edge], after && [after.edge]]);
