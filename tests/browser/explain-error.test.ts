import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from '../support/browser.ts';

/** A run of several days and many retries takes a moment. */
const WAIT = { timeout: 15_000 };

/** The run of the example that works, and its report for what the search finds. */
async function openRun(): Promise<Page> {
  const page = await openApp('#/simulator/repaired');
  await page.getByRole('button', { name: /\d+ Success/ }).waitFor();
  return page;
}

async function runAgain(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Simulator', exact: true }).click();
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByRole('region', { name: 'Records of the run' }).waitFor();
  await page.getByRole('button', { name: 'Run again' }).waitFor();
}

/** The report of the run, for what the search finds, with the first callout opened. */
async function openCallout(page: Page, search: string): Promise<Locator> {
  await page.getByRole('link', { name: 'Partner Logs', exact: true }).click();
  await page.getByRole('grid', { name: 'Partner logs' }).waitFor();
  await page.getByRole('textbox', { name: 'Search' }).fill(search);
  const row = page.getByRole('grid', { name: 'Partner logs' }).getByRole('row').nth(1);
  await expect.poll(() => page.getByText(/^\d+ of \d+ callouts$/).innerText(), WAIT).toMatch(/^[1-9]\d* of/);
  await row.click();
  return page.getByRole('complementary');
}

const goTo = (panel: Locator, name: string | RegExp): Promise<void> =>
  panel.getByRole('list', { name: 'Where to mend it' }).getByRole('button', { name }).click();

describe('an error, from the log to its cure', () => {
  it('[ERR-9] [ERR-15] a locked prospect, then a broken mailbox, are cured where the buttons lead, until the prospect is added', async () => {
    const page = await openRun();
    const panel = await openCallout(page, 'Dmitri');
    await panel.getByRole('region', { name: 'Help: Prospect is locked' }).waitFor();
    await goTo(panel, 'Open prospect Dmitri Sokolov');
    const prospect = page.getByRole('complementary', { name: 'Dmitri Sokolov' });
    await prospect.getByRole('button', { name: 'Unlock' }).click();
    await prospect.getByRole('button', { name: 'Lock', exact: true }).waitFor();
    await runAgain(page);
    const next = await openCallout(page, 'Dmitri');
    await next.getByRole('region', { name: /^Help: .*Mailbox has invalid send credentials$/ }).waitFor();
    await goTo(next, /^Open mailbox lena\.fischer/);
    const mailbox = page.getByRole('complementary', { name: /lena\.fischer/ });
    await mailbox.getByRole('button', { name: 'Reconnect' }).click();
    await mailbox.getByRole('button', { name: 'Break the credentials' }).waitFor();
    await runAgain(page);
    const cured = await openCallout(page, 'Dmitri');
    await cured.getByText('Succeeded').waitFor();
    expect(await cured.getByRole('region', { name: /^Help: / }).count()).toBe(0);
  });

  it('[ERR-13] a locked user is unlocked where the button leads, and the next run adds the prospect', async () => {
    const page = await openRun();
    const lock = async (press: 'Lock' | 'Unlock'): Promise<void> => {
      const user = page.getByRole('complementary', { name: 'Sam Okafor' });
      await user.getByRole('button', { name: press, exact: true }).click();
      await user.getByRole('button', { name: press === 'Lock' ? 'Unlock' : 'Lock', exact: true }).waitFor();
    };
    await page.getByRole('link', { name: 'Outreach', exact: true }).click();
    await page.getByRole('link', { name: /^Users/ }).click();
    await page
      .getByRole('grid', { name: 'Users' })
      .getByRole('row', { name: /Sam Okafor/ })
      .click();
    await lock('Lock');
    await runAgain(page);
    const panel = await openCallout(page, 'User is locked');
    await panel.getByRole('region', { name: 'Help: Retry attempt exceeded: Outreach User is locked' }).waitFor();
    await goTo(panel, 'Open Outreach user Sam Okafor');
    await lock('Unlock');
    await runAgain(page);
    await page.getByRole('link', { name: 'Partner Logs', exact: true }).click();
    await page.getByRole('grid', { name: 'Partner logs' }).waitFor();
    await page.getByRole('textbox', { name: 'Search' }).fill('User is locked');
    await page.getByText('No callout fits these filters').waitFor();
  });

  it('[ERR-13] [RUN-4] a user whom the run locks leads to that fault in the Simulator, on the trip, after a reload too', async () => {
    const page = await openRun();
    await page.keyboard.press('F8');
    const faults = page.getByRole('complementary', { name: 'Faults' });
    await faults.getByText('At the start').click();
    await faults.getByRole('button', { name: 'Lock the user', expanded: false }).click();
    await faults.getByRole('form', { name: 'Lock the user' }).getByRole('button', { name: 'Make it happen' }).click();
    const listed = faults.getByRole('region', { name: 'Faults of this run' });
    await listed.waitFor();
    const panel = await openCallout(page, 'User is locked');
    await panel.getByRole('list', { name: 'Only to look at: before the run' }).waitFor();
    await goTo(panel, 'Lift it in the Simulator');
    const jump = listed.getByRole('button', { name: /^Lock the user/ });
    const hasFocus = (): Promise<boolean> => jump.evaluate((each) => each === document.activeElement);
    await expect.poll(hasFocus).toBe(true);
    const record = page.getByRole('listbox', { name: 'Records of the run' }).getByRole('option', { selected: true });
    expect(await record.innerText()).toContain('Error');
    await page.reload();
    await expect.poll(hasFocus, WAIT).toBe(true);
    expect(await record.innerText()).toContain('Error');
    await listed.getByRole('button', { name: /^Lift at/ }).click();
    await expect.poll(() => page.url(), WAIT).not.toContain('fault=');
    await listed.getByText('Lifted', { exact: true }).waitFor();
  });

  it('[ADD-8] a mapping that was taken out is put back where the button leads, and the next run adds prospects', async () => {
    const page = await openRun();
    const mapping = page.getByRole('region', { name: 'Outreach field mapping' });
    const lead = mapping.getByRole('combobox', { name: 'Lead: field of the Outreach Prospect ID' });
    await page.getByRole('link', { name: 'Partner Apps', exact: true }).click();
    await expect.poll(() => lead.inputValue()).toContain('Outreach_Prospect_ID__c');
    const field = await lead.inputValue();
    await mapping.getByRole('button', { name: 'Clear the mapping of Lead' }).click();
    await expect.poll(() => lead.inputValue()).toBe('');
    await runAgain(page);
    await page
      .getByRole('group', { name: 'What came of the run' })
      .getByRole('button', { name: /^[1-9]\d* Error$/ })
      .click();
    await page.getByRole('listbox', { name: 'Records of the run' }).getByRole('option').first().click();
    await page.getByRole('tab', { name: 'Log' }).click();
    await page
      .getByRole('list', { name: 'Steps' })
      .getByRole('button', { name: /put back|reverted/i })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Why this edge' }).click();
    const help = page.getByRole('region', { name: 'Help: Path put back' });
    await help.getByRole('button', { name: 'Open field mapping in Partner Apps' }).click();
    await expect.poll(() => mapping.evaluate((each) => each === document.activeElement)).toBe(true);
    await lead.click();
    await page.getByRole('option', { name: field }).click();
    await runAgain(page);
    await page.getByRole('button', { name: /^[1-9]\d* Success$/ }).waitFor();
  });

  it('[ADD-3] an error edge is explained where it was followed, and leads to the very node and record', async () => {
    const page = await openApp('');
    const help = page.getByRole('region', { name: 'Help: Missing Prospect ID' });
    await help.getByRole('button', { name: 'Open lead Elin Bergström' }).click();
    await page.getByRole('complementary').getByRole('heading', { name: 'Elin Bergström' }).waitFor();
    await page.goBack();
    await help.getByRole('button', { name: 'Open node Add to Inbound Welcome' }).click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Add to Inbound Welcome');
    const node = page.getByRole('application').getByRole('group', { name: /^Add to Sequence: Add to Inbound Welcome/ });
    await expect.poll(() => inView(node)).toBe(true);
  });
});

/** Whether all of it stands inside the canvas. */
const inView = (node: Locator): Promise<boolean> =>
  node.evaluate((each) => {
    const box = each.getBoundingClientRect();
    const canvas = each.closest('[role="application"]')?.getBoundingClientRect();
    return canvas !== undefined && box.left >= canvas.left && box.right <= canvas.right;
  });

describe('the places that an explanation leads to', () => {
  const sections = [
    ['#/outreach/settings?part=api-application', 'API application'],
    ['#/outreach/settings?part=authorizations', 'Grants'],
    ['#/outreach/settings?part=profile', 'Profile of the authorizing user'],
    ['#/outreach/settings?part=availability', 'Availability'],
    ['#/outreach/settings?part=rate-limit', 'Rate limit'],
    ['#/outreach/settings?part=maintenance', 'Scheduled maintenance'],
    ['#/outreach/settings?part=which-ruleset-counts', 'Which ruleset counts'],
    ['#/outreach/settings?part=validation-rules', 'Validation rules'],
    ['#/partner-apps?part=integration', 'Outreach integration'],
    ['#/partner-apps?part=authorization', 'Authorize Outreach'],
    ['#/partner-apps?part=mapping', 'Outreach field mapping'],
    ['#/partner-apps?part=retry-action-in', 'Retry Action In'],
  ] as const;

  it('[ERR-1] [ERR-2] [ERR-4] [ERR-16] [ERR-17] [ERR-18] open at the very section, in view and focused', async () => {
    const page = await openApp('#/partner-apps', { viewport: { width: 1280, height: 720 } });
    for (const [address, name] of sections) {
      await page.goto(page.url().replace(/#.*/, address));
      const section = page.getByRole('region', { name, exact: true });
      await expect.poll(() => section.evaluate((each) => each === document.activeElement)).toBe(true);
      await expect.poll(() => section.getByRole('heading', { level: 2 }).isVisible()).toBe(true);
    }
  });

  it('[ERR-3] [ERR-5] [ERR-12] [ERR-14] open the very record', async () => {
    const page = await openApp('#/outreach');
    for (const kind of ['prospects', 'sequences', 'sequence-states', 'rulesets', 'users', 'mailboxes']) {
      await page.goto(page.url().replace(/#.*/, `#/outreach/${kind}/1`));
      await page.getByRole('complementary').waitFor();
    }
  });
});
