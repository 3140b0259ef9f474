import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp, type PageOptions } from '../support/browser.ts';
import { steadyBox } from '../support/steady-box.ts';
import { leadsCsv, leadsInFile, tabTo } from './newcomer-steps.ts';

const NODE = 'Add to Inbound Welcome';
const problems = (page: Page): Locator => page.getByRole('region', { name: 'Problems' });
const problem = (page: Page, text: RegExp): Locator => problems(page).getByRole('listitem').filter({ hasText: text });
const flagship = (page: Page): Locator => problem(page, /New records have no Outreach Prospect ID yet/);
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: `What happens to a new lead at "${NODE}"` });
const timeline = (page: Page, title: string): Locator => dialog(page).getByRole('group', { name: title, exact: true });
const show = 'Show what happens to a new lead';
const goTo = (page: Page, hash: string): Promise<unknown> => page.goto(page.url().replace(/#.*/, hash));

/** The first example, with its problems listed. */
async function openMistake(options: PageOptions = {}): Promise<Page> {
  const page = await openApp('#/flow/flagship-mistake', options);
  await problems(page)
    .getByRole('button', { name: /^Problems/ })
    .click();
  return page;
}

describe('placement advice', () => {
  it('[PLC-4] [PLC-1] shows both timelines, applies the fix, and then prospects are added', async () => {
    const page = await openMistake();
    await flagship(page).getByRole('button', { name: show }).click();
    await timeline(page, 'As it is').getByText('Never added').waitFor();
    const steps = timeline(page, 'As it is').getByRole('listitem');
    expect(await steps.allInnerTexts()).toEqual([
      expect.stringMatching(/^\+0s\s+A new lead is created in Salesforce/),
      expect.stringContaining(`comes to "${NODE}"`),
      expect.stringContaining('is left by Missing Prospect ID'),
      expect.stringMatching(/^\+10m\s+Outreach polls Salesforce/),
      expect.stringMatching(/^\+11m\s+The sync writes Outreach Prospect ID/),
      expect.stringContaining('The Updated trigger is switched off'),
    ]);
    await timeline(page, 'With the fix').getByText('Added after 11m 30s').waitFor();
    await dialog(page).getByRole('button', { name: 'Apply the fix' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await flagship(page).waitFor({ state: 'detached' });
    await page.getByRole('application').getByRole('group', { name: 'Condition: Prospect ID known?' }).waitFor();

    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('button', { name: /Set up$/ }).click();
    await page.getByText('A CSV file', { exact: true }).click();
    await page.getByLabel('CSV file of leads').setInputFiles(leadsCsv);
    await page.getByRole('button', { name: `Run ${leadsInFile} leads` }).click();
    await page
      .getByRole('group', { name: 'What came of the run' })
      .getByRole('button', { name: /^[1-9]\d* Success$/ })
      .waitFor();
  });

  it('[PLC-4] stands first among the problems, with its buttons in sight, and the fix shows the node it adds', async () => {
    const page = await openMistake({ viewport: { width: 1280, height: 720 } });
    const first = problems(page).getByRole('listitem').first();
    const mend = first.getByRole('button', { name: /^Let only records with a Prospect ID pass/ });
    const panel = await steadyBox(problems(page));
    for (const button of [first.getByRole('button', { name: show }), mend]) {
      const { y, height } = await steadyBox(button);
      expect(y).toBeGreaterThan(panel.y);
      expect(y + height).toBeLessThanOrEqual(panel.y + panel.height);
    }
    await mend.click();
    const canvas = page.getByRole('application');
    const card = canvas.getByRole('group', { name: 'Condition: Prospect ID known?' });
    const view = await steadyBox(canvas);
    await expect
      .poll(async () => {
        const { x, y, width, height } = await steadyBox(card);
        return x >= view.x && y >= view.y && x + width <= view.x + view.width && y + height <= view.y + view.height;
      })
      .toBe(true);
    await page.getByRole('region', { name: 'Inspector' }).getByRole('textbox', { name: 'Name' }).first().waitFor();
  });

  it('[PLC-4] is read, applied and taken back by keyboard alone', async () => {
    const page = await openApp('#/flow/flagship-mistake');
    await tabTo(page, problems(page).getByRole('button', { name: /^Problems/ }));
    await page.keyboard.press('Enter');
    await tabTo(page, flagship(page).getByRole('button', { name: show }));
    await page.keyboard.press('Enter');
    await timeline(page, 'With the fix').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(show);
    await page.keyboard.press('Enter');
    await tabTo(page, dialog(page).getByRole('button', { name: 'Apply the fix' }));
    await page.keyboard.press('Enter');
    await flagship(page).waitFor({ state: 'detached' });
    const canvas = page.getByRole('application');
    await expect.poll(() => canvas.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+z');
    await flagship(page).waitFor();
    const undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
    expect(await undo.isDisabled()).toBe(true);
  });

  it('[PLC-4] is offered beside the node too', async () => {
    const page = await openMistake();
    await flagship(page)
      .getByRole('button', { name: /New records have no/ })
      .click();
    await page.getByRole('region', { name: 'Inspector' }).getByRole('button', { name: show }).click();
    await timeline(page, 'As it is').waitFor();
  });

  it('[GRA-1] [PLC-4] says what is to be mended before a record can be run', async () => {
    const page = await openMistake();
    await page
      .getByRole('region', { name: 'Node types' })
      .getByRole('button', { name: 'Add to Sequence', exact: true })
      .click();
    await page.getByRole('button', { name: /^Not valid/ }).waitFor();
    await flagship(page).getByRole('button', { name: show }).click();
    await dialog(page).getByText('No record can be run through this graph before its errors are mended').waitFor();
    await dialog(page).getByRole('listitem').filter({ hasText: 'Choose a sequence' }).waitFor();
  });

  it.each([
    ['light', 1440, 900],
    ['dark', 1280, 720],
  ] as const)('has nothing that axe finds, %s', async (colorScheme, width, height) => {
    const page = await openMistake({ colorScheme, viewport: { width, height } });
    await flagship(page).getByRole('button', { name: show }).click();
    await timeline(page, 'With the fix').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('[PLC-4] says what to switch on where the sync creates nothing, and leads there', async () => {
    const page = await openApp('#/outreach/plugin?type=Lead&part=sync');
    await page.getByRole('switch', { name: /^Inbound Create/ }).press('Space');
    await goTo(page, '#/flow/flagship-mistake');
    await problems(page)
      .getByRole('button', { name: /^Problems/ })
      .click();
    const nothing = problem(page, /The sync creates no records on either side/);
    await nothing.getByRole('button', { name: show }).click();
    await dialog(page)
      .getByText(/switch on Polling and Inbound Create/)
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Open the CRM plugin' }).click();
    await page.getByRole('switch', { name: /^Inbound Create/ }).waitFor();
    await dialog(page).waitFor({ state: 'detached' });
  });

  it('[PLC-2] [PLC-3] [PLC-4] follows the settings of the CRM plugin as they change', async () => {
    const page = await openMistake();
    await flagship(page).waitFor();
    await goTo(page, '#/outreach/plugin?type=Lead&part=sync');
    await page.getByRole('switch', { name: /^Outbound Create/ }).press('Space');
    await goTo(page, '#/flow/flagship-mistake');
    await problems(page)
      .getByRole('button', { name: /^Problems/ })
      .click();
    const both = problem(page, /The sync goes both ways/);
    await both.getByRole('button', { name: show }).click();
    await dialog(page).getByRole('region', { name: 'A lead created in Salesforce' }).waitFor();
    const fromOutreach = dialog(page).getByRole('region', { name: 'A prospect created in Outreach' });
    await fromOutreach.getByText('No new lead was found whose values lead it to').waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Close' }).last().click();
    await goTo(page, '#/outreach/plugin?type=Lead&part=sync');
    await page.getByRole('switch', { name: /^Inbound Create/ }).press('Space');
    await goTo(page, '#/flow/flagship-mistake');
    await page.getByRole('application').waitFor();
    await problems(page)
      .getByRole('button', { name: /^Problems/ })
      .click();
    await problem(page, /leads nowhere/)
      .first()
      .waitFor();
    // Prospects come from Outreach alone: New is the right trigger (PLC-2).
    expect(await problems(page).getByRole('button', { name: show }).count()).toBe(0);
  });
});
