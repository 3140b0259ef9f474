import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp, type PageOptions } from '../support/browser.ts';

/** Runs the second example again, so that its logs are the latest, and opens them. */
async function openLogs(options: PageOptions = {}): Promise<Page> {
  const page = await openApp('#/simulator/repaired', options);
  await page.getByRole('button', { name: /\d+ Success/ }).waitFor();
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByRole('link', { name: 'Audit Logs', exact: true }).click();
  return page;
}

const logs = (page: Page): Locator => page.getByRole('feed', { name: 'Audit logs' }).getByRole('article');
const shown = async (page: Page): Promise<number> =>
  Number((await page.getByRole('status').filter({ hasText: 'audit logs shown' }).innerText()).split(' ')[0]);

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe('Audit Logs', () => {
  it('[LOG-1] shows Record, Path and Outcome of each trip', async () => {
    const page = await openLogs();
    const first = logs(page).first();
    await first.waitFor();
    for (const panel of ['Record', 'Path', 'Outcome']) {
      expect(await first.getByRole('group', { name: panel, exact: true }).count()).toBe(1);
    }
    expect(await first.getByRole('group', { name: 'Path', exact: true }).getByRole('listitem').count()).toBeGreaterThan(
      1,
    );
  });

  it('[LOG-2] [LOG-3] filters by the outcome of the Outreach action and shows the trail of attempts', async () => {
    const page = await openLogs();
    await logs(page).first().waitFor();
    const all = await shown(page);
    await choose(page, 'Outcome', 'Error (Outreach)');
    await expect.poll(() => shown(page)).toBeLessThan(all);
    expect(await logs(page).first().innerText()).toContain('Error (Outreach)');
    await logs(page)
      .first()
      .getByRole('list', { name: /^Attempts of / })
      .waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => shown(page)).toBe(all);
  });

  it('[LOG-1] finds a record by a part of its name, and says where nothing fits', async () => {
    const page = await openLogs();
    await logs(page).first().waitFor();
    const search = page.getByRole('textbox', { name: 'Search' });
    const name = (await logs(page).first().getAttribute('aria-label'))?.replace(/^Audit log of (.*): .*$/, '$1') ?? '';
    await search.fill(name.slice(1).toUpperCase());
    await expect
      .poll(() =>
        logs(page).evaluateAll(
          (all) => new Set(all.map((each) => each.getAttribute('aria-label')?.split(':')[0])).size,
        ),
      )
      .toBe(1);
    await search.fill('nobody of that name');
    await page.getByText('No audit log fits these filters').waitFor();
  });

  it('[ADD-7] explains a silent Outcome', async () => {
    const page = await openApp('#/audit-logs');
    const help = page.getByText('Why is there no error message?').first();
    await help.click();
    await page
      .getByText(/The record left an Outreach node by one of its error edges/)
      .first()
      .waitFor();
    const log = logs(page).filter({ has: help }).first();
    expect(await log.getByRole('group', { name: 'Path', exact: true }).innerText()).toContain('Error');
    expect(await log.getByRole('group', { name: 'Outcome', exact: true }).innerText()).not.toContain('Error (');
  });

  it('[LOG-2] [V2-2] shows Outreach’s error edges under Error (Fallback) only with the switch', async () => {
    const page = await openApp('#/audit-logs');
    await logs(page).first().waitFor();
    await choose(page, 'Outcome', 'Error (Fallback)');
    const before = await page.getByRole('status').filter({ hasText: 'audit logs shown' }).innerText();
    await page.getByRole('switch', { name: 'Include Outreach errors' }).press('Space');
    await expect
      .poll(() => page.getByRole('status').filter({ hasText: 'audit logs shown' }).innerText())
      .not.toBe(before);
    await page.getByText('Missing Prospect ID').first().waitFor();
  });

  it('opens the trip of a log in the Simulator', async () => {
    const page = await openLogs();
    const name = (await logs(page).first().getAttribute('aria-label'))?.replace(/^Audit log of (.*): .*$/, '$1') ?? '';
    await logs(page)
      .first()
      .getByRole('link', { name: /^Open in Simulator/ })
      .click();
    await page.getByRole('heading', { level: 2, name }).waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no axe finding, ${colorScheme}`, async () => {
      const page = await openLogs({ colorScheme });
      await logs(page).first().waitFor();
      expect(await axe(page)).toEqual([]);
    });
  }
});
