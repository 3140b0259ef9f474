import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from '../support/browser.ts';

const DATABASE = 'flowbuilder-simulator';

const saved = (page: Page): Promise<void> =>
  page.getByRole('status').filter({ hasText: 'Saved', hasNotText: 'Not' }).waitFor();
const card = (page: Page, name: string): Locator =>
  page.getByRole('application').getByRole('group', { name, exact: true });
/** In the toolbar of the editor: notices have an Undo, too. */
const tool = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Graph', exact: true }).getByRole('button', { name, exact: true });
const palette = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Node types' }).getByRole('button', { name, exact: true });

async function addAfterNew(page: Page, type: string): Promise<void> {
  await palette(page, 'Go to New Lead').click();
  await palette(page, `Add ${type}`).click();
  await card(page, `${type}: ${type}`).waitFor();
}

async function newGraph(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Graph: / }).click();
  await page.getByRole('menuitem', { name: 'New Lead graph' }).click();
  await card(page, 'Trigger: New Lead').waitFor();
}

describe('nothing is lost', () => {
  it('a tab that is killed in mid-edit: graph and steps of undo are there again in a new tab', async () => {
    const page = await openApp('#/flow', { expectedErrors: [/the page crashed/] });
    await newGraph(page);
    await addAfterNew(page, 'Hold');
    await addAfterNew(page, 'Convert Lead');
    await saved(page);
    const { hash } = new URL(page.url());
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // The answer never comes: whoever would give it is gone.
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    const again = await openApp(hash, { beside: page });
    await card(again, 'Convert Lead: Convert Lead').waitFor();
    await tool(again, 'Undo').click();
    await card(again, 'Convert Lead: Convert Lead').waitFor({ state: 'detached' });
    await tool(again, 'Undo').click();
    await card(again, 'Hold: Hold').waitFor({ state: 'detached' });
    await tool(again, 'Redo').click();
    await card(again, 'Hold: Hold').waitFor();
  });

  it('a tab that is closed right after an edit: what the database had no time for is rescued', async () => {
    const page = await openApp('#/flow');
    await newGraph(page);
    await saved(page);
    const { hash } = new URL(page.url());
    await addAfterNew(page, 'Hold');
    await page.reload();
    await card(page, 'Hold: Hold').waitFor();
    expect(new URL(page.url()).hash).toBe(hash);
    await tool(page, 'Undo').click();
    await card(page, 'Hold: Hold').waitFor({ state: 'detached' });
  });

  it('a full disk: it is said, work goes on, and is saved once there is room', async () => {
    const page = await openApp('#/flow');
    await newGraph(page);
    await saved(page);
    await page.evaluate(fillDisk);
    await addAfterNew(page, 'Hold');
    await page.getByText('Not saved: the browser refused').waitFor();
    await page.getByRole('button', { name: 'Not saved' }).click();
    await page.getByText('The browser has no room left for this site.').last().waitFor();
    await page.keyboard.press('Escape');
    await addAfterNew(page, 'Convert Lead');
    await tool(page, 'Undo').click();
    await card(page, 'Convert Lead: Convert Lead').waitFor({ state: 'detached' });
    await tryAgainWithRoom(page);
    await saved(page);
    await page.reload();
    await card(page, 'Hold: Hold').waitFor();
    await tool(page, 'Redo').click();
    await card(page, 'Convert Lead: Convert Lead').waitFor();
  });

  it('a private window without a database: work goes on in memory, and it is said what that means', async () => {
    const page = await openApp('#/flow', {
      before: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    });
    await newGraph(page);
    await addAfterNew(page, 'Hold');
    await page.getByText('Kept only until this tab closes').waitFor();
    await tool(page, 'Undo').click();
    await card(page, 'Hold: Hold').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Not saved' }).click();
    await page.getByText('Export your work to files before you close the page.', { exact: false }).waitFor();
    const asked = page.waitForEvent('dialog');
    const closed = page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.accept();
    await closed;
  });

  it('a page without any storage, not even the small one, opens and works', async () => {
    const page = await openApp('#/flow', {
      before: () => {
        const closed = {
          get: () => {
            throw new DOMException('closed', 'SecurityError');
          },
        };
        for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) Object.defineProperty(window, name, closed);
      },
    });
    await newGraph(page);
    await addAfterNew(page, 'Hold');
    await page.getByText('Kept only until this tab closes').waitFor();
  });

  it('a database of a newer version: what is there stays as it is, and it is said what to do', async () => {
    const page = await openApp('#/flow');
    await newGraph(page);
    await saved(page);
    await page.evaluate(
      (name) =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open(name, 900);
          request.onsuccess = () => resolve(request.result.close());
          request.onerror = () => reject(request.error ?? new Error('refused'));
        }),
      DATABASE,
    );
    await addAfterNew(page, 'Hold');
    await page.getByRole('button', { name: 'Not saved' }).click();
    await page.getByText('The data belongs to a newer version of the app.').last().waitFor();
    const again = await openApp('#/flow', { beside: page });
    await again.getByRole('button', { name: 'Not saved' }).click();
    await again.getByText('The data belongs to a newer version of the app.').last().waitFor();
    expect(await again.getByRole('button', { name: /^Graph: Lead routing/ }).count()).toBe(0);
  });

  it('a graph of a newer version: the others open, it is named, and stays in storage', async () => {
    const page = await openApp('#/flow');
    await newGraph(page);
    await saved(page);
    const { hash } = new URL(page.url());
    const id = hash.slice(hash.lastIndexOf('/') + 1);
    await page.evaluate(changeGraph, { name: DATABASE, id });
    await page.evaluate(() => window.location.reload());
    await page
      .getByRole('alert')
      .filter({ hasText: `The graph "${id}" cannot be read` })
      .waitFor();
    await page.getByText(`There is no graph "${id}"`).waitFor();
    await page.getByRole('link', { name: /^Open / }).click();
    await page.getByRole('application').waitFor();
    expect(await page.evaluate(changeGraph, { name: DATABASE, id })).toContain('"version": 99');
  });
});

/** Has the browser's database refuse what is written as it does on a full disk, or take it again. */
function fillDisk(): void {
  const table = IDBObjectStore.prototype as { put: unknown; kept?: unknown };
  table.kept ??= table.put;
  table.put = () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
}

/** Presses Try again at the moment when there is room: a save on its own that comes before it still fails. */
async function tryAgainWithRoom(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const again = page.getByRole('button', { name: 'Try again' });
      if (!(await again.isVisible())) await page.getByRole('button', { name: 'Not saved' }).click();
      return page.evaluate(clickWithRoom);
    })
    .toBe(true);
}

function clickWithRoom(): boolean {
  const again = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Try again');
  const table = IDBObjectStore.prototype as { put: unknown; kept?: unknown };
  if (again) table.put = table.kept;
  again?.click();
  return again !== undefined;
}

/** Makes the stored file of a graph one of version 99; answers what it was before. */
async function changeGraph({ name, id }: { readonly name: string; readonly id: string }): Promise<string> {
  const result = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('refused'));
    });
  const database = await result(indexedDB.open(name));
  const table = database.transaction('documents', 'readwrite').objectStore('documents');
  const document = (await result(table.get(['graph', id]))) as { body: string };
  const before = document.body;
  await result(table.put({ ...document, body: before.replace(/"version": \d+/, '"version": 99') }));
  database.close();
  return before;
}
