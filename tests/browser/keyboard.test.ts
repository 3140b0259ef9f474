import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from '../support/browser.ts';
import { typeText } from '../support/type-text.ts';
import { canvas, card, line, lines, openChain, openNewGraph, searchBox, selected, voice } from './editor-page.ts';

const changes = (page: Page) => page.getByRole('status', { name: 'Changes' });
const commands = (page: Page) => page.getByRole('dialog', { name: 'Command palette' });
const onCanvas = (page: Page): Promise<boolean> =>
  canvas(page).evaluate((element) => element === document.activeElement);

/** Adds a node behind what is selected, by the keys of the canvas. */
async function add(page: Page, type: string): Promise<void> {
  await page.keyboard.press('a');
  await searchBox(page).waitFor();
  await typeText(page, type);
  await page.keyboard.press('Enter');
  await searchBox(page).waitFor({ state: 'detached' });
  await expect.poll(() => onCanvas(page)).toBe(true);
}

/** Chooses something in the command palette. */
async function command(page: Page, words: string, first: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await commands(page).waitFor();
  await typeText(page, words);
  await commands(page).getByRole('option', { name: first, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await commands(page).waitFor({ state: 'detached' });
}

/** Presses Tab until the focus is on what goes by a name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const at = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined;
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
    });
  for (let presses = 0; presses < 80; presses += 1) {
    if (name.test(await at())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${String(name)}`);
}

describe('FlowBuilder without a mouse', () => {
  it('builds, configures, connects and runs a whole graph by keys alone', async () => {
    const page = await openApp('#/flow');
    await canvas(page).waitFor();
    await page.keyboard.press('Control+k');
    await commands(page).waitFor();
    await page.keyboard.press('Escape');
    await tabTo(page, /^Graph: /);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'New Lead graph' }).waitFor();
    await page.getByRole('menuitem', { name: 'New Lead graph' }).press('Enter');
    await card(page, 'Trigger: New Lead').waitFor();
    await tabTo(page, /^Graph (New|Lead|Untitled)/);
    await page.keyboard.press('Home');
    await voice(page).getByText('Trigger: New Lead.').waitFor();
    await add(page, 'condition');
    await line(page, 'All leads: from New Lead to Condition').waitFor();

    // Configured in the inspector, and back on the same node.
    await page.keyboard.press('Enter');
    await typeText(page, 'Worth a call?');
    await page.keyboard.press('Enter');
    await card(page, 'Condition: Worth a call?').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => onCanvas(page)).toBe(true);
    await expect.poll(() => selected(page)).toEqual(['Condition: Worth a call?']);

    await add(page, 'match account');
    await line(page, 'Yes: from Worth a call? to Match Account').waitFor();
    await add(page, 'sequence');
    await line(page, 'Matched: from Match Account to Add to Sequence').waitFor();

    // The sequence is chosen from the list that the org offers.
    await page.keyboard.press('Enter');
    await tabTo(page, /^Sequence$/);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => onCanvas(page)).toBe(true);

    // The other way out of the condition leads to the same node.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await voice(page).getByText('Condition: Worth a call?.').waitFor();
    await page.keyboard.press('e');
    await page.keyboard.press('e');
    await voice(page).getByText('Edge Otherwise is open.').waitFor();
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'Connect Worth a call?' }).waitFor();
    await typeText(page, 'match');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, /^Connect$/);
    await page.keyboard.press('Enter');
    await line(page, 'Otherwise: from Worth a call? to Match Account').waitFor();
    await expect
      .poll(() => changes(page).innerText())
      .toContain('Connected Otherwise of Worth a call? to Match Account.');

    expect(await lines(page)).toHaveLength(4);
    await page.keyboard.press('Control+Enter');
    // The run is there: the Simulator shows the trips that it gave.
    await page.waitForURL(/#\/simulator\//);
    await page
      .getByText(/^\d+ trips?$/)
      .first()
      .waitFor();
  });

  it('walks onto edges, open ones included, follows them, and disconnects them', async () => {
    const page = await openChain();
    await canvas(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+ArrowDown');
    await voice(page).getByText('Edge All leads leads to Condition.').waitFor();
    await page.keyboard.press('Enter');
    await voice(page).getByText('Condition: Condition.').waitFor();
    await page.keyboard.press('e');
    await voice(page).getByText('Edge Yes leads to Hold.').waitFor();
    await page.keyboard.press('ArrowDown');
    await voice(page).getByText('Edge Otherwise is open.').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await expect.poll(() => lines(page)).toEqual(['All leads: from New Lead to Condition']);
    await voice(page).getByText('Edge Yes is open.').waitFor();
    await page.keyboard.press('Escape');
    await voice(page).getByText('Condition: Condition.').waitFor();
  });

  it('says what each change did, undone and done again too', async () => {
    const page = await openChain();
    await canvas(page).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => changes(page).innerText()).toContain('Moved “New Lead”');
    await page.keyboard.press('Control+z');
    await expect.poll(() => changes(page).innerText()).toContain('Undone: Moved “New Lead”');
    await page.keyboard.press('Control+y');
    await expect.poll(() => changes(page).innerText()).toContain('Done again: Moved “New Lead”');
  });

  it('leaves the canvas by Tab and comes back by Shift+Tab', async () => {
    const page = await openChain();
    await canvas(page).focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => onCanvas(page)).toBe(false);
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => onCanvas(page)).toBe(true);
  });

  it('selects a neighbour when a node is deleted', async () => {
    const page = await openChain();
    await canvas(page).focus();
    await page.keyboard.press('End');
    await expect.poll(() => selected(page)).toEqual(['Hold: Hold']);
    await page.keyboard.press('Delete');
    await expect.poll(() => selected(page)).toEqual(['Condition: Condition']);
  });

  it('has all that can be done in the command palette, what cannot be done at the end with the reason', async () => {
    const page = await openNewGraph();
    await page.keyboard.press('Control+Shift+p');
    const dialog = commands(page);
    const box = dialog.getByRole('combobox', { name: 'What do you want to do?' });
    await box.waitFor();
    await typeText(page, 'connect an edge');
    await dialog.getByRole('option', { name: /Connect an edge.*Select a node first/ }).waitFor();
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active ?? ''}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await command(page, 'go updated', /^Go to Updated Lead/);
    await voice(page).getByText('Trigger: Updated Lead.').waitFor();
    await expect.poll(() => onCanvas(page)).toBe(true);
    await command(page, 'add hold', /^Add Hold/);
    await card(page, 'Hold: Hold').waitFor();
    // What was chosen last stands first.
    await page.keyboard.press('Control+k');
    await dialog.getByRole('option', { name: /^Add Hold/, selected: true }).waitFor();
    await page.keyboard.press('Escape');
    await command(page, 'outreach', /^Open Outreach/);
    await page.waitForURL(/#\/outreach/);
  });

  it('gives the focus back where it was when the command palette closes', async () => {
    const page = await openChain();
    const name = page.getByRole('region', { name: 'Inspector' }).getByRole('textbox', { name: 'Name' }).first();
    await name.focus();
    await page.keyboard.press('Control+k');
    await commands(page).waitFor();
    await page.keyboard.press('Escape');
    await commands(page).waitFor({ state: 'detached' });
    await expect.poll(() => name.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('lists the keys of the page on every page, and takes no key from text', async () => {
    const page = await openChain();
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    const name = page.getByRole('region', { name: 'Inspector' }).getByRole('textbox', { name: 'Name' }).first();
    await name.focus();
    await page.keyboard.press('?');
    await expect.poll(() => name.inputValue()).toContain('?');
    await page.keyboard.press('Escape');
    await canvas(page).focus();
    await page.keyboard.press('?');
    await sheet.getByText('Choose the next edge of the node').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.goto(page.url().replace(/#.*/, '#/salesforce'));
    await canvas(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.keyboard.press('?');
    await sheet.getByText('Command palette').waitFor();
    expect(await sheet.getByText('Choose the next edge of the node').count()).toBe(0);
  });
});
