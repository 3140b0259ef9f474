import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { recordRun } from '#world/record-run.ts';
import { checkExpectation, type ExpectationCheck } from './check-expectation.ts';
import type { ScenarioFiles } from './scenario-files.ts';
import { inputOfScenario } from './scenario-input.ts';
import { readRun } from './scenario-reading.ts';
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
  if (!run.ok) return err(run.error.map(({ code, message }) => ({ code, at: 'scenario.graphs', message })));
  return ok(checkedRun(test, run.value, catalog));
}

/** Holds a test against a run that was recorded from its scenario. */
export function checkedRun(test: ScenarioTest, run: RecordedRun, catalog: NodeCatalog): TestRun {
  const reading = readRun(run, catalog);
  const first = reading.trips[0];
  const record =
    test.record === undefined ? first && { object: first.object, id: first.record } : reading.find(test.record);
  const checks = test.expectations.map((expectation) => checkExpectation(reading, expectation, { record }));
  return { run, checks, passed: checks.every(({ ok: holds }) => holds) };
}

const placed = (faults: readonly FileFault[]): readonly FileFault[] =>
  faults.map((fault) => ({ ...fault, at: fault.at === undefined ? 'scenario' : `scenario.${fault.at}` }));
