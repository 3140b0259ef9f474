import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printJournal } from '#logs/journal.ts';
import { catalog } from '#nodes/catalog.ts';
import { runTest } from '#scenarios/run-test.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import { stableJson } from '#shared/stable-json.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { aScenario } from '../support/random-scenario.ts';
import { inputOf } from '../support/run-scenario.ts';
import { shippedTests } from '../support/shipped-tests.ts';

const RUNS = 1_500;

const sum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** How a run went in a line: its entries, a sum of its journal, and one of the systems as it leaves them. */
const line = (name: string, { journal, final }: RecordedRun): string =>
  `${name}: ${journal.length} entries ${sum(printJournal(journal))}, systems ${sum(stableJson(final))}\n`;

// What no test has a name for still shows here as a change. One that is meant is looked at with `flowsim run` or
// `flowsim test` before and after it, and then written with `npx vitest run --project unit tests/golden -u`.
describe('the sums of journals', () => {
  it('[CLK-2] of the tests that ship are those that are kept', async () => {
    const lines = shippedTests().map(({ file, test }) => {
      const run = runTest(test, catalog, noFiles);
      if (!run.ok) throw new Error(`${file}: ${run.error[0]?.message}`);
      return line(file, run.value.run);
    });
    await expect(lines.join('')).toMatchFileSnapshot('journals/sums-of-shipped-tests.golden.txt');
  });

  it('[CLK-2] of random runs are those that are kept', async () => {
    const lines = fc.sample(aScenario, { seed: 2_026, numRuns: RUNS }).map((scenario, index) => {
      const run = recordRun(inputOf(scenario), catalog);
      return run.ok ? line(`${index + 1}`, run.value) : `${index + 1}: ${run.error.map(({ code }) => code).join(', ')}\n`;
    });
    // A golden of nothing but empty or refused runs would be none.
    expect(new Set(lines.map((text) => text.replace(/^\d+/, ''))).size).toBeGreaterThan(RUNS * 0.7);
    await expect(lines.join('')).toMatchFileSnapshot('journals/sums-of-random-runs.golden.txt');
  });
});
