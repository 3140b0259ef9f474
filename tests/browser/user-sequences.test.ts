import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { typeText } from '../support/type-text.ts';
import { tabTo } from './newcomer-steps.ts';

const HERE = '#/partner-apps/user-sequences';
const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Users and their primary sequences' });
const rowOf = (page: Page, user: string): Locator => grid(page).getByRole('row', { name: new RegExp(user) });
const sequenceOf = (page: Page, user: string): Locator =>
  page.getByRole('combobox', { name: `Primary sequence of ${user}` });

async function choose(page: Page, user: string, sequence: string): Promise<void> {
  await sequenceOf(page, user).fill(sequence);
  await page.getByRole('option', { name: sequence }).click();
  await rowOf(page, user).getByText('Ready').waitFor();
}

async function chooseFile(page: Page, csv: string): Promise<Locator> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import CSV…' }).click();
  await (await chooser).setFiles({ name: 'mapping.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  return page.getByRole('dialog', { name: 'Import mapping.csv' });
}

async function axeInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    expect(await axe(page)).toEqual([]);
  }
}

describe('user sequences', () => {
  it('[V2-4] are chosen and cleared by keyboard alone, undone, and kept', async () => {
    const page = await openApp(HERE);
    await tabTo(page, sequenceOf(page, 'Sam Okafor'));
    await typeText(page, 'executive');
    await page.keyboard.press('Enter');
    await rowOf(page, 'Sam Okafor').getByText('Ready').waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Clear the primary sequence of Sam Okafor' }));
    await page.keyboard.press('Enter');
    await rowOf(page, 'Sam Okafor').getByText('None').waitFor();
    await page.getByRole('alert').filter({ hasText: 'Sam Okafor has no primary sequence any more.' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await rowOf(page, 'Sam Okafor').getByText('Ready').waitFor();
    await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    await page.reload();
    expect(await sequenceOf(page, 'Sam Okafor').inputValue()).toBe('Executive Outreach');
  });

  it('[V2-4] are found by search and filter, which stand in the address', async () => {
    const page = await openApp(HERE);
    await choose(page, 'Sam Okafor', 'Executive Outreach');
    await page.getByRole('searchbox', { name: 'Search users' }).fill('executive');
    await page.getByText('1 of 7 users').waitFor();
    await page.getByRole('searchbox', { name: 'Search users' }).fill('');
    await page.getByText('Without a sequence').click();
    await page.getByText('6 of 7 users').waitFor();
    expect(page.url()).toContain('show=without');
    await page.getByRole('searchbox', { name: 'Search users' }).fill('nobody at all');
    await page.getByText('No user fits').waitFor();
    await page.getByRole('button', { name: 'Show all users' }).click();
    await page.getByText('7 users', { exact: true }).waitFor();
  });

  it('[V2-4] are set for selected and for all shown users, with what is replaced said before', async () => {
    const page = await openApp(HERE);
    await choose(page, 'Sam Okafor', 'Executive Outreach');
    await page.getByRole('checkbox', { name: 'Select Sam Okafor' }).click();
    await page.getByRole('checkbox', { name: 'Select Priya Nair' }).click();
    await page.getByRole('button', { name: 'Set for 2 selected…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Primary sequence of 2 users' });
    await dialog.getByRole('combobox', { name: 'Primary sequence' }).fill('inbound');
    await page.getByRole('option', { name: 'Inbound Welcome' }).click();
    await dialog.getByText('2 users get it. For 1 of them it replaces another one.').waitFor();
    await axeInBoth(page);
    await dialog.getByRole('button', { name: 'Set', exact: true }).click();
    expect(await sequenceOf(page, 'Priya Nair').inputValue()).toBe('Inbound Welcome');
    expect(await sequenceOf(page, 'Sam Okafor').inputValue()).toBe('Inbound Welcome');
    await page.getByRole('button', { name: 'Set for all 7 shown…' }).click();
    const all = page.getByRole('dialog', { name: 'Primary sequence of 7 users' });
    await all.getByRole('combobox', { name: 'Primary sequence' }).fill('No primary');
    await page.getByRole('option', { name: 'No primary sequence' }).click();
    await all.getByText('2 users lose the sequences they have now.').waitFor();
    await all.getByRole('button', { name: 'Take away' }).click();
    await page.getByRole('link', { name: 'User sequences 0' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'User sequences 2' }).waitFor();
  });

  it('[V2-4] [OUT-1] are marked where the sequence is no longer public or gone, and put right', async () => {
    const page = await openApp(HERE);
    await choose(page, 'Sam Okafor', 'Executive Outreach');
    await page.goto(page.url().replace(/#.*/, '#/outreach/sequences/4'));
    await page.getByRole('combobox', { name: 'Shared with org' }).click();
    await page.getByRole('option', { name: 'Private to owner' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /Executive Outreach.*Private to owner/ }).waitFor();
    await page.goto(page.url().replace(/#.*/, HERE));
    await page.getByRole('alert').filter({ hasText: '1 user to put right' }).waitFor();
    await page.getByRole('button', { name: 'Show them' }).click();
    await rowOf(page, 'Sam Okafor').getByText('Not public').waitFor();
    expect(await sequenceOf(page, 'Sam Okafor').inputValue()).toBe('Executive Outreach');
    await axeInBoth(page);
    await page.getByRole('link', { name: 'Share it: Executive Outreach, the sequence of Sam Okafor' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('row', { name: /Executive Outreach/ }).waitFor({ state: 'detached' });
    await page.goto(page.url().replace(/#.*/, HERE));
    await rowOf(page, 'Sam Okafor').getByText('Gone').waitFor();
    await page.getByRole('button', { name: 'Take away the one that is gone' }).click();
    await rowOf(page, 'Sam Okafor').getByText('None').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Take it away from Sam Okafor' }).click();
    await rowOf(page, 'Sam Okafor').getByText('None').waitFor();
  });

  it('[V2-4] go out as a CSV file and come in from one, with the refused rows listed', async () => {
    const page = await openApp(HERE);
    await choose(page, 'Sam Okafor', 'Executive Outreach');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const csv = await readFile((await (await download).path()) ?? '', 'utf8');
    expect(csv).toMatch(/Sam Okafor,sam\.okafor@larkfield\.example,\d+,Executive Outreach/);
    const lines = [
      'Email,Sequence',
      'sam.okafor@larkfield.example,',
      'priya.nair@larkfield.example,Inbound Welcome',
      'nobody@larkfield.example,Inbound Welcome',
      'tom.becker@larkfield.example,No such sequence',
    ];
    const dialog = await chooseFile(page, lines.join('\n'));
    await dialog.getByText('1 user without a sequence gets one.').waitFor();
    await dialog.getByRole('row', { name: 'Sam Okafor Executive Outreach None' }).waitFor();
    await dialog.getByRole('row', { name: 'Priya Nair None Inbound Welcome' }).waitFor();
    await dialog.getByText('1 user loses the sequence').waitFor();
    await dialog.getByText('Line 4: no user has the email nobody@larkfield.example.').waitFor();
    await dialog.getByText('Line 5: there is no sequence "No such sequence".').waitFor();
    await axeInBoth(page);
    await dialog.getByRole('button', { name: 'Import for 2 users' }).click();
    expect(await sequenceOf(page, 'Priya Nair').inputValue()).toBe('Inbound Welcome');
    expect(await sequenceOf(page, 'Sam Okafor').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Undo' }).click();
    await rowOf(page, 'Sam Okafor').getByText('Ready').waitFor();
    const wrong = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import CSV…' }).click();
    await (await wrong).setFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from('Colour\nred\n') });
    await page.getByRole('dialog', { name: 'bad.csv was not imported' }).waitFor();
  });

  it('[V2-4] can be read, found and exported after the run, and not changed', async () => {
    const page = await openApp(`${HERE}?view=after`);
    // The run of the first example comes a moment after the page.
    await page.getByText('To be read only.').waitFor();
    await grid(page).waitFor();
    expect(await page.getByRole('combobox', { name: /^Primary sequence of/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Import CSV…' }).count()).toBe(0);
    await page.getByRole('searchbox', { name: 'Search users' }).fill('sam');
    await page.getByText('1 of 7 users').waitFor();
    expect(await page.getByRole('button', { name: 'Export CSV' }).isEnabled()).toBe(true);
  });
});

describe('the sequence nodes in FlowBuilder', () => {
  async function addNode(page: Page, title: string): Promise<Locator> {
    await page.getByRole('button', { name: /^Graph: / }).click();
    await page.getByRole('menuitem', { name: 'New Lead graph' }).click();
    await page.getByRole('region', { name: 'Node types' }).getByRole('button', { name: title, exact: true }).click();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await inspector.getByText('Choose a sequence').first().waitFor();
    return inspector;
  }
  const pick = async (page: Page, panel: Locator, label: string, option: string): Promise<void> => {
    await panel.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option }).click();
  };

  it('[V2-4] an Add to Sequence node with the primary sequence has the edge No Primary Sequence', async () => {
    const page = await openApp('#/flow');
    const panel = await addNode(page, 'Add to Sequence');
    expect(await panel.getByRole('listitem').filter({ hasText: 'No Primary Sequence' }).count()).toBe(0);
    await pick(page, panel, 'Sequence from', "The owner's primary sequence");
    const card = page.getByRole('group', { name: 'Add to Sequence: Add to Sequence', exact: true });
    await card.getByText("The owner's primary sequence").waitFor();
    await card.getByRole('listitem').filter({ hasText: 'No Primary Sequence' }).waitFor();
    await panel.getByText('No user has a primary sequence in Partner Apps').waitFor();
    expect(await panel.getByRole('combobox', { name: 'Sequence', exact: true }).count()).toBe(0);
  });

  it('[V2-3] Update Prospect Sequence State stands in the palette and is set', async () => {
    const page = await openApp('#/flow');
    const panel = await addNode(page, 'Add Update Prospect Sequence State');
    await pick(page, panel, 'What to do', 'Finish');
    await pick(page, panel, 'In which sequence', 'All sequences that the prospect is in');
    await panel.getByText('Choose a sequence').waitFor({ state: 'detached' });
    const name = 'Update Prospect Sequence State: Update Prospect Sequence State';
    const card = page.getByRole('group', { name, exact: true });
    await card.getByText('Finish in all its sequences').waitFor();
    expect(await card.getByRole('listitem').allInnerTexts()).toHaveLength(3);
  });
});
