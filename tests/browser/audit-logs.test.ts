import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp, type PageOptions } from '../support/browser.ts';

/** Runs the second example again, so that its logs are the latest, and opens them. */
async function openLogs(options: PageOptions = {}): Promise<Page> {
  const page = await openApp('#/simulator/repaired', options);
  await page.getByRole('button', { name: /\d+ Success/ }).waitFor();
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByRole('link', { name: 'Audit Logs', exact: true }).click();
  return page;
}

const logs = (page: Page): Locator => page.getByRole('feed', { name: 'Audit logs' }).getByRole('article');
const shown = async (page: Page): Promise<number> =>
  Number(
    (
      await page
        .getByRole('status')
        .filter({ hasText: /audit logs? shown/ })
        .innerText()
    ).split(' ')[0],
  );

const firstHasFocus = (page: Page): Promise<boolean> =>
  logs(page)
    .first()
    .evaluate((row) => row === document.activeElement);

/** Whose log a row is, from its name. */
const nameIn = (label: string | null): string => label?.replace(/^Audit log of (.*): .*$/, '$1') ?? '';

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe('Audit Logs', () => {
  it('[LOG-1] shows Record, Path and Outcome of each trip', async () => {
    const page = await openLogs();
    const first = logs(page).first();
    await first.waitFor();
    for (const panel of ['Record', 'Path', 'Outcome']) {
      expect(await first.getByRole('group', { name: panel, exact: true }).count()).toBe(1);
    }
    expect(await first.getByRole('group', { name: 'Path', exact: true }).getByRole('listitem').count()).toBeGreaterThan(
      1,
    );
  });

  it('[LOG-2] [LOG-3] filters by the outcome of the Outreach action and shows the trail of attempts', async () => {
    const page = await openLogs();
    await logs(page).first().waitFor();
    const all = await shown(page);
    await choose(page, 'Outcome', 'Error (Outreach)');
    await expect.poll(() => shown(page)).toBeLessThan(all);
    expect(await logs(page).first().innerText()).toContain('Error (Outreach)');
    await logs(page)
      .first()
      .getByRole('list', { name: /^Attempts of / })
      .waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => shown(page)).toBe(all);
  });

  it('[LOG-1] finds a record by a part of its name, and says where nothing fits', async () => {
    const page = await openLogs();
    await logs(page).first().waitFor();
    const search = page.getByRole('textbox', { name: 'Search' });
    const name = nameIn(await logs(page).first().getAttribute('aria-label'));
    await search.fill(name.slice(1).toUpperCase());
    await expect
      .poll(() =>
        logs(page).evaluateAll(
          (all) => new Set(all.map((each) => each.getAttribute('aria-label')?.split(':')[0])).size,
        ),
      )
      .toBe(1);
    await search.fill('nobody of that name');
    await page.getByText('No audit log fits these filters').waitFor();
  });

  it('[ADD-7] explains a silent Outcome', async () => {
    const page = await openApp('#/audit-logs');
    const help = page.getByText('Why is there no error message?').first();
    await help.click();
    await page
      .getByText(/The record left an Outreach node by one of its error edges/)
      .first()
      .waitFor();
    const log = logs(page).filter({ has: help }).first();
    expect(await log.getByRole('group', { name: 'Path', exact: true }).innerText()).toContain('Error');
    expect(await log.getByRole('group', { name: 'Outcome', exact: true }).innerText()).not.toContain('Error (');
  });

  it('[LOG-2] [V2-2] shows Outreach’s error edges under Error (Fallback) only with the switch', async () => {
    const page = await openApp('#/audit-logs');
    await logs(page).first().waitFor();
    await choose(page, 'Outcome', 'Error (Fallback)');
    const before = await page
      .getByRole('status')
      .filter({ hasText: /audit logs? shown/ })
      .innerText();
    await page.getByRole('switch', { name: 'Include Outreach errors' }).press('Space');
    await expect
      .poll(() =>
        page
          .getByRole('status')
          .filter({ hasText: /audit logs? shown/ })
          .innerText(),
      )
      .not.toBe(before);
    await page.getByText('Missing Prospect ID').first().waitFor();
  });

  it('opens the trip of a log in the Simulator', async () => {
    const page = await openLogs();
    const name = nameIn(await logs(page).first().getAttribute('aria-label'));
    await logs(page)
      .first()
      .getByRole('link', { name: /^Open in Simulator/ })
      .click();
    await page.getByRole('heading', { level: 2, name }).waitFor();
  });

  it('keeps the filters in the address: reload keeps them, back and forward go through them', async () => {
    const page = await openLogs();
    await logs(page).first().waitFor();
    const all = await shown(page);
    await choose(page, 'Outcome', 'Error (Outreach)');
    await expect.poll(() => page.url()).toContain('outcome=error-outreach');
    await expect.poll(() => shown(page)).toBeLessThan(all);
    const failed = await shown(page);
    await choose(page, 'Trigger', 'New');
    await expect.poll(() => page.url()).toContain('trigger=new');
    await page.goBack();
    await expect.poll(() => shown(page)).toBe(failed);
    expect(await page.getByLabel('Trigger', { exact: true }).first().inputValue()).toBe('');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await logs(page).first().waitFor();
    expect(await shown(page)).toBe(failed);
    await page.goBack();
    await expect.poll(() => shown(page)).toBe(all);
    await page.goForward();
    await expect.poll(() => shown(page)).toBe(failed);
  });

  it('ignores what an address cannot mean, and shows what a link asks for as chips that can be taken off', async () => {
    const page = await openApp('#/audit-logs?trigger=old&outcome=best&trip=x&node=nowhere&error=ERR-9');
    await page.getByText('No audit log fits these filters').waitFor();
    const chips = page.getByRole('list', { name: 'Filters set by a link' });
    await chips.getByRole('button', { name: 'Take off the filter Node: nowhere (not in this run)' }).click();
    await chips.getByRole('button', { name: /^Take off the filter Failed with: ERR-9 Prospect is locked/ }).click();
    await logs(page).first().waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Search' }).evaluate((field) => field === document.activeElement))
      .toBe(true);
    expect(await chips.count()).toBe(0);
  });

  it('[SF-1] [LOG-1] finds a record by its id in either length', async () => {
    const page = await openLogs();
    await logs(page).first().waitFor();
    const id = /00Q\w{15}/.exec(await logs(page).first().innerText())?.[0] ?? '';
    const search = page.getByRole('textbox', { name: 'Search' });
    for (const typed of [id, id.slice(0, 15), id.toLowerCase()]) {
      await search.fill(typed);
      await expect.poll(() => logs(page).evaluateAll((all) => all.map((each) => each.textContent))).not.toEqual([]);
      const texts = await logs(page).allInnerTexts();
      expect(texts.every((text) => text.includes(id))).toBe(true);
    }
  });

  it('[LOG-3] opens a log by keyboard: why each edge was taken, every attempt, and the help on the error', async () => {
    const page = await openLogs();
    await choose(page, 'Outcome', 'Error (Outreach)');
    await page.getByRole('checkbox', { name: 'Tick all logs that are shown' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => firstHasFocus(page)).toBe(true);
    expect(await logs(page).first().getAttribute('aria-posinset')).toBe('1');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    await panel.getByRole('list', { name: 'Attempts' }).first().waitFor();
    expect(await panel.innerText()).toContain('Attempt 1');
    await panel
      .getByRole('region', { name: /^Help: / })
      .first()
      .waitFor();
    await expect.poll(() => page.url()).toContain('trip=');
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.count()).toBe(0);
    await expect.poll(() => firstHasFocus(page)).toBe(true);
    await page.keyboard.press('Tab');
    await expect
      .poll(() =>
        logs(page)
          .first()
          .evaluate((row) => row.contains(document.activeElement)),
      )
      .toBe(true);
  });

  it('[LOG-1] reprocesses a record: the new log stands on top with the focus, names the one it repeats, and can be undone', async () => {
    const page = await openLogs();
    await logs(page).nth(1).waitFor();
    const before = await shown(page);
    const name = nameIn(await logs(page).nth(1).getAttribute('aria-label'));
    await logs(page)
      .nth(1)
      .getByRole('button', { name: `Reprocess ${name}` })
      .click();
    const dialog = page.getByRole('dialog', { name: `Reprocess ${name}` });
    expect(await dialog.getByRole('radio', { name: /^Just after the end of the run/ }).isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Reprocess', exact: true }).click();
    await expect.poll(() => shown(page)).toBe(before + 1);
    await expect.poll(() => firstHasFocus(page)).toBe(true);
    expect(await logs(page).first().innerText()).toContain('Reprocessed');
    expect(nameIn(await logs(page).first().getAttribute('aria-label'))).toBe(name);
    await page
      .getByRole('status')
      .filter({ hasText: `Reprocessed ${name}: 1 new log` })
      .waitFor({ state: 'attached' });
    await logs(page).first().getByRole('button', { name: 'Open the log that it repeats' }).click();
    await page.getByRole('complementary').getByText('Repeated by').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => shown(page)).toBe(before);
  });

  it('[LOG-1] reprocesses the logs that are ticked, and the run survives a reload', async () => {
    const page = await openLogs();
    await logs(page).nth(2).waitFor();
    const before = await shown(page);
    for (const at of [0, 1]) await logs(page).nth(at).getByRole('checkbox').click();
    await page.getByRole('group', { name: 'Ticked logs' }).getByRole('button', { name: 'Reprocess ticked' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reprocess 2 records' }).click();
    await expect.poll(() => shown(page)).toBe(before + 2);
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => logs(page).first().innerText()).toContain('Reprocessed');
    expect(await shown(page)).toBe(before + 2);
  });

  it('[LOG-3] [LOG-9] shows what was Pending as of an instant of the run, which the address keeps', async () => {
    const page = await openLogs();
    await logs(page).first().waitFor();
    await choose(page, 'Outcome', 'Pending (Outreach)');
    await page.getByText('No log is Pending (Outreach) at the end of the run').waitFor();
    await page.getByRole('button', { name: /^Show the logs as of Mon 5 Jan 2026/ }).click();
    await logs(page).first().getByText('Pending (Outreach)').waitFor();
    expect(await page.getByRole('button', { name: 'Reprocess all shown' }).isDisabled()).toBe(true);
    const asOf = page.getByRole('group', { name: 'As of', exact: true });
    const before = await shown(page);
    await asOf.getByRole('button', { name: 'Later change' }).click();
    await expect.poll(() => shown(page)).toBeGreaterThan(before);
    await expect.poll(() => page.url()).toContain('asof=2026-01-05T');
    await asOf.getByRole('textbox').fill('2020-01-01 00:00');
    await page.keyboard.press('Enter');
    await asOf.getByText(/^Choose an instant after the start/).waitFor();
    await asOf.getByRole('button', { name: 'End of run' }).click();
    await expect.poll(() => shown(page)).toBe(0);
  });

  it('[LOG-1] takes a reprocess back as long as the run shown has it: here, and in the set-up of the next run', async () => {
    const page = await openLogs();
    await logs(page).first().waitFor();
    const before = await shown(page);
    await logs(page)
      .first()
      .getByRole('button', { name: /^Reprocess / })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reprocess', exact: true }).click();
    await expect.poll(() => shown(page)).toBe(before + 1);
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => shown(page)).toBe(before + 1);
    await page.getByRole('link', { name: 'Simulator', exact: true }).click();
    await page.getByRole('button', { name: /Set up/ }).click();
    await page.getByRole('button', { name: /^Take back the reprocess of / }).click();
    await page.getByRole('button', { name: /^Keep the reprocess of / }).click();
    await page.getByRole('link', { name: 'Audit Logs', exact: true }).click();
    await page.getByRole('button', { name: 'Undo reprocess' }).click();
    await page.getByRole('menuitem').click();
    await expect.poll(() => shown(page)).toBe(before);
    expect(await page.getByRole('button', { name: 'Undo reprocess' }).count()).toBe(0);
    await expect.poll(() => firstHasFocus(page)).toBe(true);
  });

  it('[LOG-1] refuses an instant outside of the run in the dialog', async () => {
    const page = await openLogs();
    await logs(page)
      .first()
      .getByRole('button', { name: /^Reprocess / })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'At an instant of the run' }).check();
    await dialog.getByLabel('Instant', { exact: true }).fill('2020-01-01T00:00:00');
    await dialog.getByText('Choose an instant after the start of the run.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Reprocess', exact: true }).isDisabled()).toBe(true);
  });

  it('[LOG-1] exports what the filters show as CSV', async () => {
    const page = await openLogs();
    await logs(page).first().waitFor();
    const all = await shown(page);
    await choose(page, 'Outcome', 'Success (Outreach)');
    await expect.poll(() => shown(page)).toBeLessThan(all);
    const count = await shown(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('audit-logs.csv');
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines[0]).toContain('Record Id,Object,Name,Company');
    expect(lines).toHaveLength(count + 1);
    expect(lines.slice(1).every((line) => line.includes('Success (Outreach)'))).toBe(true);
  });

  it('lists, filters and opens 10,000 logs', async () => {
    const page = await openApp('#/simulator/flagship-mistake');
    await page.getByRole('button', { name: /Set up/ }).click();
    await page.getByText('A CSV file', { exact: true }).click();
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `Ada,Lead ${at},Company ${at % 97},lead${at}@customer.example`,
    );
    const text = ['FirstName,LastName,Company,Email', ...rows].join('\n');
    await page
      .getByLabel('CSV file of leads')
      .setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Run 10,000 leads' }).click();
    await page.getByRole('button', { name: /^10,?000 trips/ }).waitFor({ timeout: 120_000 });
    await page.getByRole('link', { name: 'Audit Logs', exact: true }).click();
    await logs(page).first().waitFor();
    expect(await shown(page)).toBeGreaterThanOrEqual(10_000);
    expect(await logs(page).count()).toBeLessThan(40);
    await page.getByRole('textbox', { name: 'Search' }).fill('lead 9999');
    await expect.poll(() => shown(page)).toBeLessThan(10);
    await logs(page).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('heading', { name: 'Ada Lead 9999' }).waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await choose(page, 'Trigger', 'New');
    await expect.poll(() => shown(page)).toBeGreaterThanOrEqual(10_000);
    await logs(page).first().focus();
    await page.keyboard.press('End');
    await expect.poll(() => logs(page).last().getAttribute('aria-posinset')).toBe(String(await shown(page)));
  });

  it('leads from the Simulator to the log of the trip that is shown', async () => {
    const page = await openLogs();
    const link = logs(page)
      .first()
      .getByRole('link', { name: /^Open in Simulator/ });
    const address = (await link.getAttribute('href')) ?? '';
    const seq = /step=(\d+)$/.exec(address)?.[1] ?? '';
    const name = nameIn(await logs(page).first().getAttribute('aria-label'));
    await link.click();
    await page.getByRole('heading', { level: 2, name }).waitFor();
    await page.getByRole('button', { name: 'Audit Logs', exact: true }).click();
    await page.getByRole('complementary').getByRole('heading', { name }).waitFor();
    expect(page.url()).toContain(`trip=${seq}`);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no axe finding, ${colorScheme}`, async () => {
      const page = await openLogs({ colorScheme });
      await logs(page).first().waitFor();
      expect(await axe(page)).toEqual([]);
    });
  }
});
