import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { coverageOf, coverageReport, mergeCoverage, type GraphCoverage } from '#scenarios/coverage.ts';
import { examples } from '#scenarios/examples.ts';
import { runTest } from '#scenarios/run-test.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import { testDoubts } from '#scenarios/test-doubts.ts';
import { shippedTests } from '../support/shipped-tests.ts';

const tests = shippedTests();
const coverage: GraphCoverage[] = [];

describe('the tests that ship', () => {
  it('are more than a hundred', () => {
    expect(tests.length).toBeGreaterThan(100);
  });

  it.each(tests)('$file passes, and no line of it is in doubt', ({ file, test }) => {
    const run = runTest(test, catalog, noFiles);
    if (!run.ok) throw new Error(run.error.map(({ at, message }) => `${at}: ${message}`).join('\n'));
    coverage.push(...coverageOf(run.value.run, catalog, file));
    const failed = run.value.checks.filter(({ ok }) => !ok);
    expect(failed.map(({ expected, actual, why }) => ({ expected, actual, why }))).toEqual([]);
    expect(testDoubts(test, run.value.run, catalog)).toEqual([]);
  });

  it('reach each of the 17 errors of the guide', () => {
    const reached = new Set(coverage.flatMap(({ hits }) => Object.keys(hits).map((key) => key.split('/').at(-1))));
    const errors = Array.from({ length: 17 }, (_, index) => `ERR-${index + 1}`);
    expect(errors.filter((error) => !reached.has(error))).toEqual([]);
  });

  it.each(examples)(
    'reach every node of $id that a record can come to, and nine tenths of all its items',
    ({ graph }) => {
      const { items, ratio } = coverageReport(graph, mergeCoverage(coverage), catalog);
      const missed = items.filter(
        ({ item, count, unreachable }) => item.kind === 'node' && count === 0 && unreachable === null,
      );
      expect(missed.map(({ item }) => item.title)).toEqual([]);
      expect(ratio).toBeGreaterThan(0.9);
    },
  );
});
