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
      'Target Object',
      'Callout History',
      'Callout Duration in milliseconds',
      'Total Callout Duration in milliseconds',
      'Failure Reasons',
      'Last Error',
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
    const words = page.getByRole('gridcell');
    expect(await words.count()).toBeGreaterThan(0);
    for (const name of ['Add to Executive Outreach', 'Retry attempt exceeded']) {
      const cells = words.getByText(name, { exact: true });
      await expect.poll(() => cells.count()).toBeGreaterThan(0);
      const cutNames = await cells.evaluateAll((all) =>
        all.filter((each) => each.scrollHeight > each.clientHeight + 1),
      );
      expect(cutNames).toEqual([]);
    }
    const width = await table.evaluate((each) => each.scrollWidth - (each.parentElement?.clientWidth ?? 0));
    expect(width).toBeLessThanOrEqual(0);
  });

  it('[LOG-3] [LOG-4] opens a callout by keyboard: every attempt with request, response and error, and the cure once', async () => {
    const page = await openLogs();
    await choose(page, 'Response Status Code', '0, 300, 400 failed');
    const row = page.getByRole('grid', { name: 'Partner logs' }).getByRole('row').nth(1);
    await row.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    await panel.getByRole('list', { name: 'Attempts' }).waitFor();
    expect(await panel.innerText()).toContain('The guide’s cure');
    expect(await panel.getByText('The guide’s cure').count()).toBe(1);
    await panel.getByText('Response', { exact: true }).first().click();
    await panel.getByRole('button', { name: 'Copy Response' }).first().waitFor();
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

  it('[LOG-4] [LOG-5] groups by failure reason with subtotals and a grand total; a group closes by keyboard', async () => {
    const page = await openLogs();
    await page.getByRole('grid', { name: 'Partner logs' }).waitFor();
    await choose(page, 'Group by', 'Failure Reasons');
    const table = page.getByRole('treegrid', { name: 'Partner logs' });
    const group = table.getByRole('row', { name: /^Retry attempt exceeded/ });
    await group.waitFor();
    expect(await group.innerText()).toMatch(/Retry attempt exceeded\s*4 callouts\s*\d+ average\s*[\d,]+ longest/);
    expect(await group.getAttribute('aria-expanded')).toBe('true');
    const count = await table.getByRole('row').count();
    await group.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => group.getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => table.getByRole('row').count()).toBe(count - 4);
    await page.keyboard.press('Enter');
    await expect.poll(() => group.getAttribute('aria-expanded')).toBe('true');
    expect(await table.getByRole('row', { name: /^Grand total: 23 callouts/ }).isVisible()).toBe(true);
    expect(page.url()).toContain('group=reason');
  });

  it('[LOG-4] keeps filters, grouping, sort and the open callout in the address', async () => {
    const page = await openLogs();
    const table = page.getByRole('grid', { name: 'Partner logs' });
    await table.waitFor();
    await choose(page, 'Response Status Code', '400 failed');
    await choose(page, 'Node Name', 'Add to Executive Outreach');
    await table.getByRole('button', { name: 'Target Object' }).click();
    await table.getByRole('row').nth(1).click();
    const panel = page.getByRole('complementary');
    const name = await panel.getByText(/^Add to Sequence · Lead /).innerText();
    await expect
      .poll(() => page.url())
      .toMatch(/status=400&node=Add\+to\+Executive\+Outreach&sort=target%3Aascending&callout=/);
    const shown = await table.getByRole('row').allInnerTexts();
    await page.reload();
    await panel.getByText(name).waitFor();
    expect(await table.getByRole('row').allInnerTexts()).toEqual(shown);
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('callout=');
  });

  it('[LOG-3] leads from a callout to its trip and to its audit log', async () => {
    const page = await openLogs();
    await page.getByRole('grid', { name: 'Partner logs' }).getByRole('row').nth(1).click();
    const panel = page.getByRole('complementary');
    const note = await panel.getByText(/^Add to Sequence · Lead /).innerText();
    const record = note.replace('Add to Sequence · Lead ', '');
    await panel.getByRole('link', { name: 'Open audit log' }).click();
    await page.getByRole('heading', { level: 1, name: 'Audit Logs' }).waitFor();
    await page.getByText(record).first().waitFor();
    await page.goBack();
    await panel.getByRole('link', { name: 'Open in Simulator' }).click();
    await page.getByRole('heading', { level: 2, name: record }).waitFor();
  });

  it('[LOG-7] a user without LD Read Only is told so, and sees the report once it is assigned', async () => {
    const page = await openLogs();
    await page.getByRole('grid', { name: 'Partner logs' }).waitFor();
    await choose(page, 'View as', 'Nia Cole');
    await page.getByText('Insufficient privileges').waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Export CSV' }).count()).toBe(0);
    expect(page.url()).toContain('as=005');
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Assign LD Read Only to Nia Cole' }).click();
    await page.getByRole('grid', { name: 'Partner logs' }).waitFor();
    await expect
      .poll(() => page.getByRole('combobox', { name: 'View as' }).evaluate((each) => each === document.activeElement))
      .toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Insufficient privileges').waitFor();
    await page.getByRole('button', { name: 'Open Permission sets' }).click();
    await page.getByRole('checkbox', { name: 'LD Read Only: Nia Cole' }).check();
    await page.goBack();
    await page.getByRole('grid', { name: 'Partner logs' }).waitFor();
    await choose(page, 'View as', 'Dana Reyes');
    await page.getByRole('grid', { name: 'Partner logs' }).waitFor();
  });

  it('[LOG-7] says of an address that names nobody of the org who cannot be shown', async () => {
    const page = await openApp('#/partner-logs?as=005000000000001AAA');
    await page.getByText('The org has no user 005000000000001AAA', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'View as the simulator' }).click();
    await expect.poll(() => page.getByText('Insufficient privileges').count()).toBe(0);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no axe finding, ${colorScheme}`, async () => {
      const page = await openLogs({ colorScheme });
      await page.getByRole('grid', { name: 'Partner logs' }).getByRole('row').nth(1).click();
      await page.getByRole('complementary').waitFor();
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await choose(page, 'Group by', 'Response Status Code');
      await page.getByRole('treegrid', { name: 'Partner logs' }).waitFor();
      expect(await axe(page)).toEqual([]);
    });
  }
});
