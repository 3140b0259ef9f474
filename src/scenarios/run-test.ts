import { nodeById } from '#graph/graph-queries.ts';
import type { Issue } from '#graph/issue.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { recordRun } from '#world/record-run.ts';
import { runGraphs } from '#world/run-graphs.ts';
import type { RunInput } from '#world/run-input.ts';
import { checkExpectation, type ExpectationCheck } from './check-expectation.ts';
import type { Expectation } from './expectation.ts';
import type { ScenarioFiles } from './scenario-files.ts';
import { inputOfScenario } from './scenario-input.ts';
import { followedRecord, readRun } from './scenario-reading.ts';
import type { ScenarioTest } from './scenario-test.ts';

/** A test that was run, with each of its expectations held against the run. */
export interface TestRun {
  readonly run: RecordedRun;
  readonly checks: readonly ExpectationCheck[];
  /** All expectations hold. */
  readonly passed: boolean;
}

/** Runs a test. Faults: what hinders the run, such as a missing graph; places count from the whole file. */
export function runTest(
  test: ScenarioTest,
  catalog: NodeCatalog,
  files: ScenarioFiles,
): Result<TestRun, readonly FileFault[]> {
  const input = inputOfScenario(test.scenario, catalog, files);
  if (!input.ok) return err(placed(input.error));
  const run = recordRun(input.value, catalog);
  if (!run.ok) return err(graphFaults(input.value, catalog, run.error));
  return ok(checkedRun(test, run.value, catalog));
}

/** Holds a test against a run that was recorded from its scenario. */
export function checkedRun(test: ScenarioTest, run: RecordedRun, catalog: NodeCatalog): TestRun {
  const reading = readRun(run, catalog);
  const record = followedRecord(reading, test.record);
  const isLost = test.record !== undefined && record === undefined;
  const checks = test.expectations.map((expectation) => {
    const { record: own = isLost && !OF_RUN.has(expectation.type) ? test.record : undefined } = expectation;
    // A record that the run does not have is told by each expectation that is about it.
    const about = own === undefined ? expectation : { ...expectation, record: own };
    return checkExpectation(reading, about, { record });
  });
  return { run, checks, passed: checks.every(({ ok: holds }) => holds) };
}

/** Expectations that are of the whole run where they name no record. */
const OF_RUN: ReadonlySet<Expectation['type']> = new Set(['trips', 'nothing-else-changed']);

/** What is wrong with the graphs of a run, each fault with its graph and its node. */
function graphFaults(
  { graphs, stimuli }: RunInput,
  catalog: NodeCatalog,
  issues: readonly Issue[],
): readonly FileFault[] {
  const faults = runGraphs({ graphs, stimuli }).flatMap((graph, index) =>
    validateGraph(graph, catalog)
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message, place, fix }): FileFault => {
        const node = place.node === undefined ? undefined : nodeById(graph, place.node)?.name;
        return {
          code,
          at: index < graphs.length ? `scenario.graphs[${index}]` : 'scenario.stimuli',
          message: `${graph.name}${node === undefined ? '' : `, ${node}`}: ${message}`,
          ...(fix === undefined ? {} : { hint: `${fix.title}.` }),
        };
      }),
  );
  if (faults.length > 0) return faults;
  return issues.map(({ code, message }) => ({
    code,
    at: 'scenario.graphs',
    message: `${message.replace(/\.$/, '')}.`,
  }));
}

const placed = (faults: readonly FileFault[]): readonly FileFault[] =>
  faults.map((fault) => ({ ...fault, at: fault.at === undefined ? 'scenario' : `scenario.${fault.at}` }));
