import type { TestReport } from '#scenarios/test-report.ts';
import type { ExitCode } from '../cli-io.ts';
import { coverageSummaries, graphsBelow } from './suite-coverage.ts';
import { totalsOf } from './test-totals.ts';

/** 130 where a person stopped it, 2 where a test could not be run, 1 where one failed or too little was reached. */
export function testExitCode(report: TestReport, threshold: number | null): ExitCode {
  const { failed, broken } = totalsOf(report);
  if (report.ended === 'stopped') return 130;
  if (broken > 0) return 2;
  const tooLittle = threshold !== null && graphsBelow(coverageSummaries(report), threshold).length > 0;
  return failed > 0 || tooLittle ? 1 : 0;
}
