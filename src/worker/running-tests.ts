import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { checkedRun, type TestRun } from '#scenarios/run-test.ts';
import type { ScenarioFiles } from '#scenarios/scenario-files.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { resultOf, type TestResult } from '#scenarios/test-result.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { startRecording } from '#world/record-run.ts';
import { scenarioFilesOf, type TestFiles } from './test-files.ts';

/** Tests to be run one after the other, with the files that they name. */
export interface TestsRequest {
  readonly tests: readonly { readonly id: string; readonly test: ScenarioTest }[];
  readonly files: TestFiles;
}

/** What becomes of the tests, as it does. */
export type TestNews =
  | { readonly type: 'test-began'; readonly test: string }
  | { readonly type: 'test-ended'; readonly test: string; readonly result: TestResult };

/** Things that happen in a run between two looks at the clock. */
const STEPS = 200;

/** Runs tests in their order; it can be left at every step. */
export function* runningTests({ tests, files }: TestsRequest, catalog: NodeCatalog): Generator<TestNews, null> {
  const found = scenarioFilesOf(files);
  for (const { id, test } of tests) {
    const began: TestNews = { type: 'test-began', test: id };
    yield began;
    const run = yield* runningTest(test, catalog, found, began);
    yield { type: 'test-ended', test: id, result: resultOf(`${id}.scenario.json`, test, run) };
  }
  return null;
}

/** What `runTest` does, in steps. */
function* runningTest(
  test: ScenarioTest,
  catalog: NodeCatalog,
  files: ScenarioFiles,
  news: TestNews,
): Generator<TestNews, Result<TestRun, readonly FileFault[]>> {
  const input = inputOfScenario(test.scenario, catalog, files);
  if (!input.ok) return input;
  const started = startRecording(input.value, catalog);
  if (!started.ok) return err(started.error.map(({ code, message }) => ({ code, message })));
  while (started.value.advance(STEPS)) yield news;
  return ok(checkedRun(test, started.value.finish(), catalog));
}
