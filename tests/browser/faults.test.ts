import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp, type PageOptions } from '../support/browser.ts';
import { typeText } from '../support/type-text.ts';

/** The example that adds prospects once they are known, on the trip that adds one. */
async function openAddedTrip(options: PageOptions = {}): Promise<Page> {
  const page = await openApp('#/simulator/repaired', options);
  await records(page).getByRole('option').filter({ hasText: 'Success' }).first().click();
  await expect.poll(() => spoken(page).innerText()).toContain('Success (Outreach)');
  return page;
}

const records = (page: Page): Locator => page.getByRole('listbox', { name: 'Records of the run' });
const chosen = (page: Page): Locator => records(page).getByRole('option', { selected: true });
const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
const spoken = (page: Page): Locator => timeline(page).getByRole('status', { name: 'Step shown' });
const step = (page: Page, name: string): Promise<void> =>
  timeline(page).getByRole('button', { name, exact: true }).click();
const faultsButton = (page: Page): Locator => page.getByRole('button', { name: /^Faults( \(\d+\))?$/ });
const palette = (page: Page): Locator => page.getByRole('complementary', { name: 'Faults' });
const search = (page: Page): Locator => palette(page).getByRole('textbox', { name: 'Search the faults' });
const madeFaults = (page: Page): Locator =>
  palette(page).getByRole('region', { name: 'Faults of this run' }).getByRole('listitem');

/** Opens the palette and a fault's form in it. */
async function openFault(page: Page, title: string): Promise<Locator> {
  if ((await palette(page).count()) === 0) await faultsButton(page).click();
  await search(page).fill(title);
  const form = palette(page).getByRole('form', { name: title });
  if (!(await form.isVisible())) await palette(page).getByRole('button', { name: title, expanded: false }).click();
  return form;
}

async function makeFault(page: Page, title: string): Promise<void> {
  const form = await openFault(page, title);
  await form.getByRole('button', { name: /^Make it happen at / }).click();
  await expect.poll(() => spoken(page).innerText()).toContain(`Fault: ${title}`);
}

/** The instant before the callout goes out. */
async function stepToFirstDecision(page: Page): Promise<void> {
  await step(page, 'First step');
  await step(page, 'Next decision');
}

describe('the fault palette', () => {
  it('[RUN-4] [ERR-13] locks the sender at a step; lifted later, the retry succeeds', async () => {
    const page = await openAddedTrip();
    await stepToFirstDecision(page);
    const before = await spoken(page).innerText();
    const form = await openFault(page, 'Lock the user');
    expect(await form.getByRole('combobox', { name: 'Outreach user' }).inputValue()).toMatch(/^\w+ \w+ \(\d+\)$/);
    await makeFault(page, 'Lock the user');
    expect(await spoken(page).innerText()).not.toBe(before);
    expect(await madeFaults(page).innerText()).toContain('In force');
    await expect.poll(() => chosen(page).innerText()).toContain('Error');
    const answered = page.getByRole('slider', { name: 'Step' });
    await answered.focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowRight');
        return spoken(page).innerText();
      })
      .toContain('answered: status 422');
    await madeFaults(page)
      .getByRole('button', { name: /^Lift at / })
      .click();
    await expect.poll(() => spoken(page).innerText()).toContain('Fault lifted: Unlock the user');
    expect(await madeFaults(page).innerText()).toContain('Lifted');
    await expect.poll(() => chosen(page).innerText()).toContain('Success');
  });

  it('[RUN-4] offers a fault on a prospect that is not there yet for when it is created, its whole form in sight', async () => {
    const page = await openAddedTrip({ viewport: { width: 1280, height: 720 } });
    await faultsButton(page).click();
    await palette(page).getByText('At the start', { exact: true }).click();
    await palette(page).getByRole('button', { name: 'Lock the prospect' }).click();
    const form = palette(page).getByRole('form', { name: 'Lock the prospect' });
    await form.getByText(/^The prospect of the record shown is created at \d\d:\d\d:\d\d\.$/).waitFor();
    expect(await form.getByRole('combobox', { name: 'Prospect' }).inputValue()).toBe('');
    const submit = form.getByRole('button', { name: 'Make it happen at the start' });
    await expect
      .poll(() =>
        submit.evaluate((button) => {
          const { left, bottom } = button.getBoundingClientRect();
          return button.contains(document.elementFromPoint(left + 20, bottom - 2));
        }),
      )
      .toBe(true);
    await form.getByRole('button', { name: 'Make it happen then' }).click();
    await expect.poll(() => spoken(page).innerText()).toContain('Fault: Lock the prospect');
    await expect.poll(() => chosen(page).innerText()).toContain('Error');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Set up$/ }).click();
    const planned = page.getByRole('group', { name: 'Fault 1' });
    await planned.waitFor();
    expect(await planned.innerText()).not.toContain('Outreach has no prospect');
  });

  it('keeps the minutes of a maintenance once it is made, and names the most there may be', async () => {
    const page = await openAddedTrip();
    const form = await openFault(page, 'Start maintenance');
    const minutes = form.getByRole('textbox', { name: 'Minutes' });
    await minutes.fill('99999999999');
    await form.getByRole('button', { name: /^Make it happen at / }).click();
    await form.getByText('Give a whole number of minutes from 1 to 525,600').waitFor();
    expect(await minutes.inputValue()).toBe('99999999999');
    await minutes.fill('7');
    await makeFault(page, 'Start maintenance');
    expect(await minutes.inputValue()).toBe('7');
  });

  it('works by keyboard alone', async () => {
    const page = await openAddedTrip();
    await stepToFirstDecision(page);
    await page.keyboard.press('F8');
    await expect.poll(() => search(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await typeText(page, 'cut the network');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => spoken(page).innerText()).toContain('Fault: Cut the network');
    const button = palette(page).getByRole('button', { name: /^Make it happen at / });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => palette(page).count()).toBe(0);
    await expect.poll(() => faultsButton(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('[ERR-19] a token revoked at the start stands in the Partner Logs', async () => {
    const page = await openAddedTrip();
    await faultsButton(page).click();
    await palette(page).getByText('At the start', { exact: true }).click();
    await palette(page).getByText('Before the first record').waitFor();
    await makeFault(page, 'Revoke the token');
    await page.getByRole('link', { name: 'Partner Logs', exact: true }).click();
    await page.getByText('Token is not valid').first().waitFor();
    await page.getByText('Invalid token').first().waitFor();
    const grid = page.getByRole('grid', { name: 'Partner logs' });
    await grid.getByRole('row').filter({ hasText: 'Not sent' }).first().click();
    const panel = page.getByRole('complementary');
    await panel
      .getByText(/^Not sent: LeanData knows the token to be invalid\. It counts as 401/)
      .first()
      .waitFor();
    expect(await panel.innerText()).not.toContain('No answer');
  });

  it('[ADD-8] [LOG-5] a field unmapped while callouts gather: row and panel say why and what cures it', async () => {
    const page = await openAddedTrip();
    await stepToFirstDecision(page);
    await makeFault(page, 'Unmap a field');
    await page.getByRole('link', { name: 'Partner Logs', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: 'Partner Apps maps no field for' }).first();
    await row.click();
    const panel = page.getByRole('complementary');
    await panel.getByText(/^Partner Apps maps no field for/).waitFor();
    const words = await panel.innerText();
    expect(words).toContain('In Partner Apps, choose for Lead, Contact and User the field');
    expect(words).toContain('no request was sent');
    expect(words).not.toContain('no answer yet');
  });

  it('[ADD-12] a record deleted while its callout waits ends as Object has been deleted', async () => {
    const page = await openAddedTrip();
    await stepToFirstDecision(page);
    await makeFault(page, 'Delete the record');
    await step(page, 'Last step');
    await page.keyboard.press('F8');
    await page.getByRole('tab', { name: 'Callout' }).click();
    await page.getByRole('tabpanel').getByText('Object has been deleted').first().waitFor();
  });

  it('[RUN-4] says why a fault is not possible; takes faults back, and undoes that', async () => {
    const page = await openAddedTrip();
    await stepToFirstDecision(page);
    await makeFault(page, 'Lock the prospect');
    const form = await openFault(page, 'Lock the prospect');
    await form.getByRole('button', { name: /^Make it happen at / }).click();
    await expect.poll(() => spoken(page).innerText()).toContain('Fault not possible: Lock the prospect');
    expect(await madeFaults(page).nth(1).innerText()).toContain('is locked already');
    await madeFaults(page)
      .nth(1)
      .getByRole('button', { name: /^Take back/ })
      .click();
    await expect.poll(() => madeFaults(page).count()).toBe(1);
    await madeFaults(page)
      .getByRole('button', { name: /^Take back/ })
      .click();
    await expect.poll(() => faultsButton(page).innerText()).toBe('Faults');
    await expect.poll(() => chosen(page).innerText()).toContain('Success');
    await palette(page)
      .getByRole('button', { name: /^Undo: / })
      .click();
    await expect.poll(() => madeFaults(page).count()).toBe(1);
    await expect.poll(() => chosen(page).innerText()).toContain('Error');
  });

  it('asks for what a fault needs, and finds no fault that there is none of', async () => {
    const page = await openAddedTrip();
    const form = await openFault(page, 'Merge the record');
    await form.getByRole('button', { name: /^Make it happen at / }).click();
    await form.getByText('Choose one.').waitFor();
    await search(page).fill('ERR-99');
    await palette(page).getByText('No fault fits').waitFor();
    await search(page).fill('err-12');
    await palette(page).getByRole('button', { name: 'Unshare the sequence' }).waitFor();
    expect(await palette(page).getByRole('button', { expanded: false }).count()).toBe(1);
  });

  it('says what to do before the first run', async () => {
    const page = await openApp('#/flow');
    await page
      .getByRole('button', { name: /Inbound leads/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'New Lead graph' }).click();
    await page.getByRole('link', { name: 'Simulator', exact: true }).click();
    await faultsButton(page).click();
    await palette(page).getByText('There is no run to break yet').waitFor();
    await palette(page).getByRole('button', { name: 'Set up the run' }).click();
    await page.getByRole('button', { name: 'Add a fault' }).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('plans a fault in the set-up, and keeps it when the run is repeated', async () => {
    const page = await openAddedTrip();
    await page.getByRole('button', { name: /Set up$/ }).click();
    await page.getByRole('button', { name: 'Add a fault' }).click();
    const row = page.getByRole('group', { name: 'Fault 1' });
    await row.getByRole('combobox', { name: 'What happens in fault 1' }).click();
    await page.getByRole('option', { name: 'Start maintenance' }).click();
    await row.getByRole('textbox', { name: 'After the start' }).fill('soon');
    expect(await row.getByText('Give a time from the start').count()).toBe(0);
    await page.keyboard.press('Tab');
    await row.getByText('Give a time from the start').waitFor();
    await page.getByRole('button', { name: 'Run again' }).click();
    await row.getByRole('textbox', { name: 'After the start' }).fill('2m');
    await row.getByRole('textbox', { name: 'Lifted after' }).fill('1m');
    await page.keyboard.press('Tab');
    await row.getByText('Must come after the fault.').waitFor();
    await row.getByRole('textbox', { name: 'Lifted after' }).fill('20m');
    await page.getByRole('button', { name: 'Run again' }).click();
    await expect.poll(() => faultsButton(page).innerText()).toBe('Faults (1)');
    await page.getByRole('button', { name: /Set up$/ }).click();
    expect(await row.getByRole('textbox', { name: 'After the start' }).inputValue()).toBe('2m');
    await page.reload();
    await expect.poll(() => faultsButton(page).innerText()).toBe('Faults (1)');
  });

  it.each(['light', 'dark'] as const)('axe finds nothing in the palette or the set-up, %s', async (colorScheme) => {
    const page = await openAddedTrip({ colorScheme, viewport: { width: 1280, height: 720 } });
    await stepToFirstDecision(page);
    await makeFault(page, 'Lock the user');
    await openFault(page, 'Merge the record');
    await page.getByRole('button', { name: /Set up$/ }).click();
    await page.getByRole('group', { name: 'Fault 1' }).waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
