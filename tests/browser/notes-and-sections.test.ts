import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp, type PageOptions } from '../support/browser.ts';
import { steadyBox } from '../support/steady-box.ts';
import { typeText } from '../support/type-text.ts';
import { centreOf, drag } from './editor-page.ts';

const canvas = (page: Page): Locator => page.getByRole('application');
const group = (page: Page, name: string | RegExp): Locator =>
  canvas(page).getByRole('group', typeof name === 'string' ? { name, exact: true } : { name });
const inspector = (page: Page): Locator => page.getByRole('region', { name: 'Inspector' });
const said = (page: Page): Locator => page.getByRole('status', { name: 'Selected on the canvas' });
const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo', exact: true });

const CALL = 'Condition: Worth a call?';
const CLOSE = 'Update Record: Close as not converted';
const ADD = /^Add to Sequence: /;
const QUEUE = 'Assign Owner: Leave in the partner queue';

/** Opens the editor on the graph that the app comes with. */
async function openDraft(options: PageOptions = {}): Promise<Page> {
  const page = await openApp('#/flow', options);
  await group(page, CALL).waitFor();
  return page;
}

const select = (page: Page, name: string, modifiers: readonly 'Control'[] = []): Promise<void> =>
  group(page, name).click({ position: { x: 20, y: 12 }, modifiers: [...modifiers] });

/** Draws a section around two nodes and names it. */
async function draftWithSection(options: PageOptions = {}): Promise<Page> {
  const page = await openDraft(options);
  await select(page, CALL);
  await select(page, CLOSE, ['Control']);
  await said(page).filter({ hasText: '2 nodes selected' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Control+g');
  const name = inspector(page).getByRole('textbox', { name: 'Name', exact: true });
  await expect.poll(() => name.evaluate((box) => box === document.activeElement)).toBe(true);
  await typeText(page, 'Not for us');
  await page.keyboard.press('Enter');
  await group(page, 'Section: Not for us').waitFor();
  return page;
}

async function dragBy(page: Page, from: Locator, dx: number, dy: number): Promise<void> {
  const { x, y } = await steadyBox(from);
  await page.mouse.move(x + 20, y + 12);
  await page.mouse.down();
  // A drag begins where the pointer is once it has moved a little.
  await page.mouse.move(x + 23, y + 12);
  await page.mouse.move(x + 23 + dx / 2, y + 12 + dy / 2, { steps: 4 });
  await page.mouse.move(x + 23 + dx, y + 12 + dy, { steps: 4 });
  await page.mouse.up();
}

describe('notes on the canvas', () => {
  it('are added and written by keyboard alone, moved, made larger and deleted', async () => {
    const page = await openDraft();
    await canvas(page).focus();
    await page.keyboard.press('n');
    await typeText(page, 'Ask Nia');
    await page.keyboard.press('Enter');
    await typeText(page, 'first');
    await page.keyboard.press('Escape');
    const note = group(page, 'Note: Ask Nia first (yellow)');
    await note.waitFor();
    await expect.poll(() => said(page).textContent()).toBe('Note: Ask Nia first (yellow).');
    const before = await steadyBox(note);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect.poll(async () => (await steadyBox(note)).width).toBeGreaterThan(before.width);
    expect((await steadyBox(note)).y).toBeGreaterThan(before.y);
    await page.keyboard.press('F2');
    await typeText(page, '!');
    await page.keyboard.press('Escape');
    await group(page, 'Note: Ask Nia first! (yellow)').waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(() => group(page, /^Note:/).count()).toBe(0);
  });

  it('keep line breaks, are written in place by a double click, and one writing is one step of undo', async () => {
    const page = await openDraft();
    await page.getByRole('button', { name: 'Add note' }).click();
    await typeText(page, 'One');
    await page.keyboard.press('Escape');
    await group(page, 'Note: One (yellow)').dblclick();
    const text = page.getByRole('textbox', { name: 'Text of the note' });
    await text.waitFor();
    await page.keyboard.press('Enter');
    await typeText(page, 'Two');
    await page.keyboard.press('Escape');
    const box = inspector(page).getByRole('textbox', { name: 'Text', exact: true });
    await expect.poll(() => box.inputValue()).toBe('One\nTwo');
    await undo(page).click();
    await expect.poll(() => box.inputValue()).toBe('One');
  });

  it('lie behind lines and cards, and a line over one is still chosen by a click', async () => {
    const page = await openDraft();
    await select(page, CALL);
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    const note = group(page, 'Empty note (yellow)');
    const card = await steadyBox(group(page, CALL));
    const from = await steadyBox(note);
    await dragBy(page, note, card.x - from.x, card.y - from.y - 20);
    await group(page, CALL).click({ position: { x: 60, y: 30 } });
    await expect
      .poll(() => inspector(page).getByRole('textbox', { name: 'Name' }).first().inputValue())
      .toBe('Worth a call?');
  });

  it('are made larger by their corners, and coloured and sized in the inspector', async () => {
    const page = await openDraft();
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.keyboard.press('Escape');
    const note = group(page, /^Empty note/);
    const { x, y, width, height } = await steadyBox(note);
    await page.mouse.move(x + width, y + height);
    await page.mouse.down();
    await page.mouse.move(x + width + 60, y + height + 40, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await steadyBox(note)).width).toBeGreaterThan(width + 40);
    await inspector(page).getByRole('radio', { name: 'Blue' }).check();
    await group(page, 'Empty note (blue)').waitFor();
    const wide = inspector(page).getByRole('textbox', { name: 'Width' });
    await wide.fill('300');
    await wide.press('Enter');
    await expect.poll(async () => Math.round((await steadyBox(note)).width)).toBeGreaterThan(width + 60);
  });
});

describe('sections', () => {
  it('are made of the selected nodes, renamed, ungrouped and brought back by undo', async () => {
    const page = await draftWithSection();
    await canvas(page).focus();
    await expect
      .poll(() => said(page).textContent())
      .toBe('Section: Not for us. 2 nodes: Worth a call?, Close as not converted.');
    await page.keyboard.press('Control+Shift+g');
    await expect.poll(() => group(page, 'Section: Not for us').count()).toBe(0);
    await undo(page).click();
    await group(page, 'Section: Not for us').waitFor();
  });

  it('move as a whole by their title, as one step', async () => {
    const page = await draftWithSection();
    const before = await steadyBox(group(page, CALL));
    await dragBy(page, group(page, 'Section: Not for us'), 0, -120);
    await expect.poll(async () => (await steadyBox(group(page, CALL))).y).toBeLessThan(before.y - 60);
    await undo(page).click();
    await expect.poll(async () => (await steadyBox(group(page, CALL))).y).toBe(before.y);
  });

  it('take in a node that is dragged into the frame, and let it go again', async () => {
    const page = await draftWithSection();
    const frame = await steadyBox(group(page, 'Section: Not for us'));
    const node = await steadyBox(group(page, QUEUE));
    await dragBy(page, group(page, QUEUE), 180, frame.y + frame.height / 2 - node.y);
    await group(page, 'Section: Not for us').click({ position: { x: 30, y: 12 } });
    await inspector(page).getByRole('button', { name: 'Leave in the partner queue', exact: true }).waitFor();
    await inspector(page).getByRole('button', { name: 'Take Leave in the partner queue out of the section' }).click();
    await inspector(page).getByRole('heading', { name: '2 nodes' }).waitFor();
    await undo(page).click();
    await inspector(page).getByRole('heading', { name: '3 nodes' }).waitFor();
    const now = await steadyBox(group(page, QUEUE));
    await dragBy(page, group(page, QUEUE), 0, 820 - now.y);
    await group(page, 'Section: Not for us').click({ position: { x: 30, y: 12 } });
    await inspector(page).getByRole('heading', { name: '2 nodes' }).waitFor();
  });

  it('collapse to one card with the edges that enter and leave, by keyboard, and one walks through it', async () => {
    const page = await draftWithSection();
    await canvas(page).focus();
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'Expand Not for us' }).waitFor();
    await expect.poll(() => group(page, CALL).count()).toBe(0);
    const card = group(page, 'Section: Not for us');
    expect(await card.getByRole('listitem').filter({ hasText: 'Worth a call?: Otherwise' }).count()).toBe(1);
    await expect.poll(() => said(page).textContent()).toContain('Section: Not for us. Collapsed. 2 nodes');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said(page).textContent()).toContain('Reached from Not for us.');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('f');
    await group(page, CALL).waitFor();
    await undo(page).click();
    await undo(page).click();
    await undo(page).click();
    await group(page, CALL).waitFor();
  });

  it('take a line that is let go over their card, and give theirs to other nodes', async () => {
    const page = await draftWithSection();
    await page.getByRole('button', { name: 'Collapse Not for us' }).click();
    await page.getByRole('button', { name: 'Fit the graph' }).click();
    const card = group(page, 'Section: Not for us');
    const exit = card.getByRole('listitem').filter({ hasText: 'Worth a call?: Otherwise' });
    const target = group(page, ADD).first();
    const name = (await target.getAttribute('aria-label'))?.replace('Add to Sequence: ', '') ?? '';
    await drag(page, await centreOf(exit.locator('.react-flow__handle')), await centreOf(target));
    const led = canvas(page).getByRole('img', { name: `Worth a call?: Otherwise: from Not for us to ${name}` });
    await led.waitFor({ state: 'attached' });
    await undo(page).click();
    await led.waitFor({ state: 'detached' });
    await card.click({ position: { x: 20, y: 12 } });
    await page.keyboard.press('e');
    await expect.poll(() => said(page).textContent()).toContain('It leaves Not for us.');
  });

  it('expand in the simulator where a run is shown in them', async () => {
    const page = await draftWithSection();
    await page.getByRole('button', { name: 'Collapse Not for us' }).click();
    await page.getByRole('button', { name: 'Expand Not for us' }).waitFor();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('application', { name: /^Run on/ }).waitFor();
    await group(page, /^Condition: Worth a call\?/).waitFor();
  });

  it.each(['light', 'dark'] as const)('with notes and colours leave nothing for axe to find (%s)', async (scheme) => {
    const page = await draftWithSection({ colorScheme: scheme, viewport: { width: 1280, height: 720 } });
    await canvas(page).focus();
    await page.keyboard.press('n');
    await typeText(page, 'A note');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await select(page, CALL);
    await inspector(page).getByRole('radio', { name: 'Purple' }).check();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Collapse Not for us' }).click();
    await page.getByRole('button', { name: 'Expand Not for us' }).waitFor();
    expect(await axe(page)).toEqual([]);
  });
});

describe('colours', () => {
  it('are given to several nodes at once, as one step', async () => {
    const page = await openDraft();
    await select(page, CALL);
    await select(page, CLOSE, ['Control']);
    await inspector(page).getByRole('radio', { name: 'Green' }).check();
    await expect.poll(() => inspector(page).getByRole('group', { name: 'Colour Green' }).count()).toBe(1);
    await undo(page).click();
    await expect.poll(() => inspector(page).getByRole('group', { name: 'Colour None' }).count()).toBe(1);
  });
});

describe('guides', () => {
  it('show while a node is dragged level with another, and Alt goes without them', async () => {
    const page = await openDraft();
    const [queue, call] = [group(page, QUEUE), group(page, CALL)];
    const level = await steadyBox(call);
    await dragBy(page, queue, 40, 60);
    const before = await steadyBox(queue);
    const off = level.x - before.x;
    await dragBy(page, queue, off + 1, 0);
    await expect.poll(async () => Math.abs((await steadyBox(queue)).x - level.x)).toBeLessThan(0.6);
    await page.keyboard.down('Alt');
    await dragBy(page, queue, 3, 0);
    await page.keyboard.up('Alt');
    await expect.poll(async () => (await steadyBox(queue)).x - level.x).toBeGreaterThan(1.5);
  });
});
