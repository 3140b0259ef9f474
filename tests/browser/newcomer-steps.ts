import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectFolder } from '../../.scripts/run-tool.ts';

/** The CSV of leads that ships with the examples. */
export const leadsCsv = {
  name: 'leads.csv',
  mimeType: 'text/csv',
  buffer: readFileSync(join(projectFolder, 'public/examples/leads.csv')),
};

/** How many leads stand in the file. */
export const leadsInFile = leadsCsv.buffer.toString('utf8').trim().split('\n').length - 1;

/** Drops a file on an element as the browser does it. */
export async function dropFile(page: Page, target: Locator, file: typeof leadsCsv): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, type, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type }));
      return transfer;
    },
    { name: file.name, type: file.mimeType, text: file.buffer.toString('utf8') },
  );
  for (const event of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(event, { dataTransfer });
}

/** Presses Tab until the focus is on the element; fails where it never comes there. */
export const tabTo = (page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> =>
  pressUntilFocused(page, target, key, 150);

/** Presses the right arrow key until the focus is on the element, such as another choice of a group. */
export const arrowTo = (page: Page, target: Locator): Promise<void> => pressUntilFocused(page, target, 'ArrowRight', 5);

async function pressUntilFocused(page: Page, target: Locator, key: string, most: number): Promise<void> {
  // Radio buttons are drawn by their labels and are not visible themselves.
  await target.waitFor({ state: 'attached' });
  for (let presses = 0; presses <= most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never comes to ${String(target)}`);
}
