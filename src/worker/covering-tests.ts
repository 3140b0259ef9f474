import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { coverageOf, mergeCoverage, type GraphCoverage } from '#scenarios/coverage.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import { startRecording } from '#world/record-run.ts';
import { scenarioFilesOf } from './test-files.ts';
import type { TestsRequest } from './running-tests.ts';

/** What tests reach, graph by graph. */
export interface TestsCoverage {
  readonly coverage: readonly GraphCoverage[];
  /** Tests that could not be run, with the first thing that hinders each. */
  readonly broken: readonly { readonly test: string; readonly message: string }[];
}

/** Tests run so far, and in all. */
export interface CoverageProgress {
  readonly done: number;
  readonly of: number;
}

/** Things that happen in a run between two looks at the clock. */
const STEPS = 200;

/** Runs tests in their order for what they reach, whatever they expect; it can be left at every step. */
export function* coveringTests(
  { tests, files }: TestsRequest,
  catalog: NodeCatalog,
): Generator<CoverageProgress, TestsCoverage> {
  const found = scenarioFilesOf(files);
  const parts: GraphCoverage[] = [];
  const broken: { test: string; message: string }[] = [];
  for (const [done, { id, test }] of tests.entries()) {
    const progress: CoverageProgress = { done, of: tests.length };
    yield progress;
    const input = inputOfScenario(test.scenario, catalog, found);
    const started = input.ok ? startRecording(input.value, catalog) : input;
    if (!started.ok) {
      broken.push({ test: id, message: started.error[0]?.message ?? 'It cannot be run.' });
      continue;
    }
    while (started.value.advance(STEPS)) yield progress;
    parts.push(...coverageOf(started.value.finish(), catalog, id));
  }
  return { coverage: mergeCoverage(parts), broken };
}
