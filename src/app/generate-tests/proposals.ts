import type { CoverageReport } from '#scenarios/coverage.ts';
import type { GeneratedTests, NamedTest } from '#scenarios/generate-tests.ts';
import { nextBestTests } from '#scenarios/next-best-tests.ts';

/** A generated test as it is offered. */
export interface Proposal {
  readonly named: NamedTest;
  /** Keys that it reaches and neither the tests that there are nor those before it do. */
  readonly gains: readonly string[];
  /** Tries a value at which a criterion just holds or just fails: that is worth a test without any gain. */
  readonly isBoundary: boolean;
}

/** Generated tests, the next best first; those that add nothing to the tests that there are come last. */
export function proposals({ tests }: GeneratedTests, report: CoverageReport | null): readonly Proposal[] {
  const covered = new Set(report?.items.flatMap(({ item, count }) => (count > 0 ? [item.key] : [])));
  const uncovered = tests.flatMap(({ covers }) => covers.filter((key) => !covered.has(key)));
  const best = nextBestTests(tests, uncovered).map(({ test, gains }): Proposal => ({
    named: test,
    gains,
    isBoundary: isBoundary(test),
  }));
  const offered = new Set(best.map(({ named }) => named));
  return [
    ...best,
    ...tests
      .filter((named) => !offered.has(named))
      .map((named) => ({ named, gains: [], isBoundary: isBoundary(named) })),
  ];
}

const isBoundary = ({ test }: NamedTest): boolean => test.tags?.includes('boundary') === true;

/** Those that are worth keeping, by their file names. */
export const worthKeeping = (rows: readonly Proposal[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ named, gains, isBoundary: tries }) => (gains.length > 0 || tries ? [named.fileName] : [])));
