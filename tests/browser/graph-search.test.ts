import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { typeText } from '../support/type-text.ts';
import { canvas, card, selected } from './editor-page.ts';

const box = (page: Page): Locator => page.getByRole('combobox', { name: 'Search the graph' });
const found = (page: Page): Locator => page.getByRole('listbox', { name: 'Found in the graph' });
const count = (page: Page): Locator => page.getByRole('status', { name: 'Found', exact: true });

async function openSearch(keys: string): Promise<Page> {
  const page = await openApp('#/flow');
  await card(page, 'Condition: Worth a call?').waitFor();
  await canvas(page).focus();
  await page.keyboard.press(keys);
  await box(page).waitFor();
  return page;
}

describe('Searching the graph', () => {
  it('finds where a field is used, marks the nodes, and opens the setting', async () => {
    const page = await openSearch('Control+f');
    await typeText(page, 'where is LeadSource used?');
    await found(page).getByRole('group', { name: 'Settings' }).getByRole('option').first().waitFor();
    await card(page, 'Trigger: New Lead').getByText('found').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => selected(page)).toEqual(['Trigger: New Lead']);
    await expect.poll(() => count(page).innerText()).toMatch(/^1 of /);
    await page.keyboard.press('Enter');
    const control = page.getByRole('combobox', { name: 'Criterion 1: field' });
    await expect.poll(() => control.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('goes through what was found, and says where nothing was', async () => {
    const page = await openSearch('/');
    await typeText(page, 'known account');
    await found(page).getByRole('group', { name: 'Names and types' }).getByRole('option').first().waitFor();
    await page.getByRole('button', { name: 'Found next' }).click();
    await expect.poll(() => selected(page)).toEqual(['Match Account: Known account?']);
    await box(page).fill('nothing of the kind');
    await expect.poll(() => count(page).innerText()).toBe('Nothing found');
    await box(page).press('Escape');
    await box(page).waitFor({ state: 'detached' });
    await expect.poll(() => canvas(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
