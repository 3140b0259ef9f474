import { describe, expect, it } from 'vitest';
import {
  canvas,
  card,
  clickCard,
  drag,
  openChain,
  palette,
  selected,
  notice,
  lines,
  CHAIN,
  voice,
} from './editor-page.ts';
import { steadyBox } from '../support/steady-box.ts';

const NAMES = ['Condition: Condition', 'Hold: Hold', 'Trigger: New Lead', 'Trigger: Updated Lead'];

describe('Choosing and arranging many nodes', () => {
  it('adds to the selection by Shift or Ctrl and a click, and takes away again', async () => {
    const page = await openChain();
    await clickCard(page, 'Condition: Condition');
    await clickCard(page, 'Hold: Hold', ['Shift']);
    await expect.poll(() => selected(page)).toEqual(NAMES.slice(0, 2));
    await clickCard(page, 'Trigger: New Lead', ['Control']);
    await expect.poll(() => selected(page)).toEqual(NAMES.slice(0, 3));
    await clickCard(page, 'Condition: Condition', ['Shift']);
    await expect.poll(() => selected(page)).toEqual(['Hold: Hold', 'Trigger: New Lead']);
  });

  it('selects what lies in a box that is drawn with Shift', async () => {
    const page = await openChain();
    const condition = await steadyBox(card(page, 'Condition: Condition'));
    const hold = await steadyBox(card(page, 'Hold: Hold'));
    await page.keyboard.down('Shift');
    await drag(
      page,
      { x: condition.x - 10, y: Math.min(condition.y, hold.y) - 20 },
      { x: hold.x + hold.width + 10, y: Math.max(condition.y + condition.height, hold.y + hold.height) + 20 },
    );
    await page.keyboard.up('Shift');
    await expect.poll(() => selected(page)).toEqual(NAMES.slice(0, 2));
  });

  it('selects all, those of a type, what is before and behind, and nothing, by keyboard', async () => {
    const page = await openChain();
    await clickCard(page, 'Condition: Condition');
    await page.keyboard.press('Control+a');
    await expect.poll(() => selected(page)).toEqual(NAMES);
    await page.keyboard.press('Escape');
    await expect.poll(() => selected(page)).toEqual([]);
    await page.keyboard.press('Home');
    await voice(page).getByText('Trigger: New Lead.').waitFor();
    await page.keyboard.press('Control+Shift+A');
    await expect.poll(() => selected(page)).toEqual(NAMES.slice(2));
    await clickCard(page, 'Condition: Condition');
    await page.keyboard.press('Alt+PageDown');
    await expect.poll(() => selected(page)).toEqual(NAMES.slice(0, 2));
    await clickCard(page, 'Condition: Condition');
    await page.keyboard.press('Alt+PageUp');
    await expect.poll(() => selected(page)).toEqual(['Condition: Condition', 'Trigger: New Lead']);
  });

  it('extends the selection by Alt and the arrows, and gives back what one comes back from', async () => {
    const page = await openChain();
    await clickCard(page, 'Trigger: New Lead');
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => selected(page)).toEqual(NAMES.slice(0, 3));
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => selected(page)).toEqual(['Condition: Condition', 'Trigger: New Lead']);
  });

  it('aligns and distributes as one step each, by keyboard and in the panel', async () => {
    const page = await openChain();
    await clickCard(page, 'Condition: Condition');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Alt+a');
    const lefts = () => Promise.all(NAMES.map(async (name) => (await steadyBox(card(page, name))).x));
    await expect.poll(async () => new Set(await lefts()).size).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => new Set(await lefts()).size).toBeGreaterThan(1);
    const panel = page.getByRole('region', { name: 'Inspector' });
    await panel.getByRole('button', { name: 'Align tops' }).click();
    const tops = () => Promise.all(NAMES.map(async (name) => (await steadyBox(card(page, name))).y));
    await expect.poll(async () => new Set(await tops()).size).toBe(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).hover();
    await page.getByRole('tooltip').getByText('Align tops: 4 nodes').waitFor();
    await panel.getByRole('button', { name: 'Distribute vertically' }).waitFor();
  });

  it('[GRA-2] deletes many at once and leaves the triggers', async () => {
    const page = await openChain();
    await canvas(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await notice(page)
      .getByText(/^Deleted 2 nodes.*The triggers stay/)
      .waitFor();
    expect(await lines(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => lines(page)).toEqual(CHAIN);
  });

  it('opens the menu of the selection by keyboard, from which a node is duplicated', async () => {
    const page = await openChain();
    await clickCard(page, 'Hold: Hold');
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu');
    await menu.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await expect.poll(() => canvas(page).evaluate((root) => root === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+F10');
    await menu.getByRole('menuitem', { name: 'Duplicate' }).press('Enter');
    await card(page, 'Hold: Hold 2').waitFor();
    await palette(page, 'Go to New Lead').click();
    await canvas(page).click({ button: 'right', position: { x: 30, y: 300 } });
    await menu.getByRole('menuitem', { name: 'Select all' }).click();
    await expect.poll(() => selected(page)).toHaveLength(5);
  });
});
