import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseTestReport } from '#scenarios/test-report.ts';
import type { TestResult } from '#scenarios/test-result.ts';
import type { TestsRequest } from '#worker/running-tests.ts';
import type { probe as Probe } from './probe/probe.ts';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { openProbe } from '../support/browser.ts';
import { shippedTests } from '../support/shipped-tests.ts';

declare const probe: typeof Probe;

async function byCommand(): Promise<readonly TestResult[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      'tsx',
      join(projectFolder, 'src/cli/flowsim.ts'),
      'test',
      'public/examples/tests',
      '--reporter',
      'json',
    ],
    { cwd: projectFolder, maxBuffer: 100_000_000 },
  );
  const report = parseTestReport(stdout);
  if (!report.ok) throw new Error(report.error[0]?.message);
  return report.value.results.map(({ result }) => result);
}

async function inBrowser(): Promise<readonly TestResult[]> {
  const tests = shippedTests().map(({ file, test }) => ({
    id: `public/examples/tests/${file}`.replace(/\.scenario\.json$/, ''),
    test,
  }));
  const request: TestsRequest = { tests, files: { graphs: [], org: null } };
  const page = await openProbe();
  const told = await page.evaluate(async (given) => {
    const client = probe.createRunClient();
    const results: TestResult[] = [];
    const { result } = client.tests(JSON.parse(given) as TestsRequest, (news) => {
      if (news.type === 'test-ended') results.push(news.result);
    });
    await result;
    client.close();
    return JSON.stringify(results);
  }, JSON.stringify(request));
  return JSON.parse(told) as readonly TestResult[];
}

const plain = (results: readonly TestResult[]): readonly TestResult[] =>
  JSON.parse(JSON.stringify(results)) as readonly TestResult[];

describe('the tests that ship', () => {
  it('[CLK-2] pass in Chromium and by flowsim test, with the same results and the same journal bytes', async () => {
    const [commanded, browsed] = await Promise.all([byCommand(), inBrowser()]);
    expect(browsed.filter(({ status }) => status !== 'passed').map(({ file }) => file)).toEqual([]);
    expect(browsed.length).toBeGreaterThan(100);
    expect(plain(browsed)).toEqual(plain(commanded));
  });
});
