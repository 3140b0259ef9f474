import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

const saved = (page: Page): Promise<void> =>
  page.getByRole('status').filter({ hasText: 'Saved', hasNotText: 'Not' }).waitFor();
const card = (page: Page, name: string): Locator =>
  page.getByRole('application').getByRole('group', { name, exact: true });
/** In the toolbar of the editor: notices have an Undo, too. */
const tool = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Graph', exact: true }).getByRole('button', { name, exact: true });
const palette = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Node types' }).getByRole('button', { name, exact: true });
const history = (page: Page): Locator => page.getByRole('dialog', { name: 'History' });
const steps = (page: Page): Locator => history(page).getByRole('list', { name: 'Steps, latest first' });
const step = (page: Page, name: string | RegExp): Locator => steps(page).getByRole('button', { name });
const here = (page: Page): Locator => steps(page).locator('[aria-current="step"]');

/** A new graph with a Hold node, in the editor. */
async function openEditor(path = '#/flow'): Promise<Page> {
  const page = await openApp(path);
  await page.getByRole('button', { name: /^Graph: / }).click();
  await page.getByRole('menuitem', { name: 'New Lead graph' }).click();
  await palette(page, 'Go to New Lead').click();
  await palette(page, 'Add Hold').click();
  await card(page, 'Hold: Hold').waitFor();
  return page;
}

async function renameLead(page: Page): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: 'Salesforce', exact: true }).click();
  await page.getByRole('row').nth(1).click();
  await page.getByRole('textbox', { name: 'Company' }).fill('Changed Ltd');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('row').nth(1).filter({ hasText: 'Changed Ltd' }).waitFor();
}

describe('the history', () => {
  it('lists every step, latest first, and a step that is chosen takes many back or forth', async () => {
    const page = await openEditor();
    await palette(page, 'Add Convert Lead').click();
    await card(page, 'Convert Lead: Convert Lead').waitFor();
    await page.getByRole('button', { name: 'History', exact: true }).click();
    await expect.poll(() => here(page).innerText()).toContain('Added “Convert Lead”');
    expect(await axe(page)).toEqual([]);
    await step(page, /^Created Lead routing/).click();
    await card(page, 'Hold: Hold').waitFor({ state: 'detached' });
    expect(await here(page).innerText()).toContain('Created Lead routing');
    expect(await step(page, /Added “Hold”/).innerText()).toContain('Undone');
    await step(page, /Added “Convert Lead”/).click();
    await card(page, 'Convert Lead: Convert Lead').waitFor();
    expect(await steps(page).getByText('Undone').count()).toBe(0);
  });

  it('is walked by the keyboard: keys open it, arrows walk, Enter jumps, Escape closes', async () => {
    const page = await openEditor();
    await page.keyboard.press('Control+Alt+z');
    await expect.poll(() => here(page).evaluate((row) => row === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await card(page, 'Hold: Hold').waitFor({ state: 'detached' });
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await card(page, 'Hold: Hold').waitFor();
    await page.keyboard.press('Escape');
    await history(page).waitFor({ state: 'hidden' });
  });

  it('says what it is for while it is empty', async () => {
    const page = await openApp('#/salesforce/Lead');
    await page.getByRole('row').nth(1).waitFor();
    await page.getByRole('button', { name: 'Workspace' }).click();
    await page.getByRole('menuitem', { name: /^History/ }).click();
    await history(page).getByText('Nothing to undo yet').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('undoes across pages: what is not in view is said, with the way there', async () => {
    const page = await openEditor();
    await renameLead(page);
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('row').nth(1).filter({ hasNotText: 'Changed Ltd' }).waitFor();
    await page.keyboard.press('Control+z');
    const note = page.getByRole('alert').filter({ hasText: 'Undone: Added “Hold”' });
    await note.getByRole('button', { name: 'Show' }).click();
    await card(page, 'Trigger: New Lead').waitFor();
    expect(await card(page, 'Hold: Hold').count()).toBe(0);
    await tool(page, 'Redo').click();
    await card(page, 'Hold: Hold').waitFor();
    await tool(page, 'Redo').click();
    await page.getByRole('alert').filter({ hasText: 'Redone: Changed Company of lead' }).waitFor();
  });

  it('is there after a reload, without the steps of the org', async () => {
    const page = await openEditor();
    await renameLead(page);
    await saved(page);
    await page.reload();
    await page.getByRole('row').nth(1).waitFor();
    await page.keyboard.press('Control+Alt+z');
    await expect.poll(() => here(page).innerText()).toContain('Added “Hold”');
    expect(await step(page, /Changed Company/).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('navigation').first().getByRole('link', { name: 'FlowBuilder', exact: true }).click();
    await card(page, 'Hold: Hold').waitFor();
    await tool(page, 'Undo').click();
    await card(page, 'Hold: Hold').waitFor({ state: 'detached' });
  });

  it('brings a deleted graph back with its run, and leads away from a graph whose making is undone', async () => {
    const page = await openApp('#/flow');
    const name = await page.getByRole('button', { name: /^Graph: / }).innerText();
    await page.getByRole('button', { name: /^Graph: / }).click();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page
      .getByRole('heading', { level: 1, name: `FlowBuilder: ${name}`, exact: true })
      .waitFor({ state: 'detached' });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page
      .getByRole('alert')
      .filter({ hasText: `Undone: Deleted ${name}` })
      .getByRole('button', { name: 'Show' })
      .click();
    await page.getByRole('heading', { level: 1, name: `FlowBuilder: ${name}`, exact: true }).waitFor();
    await page.getByRole('button', { name: /^Graph: / }).click();
    await page.getByRole('menuitem', { name: 'Export the journal of its run' }).waitFor();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await page.getByRole('heading', { level: 1, name: `FlowBuilder: ${name} copy` }).waitFor();
    await page.getByRole('application').focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { level: 1, name: `FlowBuilder: ${name} copy` }).waitFor({ state: 'detached' });
    await page.getByRole('application').waitFor();
  });
});
