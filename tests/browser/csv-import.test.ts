import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { typeText } from '../support/type-text.ts';

/** Chooses a file on the page of an object; answers the wizard. */
async function choose(page: Page, csv: string | Buffer, name = 'mine.csv'): Promise<Locator> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import CSV…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) });
  return page.getByRole('dialog', { name: `Import ${name}` });
}

const next = (dialog: Locator, to: string): Promise<void> =>
  dialog.getByRole('button', { name: `Next: ${to}` }).click();

const figure = (dialog: Locator, term: string): Promise<string | null> =>
  dialog.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd').textContent();

async function axeInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    expect(await axe(page)).toEqual([]);
  }
}

const countOfLeads = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.getByRole('link', { name: /^Leads/ }).textContent()) ?? '')?.[0]);

describe('importing a CSV', () => {
  it('shows the file, its columns and what will happen, and is undone as a whole', async () => {
    const page = await openApp('#/salesforce/Lead');
    const before = await countOfLeads(page);
    const csv = '\ufeffSurname;Company;Owner ID;Shoe Size\nDoe;ACME;;42\nRoe;;;\nToo;few\n';
    const dialog = await choose(page, csv);
    await dialog.getByText('Semicolon').waitFor();
    await dialog.getByText('UTF-8 with BOM').waitFor();
    await dialog.getByText('1 row has more or fewer cells than the first row and will be refused.').waitFor();
    await axeInBoth(page);
    await next(dialog, 'columns');
    await dialog.getByText('Every lead needs Last Name').waitFor();
    expect(await dialog.getByRole('button', { name: 'Next: check' }).isDisabled()).toBe(true);
    await dialog.getByRole('combobox', { name: 'Field for Surname' }).fill('Last Name');
    await page.getByRole('option', { name: 'Last Name (LastName)' }).click();
    await dialog.getByText('3 of 4 columns are imported.').waitFor();
    await axeInBoth(page);
    await next(dialog, 'check');
    await dialog.getByRole('region', { name: 'Left out' }).filter({ hasText: 'Shoe Size' }).waitFor();
    expect(await figure(dialog, 'To be added')).toBe('1');
    expect(await figure(dialog, 'Refused')).toBe('2');
    await axeInBoth(page);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save the refused rows' }).click();
    const saved = await readFile((await (await download).path()) ?? '', 'utf8');
    expect(saved.split('\r\n').slice(0, 3)).toEqual([
      '\ufeffSurname,Company,Owner ID,Shoe Size,Line,Reason',
      'Roe,,,,3,Company is blank',
      'Too,few,,,4,"The row has 2 cells, the heading row has 4"',
    ]);
    await dialog.getByRole('button', { name: 'Import 1 lead' }).click();
    await dialog.getByRole('heading', { name: 'The import is done' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('searchbox', { name: 'Search leads' }).fill('ACME');
    await page.getByRole('row', { name: /Doe/ }).waitFor();
    expect(await countOfLeads(page)).toBe(before + 1);
    await page.getByRole('alert').filter({ hasText: '1 lead imported.' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row', { name: /Doe/ }).waitFor({ state: 'detached' });
    expect(await countOfLeads(page)).toBe(before);
  });

  it('is done by keyboard alone', async () => {
    const page = await openApp('#/salesforce/Contact');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import CSV…' }).focus();
    await page.keyboard.press('Enter');
    const csv = 'Last Name,Given,Account Name\nKeyes,Kay,Keyboard Ltd\n';
    await (await chooser).setFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('heading', { name: 'Is the file read as you expect?' }).waitFor();
    await tabTo(page, 'Next: columns');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Which field is each column?' }).waitFor();
    await tabTo(page, 'Field for Given');
    await typeText(page, 'First');
    await chooseByArrows(page, 'First Name (FirstName)');
    await page.getByText('3 of 3 columns are imported.').waitFor();
    await tabTo(page, 'Accounts');
    await page.keyboard.press('Enter');
    await chooseByArrows(page, 'Make them');
    await tabTo(page, 'Next: check');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'This is what will happen' }).waitFor();
    await tabTo(page, 'Import 1 contact');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The import is done' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Search contacts' }).fill('Keyes');
    await page.getByRole('row', { name: /Kay Keyes Keyboard Ltd/ }).waitFor();
  });

  it('[SF-1] writes rows over the users whose Id they have, in small letters too', async () => {
    const page = await openApp('#/salesforce/User');
    await page.getByRole('row').nth(1).waitFor();
    await page.getByRole('row').nth(1).click();
    await page.getByRole('complementary').waitFor();
    const id = page.url().split('/').at(-1)?.split('?')[0] ?? '';
    await page.keyboard.press('Escape');
    const dialog = await choose(page, `Id,Title\n${id.toLowerCase()},Chief Tester\n500ak00000ZZZZZAAA,Nobody\n`);
    await next(dialog, 'columns');
    await dialog.getByText('No column holds Last Name and Email').waitFor();
    await next(dialog, 'check');
    expect(await figure(dialog, 'To be written over')).toBe('1');
    await dialog
      .getByRole('grid', { name: 'Refused rows' })
      .getByText(/500ak00000ZZZZZ/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Import 1 user' }).click();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('row', { name: /Chief Tester/ }).waitFor();
  });

  it('[SF-2] refuses owners and values that the org lacks and queues as owners of contacts, unless it is told to make them', async () => {
    const page = await openApp('#/salesforce/Contact');
    const csv = 'Last Name,Contact Owner,Account Name\nOne,Sam Okafr,\nTwo,Inbound Leads,\nThree,,No Such Ltd\n';
    const dialog = await choose(page, csv);
    await next(dialog, 'columns');
    await axeInBoth(page);
    await next(dialog, 'check');
    expect(await figure(dialog, 'Refused')).toBe('3');
    const refused = dialog.getByRole('grid', { name: 'Refused rows' });
    await refused.getByText('Owner: the org has no user named "Sam Okafr"').waitFor();
    await refused.getByText('Owner: the queue Inbound Leads cannot own a contact').waitFor();
    await refused.getByText('Account: the org has no account named "No Such Ltd"').waitFor();
    await dialog.getByRole('button', { name: 'Back' }).click();
    for (const kind of ['Users', 'Accounts']) {
      await dialog.getByRole('combobox', { name: kind, exact: true }).click();
      await page.getByRole('option', { name: 'Make them' }).click();
    }
    await next(dialog, 'check');
    expect(await figure(dialog, 'Refused')).toBe('1');
    await dialog.getByText('1 user that the org lacks will be made.').waitFor();
    await axeInBoth(page);
    await dialog.getByRole('button', { name: 'Import 2 contacts' }).click();
    await dialog.getByText('1 user was made that the org does not have.').waitFor();
  });

  it('keeps what stands where a cell is blank, unless blank cells are to clear it', async () => {
    const page = await openApp('#/salesforce/Lead');
    await page.getByRole('row').nth(1).click();
    await page.getByRole('complementary').waitFor();
    const id = page.url().split('/').at(-1)?.split('?')[0] ?? '';
    await page.keyboard.press('Escape');
    const dialog = await choose(page, `Id,Title,Email\n${id},,blank@cells.test\n,,blank@cells.test\n`);
    await next(dialog, 'columns');
    const clears = dialog.getByRole('switch', { name: 'A blank cell clears the field of the record' });
    expect(await clears.isChecked()).toBe(false);
    await dialog.getByRole('radio', { name: 'Add every row as a new record' }).click();
    await clears.waitFor({ state: 'detached' });
    await dialog.getByRole('radio', { name: /the same Id or email address/ }).click();
    await clears.click();
    expect(await clears.isChecked()).toBe(true);
    await next(dialog, 'check');
    await dialog.getByRole('grid', { name: 'Refused rows' }).getByText('blank@cells.test stands on line 2').waitFor();
    await dialog.getByRole('region', { name: 'Kept' }).getByText('1 record of the org will be written over.').waitFor();
  });

  it('says in the first step that a file has too many rows', async () => {
    const page = await openApp('#/salesforce/Account');
    const dialog = await choose(page, `Name\n${'Acme\n'.repeat(100_001)}`);
    await dialog.getByText('At most 100,000 rows are imported at a time').waitFor();
    await dialog.getByText(/This file has 100,001/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Next: columns' }).isDisabled()).toBe(true);
  });

  it('says what is wrong with a file, and changes nothing', async () => {
    const page = await openApp('#/salesforce/Account');
    const bad: readonly (readonly [string, Buffer, RegExp])[] = [
      ['empty.csv', Buffer.from('\n'), /The file is empty/],
      ['latin.csv', Buffer.from([...Buffer.from('Name\nM'), 0xfc, 0x0a]), /Line 2 holds bytes that are not UTF-8/],
      ['quote.csv', Buffer.from('Name\n"Acme\n'), /The quote opened on line 2 is not closed/],
      ['book.csv', Buffer.from([0x50, 0x4b, 3, 4, 0]), /a workbook or an archive/],
    ];
    for (const [name, bytes, message] of bad) {
      await choose(page, bytes, name);
      const dialog = page.getByRole('dialog', { name: `${name} was not imported` });
      await dialog.getByText(message).waitFor();
      await dialog.getByText('Nothing was changed.').waitFor();
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await dialog.waitFor({ state: 'hidden' });
    }
    const headless = await choose(page, 'Acme,Oslo\nUmber,Bergen\n');
    await headless.getByText(/No cell of the first row names a field of Account/).waitFor();
    await headless.getByRole('checkbox', { name: 'The first row holds the headings' }).uncheck();
    await headless.getByText('Column 2').waitFor();
    expect(await figure(headless, 'Rows')).toBe('2');
  });

  it('takes 100,000 rows, shows how far it is, and a cancelled one changes nothing', async () => {
    const page = await openApp('#/salesforce/Lead');
    const before = await countOfLeads(page);
    const rows = Array.from({ length: 100_000 }, (_, at) => `Stone ${at},Jo,Acme ${at} Ltd,jo${at}@acme.test,Oslo,Web`);
    const csv = ['Last Name,First Name,Company,Email,City,Lead Source', ...rows].join('\n');
    const dialog = await choose(page, csv, 'many.csv');
    await next(dialog, 'columns');
    await next(dialog, 'check');
    await dialog.getByRole('button', { name: 'Import 100,000 leads' }).click({ timeout: 60_000 });
    await dialog.getByRole('progressbar', { name: 'Importing many.csv' }).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByRole('heading', { name: 'Which field is each column?' }).waitFor();
    await dialog.getByRole('status').filter({ hasText: 'Nothing was imported.' }).waitFor();
    expect(await countOfLeads(page)).toBe(before);
    await next(dialog, 'check');
    await dialog.getByRole('button', { name: 'Import 100,000 leads' }).click({ timeout: 60_000 });
    await dialog.getByRole('progressbar', { name: 'Importing many.csv' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alert').filter({ hasText: 'The import was cancelled: nothing was imported.' }).waitFor();
    expect(await countOfLeads(page)).toBe(before);
    await choose(page, csv, 'many.csv');
    await next(dialog, 'columns');
    await next(dialog, 'check');
    await dialog.getByRole('button', { name: 'Import 100,000 leads' }).click({ timeout: 60_000 });
    await dialog.getByRole('heading', { name: 'The import is done' }).waitFor({ timeout: 60_000 });
    expect(await figure(dialog, 'Added')).toBe('100,000');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect.poll(() => countOfLeads(page), { timeout: 30_000 }).toBe(before + 100_000);
  });
});

/** Presses Tab until the control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const control = page.getByRole('button', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }));
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`"${name}" is not reached by Tab`);
}

/** Goes through the open list by arrow until its choice of this name is marked, and takes it. */
async function chooseByArrows(page: Page, name: string): Promise<void> {
  const option = page.getByRole('option', { name, exact: true });
  await option.waitFor();
  const box = page.locator(':focus');
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('ArrowDown');
    if ((await box.getAttribute('aria-activedescendant')) !== (await option.getAttribute('id'))) continue;
    return page.keyboard.press('Enter');
  }
  throw new Error(`"${name}" is not reached by the arrows`);
}
