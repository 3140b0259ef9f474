import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { runTest } from '#scenarios/run-test.ts';
import { exampleTests } from '#scenarios/suites.ts';
import { noFiles } from '#scenarios/scenario-files.ts';

describe('the tests that ship', () => {
  it.each(exampleTests)('$fileName passes', ({ test }) => {
    const run = runTest(test, catalog, noFiles);
    if (!run.ok) throw new Error(run.error.map(({ at, message }) => `${at}: ${message}`).join('\n'));
    expect(
      run.value.checks.filter(({ ok }) => !ok).map(({ expected, actual, why }) => ({ expected, actual, why })),
    ).toEqual([]);
  });
});
