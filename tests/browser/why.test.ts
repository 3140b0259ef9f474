import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

const records = (page: Page): Locator => page.getByRole('listbox', { name: 'Records of the run' });
const whyNot = (page: Page): Locator => page.getByRole('region', { name: 'Why not another edge' });
const why = (page: Page): Locator => page.getByRole('tabpanel', { name: 'Why this edge' });

describe('Why', () => {
  it('[ADD-3] [ADD-6] [RUN-4] lists what the node looked at, finds what would have led to another edge, and runs it', async () => {
    const page = await openApp();
    await records(page).getByRole('option').first().waitFor();
    const looked = page.getByRole('region', { name: 'What the node looked at, in order' });
    await looked.waitFor();
    expect(await looked.getByRole('listitem').last().innerText()).toContain('Lead.Outreach_Prospect_ID__c is blank');
    expect(await looked.getByRole('img', { name: 'Not passed:' }).count()).toBe(1);
    expect(await looked.getByRole('link', { name: /^Rule ADD-3, .*:/ }).count()).toBe(1);

    // By keyboard alone: ask, read the ways, take the first.
    const next = whyNot(page).getByRole('button', { name: 'Why not Next?' });
    await next.focus();
    await page.keyboard.press('Enter');
    const ways = whyNot(page).getByRole('list', { name: 'Ways to Next, the smallest change first' });
    await ways.waitFor();
    expect(await next.getAttribute('aria-pressed')).toBe('true');
    const text = (await ways.getByRole('listitem').first().innerText()).split('\n')[0] ?? '';
    expect(text).toMatch(/^Set Outreach Prospect ID to \d+/);
    expect(await axe(page)).toEqual([]);
    await ways.getByRole('button', { name: `Run it: ${text}` }).focus();
    await page.keyboard.press('Enter');
    // The same decision in the new run, which is now otherwise; and the focus is on what explains it.
    await expect.poll(() => why(page).innerText()).toContain('is handed over for sequence');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tabpanel');
  });

  it('[GRA-3] names the value that would have led a trigger to another of its edges', async () => {
    const page = await openApp();
    await records(page).getByRole('option').first().waitFor();
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await page.getByRole('button', { name: 'First step', exact: true }).click();
    await timeline.getByRole('button', { name: 'Next decision' }).click();
    await expect.poll(() => why(page).innerText()).toContain('New Lead');
    const other = whyNot(page).getByRole('button').first();
    await other.click();
    await whyNot(page)
      .getByRole('list', { name: /^Ways to / })
      .waitFor();
    expect(await whyNot(page).getByRole('listitem').first().innerText()).toMatch(/when the lead is created/);
  });
});
