import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { typeText } from '../support/type-text.ts';

const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });
const said = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text });

/** Ticks rows by the names of their records. */
async function tick(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
}

/** What axe finds as the page stands, in light and in dark. */
async function axeInBoth(page: Page): Promise<readonly string[]> {
  const light = await axe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  const dark = await axe(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
  return [...light, ...dark];
}

describe('the records of Salesforce', () => {
  it('are filtered by several conditions, which the address keeps and chips take away', async () => {
    const page = await openApp('#/salesforce/Lead');
    const add = async (field: string): Promise<void> => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByRole('combobox', { name: 'Field' }).fill(field);
      await page.getByRole('option', { name: field, exact: true }).click();
    };
    await add('Owner');
    await page.getByRole('textbox', { name: 'Text' }).fill('priya');
    expect(await axeInBoth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add filter' }).click();
    await add('Status');
    await page.getByRole('checkbox', { name: 'Working - Contacted' }).check();
    await page.getByRole('button', { name: 'Add filter' }).click();
    const chips = page.getByRole('list', { name: 'Filters' });
    await chips.getByText('Status is Working - Contacted').waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: / of 44 leads/ })
      .waitFor();
    const count = await page
      .getByRole('status')
      .filter({ hasText: / of 44 leads/ })
      .textContent();
    await page.reload();
    await page
      .getByRole('status')
      .filter({ hasText: count ?? '' })
      .waitFor();
    expect(await axeInBoth(page)).toEqual([]);
    await chips.getByRole('button', { name: /^Remove the filter: Status/ }).click();
    await chips.getByText(/^Status/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^44 leads/ })
      .waitFor();
  });

  it('[SF-1] are found by an id in 15 characters or in lower case, in the search and in the address', async () => {
    const page = await openApp('#/salesforce/Lead');
    await row(page, /Maya Lindqvist/).click();
    await page.getByRole('complementary', { name: 'Maya Lindqvist' }).waitFor();
    const id = /Lead\/(\w{18})/.exec(page.url())?.[1] ?? '';
    await page.getByRole('searchbox').fill(id.toLowerCase());
    await page
      .getByRole('status')
      .filter({ hasText: /^1 of 44 leads$/ })
      .waitFor();
    await page.getByRole('searchbox').fill(id.slice(0, 15));
    await page
      .getByRole('status')
      .filter({ hasText: /^1 of 44 leads$/ })
      .waitFor();
    for (const form of [id.toLowerCase(), id.slice(0, 15)]) {
      await page.goto(page.url().replace(/#.*/, `#/salesforce/lead/${form}`));
      await page.getByRole('complementary', { name: 'Maya Lindqvist' }).waitFor();
    }
  });

  it('are edited in place; a refusal stands at the cell in the words of Salesforce', async () => {
    const page = await openApp('#/salesforce/Lead');
    const cell = row(page, /Maya Lindqvist/)
      .getByRole('gridcell')
      .nth(3);
    await cell.dblclick();
    await page.getByRole('textbox', { name: 'Edit Email' }).fill('nonsense');
    await page.keyboard.press('Enter');
    await said(page, 'INVALID_EMAIL_ADDRESS: Email: invalid email address: nonsense').waitFor();
    expect(await axeInBoth(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Edit Email' }).fill('maya@new.example');
    await page.keyboard.press('Enter');
    await row(page, /maya@new\.example/).waitFor();
    await page.keyboard.press('Control+z');
    await row(page, /maya\.lindqvist@/).waitFor();
  });

  it('[SF-1] take an owner by typing over the one that stands, in the cell and in the panel', async () => {
    const page = await openApp('#/salesforce/Lead');
    const owner = row(page, /Maya Lindqvist/)
      .getByRole('gridcell')
      .nth(6);
    await owner.dblclick();
    const editor = page.getByRole('combobox', { name: 'Edit Owner' });
    await typeText(page, 'nobody at all');
    await page.getByText('Nothing found. A name or an id can be typed.').waitFor();
    await page.keyboard.press('Enter');
    expect(await editor.inputValue()).toBe('nobody at all');
    await editor.selectText();
    await typeText(page, 'Inb');
    await page.getByRole('option', { name: /^Inbound Leads/ }).waitFor();
    await page.keyboard.press('Enter');
    await row(page, /Maya Lindqvist.*Inbound Leads/).waitFor();
    await owner.dblclick();
    await page.keyboard.press('Enter');
    await row(page, /Maya Lindqvist.*Inbound Leads/).click();
    const lookup = page.getByRole('complementary').getByRole('combobox', { name: 'Owner', exact: true });
    await lookup.click();
    await typeText(page, 'Sam');
    await page.keyboard.press('Enter');
    expect(await lookup.inputValue()).toBe('Sam Okafor');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await row(page, /Maya Lindqvist.*Sam Okafor/).waitFor();
  });

  it('[SF-4] are not offered a converted status, which a conversion alone sets', async () => {
    const page = await openApp('#/salesforce/Lead');
    const status = row(page, /Maya Lindqvist/)
      .getByRole('gridcell')
      .nth(4);
    await status.dblclick();
    await page.getByRole('option', { name: 'Working - Contacted' }).waitFor();
    expect(await page.getByRole('option', { name: 'Closed - Converted' }).count()).toBe(0);
    await typeText(page, 'work');
    await page.keyboard.press('Enter');
    await row(page, /Maya Lindqvist.*Working - Contacted/).click();
    await page.getByRole('complementary').getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Working - Contacted' }).waitFor();
    expect(await page.getByRole('option', { name: 'Closed - Converted' }).count()).toBe(0);
  });

  it('take the first field that fits what is typed into a filter', async () => {
    const page = await openApp('#/salesforce/Lead');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('combobox', { name: 'Field' }).fill('Emplo');
    await page.getByRole('option', { name: 'Employees' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'From' }).fill('1');
    await page.getByRole('button', { name: 'Add filter' }).click();
    await page
      .getByRole('list', { name: 'Filters' })
      .getByText(/^Employees/)
      .waitFor();
  });

  it('[SF-3] say why a field cannot be edited', async () => {
    const page = await openApp('#/salesforce/Lead');
    await row(page, /Maya Lindqvist/)
      .getByRole('gridcell')
      .last()
      .dblclick();
    await page.getByRole('status').filter({ hasText: 'Read-only on the page layout' }).waitFor();
    expect(await page.getByRole('textbox', { name: /^Edit / }).count()).toBe(0);
  });

  it('[SF-2] [SF-7] a contact takes neither a queue nor an inactive user as its owner', async () => {
    const page = await openApp('#/salesforce/Group');
    await row(page, /Inbound Leads/).click();
    await page.getByRole('complementary', { name: 'Inbound Leads' }).waitFor();
    const queue = /Group\/(\w{18})/.exec(page.url())?.[1] ?? '';
    await page.getByRole('link', { name: /^Users/ }).click();
    const users = page.getByRole('grid', { name: 'Users', exact: true }).getByRole('row');
    const active = users.nth(1).getByRole('gridcell').nth(4);
    const user = (await users.nth(1).getByRole('gridcell').nth(1).textContent()) ?? '';
    await active.dblclick();
    await page.getByRole('checkbox', { name: 'Edit Active' }).uncheck();
    await page.keyboard.press('Enter');
    await row(page, new RegExp(`${user}.*No`)).waitFor();
    await page.getByRole('link', { name: /^Contacts/ }).click();
    const contacts = page.getByRole('grid', { name: 'Contacts', exact: true }).getByRole('row');
    const owner = contacts.nth(1).getByRole('gridcell').nth(5);
    const give = async (typed: string, offered: RegExp): Promise<void> => {
      await owner.dblclick();
      await page.getByRole('combobox', { name: 'Edit Owner' }).fill(typed);
      await page.getByRole('option', { name: offered }).click();
    };
    await give(queue.slice(0, 15), /^Inbound Leads \(queue\)/);
    await said(page, 'FIELD_INTEGRITY_EXCEPTION').filter({ hasText: 'A queue can own leads only' }).waitFor();
    await page.keyboard.press('Escape');
    await give(user, new RegExp(`^${user}`));
    await said(page, 'INACTIVE_OWNER_OR_USER').waitFor();
  });
});

describe('a record of Salesforce', () => {
  it('[SF-2] [SF-7] is not offered for deletion where Salesforce would refuse it, and says why', async () => {
    const page = await openApp('#/salesforce/Group');
    await row(page, /Inbound Leads/).click();
    const panel = page.getByRole('complementary');
    await panel.getByText(/^Cannot be deleted: The queue Inbound Leads owns \d+ leads\./).waitFor();
    expect(await panel.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: /^Users/ }).click();
    await tick(page, 'Sam Okafor');
    expect(await page.getByRole('button', { name: 'Delete selected…' }).isDisabled()).toBe(true);
    await row(page, /Sam Okafor/).click();
    await panel.getByText('Cannot be deleted: A user cannot be deleted.').waitFor();
    await panel
      .getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
      .first()
      .waitFor();
  });

  it('[SF-9] is deleted, lies in the recycle bin, takes no writes there and is restored', async () => {
    const page = await openApp('#/salesforce/Lead');
    await tick(page, 'Maya Lindqvist', 'Jonas Albrecht');
    await page.getByRole('button', { name: 'Delete selected…' }).click();
    await page.getByRole('dialog', { name: 'Delete 2 leads?' }).getByRole('button', { name: 'Delete' }).click();
    await said(page, '2 leads were deleted.').waitFor();
    await page.getByRole('button', { name: 'Recycle bin (2)' }).click();
    await row(page, /Maya Lindqvist/)
      .getByRole('gridcell')
      .nth(2)
      .dblclick();
    await page.getByRole('status').filter({ hasText: 'ENTITY_IS_DELETED: entity is deleted' }).waitFor();
    await row(page, /Maya Lindqvist/)
      .getByRole('gridcell')
      .nth(1)
      .click();
    await page.getByRole('complementary').getByText('in the recycle bin').waitFor();
    expect(await axeInBoth(page)).toEqual([]);
    await page.getByRole('complementary').getByRole('button', { name: 'Restore' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^1 lead in the recycle bin/ })
      .waitFor();
    await page.getByRole('button', { name: 'Recycle bin (1)' }).click();
    await row(page, /Maya Lindqvist/).waitFor();
  });

  it('[SF-4] is converted after a look at what is written, links to what it became, and can be taken back', async () => {
    const page = await openApp('#/salesforce/Lead');
    await page.getByRole('searchbox').fill('Stefan');
    await row(page, /Stefan/).click();
    await page.getByRole('button', { name: 'Convert…' }).click();
    const dialog = page.getByRole('dialog', { name: /^Convert Stefan/ });
    await dialog
      .getByRole('alert')
      .filter({ hasText: 'UNKNOWN_EXCEPTION: Converted objects can only be owned by users' })
      .waitFor();
    await dialog.getByRole('combobox', { name: 'Owner of the new records' }).fill('Priya');
    await page.getByRole('option', { name: /^Priya/ }).click();
    await dialog.getByRole('region', { name: 'What the conversion writes' }).getByText('Contact: Stefan').waitFor();
    await dialog.getByRole('checkbox', { name: 'Create an opportunity' }).check();
    await dialog.getByRole('heading', { name: /^Opportunity: / }).waitFor();
    expect(await axeInBoth(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Convert', exact: true }).click();
    const done = page.getByRole('dialog', { name: /is converted$/ });
    expect(await done.getByRole('link').count()).toBe(3);
    await done.getByRole('link').nth(1).click();
    await page
      .getByRole('complementary', { name: /^Stefan/ })
      .getByRole('tab', { name: 'Related' })
      .click();
    await page
      .getByRole('region', { name: /^Leads/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.getByText('A converted lead can only be read.').waitFor();
    await said(page, 'was converted').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('complementary').getByRole('textbox', { name: 'Last Name' }).waitFor();
  });

  it('[SF-6] is merged field by field; the loser stays in the recycle bin as merged', async () => {
    const page = await openApp('#/salesforce/Lead');
    await tick(page, 'Maya Lindqvist', 'Jonas Albrecht');
    await page.getByRole('button', { name: 'Merge…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge 2 leads' });
    await dialog.getByRole('radio', { name: /^Email of Jonas Albrecht/ }).check();
    await dialog.getByText('Salesforce has no way back by hand').waitFor();
    expect(await axeInBoth(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await row(page, /Maya Lindqvist.*jonas\.albrecht@/).waitFor();
    await page.getByRole('button', { name: 'Recycle bin (1)' }).click();
    await row(page, /Merged.*Jonas Albrecht/).click();
    await page.getByText('A merged record cannot be restored by hand.').waitFor();
    expect(await page.getByRole('button', { name: 'Restore' }).isDisabled()).toBe(true);
  });

  it('[LOG-8] tells its history after a run, with a way to each step in the Simulator', async () => {
    const page = await openApp('');
    await page.getByRole('region', { name: 'Records of the run' }).waitFor();
    await page.getByRole('link', { name: 'Salesforce', exact: true }).click();
    await page.getByRole('row').nth(1).click();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('No history before the run').waitFor();
    await page.getByText('After the run').first().click();
    await page.getByRole('row').nth(1).filter({ hasText: 'New' }).click();
    const history = page.getByRole('list', { name: 'History, latest first' });
    await history.getByText('Created', { exact: true }).waitFor();
    expect(await axeInBoth(page)).toEqual([]);
    const step = history.getByRole('link', { name: /^Show step/ }).last();
    const [, seq = ''] = /step (\d+)/.exec((await step.getAttribute('aria-label')) ?? '') ?? [];
    await step.click();
    await page.getByRole('heading', { level: 1, name: /^Simulator: / }).waitFor();
    expect(page.url()).toContain(`step=${seq}`);
  });
});

describe('Salesforce by keyboard alone', () => {
  it('edits a cell and the next, converts a lead and merges two', async () => {
    const page = await openApp('#/salesforce/Lead');
    await page.getByRole('row').nth(1).focus();
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = (name: string) => page.locator(':focus').and(page.getByLabel(name, { exact: true }));
    await press('ArrowRight', 'ArrowRight', 'F2');
    await focused('Edit Company').waitFor();
    await typeText(page, 'Keyed Ltd');
    await press('Tab');
    await focused('Edit Email').waitFor();
    await typeText(page, 'keyed@new.example');
    await press('Enter');
    await row(page, /Keyed Ltd.*keyed@new\.example/).waitFor();
    await page.locator('[role="gridcell"]:focus').waitFor();
    await press('Escape');
    await page.locator('[role="row"]:focus').waitFor();
    await press('Space', 'ArrowDown', 'Space');
    const merge = page.getByRole('button', { name: 'Merge…' });
    await merge.focus();
    await press('Enter');
    await page.getByRole('dialog', { name: 'Merge 2 leads' }).waitFor();
    await page.getByRole('button', { name: 'Merge', exact: true }).focus();
    await press('Enter');
    await said(page, '2 leads were merged').waitFor();
    await page.getByRole('complementary').getByRole('button', { name: 'Convert…' }).focus();
    await press('Enter');
    await page
      .getByRole('dialog', { name: /^Convert / })
      .getByRole('button', { name: 'Convert', exact: true })
      .focus();
    await press('Enter');
    await page.getByRole('dialog', { name: /is converted$/ }).waitFor();
    await page.getByRole('button', { name: 'Done' }).focus();
    await press('Enter');
    await page.getByRole('complementary').getByText('A converted lead can only be read.').waitFor();
  });
});
