import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openCheck(options: Parameters<typeof openApp>[1] = {}): Promise<Page> {
  const page = await openApp('#/setup-check', options);
  await heading(page, 'Set-up check').waitFor();
  return page;
}

/** Nothing is set up: the org of the first day. */
async function startEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Workspace' }).click();
  await page.getByRole('menuitem', { name: 'Start with an empty org…' }).click();
  await page.getByRole('button', { name: 'Start empty' }).click();
  await heading(page, 'Partner Apps').waitFor();
}

describe('the set-up check', () => {
  it('lists what is found by how bad it is, with rule and consequence', async () => {
    const page = await openCheck();
    await group(page, 'Errors').getByText('No errors: the integration can work.').waitFor();
    const warning = group(page, 'Warnings').getByRole('listitem').filter({ hasText: 'Nia Cole and Oscar Lund' });
    await warning.getByText('SYN-8').waitFor();
    await warning.getByText('Their leads and contacts get no prospect').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('opens from the menu of the org and has a name of its own', async () => {
    const page = await openApp('#/partner-apps');
    await page.getByRole('button', { name: 'Workspace' }).click();
    await page.getByRole('menuitem', { name: 'Check the set-up' }).click();
    await heading(page, 'Set-up check').waitFor();
    expect(await page.title()).toBe('Set-up check – FlowBuilder Simulator');
  });

  it('[SYN-8] mends a finding by keyboard, says so, and takes it back', async () => {
    const page = await openCheck({ colorScheme: 'dark', viewport: { width: 1280, height: 720 } });
    const fix = page.getByRole('button', { name: 'Switch Inbound Create on' });
    await fix.press('Enter');
    await fix.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Findings');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).press('Enter');
    await fix.waitFor();
  });

  it('leads to the place of a finding', async () => {
    const page = await openCheck();
    await page.getByRole('link', { name: 'Go to Outreach › Users' }).click();
    await page.getByRole('complementary', { name: 'Marcus Hill' }).waitFor();
  });

  it('[SYN-22] tells the required from the recommended in an org that starts from nothing, and mends what is safe', async () => {
    const page = await openApp('#/partner-apps');
    await heading(page, 'Partner Apps').waitFor();
    await startEmpty(page);
    await page.getByRole('link', { name: 'Check the set-up' }).click();
    await heading(page, 'Set-up check').waitFor();
    await group(page, 'Errors').getByText('Pushing, which the integration requires, is off for Lead.').waitFor();
    await group(page, 'Recommended').getByText('Polling is recommended, and is off for Lead.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: /^Fix all safe ones/ }).click();
    await group(page, 'Errors').getByText('Pushing, which').first().waitFor({ state: 'detached' });
    expect(await group(page, 'Errors').getByRole('listitem').count()).toBe(4);
    expect(await page.getByRole('button', { name: 'Fix all safe ones' }).isDisabled()).toBe(true);
    const note = page.getByRole('alert').filter({ hasText: 'findings are mended' });
    await note.getByRole('button', { name: 'Undo' }).click();
    await group(page, 'Errors').getByText('Pushing, which the integration requires, is off for Lead.').waitFor();
  });

  it('leads from every finding to a page that is there', async () => {
    const page = await openApp('#/partner-apps');
    await heading(page, 'Partner Apps').waitFor();
    await startEmpty(page);
    await page.getByRole('link', { name: 'Check the set-up' }).click();
    await heading(page, 'Set-up check').waitFor();
    const links = await group(page, 'Findings')
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const pages = /^(Outreach|Salesforce|Salesforce Setup|Partner Apps|Assumptions)$/;
    for (const href of new Set(links)) {
      await page.evaluate((hash) => window.location.assign(hash), href);
      await page.getByRole('heading', { level: 1, name: pages }).waitFor();
    }
    expect(new Set(links).size).toBeGreaterThan(8);
  });
});
