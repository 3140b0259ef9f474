import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { typeText } from '../support/type-text.ts';
import { canvas, card, CHAIN, line, lines, notice, openChain, searchBox, voice } from './editor-page.ts';

/** Puts the focus on the canvas and selects a way out of a node by keys alone. */
async function chooseEdge(page: Page, steps: number): Promise<void> {
  await canvas(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await voice(page).getByText('Condition: Condition.').waitFor();
  for (let count = 0; count < steps; count += 1) await page.keyboard.press('e');
}

/** Presses keys faster than the page can open anything between them. */
const pressAtOnce = (page: Page, keys: readonly string[]): Promise<void> =>
  page.evaluate((all) => {
    for (const key of all) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  }, keys);

describe('Building by keyboard', () => {
  it('types a node into the connected edge that is selected, faster than its box opens, as one step', async () => {
    const page = await openChain();
    await chooseEdge(page, 1);
    await voice(page).getByText(/Yes/).waitFor();
    await page.keyboard.press('a');
    await page.getByText('Add a node between “Yes” of “Condition” and “Hold”').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => canvas(page).evaluate((root) => root === document.activeElement)).toBe(true);
    await pressAtOnce(page, ['a', ...'round robin', 'Enter']);
    await line(page, 'Yes: from Condition to Assign Owner').waitFor();
    await expect.poll(() => canvas(page).evaluate((root) => root === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => lines(page)).toEqual(CHAIN);
  });

  it('types a node behind the open edge that is selected, walks the list, and gives up by Escape', async () => {
    const page = await openChain();
    await chooseEdge(page, 2);
    await page.keyboard.press('Insert');
    await page.getByText('Add a node behind “Otherwise” of “Condition”').waitFor();
    await page.keyboard.press('Escape');
    await searchBox(page).waitFor({ state: 'detached' });
    await expect.poll(() => canvas(page).evaluate((root) => root === document.activeElement)).toBe(true);
    await page.keyboard.press('a');
    await typeText(page, 'match');
    await page.getByRole('option', { name: /^Match Duplicates/, selected: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: /^Match Account/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await line(page, 'Otherwise: from Condition to Match Account').waitFor();
  });

  it('leads a connected edge elsewhere in the dialog, and swaps where two edges lead', async () => {
    const page = await openChain();
    await chooseEdge(page, 1);
    await page.keyboard.press('x');
    await line(page, 'Otherwise: from Condition to Hold').waitFor();
    await page.keyboard.press('x');
    await line(page, 'Yes: from Condition to Hold').waitFor();
    await page.keyboard.press('Escape');
    await chooseEdge(page, 2);
    await page.keyboard.press('a');
    await typeText(page, 'assign');
    await page.keyboard.press('Enter');
    await line(page, 'Otherwise: from Condition to Assign Owner').waitFor();
    await chooseEdge(page, 1);
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: 'Connect Condition' });
    await dialog.getByText('Yes leads to Hold now.').waitFor();
    await typeText(page, 'assign');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Connect', exact: true }).press('Enter');
    await line(page, 'Yes: from Condition to Assign Owner').waitFor();
  });

  it('deletes with and without healing', async () => {
    const page = await openChain();
    await chooseEdge(page, 0);
    await page.keyboard.press('Delete');
    await notice(page).getByText('“New Lead” now leads to “Hold”').waitFor();
    await expect.poll(() => lines(page)).toEqual(['All leads: from New Lead to Hold']);
    await page.keyboard.press('Control+z');
    await card(page, 'Condition: Condition').waitFor();
    await chooseEdge(page, 0);
    await page.keyboard.press('Shift+Delete');
    await card(page, 'Condition: Condition').waitFor({ state: 'detached' });
    expect(await lines(page)).toEqual([]);
  });

  it('tidies up a selection', async () => {
    const page = await openChain();
    await chooseEdge(page, 0);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Shift+T');
    await page.getByRole('button', { name: 'Undo', exact: true }).hover();
    await page.getByRole('tooltip').getByText('Undo: Tidied up 4 nodes').waitFor();
  });
});
