import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

const saved = (page: Page): Promise<void> =>
  page.getByRole('status').filter({ hasText: 'Saved', hasNotText: 'Not' }).waitFor();
const card = (page: Page, name: string): Locator =>
  page.getByRole('application').getByRole('group', { name, exact: true });
const palette = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Node types' }).getByRole('button', { name, exact: true });
const banner = (page: Page, text: string): Locator => page.getByRole('alert').filter({ hasText: text });
const OPEN = 'This graph is open in another tab.';
const TAKEN = 'Another tab has taken this graph over.';

/** A new graph in the editor of one tab, and the same graph in a second tab. */
async function openTwice(): Promise<{ readonly first: Page; readonly second: Page }> {
  const first = await openApp('#/flow');
  await first.getByRole('button', { name: /^Graph: / }).click();
  await first.getByRole('menuitem', { name: 'New Lead graph' }).click();
  await card(first, 'Trigger: New Lead').waitFor();
  await saved(first);
  const { hash } = new URL(first.url());
  const second = await openApp(hash, { beside: first });
  await banner(second, OPEN).waitFor();
  return { first, second };
}

async function addAfterNew(page: Page, type: string): Promise<void> {
  await palette(page, 'Go to New Lead').click();
  await palette(page, `Add ${type}`).click();
}

describe('two tabs on one graph', () => {
  it('the second is told at once, may only read, and follows what the first saves', async () => {
    const { first, second } = await openTwice();
    await addAfterNew(first, 'Hold');
    await card(second, 'Hold: Hold').waitFor();
    expect(await second.getByRole('textbox', { name: 'Name', exact: true }).isDisabled()).toBe(true);
    await addAfterNew(second, 'Convert Lead');
    await second
      .getByRole('status', { name: 'Last edit' })
      .filter({ hasText: 'Another tab edits this graph' })
      .waitFor();
    expect(await card(second, 'Convert Lead: Convert Lead').count()).toBe(0);
    expect(await axe(second)).toEqual([]);
  });

  it('the second takes over, the first has saved before and says so, and takes it back', async () => {
    const { first, second } = await openTwice();
    await addAfterNew(first, 'Hold');
    await card(first, 'Hold: Hold').waitFor();
    await second.getByRole('button', { name: 'Take over' }).click();
    await banner(first, TAKEN).waitFor();
    await banner(second, OPEN).waitFor({ state: 'detached' });
    await card(second, 'Hold: Hold').waitFor();
    await addAfterNew(second, 'Convert Lead');
    await card(first, 'Convert Lead: Convert Lead').waitFor();
    await banner(first, 'the steps of undo before that are gone').waitFor();
    await first.getByRole('button', { name: 'Take it back' }).press('Enter');
    await banner(second, TAKEN).waitFor();
    await banner(first, TAKEN).waitFor({ state: 'detached' });
    await addAfterNew(first, 'Match Account');
    await card(second, 'Match Account: Match Account').waitFor();
    expect(await second.getByText('Not saved').count()).toBe(0);
  });

  it('the second edits a copy beside the first', async () => {
    const { first, second } = await openTwice();
    await second.getByRole('button', { name: 'Edit a copy' }).click();
    await second.getByRole('heading', { level: 1, name: /^FlowBuilder: Lead routing 2/ }).waitFor();
    await addAfterNew(second, 'Hold');
    await card(second, 'Hold: Hold').waitFor();
    await saved(second);
    expect(await card(first, 'Hold: Hold').count()).toBe(0);
    await first.getByRole('button', { name: /^Graph: / }).click();
    await first.getByRole('menuitemradio', { name: /^Lead routing 2/ }).waitFor();
  });

  it('the second may edit as soon as the first is closed, or shows another graph', async () => {
    const { first, second } = await openTwice();
    await first.getByRole('navigation').first().getByRole('link', { name: 'Salesforce', exact: true }).click();
    await banner(second, OPEN).waitFor({ state: 'detached' });
    await addAfterNew(second, 'Hold');
    await card(second, 'Hold: Hold').waitFor();
    await saved(second);
    await first.goBack();
    await banner(first, OPEN).waitFor();
    await card(first, 'Hold: Hold').waitFor();
    await second.close();
    await banner(first, OPEN).waitFor({ state: 'detached' });
    await addAfterNew(first, 'Convert Lead');
    await card(first, 'Convert Lead: Convert Lead').waitFor();
  });

  it('a graph that another tab edits is neither renamed nor undone from a page beside', async () => {
    const { first, second } = await openTwice();
    await second.getByRole('button', { name: /^Graph: / }).click();
    await second.getByRole('menuitem', { name: 'Delete…' }).click();
    await second.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await banner(second, 'Nothing was changed: another tab edits Lead routing').waitFor();
    await card(first, 'Trigger: New Lead').waitFor();
  });
});
