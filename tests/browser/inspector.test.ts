import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp, type PageOptions } from '../support/browser.ts';
import { typeText } from '../support/type-text.ts';

/** Opens the graph of the first screen with one of its nodes selected. */
async function openNode(name: string, options: PageOptions = {}): Promise<Page> {
  const page = await openApp('#/flow', options);
  await select(page, name);
  return page;
}

const inspector = (page: Page): Locator => page.getByRole('region', { name: 'Inspector' });
const criterion = (page: Page, number: number): Locator =>
  inspector(page).getByRole('listitem', { name: `Criterion ${number}`, exact: true });
const count = (page: Page): Locator => inspector(page).getByRole('button', { name: /^Matches \d+ of \d+ leads$/ });
const expression = (page: Page): Locator => inspector(page).getByRole('textbox', { name: 'Criteria: expression' });
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

async function select(page: Page, name: string): Promise<void> {
  await page
    .getByRole('application')
    .getByRole('group', { name, exact: true })
    .click({ position: { x: 20, y: 12 } });
  const box = inspector(page).getByRole('textbox', { name: 'Name', exact: true }).first();
  await expect.poll(() => box.inputValue()).toBe(name.replace(/^.*?: /, ''));
}

async function choose(page: Page, box: string, option: string | RegExp): Promise<void> {
  await inspector(page).getByRole('combobox', { name: box, exact: true }).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Adds a criterion by keyboard: its field picker has the focus and its list is open. */
async function addCriterion(page: Page, number: number, field: string, label = field): Promise<void> {
  await inspector(page).getByRole('button', { name: 'Add criterion' }).press('Enter');
  const picker = criterion(page, number).getByRole('combobox', { name: `Criterion ${number}: field` });
  await expect.poll(() => focused(page)).toBe(`Criterion ${number}: field`);
  await picker.fill(field);
  await page
    .getByRole('option', { name: new RegExp(`^${label}`) })
    .first()
    .waitFor();
  await picker.press('Enter');
}

describe('Inspector', () => {
  it('[CND-4] counts the leads that fit as one types, and lists them with their pages', async () => {
    const page = await openNode('Condition: Worth a call?');
    await expect.poll(() => count(page).innerText()).toBe('Matches 1 of 43 leads');
    await inspector(page).getByRole('textbox', { name: 'Criterion 2: value' }).fill('a');
    await expect.poll(() => count(page).innerText()).not.toBe('Matches 1 of 43 leads');
    await count(page).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('list').waitFor();
    expect(await dialog.getByRole('link').first().getAttribute('href')).toMatch(/^#\/salesforce\/Lead\/00Q/);
    await dialog
      .getByRole('button', { name: /^Try it on / })
      .first()
      .click();
    await inspector(page).getByRole('list', { name: 'Criteria in the order in which they are tried' }).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('[CND-4] tells how many an earlier outcome takes', async () => {
    const page = await openNode('Condition: Worth a call?');
    await inspector(page).getByRole('button', { name: 'Duplicate outcome Competitor or test' }).click();
    const copy = inspector(page).getByRole('listitem', { name: 'Outcome Competitor or test copy' });
    await copy.getByRole('button', { name: '1 is taken by an earlier one' }).waitFor();
    await copy.getByRole('button', { name: '0 come here' }).waitFor();
  });

  it('[CND-4] tries a record, and with other values, by keyboard', async () => {
    const page = await openNode('Condition: Worth a call?');
    await inspector(page).getByRole('button', { name: 'Try it on a record' }).press('Enter');
    const picker = inspector(page).getByRole('combobox', { name: 'Record: lead' });
    await picker.fill('lindqvist');
    await page
      .getByRole('option', { name: /^Maya Lindqvist/ })
      .first()
      .waitFor();
    await picker.press('ArrowDown');
    await picker.press('Enter');
    const result = inspector(page).getByRole('region', { name: 'Try it' }).getByRole('status');
    await expect.poll(() => result.innerText()).toContain('leaves by “Otherwise”');
    const outcome = inspector(page).getByRole('listitem', { name: 'Competitor or test: does not fit' });
    expect(await outcome.getByRole('img', { name: 'Does not hold:' }).count()).toBe(2);
    await inspector(page).getByRole('textbox', { name: 'Try Company' }).fill('A test');
    await expect.poll(() => result.innerText()).toContain('leaves by “Competitor or test”');
    // The chosen record and its values stay while one looks at another node.
    await select(page, 'Trigger: New Lead');
    await expect.poll(() => picker.inputValue()).toBe('Maya Lindqvist');
    await select(page, 'Condition: Worth a call?');
    await expect.poll(() => result.innerText()).toContain('leaves by “Competitor or test”');
    await inspector(page).getByRole('button', { name: 'Reset Company' }).click();
    await expect.poll(() => result.innerText()).toContain('leaves by “Otherwise”');
  });

  it('[MAT-1] says what only a run can tell, and where a match is used', async () => {
    const page = await openNode('Condition: Worth a call?');
    await addCriterion(page, 3, 'MatchedAccount: Industry', 'Industry');
    await inspector(page).getByText('Depends on the matched record MatchedAccount: known only in a run.').waitFor();
    await select(page, 'Match Account: Known account?');
    const uses = inspector(page).getByRole('region', { name: 'Used by' });
    await uses.getByRole('button', { name: 'Worth a call?' }).click();
    await expect
      .poll(() => inspector(page).getByRole('textbox', { name: 'Name', exact: true }).first().inputValue())
      .toBe('Worth a call?');
  });

  it('[CND-2] compares with dates typed in words, chosen from a calendar, and moving with today', async () => {
    const page = await openNode('Condition: Worth a call?');
    await addCriterion(page, 3, 'Created Date');
    await choose(page, 'Criterion 3: operator', 'is before');
    const box = inspector(page).getByRole('textbox', { name: 'Criterion 3: value' });
    await box.fill('5 january 2026 8:30');
    await box.press('Tab');
    await expect.poll(() => box.inputValue()).toBe('5 Jan 2026, 08:30');
    await box.fill('soon');
    await box.press('Tab');
    expect(await box.inputValue()).toBe('soon');
    await criterion(page, 3).getByText('Write a date such as').waitFor();
    await box.press('Escape');
    await expect.poll(() => box.inputValue()).toBe('5 Jan 2026, 08:30');
    await criterion(page, 3).getByRole('button', { name: 'Criterion 3: value: calendar' }).press('Enter');
    await page.getByRole('button', { name: '7 January 2026', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => box.inputValue()).toBe('7 Jan 2026, 08:30');
    await choose(page, 'Criterion 3: value: kind of date', /^This quarter/);
    await box.waitFor({ state: 'detached' });
    await choose(page, 'Criterion 3: value: kind of date', 'Days ago');
    const days = inspector(page).getByRole('textbox', { name: 'Criterion 3: value: days' });
    await days.fill('30');
    await expect.poll(() => days.inputValue()).toBe('30 days');
    expect(await axe(page)).toEqual([]);
  });

  it('[CND-3] moves criteria by Alt and the arrows and renumbers the expression; the focus goes along', async () => {
    const page = await openNode('Condition: Worth a call?');
    await inspector(page).getByText('Custom', { exact: true }).click();
    await expression(page).fill('1 and not 2');
    const first = inspector(page).getByRole('textbox', { name: 'Criterion 1: value' });
    await first.focus();
    await first.press('Alt+ArrowDown');
    await expect.poll(() => expression(page).inputValue()).toBe('2 and not 1');
    await expect.poll(() => focused(page)).toBe('Criterion 2: value');
    await criterion(page, 2).getByRole('button', { name: 'More for criterion 2' }).click();
    await page.getByRole('menuitem', { name: 'Move up' }).click();
    await expect.poll(() => expression(page).inputValue()).toBe('1 and not 2');
    await expect.poll(() => focused(page)).toBe('More for criterion 1');
    await criterion(page, 1).getByRole('button', { name: 'More for criterion 1' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await expect.poll(() => expression(page).inputValue()).toBe('1 and not 3');
    await page.keyboard.press('Escape');
    await inspector(page).getByText('Criterion 2 is not used by the expression').waitFor();
    await inspector(page).getByRole('button', { name: 'Join with AND' }).click();
    await expect.poll(() => expression(page).inputValue()).toBe('1 and not 3 AND 2');
  });

  it('[CND-3] leads to the character that is wrong', async () => {
    const page = await openNode('Condition: Worth a call?');
    await inspector(page).getByText('Custom', { exact: true }).click();
    await expression(page).fill('1 or (2 and 9)');
    await inspector(page).getByText('There is no criterion 9').waitFor();
    await inspector(page).getByText('Records are counted once the expression is right.').waitFor();
    await inspector(page).getByRole('button', { name: 'Go to character 13' }).press('Enter');
    expect(
      await expression(page).evaluate((box: HTMLInputElement) =>
        box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0),
      ),
    ).toBe('9');
  });

  it('[CND-2] keeps a value that fits the new field, and says which it cleared', async () => {
    const page = await openNode('Condition: Worth a call?');
    await choose(page, 'Criterion 2: field', /^Title/);
    expect(await inspector(page).getByRole('textbox', { name: 'Criterion 2: value' }).inputValue()).toBe('test');
    await choose(page, 'Criterion 2: field', /^Created Date/);
    await criterion(page, 2).getByText('“test” was cleared').waitFor();
  });

  it('[GRA-3] shows trigger edges in the order of their priorities and moves them among ties', async () => {
    const page = await openNode('Trigger: New Lead');
    const names = (): Promise<string[]> =>
      inspector(page)
        .getByRole('listitem', { name: /^Edge / })
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
    expect(await names()).toEqual(['Edge Inquiries (priority 1)', 'Edge All others (priority 5)']);
    await inspector(page).getByRole('button', { name: 'Duplicate edge Inquiries (priority 1)' }).click();
    await inspector(page).getByText('“Inquiries” and “Inquiries copy” have the same priority').waitFor();
    const copy = inspector(page).getByRole('listitem', { name: 'Edge Inquiries copy (priority 1)' });
    await copy.getByRole('button', { expanded: true }).press('Alt+ArrowUp');
    await expect
      .poll(names)
      .toEqual(['Edge Inquiries copy (priority 1)', 'Edge Inquiries (priority 1)', 'Edge All others (priority 5)']);
    expect(await inspector(page).getByRole('button', { name: 'Move All others (priority 5) up' }).isDisabled()).toBe(
      true,
    );
    await copy.getByRole('textbox', { name: 'Priority' }).fill('7');
    await expect.poll(async () => (await names())[2]).toBe('Edge Inquiries copy (priority 7)');
  });

  it('[CND-4] drags an outcome by its handle', async () => {
    const page = await openNode('Condition: Worth a call?');
    await inspector(page).getByRole('button', { name: 'Competitor or test', exact: true }).click();
    await inspector(page).getByRole('button', { name: 'Add outcome' }).click();
    await inspector(page).getByRole('button', { name: 'New outcome', exact: true }).click();
    const rows = inspector(page).getByRole('listitem', { name: /^Outcome / });
    const handle = (index: number): Locator => rows.nth(index).getByTitle('Drag to move');
    await handle(1).dragTo(handle(0));
    await expect.poll(() => rows.first().getAttribute('aria-label')).toBe('Outcome New outcome');
  });

  it('takes Escape as a way back from what was typed, and says what could not be taken', async () => {
    const page = await openNode('Trigger: New Lead');
    await inspector(page)
      .getByRole('button', { name: /^All others/ })
      .first()
      .click();
    const row = inspector(page)
      .getByRole('listitem', { name: /^Edge / })
      .last();
    const name = row.getByRole('textbox', { name: 'Name' });
    await name.fill('Everybody');
    await name.press('Escape');
    await expect.poll(() => name.inputValue()).toBe('All others');
    await row.getByRole('textbox', { name: 'Priority' }).fill('11');
    await select(page, 'Condition: Worth a call?');
    await page.getByText('“11” was not taken over').waitFor();
  });

  it('[MAT-1] renames a match variable wherever it is read, in one step, and says so', async () => {
    const page = await openNode('Condition: Worth a call?');
    await addCriterion(page, 3, 'MatchedAccount: Industry', 'Industry');
    await select(page, 'Match Account: Known account?');
    const variable = inspector(page).getByRole('textbox', { name: 'Variable' });
    await variable.fill('no name');
    await variable.press('Enter');
    await inspector(page).getByText('A variable is a name such as MatchedAccount').first().waitFor();
    await variable.fill('Known');
    await variable.press('Enter');
    await page
      .getByText(/^Renamed variable MatchedAccount to Known\. Also where it is read: .*“Worth a call\?”/)
      .first()
      .waitFor();
    await inspector(page).getByText('Known is used by').waitFor();
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await expect.poll(() => variable.inputValue()).toBe('MatchedAccount');
    await inspector(page).getByText('MatchedAccount is used by').waitFor();
  });

  it('[GRA-1] takes Escape in the description as a way back that leaves no step', async () => {
    const page = await openNode('Condition: Worth a call?');
    const description = inspector(page).getByRole('textbox', { name: 'Description' });
    await description.fill('Nobody needs this');
    await description.press('Escape');
    await expect.poll(() => description.inputValue()).not.toBe('Nobody needs this');
    expect(await page.getByRole('button', { name: /^Undo/ }).first().isDisabled()).toBe(true);
  });

  it('gives the focus back to the count whose records were listed', async () => {
    const page = await openNode('Condition: Worth a call?');
    await count(page).press('Enter');
    await page.getByRole('dialog').getByRole('list').waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toBe('Matches 1 of 43 leads');
  });

  it('puts the focus into the name of a new outcome, to be typed over', async () => {
    const page = await openNode('Condition: Worth a call?');
    await inspector(page).getByRole('button', { name: 'Add outcome' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString() ?? '')).toBe('New outcome');
    await typeText(page, 'Big');
    await inspector(page).getByRole('listitem', { name: 'Outcome Big' }).waitFor();
  });

  it('has room for everything in its narrowest form', async () => {
    const page = await openNode('Condition: Worth a call?', {
      viewport: { width: 1280, height: 720 },
      colorScheme: 'dark',
    });
    const separator = page.getByRole('separator', { name: 'Width of the inspector' });
    await separator.focus();
    await separator.press('ArrowRight');
    await expect.poll(() => inspector(page).evaluate((panel) => panel.clientWidth)).toBeLessThan(270);
    await addCriterion(page, 3, 'Created Date');
    const wide = await inspector(page).evaluate((panel) => [panel.scrollWidth, panel.clientWidth]);
    expect(wide[0]).toBe(wide[1]);
    expect(await axe(page)).toEqual([]);
  });
});
