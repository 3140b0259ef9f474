import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { htmlReport } from '#cli/reporters/test-html.ts';
import type { TestReport } from '#scenarios/test-report.ts';
import type { TestResult } from '#scenarios/test-result.ts';
import { axe } from '../support/axe.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { reportPolicyBreaches, watchPage } from '../support/page-faults.ts';
import { tempProject } from '../support/temp-project.ts';

const START = Date.UTC(2026, 0, 5, 9);
const check = { text: 'owner', expected: 'owned by Sam', actual: 'owned by Ada', at: START + 60_000, seq: 4 };

const result = (file: string, title: string, over: Partial<TestResult> = {}): TestResult => ({
  file,
  title,
  tags: ['smoke'],
  status: 'passed',
  faults: [],
  start: START,
  trips: 1,
  entries: 9,
  journalHash: 'h',
  checks: [{ ...check, ok: true, why: null }],
  ...over,
});

const report: TestReport = {
  seed: 3,
  shard: null,
  ended: 'complete',
  leftOut: 2,
  ms: 5_300,
  results: [
    result('t/a.scenario.json', 'Comes from the web'),
    result('t/b.scenario.json', 'Goes to <Sam>', {
      status: 'failed',
      checks: [{ ...check, ok: false, why: 'Source was left by Other.' }],
      tags: [],
    }),
    result('t/c.scenario.json', 't/c.scenario.json', {
      status: 'broken',
      checks: [],
      faults: [{ code: 'file/not-json', message: 'This is not JSON.', line: 3 }],
    }),
    result('t/d.scenario.json', 'Later', { status: 'skipped', checks: [] }),
  ].map((each) => ({ result: each, ms: 12 })),
  coverage: [
    {
      graph: 'inbound@1',
      name: 'Inbound leads',
      nodes: { source: 'Source' },
      items: [
        { key: 'node:source', kind: 'node', node: 'source', title: 'Node' },
        { key: 'edge:source/web', kind: 'edge', node: 'source', title: 'Web', edge: 'web' },
      ],
      hits: { 'node:source': { count: 1, tests: ['t/a.scenario.json'] } },
    },
  ],
};

describe('the page of a test report', () => {
  it('opens from a disk, is filtered by status and text, and is clean in light and dark', async () => {
    const folder = tempProject({ 'report.html': [...htmlReport(report, 80)].join('') });
    const browser = await launchBrowser(inject('browserPath'));
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    // Files of a disk have no origin: whatever is asked of a host would be a fault.
    const faults = watchPage(page, 'null');
    await reportPolicyBreaches(page);
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
    await page.getByRole('heading', { name: '2 of 4 tests did not pass', level: 1 }).waitFor();
    expect(await page.getByText('All tests ran with seed 3.').count()).toBe(1);
    expect(await page.getByRole('row', { name: /Inbound leads 50 %.*less than 80 %/ }).count()).toBe(1);
    const shown = () =>
      page.locator('details.test:visible').evaluateAll((all) => all.map((each) => each.getAttribute('data-status')));
    // What did not pass stands first, and open.
    expect(await shown()).toEqual(['failed', 'broken', 'passed', 'skipped']);
    expect(await page.getByText('Source was left by Other.').isVisible()).toBe(true);
    expect(await page.getByText('All expectations hold').isVisible()).toBe(false);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Passed 1' }).check();
    expect(await shown()).toEqual(['passed']);
    expect(await page.getByRole('status').textContent()).toBe('1 of 4 shown');
    await page.getByRole('radio', { name: 'All 4' }).check();
    await page.getByRole('searchbox', { name: 'Title, file or tag' }).fill('SMOKE t/');
    expect(await shown()).toEqual(['broken', 'passed', 'skipped']);
    await page.getByRole('searchbox').fill('nothing like it');
    expect(await page.getByText('No test fits. Choose All, and empty the search.').isVisible()).toBe(true);
    await page.getByRole('searchbox').fill('');
    await page.getByText('Comes from the web').click();
    await page.getByText('Not covered in Inbound leads: 1').click();
    expect(await page.getByRole('listitem').filter({ hasText: 'edge Source: Web' }).isVisible()).toBe(true);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 400, height: 800 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});
