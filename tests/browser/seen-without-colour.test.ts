import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { canvas, card, clickCard, openChain, palette } from './editor-page.ts';

/** Whether an element, or one of those within it, draws something at its edge: an outline or a border. */
const hasEdge = (target: Locator): Promise<boolean> =>
  target.evaluate((element) =>
    [element, ...element.querySelectorAll('*')].some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    }),
  );

async function openForced(): Promise<Page> {
  const page = await openChain();
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(() => page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  return page;
}

describe('FlowBuilder where colours are forced', () => {
  it('shows where the focus is, on the canvas and in dialogs', async () => {
    const page = await openForced();
    await canvas(page).focus();
    await page.keyboard.press('Home');
    expect(await hasEdge(card(page, 'Trigger: New Lead'))).toBe(true);
    await page.keyboard.press('Control+k');
    const option = page.getByRole('option', { selected: true });
    await option.waitFor();
    expect(await hasEdge(option)).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('tells what is selected from what is not', async () => {
    const page = await openForced();
    await clickCard(page, 'Condition: Condition');
    expect(await hasEdge(card(page, 'Condition: Condition'))).toBe(true);
    expect(await hasEdge(card(page, 'Hold: Hold'))).toBe(false);
  });

  it('tells how bad a problem is by its sign', async () => {
    const page = await openForced();
    await clickCard(page, 'Condition: Condition');
    await palette(page, 'Add Assign Owner').click();
    await clickCard(page, 'Trigger: New Lead');
    const owner = card(page, 'Assign Owner: Assign Owner');
    await owner.getByRole('img', { name: /error/i }).first().waitFor();
  });
});

describe('FlowBuilder where motion is reduced', () => {
  it('goes to a node and opens a dialog at once', async () => {
    const page = await openChain();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await canvas(page).focus();
    await page.keyboard.press('Home');
    const moving = (): Promise<number> => page.evaluate(() => document.getAnimations().length);
    await page.keyboard.press('End');
    expect(await moving()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
    expect(await moving()).toBe(0);
  });
});
