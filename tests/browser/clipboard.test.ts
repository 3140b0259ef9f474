import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from '../support/browser.ts';
import { canvas, card, clickCard, lines, newGraph, notice, openChain, palette, selected } from './editor-page.ts';

/** Gives the page a text as the system clipboard would with Ctrl+V. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

/** What Ctrl+C on the page puts into the clipboard. */
const copied = (page: Page, type: 'copy' | 'cut' = 'copy'): Promise<string> =>
  page.evaluate((kind) => {
    const data = new DataTransfer();
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData('text/plain');
  }, type);

async function chooseBoth(page: Page): Promise<void> {
  await clickCard(page, 'Condition: Condition');
  await clickCard(page, 'Hold: Hold', ['Shift']);
  await expect.poll(() => selected(page)).toHaveLength(2);
}

describe('Copying', () => {
  it('copies and pastes by the keys, with the edges among what was copied, selected and as one step', async () => {
    const page = await openChain();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await chooseBoth(page);
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    await card(page, 'Hold: Hold 2').waitFor();
    await notice(page).getByText('Pasted 2 nodes.').waitFor();
    expect(await selected(page)).toEqual(['Condition: Condition 2', 'Hold: Hold 2']);
    expect(await lines(page)).toContain('Yes: from Condition 2 to Hold 2');
    expect(await lines(page)).toHaveLength(3);
    await page.keyboard.press('Control+z');
    await expect.poll(() => lines(page)).toHaveLength(2);
  });

  it('carries nodes into another graph in another tab', async () => {
    const page = await openChain();
    await chooseBoth(page);
    const text = await copied(page);
    const other = await openApp('#/flow', { beside: page });
    await newGraph(other, 'Contact');
    await canvas(other).focus();
    await paste(other, text);
    await card(other, 'Condition: Condition').waitFor();
    expect(await lines(other)).toEqual(['Yes: from Condition to Hold']);
  });

  it('leaves out what the other graph cannot hold, and says why', async () => {
    const page = await openChain();
    await palette(page, 'Go to Updated Lead').click();
    await palette(page, 'Add Convert Lead').click();
    await clickCard(page, 'Hold: Hold', ['Shift']);
    await expect.poll(() => selected(page)).toEqual(['Convert Lead: Convert Lead', 'Hold: Hold']);
    const text = await copied(page);
    await newGraph(page, 'Contact');
    await canvas(page).focus();
    await paste(page, text);
    await notice(page)
      .getByText('Pasted 1 node. Left out: “Convert Lead”: a Contact graph cannot hold Convert Lead.')
      .waitFor();
    await card(page, 'Hold: Hold').waitFor();
  });

  it('cuts with healing, and pastes back', async () => {
    const page = await openChain();
    await clickCard(page, 'Condition: Condition');
    const text = await copied(page, 'cut');
    await card(page, 'Condition: Condition').waitFor({ state: 'detached' });
    expect(await lines(page)).toEqual(['All leads: from New Lead to Hold']);
    await paste(page, text);
    await card(page, 'Condition: Condition').waitFor();
  });

  it('duplicates by keyboard', async () => {
    const page = await openChain();
    await chooseBoth(page);
    await page.keyboard.press('Control+d');
    await expect.poll(() => selected(page)).toEqual(['Condition: Condition 2', 'Hold: Hold 2']);
  });

  it('lets be what is no part of a graph, and refuses a broken or newer one', async () => {
    const page = await openChain();
    await clickCard(page, 'Hold: Hold');
    const text = await copied(page);
    await paste(page, 'See you at 5');
    expect(await notice(page).innerText()).toBe('');
    await paste(page, text.replace('"version":1', '"version":9'));
    await notice(page).getByText('version 9').waitFor();
    await paste(page, text.replace('"nodes":[', '"nodes":[7,'));
    await notice(page).getByText('Not pasted: what was copied cannot be read.').waitFor();
    expect(await lines(page)).toHaveLength(2);
  });

  it('[GRA-2] copies no trigger, and takes no text from those who type', async () => {
    const page = await openChain();
    await clickCard(page, 'Trigger: New Lead');
    expect(await copied(page)).toBe('');
    await clickCard(page, 'Hold: Hold');
    const text = await copied(page);
    await page.getByRole('region', { name: 'Inspector' }).getByRole('textbox', { name: 'Name', exact: true }).focus();
    expect(await copied(page)).toBe('');
    await paste(page, text);
    expect(await card(page, 'Hold: Hold 2').count()).toBe(0);
  });
});
