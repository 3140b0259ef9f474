import type { TestReport } from '#scenarios/test-report.ts';
import type { TestResult } from '#scenarios/test-result.ts';
import { countOf } from '#shared/count-of.ts';

export type TestTotals = Readonly<Record<TestResult['status'], number>>;

export function totalsOf({ results }: TestReport): TestTotals {
  const totals = { passed: 0, failed: 0, broken: 0, skipped: 0 };
  for (const { result } of results) totals[result.status] += 1;
  return totals;
}

/** `3 tests: 1 passed, 1 failed, 1 broken`; what there is none of is left out, but never all. */
export function totalsText(report: TestReport): string {
  const totals = totalsOf(report);
  const parts = (['passed', 'failed', 'broken', 'skipped'] as const)
    .filter((status) => totals[status] > 0)
    .map((status) => `${totals[status]} ${status}`);
  return `${countOf(report.results.length, 'test')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
}

/** What the report leaves open, as sentences. */
export function remarksOf({ ended, leftOut, seed, shard, results }: TestReport): readonly string[] {
  const doubted = results.filter(({ result }) => (result.doubts ?? []).length > 0).length;
  return [
    ...(shard === null ? [] : [`This is part ${shard.index} of ${shard.of}.`]),
    ...(seed === null ? [] : [`All tests ran with seed ${seed}.`]),
    ...(leftOut === 0
      ? []
      : [
          `${countOf(leftOut, 'test')} that ${leftOut === 1 ? 'does not match --filter was' : 'do not match --filter were'} left out.`,
        ]),
    ...(doubted === 0
      ? []
      : [
          `${countOf(doubted, 'test')} may prove less than ${doubted === 1 ? 'it seems' : 'they seem'}: see the warnings.`,
        ]),
    ...(ended === 'bailed' ? ['Stopped by --bail: what comes later was skipped.'] : []),
    ...(ended === 'stopped' ? ['Stopped by hand: what had not ended was skipped.'] : []),
  ];
}
