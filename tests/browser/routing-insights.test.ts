import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp, type PageOptions } from '../support/browser.ts';
import { steadyBox } from '../support/steady-box.ts';

/** Opens the page on the run of the second example, from its Simulator. */
async function openInsights(options: PageOptions = {}): Promise<Page> {
  const page = await openApp('#/simulator/repaired', options);
  await page.getByRole('button', { name: /\d+ Success/ }).waitFor();
  await page.getByRole('link', { name: 'Routing Insights', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Routing Insights' }).waitFor();
  await counted(page, 50);
  return page;
}

const panel = (page: Page): Locator => page.getByRole('complementary');
const canvas = (page: Page): Locator => page.getByLabel(/^Trips through /);
const counted = (page: Page, trips: number): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: new RegExp(`^${trips} trips? counted`) })
    .waitFor();
const logsShown = (page: Page): Locator => page.getByRole('status').filter({ hasText: /audit logs? shown/ });
const numberOf = async (link: Locator): Promise<number> => Number.parseInt((await link.innerText()).replace(',', ''));

/** Follows a link with a number: as many logs are shown as it says. */
async function expectLogs(page: Page, link: Locator): Promise<void> {
  const count = await numberOf(link);
  await link.click();
  await page.getByRole('heading', { level: 1, name: 'Audit Logs' }).waitFor();
  await expect.poll(() => logsShown(page).innerText()).toMatch(new RegExp(`^${count} `));
}

async function chooseNode(page: Page, name: string): Promise<void> {
  await canvas(page)
    .getByRole('group', { name: new RegExp(`: ${name}$`) })
    .getByText(name)
    .first()
    .click();
  await panel(page).getByRole('heading', { level: 2, name }).waitFor();
}

describe('Routing Insights', () => {
  it('[V2-1] shows what came of all trips, and leads from a number to its audit logs', async () => {
    const page = await openInsights();
    await panel(page).getByRole('heading', { name: 'All trips' }).waitFor();
    const success = panel(page)
      .getByRole('row', { name: /^Success/ })
      .getByRole('link');
    expect(await success.getAttribute('aria-label')).toMatch(
      /^\d+ trips whose callout .* succeeded: open in Audit Logs$/,
    );
    await expectLogs(page, success);
    await page.getByRole('button', { name: /^Take off the filter Routing Insights: trips whose callout/ }).waitFor();
  });

  it('[V2-1] leads from a node and an edge of the graph to the trips that took them, and back', async () => {
    const page = await openInsights();
    await chooseNode(page, 'Add to Executive Outreach');
    await expectLogs(page, panel(page).getByRole('link', { name: /trips that left .* by Next: open in Audit Logs/ }));
    await page.goBack();
    await panel(page).getByRole('heading', { level: 2, name: 'Add to Executive Outreach' }).waitFor();
    await expectLogs(page, panel(page).getByRole('link', { name: /trips that came to Add to Executive Outreach/ }));
  });

  it('[V2-1] [LOG-5] tells why callouts failed, with cause, cure and the failed trips', async () => {
    const page = await openInsights();
    const failures = panel(page).getByRole('region', { name: 'Failed, by reason' });
    const first = failures.getByRole('listitem').first();
    const reason = first.getByRole('button').first();
    await reason.click();
    await first.getByRole('region', { name: /^Help: / }).waitFor();
    await expectLogs(page, first.getByRole('link', { name: /failed, .*: open in Audit Logs$/ }));
  });

  it('[V2-1] shows the chart over time as a table whose numbers lead on', async () => {
    const page = await openInsights();
    await panel(page).getByRole('button', { name: 'Show as a table' }).click();
    const table = panel(page)
      .getByRole('region', { name: /as a table$/ })
      .getByRole('table');
    const headers = await table.getByRole('columnheader').allInnerTexts();
    expect(headers.slice(0, 4)).toEqual(['Reached from', 'Trips', 'Success', 'Failed']);
    await expectLogs(page, table.getByRole('row').nth(1).getByRole('link').first());
  });

  it('[V2-1] shows pendings become failures as the instant moves on', async () => {
    const page = await openInsights();
    const slider = page.getByRole('slider', { name: 'Counts as of' });
    const pending = panel(page).getByRole('row', { name: /^Pending/ });
    const failed = panel(page)
      .getByRole('row', { name: /^Failed/ })
      .getByRole('link');
    const atEnd = await numberOf(failed);
    expect(await pending.count()).toBe(0);
    await page.getByRole('button', { name: 'Earlier change' }).click();
    await slider.focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('PageDown');
        return pending.count();
      })
      .toBe(1);
    expect(await numberOf(failed)).toBeLessThan(atEnd);
    await expectLogs(page, pending.getByRole('link'));
    await page.goBack();
    await page.getByRole('button', { name: 'End of run' }).click();
    await expect.poll(() => numberOf(failed)).toBe(atEnd);
  });

  it('[V2-1] counts only the trips that the filters let through, and keeps them in the address', async () => {
    const page = await openInsights();
    await page.getByLabel('Trigger', { exact: true }).first().click();
    await page.getByRole('option', { name: 'New', exact: true }).click();
    await counted(page, 25);
    await page.reload();
    await counted(page, 25);
    expect(page.url()).toContain('trigger=new');
    await expectLogs(page, panel(page).getByRole('link', { name: /^25 trips: open in Audit Logs$/ }));
    await page.goBack();
    await page.getByRole('textbox', { name: 'Search' }).fill('nobody of that name');
    await panel(page).getByText('No trip fits these filters').waitFor();
    await panel(page).getByRole('button', { name: 'Clear filters' }).click();
    await counted(page, 50);
  });

  it('[V2-1] narrows to the trips that started in a stretch of time', async () => {
    const page = await openInsights();
    await page.getByRole('slider', { name: 'Trips started to' }).focus();
    await page.keyboard.press('Home');
    await expect
      .poll(() => page.getByRole('status').filter({ hasText: 'counted' }).innerText())
      .not.toBe('50 trips counted');
    await page.getByRole('button', { name: 'Any time' }).click();
    await counted(page, 50);
  });

  it('[V2-1] says the numbers of a node to a screen reader, with arrows on one tab stop', async () => {
    const page = await openInsights();
    await canvas(page).first().focus();
    await page.keyboard.press('Home');
    const said = page.getByRole('status', { name: 'Selected on the canvas' });
    await expect.poll(() => said.innerText()).toContain('25 trips came here, 50% of all trips.');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Audit Logs' }).waitFor();
    await expect.poll(() => logsShown(page).innerText()).toMatch(/^25 /);
  });

  it('[V2-1] shows the same as a table, and saves it as CSV', async () => {
    const page = await openInsights();
    await page.getByText('Table', { exact: true }).click();
    const table = page.getByRole('grid', { name: 'Nodes and edges' });
    await table.getByRole('row', { name: /^New Lead\s+25/ }).waitFor();
    await table
      .getByRole('row', { name: /Missing Prospect ID/ })
      .first()
      .click();
    await panel(page).getByRole('heading', { level: 2, name: /^Add / }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('routing-insights.csv');
    expect(readFileSync(await file.path(), 'utf8')).toContain('New Lead,Trigger,,,,25,25,0.5,all trips');
  });

  it('[V2-1] follows the graph in the header: one that was not run has nothing to count', async () => {
    const page = await openInsights();
    await chooseNode(page, 'Add to Executive Outreach');
    await page.getByRole('button', { name: /^Graph: / }).click();
    await page.getByRole('menuitem', { name: 'New Contact graph' }).click();
    await page.waitForURL(/#\/flow\//);
    await page.getByRole('link', { name: 'Routing Insights', exact: true }).click();
    await page.getByText(/has not been run yet$/).waitFor();
    await page.getByRole('link', { name: 'Open the Simulator' }).waitFor();
    await page.getByRole('button', { name: /^Show the run of Inbound leads: / }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^[1-9]\d* trips? counted/ })
      .waitFor();
    await panel(page).getByRole('heading', { level: 2, name: 'All trips' }).waitFor();
  });

  it('[V2-1] says of what its shares are, and tells them by action so that they add up', async () => {
    const page = await openInsights();
    const add = panel(page).getByRole('region', { name: 'Add to Sequence', exact: true });
    await add.getByText('share of the 23 trips that came').waitFor();
    const shares = await add
      .getByRole('table')
      .first()
      .getByText(/^\d+%$/)
      .allInnerTexts();
    expect(shares.reduce((sum, share) => sum + Number.parseInt(share), 0)).toBe(100);
    await canvas(page).getByTitle('7 trips, 14% of all trips').first().waitFor();
    await canvas(page).getByTitle('7 trips, 28% of the trips that came to the node').first().waitFor();
  });

  it('[V2-1] has every partner node in sight at first, and no node below the overview', async () => {
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 1440, height: 900 },
    ]) {
      const page = await openInsights({ viewport });
      const box = await steadyBox(canvas(page).first());
      const overview = page.getByRole('img', { name: 'Overview of the graph' });
      const covered = (await overview.isVisible()) ? await steadyBox(overview) : null;
      const nodes = canvas(page).getByRole('group');
      for (const node of await nodes.all()) {
        const at = await steadyBox(node);
        const name = (await node.getAttribute('aria-label')) ?? '';
        if (name.startsWith('Add to Sequence') && (await node.getAttribute('data-visited')) !== null) {
          expect(at.x).toBeGreaterThanOrEqual(box.x);
          expect(at.x + 160).toBeLessThanOrEqual(box.x + box.width);
        }
        if (covered === null) continue;
        const apart = at.x > covered.x + covered.width || covered.x > at.x + at.width;
        expect(apart || at.y > covered.y + covered.height || covered.y > at.y + at.height).toBe(true);
      }
    }
  });

  it('[V2-1] says what to do where nothing was run', async () => {
    const page = await openApp('#/routing-insights');
    await counted(page, 25);
    const graphs = page.getByRole('button', { name: /^Graph/ });
    const name = (): Promise<string | null> => graphs.getAttribute('aria-label');
    for (let before = await name(); before !== 'Graphs'; before = await name()) {
      await graphs.click();
      await page.getByRole('menuitem', { name: 'Delete…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await expect.poll(name).not.toBe(before);
    }
    await page.getByText('No trips to count yet').waitFor();
    await page.getByRole('link', { name: 'Open the Simulator' }).waitFor();
  });

  it('[V2-1] has nothing for axe to find with a node chosen and the table open', async () => {
    const page = await openInsights({ viewport: { width: 1280, height: 720 } });
    await canvas(page).first().focus();
    await page.keyboard.press('End');
    await panel(page)
      .getByRole('button', { name: /: show all trips$/ })
      .waitFor();
    await panel(page).getByRole('button', { name: 'Show as a table' }).click();
    expect(await axe(page)).toEqual([]);
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('grid', { name: 'Nodes and edges' }).waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
