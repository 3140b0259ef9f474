import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { typeText } from '../support/type-text.ts';
import { canvas, card, clickCard, line, openChain, searchBox, selected, voice } from './editor-page.ts';

const tree = (page: Page): Locator => page.getByRole('tree', { name: /^Outline of / });
const item = (page: Page, name: string): Locator => tree(page).getByRole('treeitem', { name, exact: true });
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** The name of the line that the tree says one is on. */
async function active(page: Page): Promise<string> {
  const id = (await tree(page).getAttribute('aria-activedescendant')) ?? '';
  const [said = ''] = (await page.locator(`[id="${id}"]`).ariaSnapshot()).split('\n');
  return /treeitem "([^"]*)"/.exec(said)?.[1] ?? '';
}

async function openOutline(): Promise<Page> {
  const page = await openChain();
  await canvas(page).focus();
  await page.keyboard.press('Alt+o');
  await tree(page).waitFor();
  await expect.poll(() => hasFocus(tree(page))).toBe(true);
  return page;
}

describe('The outline', () => {
  it('[GRA-2] shows the graph as a tree from its triggers on, with levels and open edges', async () => {
    const page = await openOutline();
    const lines = await tree(page)
      .getByRole('treeitem')
      .evaluateAll((all) => all.map((each) => each.ariaLevel));
    expect(lines.slice(0, 5)).toEqual(['1', '2', '3', '4', '5']);
    const said = await tree(page).ariaSnapshot();
    expect(said).toMatch(/treeitem "New Lead, Trigger[^"]*" \[expanded\] \[level=1\]/);
    expect(said).toMatch(/treeitem "Edge All leads" \[expanded\] \[level=2\]/);
    expect(said).toMatch(/treeitem "Condition, Condition, \d[^"]*" \[expanded\] \[level=3\]/);
    expect(said).toContain('treeitem "Edge Otherwise, open" [level=4]');
    expect(await axe(page)).toEqual([]);
  });

  it('has sections and notes, which are gone to and deleted from it', async () => {
    const page = await openOutline();
    await page.getByRole('button', { name: 'Add note' }).click();
    await typeText(page, 'Ask sales');
    await page.keyboard.press('Escape');
    const note = tree(page).getByRole('treeitem', { name: /^Note Ask sales/ });
    await note.waitFor();
    await clickCard(page, 'Condition: Condition');
    await page.keyboard.press('Control+g');
    await tree(page)
      .getByRole('treeitem', { name: /^Section .*Condition$/ })
      .waitFor();
    await tree(page).focus();
    await page.keyboard.press('End');
    await expect.poll(() => active(page)).toMatch(/^Note Ask sales/);
    await voice(page).getByText('Note: Ask sales').waitFor();
    await page.keyboard.press('Delete');
    await note.waitFor({ state: 'detached' });
    await page.keyboard.press('End');
    await expect.poll(() => active(page)).toMatch(/^Section /);
  });

  it('is in step with the canvas, both ways', async () => {
    const page = await openOutline();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => selected(page)).toEqual(['Condition: Condition']);
    await page.keyboard.press('ArrowDown');
    await voice(page).getByText('Edge Yes leads to Hold.').waitFor();
    await clickCard(page, 'Hold: Hold');
    await expect.poll(() => active(page)).toMatch(/^Hold, Hold/);
  });

  it('opens, closes and finds lines by their first letters', async () => {
    const page = await openOutline();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await item(page, 'Edge All leads').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    await item(page, 'Edge All leads').waitFor();
    await page.keyboard.type('up');
    await expect.poll(() => active(page)).toMatch(/^Updated Lead/);
  });

  it('is edited: renamed, added to, connected, deleted, and Escape comes back to it', async () => {
    const page = await openOutline();
    await page.keyboard.press('Home');
    await page.keyboard.type('otherwise');
    await expect.poll(() => active(page)).toBe('Edge Otherwise, open');
    await page.keyboard.press('Enter');
    await searchBox(page).waitFor();
    await typeText(page, 'assign');
    await page.keyboard.press('Enter');
    await line(page, 'Otherwise: from Condition to Assign Owner').waitFor();
    await tree(page).focus();
    await page.keyboard.press('F2');
    await typeText(page, 'To the queue');
    await page.keyboard.press('Enter');
    await card(page, 'Assign Owner: To the queue').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => hasFocus(tree(page))).toBe(true);
    await page.keyboard.press('Alt+c');
    await page.getByRole('dialog', { name: 'Connect To the queue' }).waitFor();
    await typeText(page, 'hold');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Connect', exact: true }).press('Enter');
    await line(page, 'Assigned: from To the queue to Hold').waitFor();
    await tree(page).getByRole('treeitem', { name: 'Edge Assigned, continues at Hold' }).waitFor();
    await tree(page).focus();
    await page.keyboard.press('Delete');
    await card(page, 'Assign Owner: To the queue').waitFor({ state: 'detached' });
  });
});
