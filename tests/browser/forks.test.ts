import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Change something' });
const spoken = (page: Page): Locator => page.getByRole('status', { name: 'Step shown' });
const runs = (page: Page): Locator => page.getByRole('list', { name: 'Runs of this graph' });
const shownRun = (page: Page): Locator => runs(page).locator('[aria-current]');
const chosen = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Records of the run' }).getByRole('option', { selected: true });

/** Opens a change of the panel, by the keyboard alone. */
async function openChange(page: Page, title: string): Promise<Locator> {
  if ((await panel(page).count()) === 0) await page.keyboard.press('F9');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Search the changes');
  await page.keyboard.insertText(title);
  await panel(page).getByRole('button', { name: title, expanded: false }).press('Enter');
  return panel(page).getByRole('form', { name: title });
}

describe('forks', () => {
  it('[RUN-4] a field changed before the start makes a run of its own: undone, compared, looked at in both, renamed, deleted, kept', async () => {
    const page = await openApp('#/simulator/flagship-mistake');
    await expect.poll(() => chosen(page).innerText()).toContain('Missing ID');
    const form = await openChange(page, 'Change fields of a record');
    await panel(page).getByText('Before the start').click();
    await form.getByRole('combobox', { name: 'Field of change 1' }).click();
    await page.getByRole('option', { name: 'Company', exact: true }).click();
    await form.getByRole('textbox', { name: 'New value of Company' }).fill('Test of the form');
    await page.keyboard.press('Enter');
    await expect.poll(() => chosen(page).innerText()).toContain('Done');
    await page.getByRole('button', { name: 'Runs', exact: true }).click();
    await expect.poll(() => shownRun(page).innerText()).toBe('Elin Bergström: Company Test of the form');

    await page.getByRole('heading', { name: 'Runs' }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => shownRun(page).innerText()).toBe('Run 1');
    await expect.poll(() => chosen(page).innerText()).toContain('Missing ID');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => shownRun(page).innerText()).toContain('Company');

    await runs(page).getByRole('checkbox', { name: 'Tick Run 1' }).check();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect.poll(() => page.getByText(/^1 of \d+ records differs/).count()).toBe(1);
    const table = page
      .getByRole('grid', { name: 'Comparison of the runs' })
      .or(page.getByRole('table', { name: 'Comparison of the runs' }));
    await table.getByRole('row').nth(1).click();
    const parted = page.getByRole('region', { name: 'Elin Bergström: first difference at Worth a call?' });
    expect(await parted.getByRole('region', { name: 'Run B' }).innerText()).toContain('Competitor or test');
    expect(await parted.getByRole('region', { name: 'Run A' }).innerText()).toContain('Otherwise');
    await expect.poll(() => page.getByText('only A').count()).toBeGreaterThan(0);
    expect(await page.getByText('only B').count()).toBeGreaterThan(0);
    await parted.getByRole('button', { name: 'Show in A' }).click();
    await expect.poll(() => spoken(page).innerText()).toContain('Otherwise');
    expect(await parted.getByRole('region', { name: 'Run A' }).innerText()).toContain('Shown');

    await page.getByRole('button', { name: 'All runs' }).click();
    await runs(page)
      .getByRole('button', { name: /^Rename Elin/ })
      .click();
    await page.keyboard.insertText('The competitor');
    await page.keyboard.press('Enter');
    await expect.poll(() => runs(page).innerText()).toContain('The competitor');
    await runs(page).getByRole('button', { name: 'Delete Run 1' }).click();
    await expect.poll(() => runs(page).getByRole('listitem').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => runs(page).getByRole('listitem').count()).toBe(2);
    await expect.poll(() => page.getByText('Saved', { exact: true }).count()).toBeGreaterThan(0);
    await page.reload();
    await page.getByRole('button', { name: 'Runs', exact: true }).click();
    await expect.poll(() => runs(page).innerText()).toContain('The competitor');
    await runs(page).getByRole('button', { name: 'The competitor', exact: true }).click();
    await expect.poll(() => chosen(page).innerText()).toContain('Done');
  });

  it.each(['light', 'dark'] as const)(
    '[RUN-4] a setting changed at the step shown is named by what differs, and axe finds nothing in the panel or the runs, %s',
    async (colorScheme) => {
      const page = await openApp('#/simulator/repaired', { colorScheme });
      await page.getByRole('button', { name: /^Change something here/ }).waitFor();
      const form = await openChange(page, 'Toggles and polling of a type');
      await form.getByRole('button', { name: 'Change it and run on' }).click();
      expect(await form.getByRole('alert').innerText()).toBe('Nothing is different yet.');
      await form.getByRole('switch', { name: 'Inbound Create' }).press('Space');
      expect(await axe(page)).toEqual([]);
      await form.getByRole('button', { name: 'Change it and run on' }).click();
      await page.getByRole('button', { name: 'Runs', exact: true }).click();
      await expect
        .poll(() => shownRun(page).innerText())
        .toBe('CRM plugin, Toggles and polling of a type: Lead, Inbound Create off');
      await expect.poll(() => spoken(page).innerText()).toContain('CRM plugin: Change a type');
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('F9');
      expect(await panel(page).count()).toBe(0);
    },
  );
});
