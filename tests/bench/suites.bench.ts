import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lessons } from '#scenarios/lessons.ts';
import { printScenarioTest } from '#scenarios/scenario-test.ts';
import { ensureBuilt, folderOf } from '../../.scripts/built-app.ts';
import type { BenchReport } from './bench-suite.ts';

const SIZES = [250, 500, 1_000, 2_000] as const;

/** The lessons as tests, over and over: each holds its graph, and most have retries, sync and faults. */
function writeSuite(folder: string, count: number): void {
  const texts = lessons.map(({ title, scenario, record, ends }) =>
    printScenarioTest({ title, scenario, ...(record && { record }), expectations: ends }),
  );
  for (let at = 0; at < count; at += 1)
    writeFileSync(join(folder, `${at}.scenario.json`), texts[at % texts.length] ?? '');
}

/** Seconds that the command takes, from its start to its end. */
function seconds(...args: readonly string[]): number {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folderOf('cli'), 'flowsim.js'), ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`flowsim ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return (performance.now() - began) / 1_000;
}

export const report: BenchReport = {
  title: 'flowsim test, from the start of the process to its end',
  heading: ['', 'seconds', 'tests a second'],
  async *rows() {
    await ensureBuilt('cli');
    yield ['flowsim --help', seconds('--help').toFixed(2), ''];
    for (const size of SIZES) {
      const folder = mkdtempSync(join(tmpdir(), 'flowsim-bench-'));
      writeSuite(folder, size);
      for (const more of [
        ['--jobs', '1'],
        ['--jobs', '2'],
        ['--jobs', '2', '--coverage'],
      ]) {
        const took = seconds('test', folder, ...more);
        const name = `${size.toLocaleString('en-GB')} tests ${more.join(' ')}`;
        yield [name, took.toFixed(2), Math.round(size / took).toLocaleString('en-GB')];
      }
      rmSync(folder, { recursive: true });
    }
  },
};
