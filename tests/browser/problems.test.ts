import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

const problems = (page: Page): Locator => page.getByRole('region', { name: 'Problems' });
const inspector = (page: Page): Locator => page.getByRole('region', { name: 'Inspector' });
const palette = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Node types' }).getByRole('button', { name, exact: true });
const lastEdit = (page: Page): Locator => page.getByRole('status', { name: 'Last edit' });

/** A new Lead graph with nodes of the palette, the first behind the New trigger, and its problems listed. */
async function openWith(types: readonly string[], leave = true): Promise<Page> {
  const page = await openApp('#/flow');
  await page.getByRole('button', { name: /^Graph: / }).click();
  await page.getByRole('menuitem', { name: 'New Lead graph' }).click();
  await page.getByRole('heading', { name: 'Graph', exact: true }).waitFor();
  for (const type of types) {
    await palette(page, 'Go to New Lead').click();
    await palette(page, type).click();
    await inspector(page)
      .getByRole('heading', { name: type.replace(/^Add (?=Hold)/, ''), exact: true })
      .waitFor();
  }
  // What was added just now is said quietly.
  if (leave) await palette(page, 'Go to New Lead').click();
  await problems(page)
    .getByRole('button', { name: /^Problems/ })
    .click();
  return page;
}

const unconnected = (page: Page): Locator =>
  problems(page).getByRole('button', { name: /Node that no trip reaches/, expanded: true });

describe('the problems of a graph', () => {
  it('stand under headings of their kinds, are filtered by severity and go by node or in one list', async () => {
    const page = await openWith(['Add Hold', 'Add Hold', 'Add Hold', 'Add Hold']);
    await unconnected(page).waitFor();
    await problems(page).getByRole('button', { name: 'Warnings', exact: true }).click();
    await unconnected(page).waitFor({ state: 'detached' });
    await problems(page).getByRole('button', { name: 'Warnings', exact: true }).click();
    await problems(page).getByText('By node', { exact: true }).click();
    await problems(page)
      .getByRole('button', { name: /^Warning Hold 2/ })
      .waitFor();
    await problems(page).getByText('One list', { exact: true }).click();
    await problems(page)
      .getByRole('button', { name: /No edge leads to "Hold 2"/ })
      .waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('of one kind are mended all at once, as one step of undo that says what it did', async () => {
    const page = await openWith(['Add Hold', 'Add Hold', 'Add Hold', 'Add Hold']);
    await problems(page)
      .getByRole('button', { name: /^Fix all \d: Node that no trip reaches/ })
      .click();
    await lastEdit(page).getByText('Fixed 3 of “Node that no trip reaches”.').waitFor();
    await unconnected(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await unconnected(page).waitFor();
  });

  it('lead by the keyboard to the very setting, and by a click to the node', async () => {
    const page = await openWith(['Add to Sequence']);
    const row = problems(page).getByRole('button', { name: /Choose a sequence/ });
    await row.click();
    await inspector(page).getByRole('heading', { name: 'Add to Sequence', exact: true }).waitFor();
    await row.focus();
    await page.keyboard.press('Enter');
    const sequence = inspector(page).getByRole('combobox', { name: 'Sequence', exact: true });
    await expect.poll(() => sequence.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('are gone through by F4, and the one gone to is mended by a key', async () => {
    const page = await openWith(['Add Hold', 'Add Hold']);
    const unreachable = problems(page).getByRole('button', { name: /No edge leads to "Hold 2"/ });
    await unreachable.waitFor();
    await page.keyboard.press('F4');
    for (let press = 0; press < 9 && (await unreachable.getAttribute('data-current')) === null; press += 1)
      await page.keyboard.press('F4');
    await expect.poll(() => unreachable.getAttribute('data-current')).toBe('true');
    await inspector(page).getByRole('heading', { name: 'Hold', exact: true }).waitFor();
    await page.keyboard.press('Control+.');
    await unreachable.waitFor({ state: 'detached' });
  });

  it('say quietly what a node lacks that was added just now, until it is left', async () => {
    const page = await openWith(['Add to Sequence'], false);
    const note = inspector(page).getByRole('listitem').filter({ hasText: 'Choose a sequence' });
    await note.getByRole('img', { name: 'Not finished yet' }).waitFor();
    expect(await problems(page).getByRole('button', { name: 'Errors' }).count()).toBe(0);
    await palette(page, 'Go to New Lead').click();
    await problems(page).getByRole('button', { name: 'Errors' }).waitFor();
    await problems(page)
      .getByRole('button', { name: /Choose a sequence/ })
      .click();
    await note.getByRole('img', { name: 'Error', exact: true }).waitFor();
  });

  it('are explained on a page of their own, which leads back to the node', async () => {
    const page = await openWith(['Add Hold', 'Add Hold']);
    await problems(page).getByRole('link', { name: 'What is this? Node that no trip reaches' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Node that no trip reaches' }).waitFor();
    await page.getByRole('region', { name: 'Wrong' }).getByRole('application').waitFor();
    await page.getByRole('region', { name: 'Right' }).getByRole('application').waitFor();
    await page.getByRole('link', { name: /^Next check: / }).click();
    await page.getByRole('heading', { level: 1, name: 'Endless loop' }).waitFor();
    await page.getByRole('link', { name: 'Back to “Hold 2”' }).click();
    await inspector(page).getByRole('heading', { name: 'Hold', exact: true }).waitFor();
  });
});

describe('the list of checks', () => {
  it('is searched, filtered and opened by the keyboard, and a wrong example is tried in FlowBuilder', async () => {
    const page = await openApp('#/problems');
    await page.getByRole('textbox', { name: 'Search' }).fill('merge path');
    await page
      .getByRole('status')
      .filter({ hasText: /checks? shown$/ })
      .waitFor();
    const link = page.getByRole('link', { name: 'Add to Sequence with a merge in the path' });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Open in FlowBuilder' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'FlowBuilder: Example: Add to Sequence with a merge in the path' })
      .waitFor({ state: 'attached' });
    await page
      .getByRole('region', { name: 'Problems' })
      .getByRole('button', { name: /^Problems/ })
      .click({ position: { x: 30, y: 12 } });
    await problems(page).getByText('A trip that also goes through "Merge"').waitFor();
  });
});
