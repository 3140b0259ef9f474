import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp, type PageOptions } from '../support/browser.ts';

/** Runs the second example again, so that its logs are the latest, and opens them. */
async function openLogs(options: PageOptions = {}): Promise<Page> {
  const page = await openApp('#/simulator/repaired', options);
  await page.getByRole('button', { name: /\d+ Success/ }).waitFor();
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByRole('link', { name: 'Partner Logs', exact: true }).click();
  return page;
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe('Partner Logs', () => {
  it('[LOG-4] shows the columns of the report and sorts by any of them', async () => {
    const page = await openLogs();
    const table = page.getByRole('grid', { name: 'Partner logs' });
    await table.waitFor();
    const headers = await table.getByRole('columnheader').allInnerTexts();
    expect(headers).toEqual([
      'Action Type',
      'Node Name',
      'Response Status Code',
      'Failure Reasons',
      'Target Object',
      'Callout History',
      'Callout Duration (ms)',
      'Total Callout Duration (ms)',
      'Handed Over',
    ]);
    await table.getByRole('button', { name: 'Response Status Code' }).click();
    const first = table.getByRole('row').nth(1).getByRole('gridcell').nth(2);
    expect(await first.innerText()).toContain('200');
    await table.getByRole('button', { name: 'Response Status Code' }).click();
    expect(await first.innerText()).toContain('400');
  });

  it('[LOG-4] has room for all columns on a small screen, with no header cut', async () => {
    const page = await openLogs();
    await page.setViewportSize({ width: 1280, height: 720 });
    const table = page.getByRole('grid', { name: 'Partner logs' });
    await table.waitFor();
    const cut = (selector: string): Promise<readonly string[]> =>
      page
        .locator(selector)
        .evaluateAll((all) =>
          all
            .filter((each) => each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight + 1)
            .map((each) => each.textContent),
        );
    await expect.poll(() => cut('[role="columnheader"] span')).toEqual([]);
    await expect.poll(() => cut('[role="columnheader"] button')).toEqual([]);
    const width = await table.evaluate((each) => each.scrollWidth - (each.parentElement?.clientWidth ?? 0));
    expect(width).toBeLessThanOrEqual(0);
  });

  it('[LOG-3] [LOG-4] opens a callout by keyboard: every attempt with request, response, error and cure', async () => {
    const page = await openLogs();
    await choose(page, 'Response Status Code', '0, 300, 400 failed');
    const row = page.getByRole('grid', { name: 'Partner logs' }).getByRole('row').nth(1);
    await row.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    await panel.getByRole('list', { name: 'Attempts' }).waitFor();
    expect(await panel.innerText()).toContain('Cure:');
    await panel.getByText('Response', { exact: true }).first().click();
    expect(await panel.locator('details[open] pre').first().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.count()).toBe(0);
  });

  it('[LOG-4] exports what the filters show as CSV', async () => {
    const page = await openLogs();
    await choose(page, 'Response Status Code', '200 succeeded');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('partner-logs.csv');
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines[0]).toContain('Action Type,Node Name,Response Status Code');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.slice(1).every((line) => line.includes(',200,'))).toBe(true);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no axe finding, ${colorScheme}`, async () => {
      const page = await openLogs({ colorScheme });
      await page.getByRole('grid', { name: 'Partner logs' }).getByRole('row').nth(1).click();
      await page.getByRole('complementary').waitFor();
      expect(await axe(page)).toEqual([]);
    });
  }
});
