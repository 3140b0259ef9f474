import type { TestReport } from '#scenarios/test-report.ts';
import { coverageSummaries, graphsBelow } from './suite-coverage.ts';

/** A graph of which the tests reach less than was asked for. */
export interface ThresholdFailure {
  readonly graph: string;
  readonly text: string;
}

export function thresholdFailures(report: TestReport, threshold: number | null): readonly ThresholdFailure[] {
  if (threshold === null) return [];
  return graphsBelow(coverageSummaries(report), threshold).map(({ name, percent }) => ({
    graph: name,
    text: `The tests reach ${percent} % of ${name}, less than the ${threshold} % asked for.`,
  }));
}
