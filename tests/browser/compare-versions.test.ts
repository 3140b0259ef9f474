import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

const card = (page: Page, name: string): Locator =>
  page.getByRole('application').getByRole('group', { name, exact: true });
const changes = (page: Page): Locator => page.getByRole('complementary', { name: 'Changes' });
const change = (page: Page, name: RegExp): Locator => changes(page).getByRole('button', { name });
const current = (page: Page): Promise<string | null> =>
  changes(page).locator('[aria-current="true"]').textContent({ timeout: 5_000 });

/** Saves a version of the first example, renames a node, removes another, and opens what changed. */
async function openComparison(): Promise<Page> {
  const page = await openApp('#/flow?');
  await card(page, 'Condition: Worth a call?').waitFor();
  await page.getByRole('button', { name: 'Versions: Draft', exact: true }).click();
  await page.getByRole('button', { name: 'Save a version…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Your name' }).fill('Ada Park');
  await page.getByRole('dialog').getByRole('button', { name: 'Save v1' }).click();
  await page.getByRole('button', { name: 'Close Versions' }).click();
  await card(page, 'Condition: Worth a call?').click({ position: { x: 20, y: 12 } });
  const name = page.getByRole('region', { name: 'Inspector' }).getByRole('textbox', { name: 'Name', exact: true });
  await expect.poll(() => name.first().inputValue()).toBe('Worth a call?');
  await name.first().fill('Worth calling?');
  await name.first().press('Enter');
  await card(page, 'Assign Owner: Leave in the partner queue').click({ position: { x: 20, y: 12 } });
  await page.keyboard.press('Delete');
  await card(page, 'Assign Owner: Leave in the partner queue').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Versions: Draft · changed since v1', exact: true }).click();
  await page.getByRole('link', { name: 'What changed' }).click();
  await page.getByRole('heading', { level: 1, name: 'Compare v1 with the draft' }).waitFor();
  return page;
}

describe('the comparison of two versions', () => {
  it('[GRA-7] lists every change, and shows it on the canvas with removed nodes in place', async () => {
    const page = await openComparison();
    await changes(page).getByText('3 changes').waitFor();
    await changes(page).getByText('1 removed, 2 changed').waitFor();
    await card(page, 'Assign Owner: Leave in the partner queue').waitFor();
    await change(page, /^Name/).click();
    await expect.poll(() => card(page, 'Condition: Worth calling?').getAttribute('data-selected')).toBe('true');
    await change(page, /^Node removed/).click();
    await expect
      .poll(() => card(page, 'Assign Owner: Leave in the partner queue').getAttribute('data-selected'))
      .toBe('true');
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('the draft is compared with that of another graph of the same object, and the address keeps it', async () => {
    const page = await openComparison();
    const name = 'Inbound leads: the repair';
    await page.getByRole('combobox', { name: 'Before' }).click();
    await page.getByRole('option', { name: `Draft · ${name}`, exact: true }).click();
    const title = page.getByRole('heading', { level: 1, name: `Compare the draft of ${name} with the draft` });
    await title.waitFor();
    await changes(page).getByText(name, { exact: true }).waitFor();
    await page.reload();
    await title.waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Swap the sides' }).click();
    await page.getByRole('heading', { level: 1, name: `Compare the draft with the draft of ${name}` }).waitFor();
  });

  it('a click on a node shows its change in the list', async () => {
    const page = await openComparison();
    await card(page, 'Condition: Worth calling?').click({ position: { x: 20, y: 12 } });
    await expect.poll(() => current(page)).toContain('Worth a call?');
  });

  it('is gone through by keyboard: N and P, and arrows in the list', async () => {
    const page = await openComparison();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('n');
    await expect.poll(() => current(page)).toContain('Name');
    await page.keyboard.press('n');
    await expect.poll(() => current(page)).toContain('Node removed');
    await page.keyboard.press('p');
    await expect.poll(() => current(page)).toContain('Name');
    await change(page, /^Name/).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => current(page)).toContain('Node removed');
    await page.keyboard.press('End');
    await expect.poll(() => current(page)).toContain('disconnected');
  });

  it('is swapped, shown before and after, and its address can be kept', async () => {
    const page = await openComparison();
    await page.getByRole('button', { name: 'Swap the sides' }).click();
    await page.getByRole('heading', { level: 1, name: 'Compare the draft with v1' }).waitFor();
    await changes(page).getByText('1 added, 2 changed').waitFor();
    await page.getByText('Before', { exact: true }).click();
    await card(page, 'Assign Owner: Leave in the partner queue').waitFor({ state: 'hidden' });
    await card(page, 'Condition: Worth calling?').waitFor();
    expect(page.url()).toContain('compare?from=draft&to=1&view=before');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await card(page, 'Condition: Worth calling?').waitFor();
    await page.getByText('After', { exact: true }).click();
    await card(page, 'Assign Owner: Leave in the partner queue').waitFor();
  });

  it('hides moves, and says so where nothing else changed', async () => {
    const page = await openComparison();
    await page.goBack();
    await card(page, 'Condition: Worth calling?').waitFor();
    await page.getByRole('button', { name: 'Close Versions' }).click();
    await page.getByRole('application').focus();
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByRole('button', { name: 'Save v2' }).click();
    await page.getByRole('button', { name: 'Tidy up' }).click();
    await page.getByRole('button', { name: 'Versions: Draft · changed since v2', exact: true }).click();
    await page.getByRole('link', { name: 'What changed' }).click();
    await changes(page)
      .getByText(/moved$/)
      .waitFor();
    await page.getByRole('switch', { name: 'Hide moves' }).press('Space');
    await page.getByText('Nothing but moves').waitFor();
  });

  it('says so where nothing changed, and where there is no such version', async () => {
    const page = await openComparison();
    const graph = /flow\/([^/]+)\/compare/.exec(page.url())?.[1] ?? '';
    await page.evaluate((id) => location.assign(`#/flow/${id}/compare?from=1&to=1`), graph);
    await page.getByText('Nothing changed').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.evaluate((id) => location.assign(`#/flow/${id}/compare?from=7&to=1`), graph);
    await page.getByText(/ has no v7$/).waitFor();
  });

  it('saves the list as a text', async () => {
    const page = await openComparison();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the list' }).click();
    expect((await download).suggestedFilename()).toMatch(/from-v1-to-Draft\.txt$/);
  });
});
