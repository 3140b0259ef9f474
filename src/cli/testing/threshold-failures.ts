import type { TestReport } from '#scenarios/test-report.ts';
import { coverageSummaries, graphsBelow } from './suite-coverage.ts';

/** The graphs of which the tests reach less than was asked for, a line for each. */
export function thresholdLines(report: TestReport, threshold: number | null): readonly string[] {
  if (threshold === null) return [];
  return graphsBelow(coverageSummaries(report), threshold).map(
    ({ name, percent }) => `error: The tests reach ${percent} % of ${name}, less than the ${threshold} % asked for.\n`,
  );
}
