import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openApp } from '../support/browser.ts';

const inspector = (page: Page): Locator => page.getByRole('region', { name: 'Inspector' });
const sequence = (page: Page): Locator => inspector(page).getByRole('combobox', { name: 'Sequence', exact: true });
const goTo = (page: Page, hash: string): Promise<unknown> => page.goto(page.url().replace(/#.*/, hash));
const NODE = '#/flow/repaired?node=add-welcome';

/** What the list of sequences offers. */
async function offered(page: Page): Promise<readonly string[]> {
  await sequence(page).click();
  await page.getByRole('option').first().waitFor();
  const names = await page.getByRole('option').allInnerTexts();
  await page.keyboard.press('Escape');
  return names.map((name) => name.split('\n')[0] ?? '');
}

async function unshare(page: Page): Promise<void> {
  await goTo(page, '#/outreach/sequences/1');
  await page.getByRole('combobox', { name: 'Shared with org' }).click();
  await page.getByRole('option', { name: 'Private to owner' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('row', { name: /Inbound Welcome.*Private to owner/ }).waitFor();
}

it('[ADD-1] [OUT-1] a list is as it was read until Refresh, which says what is gone; the check knows at once', async () => {
  const page = await openApp(NODE);
  await inspector(page)
    .getByText(/^List read at \d\d:\d\d\.$/)
    .first()
    .waitFor();
  expect(await offered(page)).toContain('Inbound Welcome');
  await unshare(page);

  await goTo(page, NODE);
  await inspector(page).getByText('every callout fails with Outreach User is not the owner').waitFor();
  expect(await offered(page)).toContain('Inbound Welcome');
  await inspector(page).getByRole('button', { name: 'Refresh the list: Sequence' }).press('Enter');
  await inspector(page)
    .getByRole('status')
    .filter({ hasText: /^Read again at \d\d:\d\d: 1 gone\.$/ })
    .waitFor();
  // The chosen one stays, marked; nobody else can choose it any more.
  expect(await sequence(page).inputValue()).toBe('Inbound Welcome');
  await inspector(page).getByText('not shared', { exact: true }).first().waitFor();
  await inspector(page).getByRole('button', { name: 'Refresh the list: Sequence' }).press('Enter');
  await inspector(page).getByRole('status').filter({ hasText: 'nothing new' }).waitFor();
});

it('[ADD-1] [OUT-2] only users who send and sync are offered, locked ones marked', async () => {
  const page = await openApp(NODE);
  await inspector(page).getByRole('combobox', { name: 'Mailbox for email delivery' }).click();
  await page.getByRole('option', { name: 'Specific User' }).click();
  await inspector(page).getByRole('combobox', { name: 'Outreach user' }).click();
  await page.getByRole('option').first().waitFor();
  const users = await page.getByRole('option').allInnerTexts();
  expect(users.some((user) => /Marcus Hill\s+locked/.test(user))).toBe(true);
  expect(users.join(' ')).not.toContain('Tom Becker');
});
