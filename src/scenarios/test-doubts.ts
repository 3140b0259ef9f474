import type { FileFault } from '#shared/file-fault.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { doubtfulExpectations } from './doubts/doubtful-expectations.ts';
import { doubtfulLines } from './doubts/doubtful-lines.ts';
import type { ScenarioTest } from './scenario-test.ts';

/**
 * What makes a test prove less than it seems to, by the run that was recorded from it: nothing is expected, or a line of
 * it does nothing. None of it fails the test; places count from the whole file.
 */
export const testDoubts = (test: ScenarioTest, run: RecordedRun, catalog: NodeCatalog): readonly FileFault[] => [
  ...doubtfulLines(test, run),
  ...doubtfulExpectations(test, run, catalog),
];
