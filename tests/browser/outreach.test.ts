import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { typeText } from '../support/type-text.ts';
import { tabTo } from './newcomer-steps.ts';

const saved = (page: Page): Promise<void> => page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByRole('alert').filter({ hasText: text }).waitFor();

async function axeInBothSchemes(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('prospects', () => {
  it('[OUT-8] [ERR-9] [ERR-11] keep several emails, are opted out and back, locked and unlocked', async () => {
    const page = await openApp('#/outreach/prospects/2');
    const panel = page.getByRole('complementary', { name: 'Sara Lindholm' });
    await panel.getByRole('button', { name: 'Add an email' }).click();
    await panel.getByRole('textbox', { name: 'Email 2' }).fill('sara@home.example');
    await panel.getByRole('button', { name: 'Move sara@home.example up' }).click();
    await panel.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /Sara Lindholm.*sara@home\.example/ }).waitFor();
    await panel.getByRole('button', { name: 'Opt out' }).click();
    await panel.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByRole('row', { name: /Sara Lindholm.*Locked, opted out/ }).waitFor();
    await axeInBothSchemes(page);
    await panel.getByRole('button', { name: 'Revert Opt Out' }).click();
    await panel.getByRole('button', { name: 'Unlock' }).click();
    await panel.getByText('Cannot be added to a sequence.').waitFor({ state: 'detached' });
    await saved(page);
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Primary email' }).inputValue()).toBe('sara@home.example');
  });

  it('[OUT-8] take a new address as it is typed; adding and saving can be undone', async () => {
    const page = await openApp('#/outreach/prospects/new');
    await page.getByRole('button', { name: 'Add an email' }).press('Enter');
    await typeText(page, 'new.one@people.example');
    await page.getByRole('complementary').getByRole('button', { name: 'Add prospect' }).click();
    await page.getByRole('status').filter({ hasText: '36 prospects' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Primary email' }).inputValue()).toBe('new.one@people.example');
    const added = page.getByRole('alert').filter({ hasText: 'was added.' });
    await added.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('status').filter({ hasText: '35 prospects' }).waitFor();
    await page.goto(page.url().replace(/#.*/, '#/outreach/prospects/2'));
    await page.getByRole('textbox', { name: 'Company' }).fill('Elsewhere Ltd');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /Sara Lindholm.*Elsewhere Ltd/ }).waitFor();
    const savedNote = page.getByRole('alert').filter({ hasText: 'Sara Lindholm was saved.' });
    await savedNote.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row', { name: /Sara Lindholm.*Elsewhere Ltd/ }).waitFor({ state: 'detached' });
  });

  it('[OUT-8] are added to a sequence by hand; a refusal is told with title and detail', async () => {
    const page = await openApp('#/outreach/prospects/5');
    await page.getByRole('link', { name: 'Add to a sequence…' }).click();
    const panel = page.getByRole('complementary', { name: 'Add a prospect to a sequence' });
    expect(await panel.getByRole('combobox', { name: 'Prospect' }).inputValue()).toBe('Ethan Cole');
    await panel.getByRole('combobox', { name: 'Sequence' }).fill('Newsletter');
    await page.getByRole('option', { name: 'Newsletter Nurture' }).click();
    await panel.getByRole('button', { name: 'Add to sequence' }).click();
    await panel.getByRole('alert').filter({ hasText: 'Validation Error: Prospect is opted out' }).waitFor();
    await panel.getByRole('combobox', { name: 'Prospect' }).fill('Aisha');
    await page.getByRole('option', { name: 'Aisha Rahman' }).click();
    await panel.getByRole('button', { name: 'Add to sequence' }).click();
    await page.getByRole('complementary', { name: 'Aisha Rahman' }).getByText('Pending').waitFor();
    await page.goto(page.url().replace(/#.*/, '#/outreach/prospects/17'));
    await page.getByRole('button', { name: 'Actions for Newsletter Nurture' }).click();
    await page.getByRole('menuitem', { name: 'Finish' }).click();
    await page.getByRole('region', { name: 'Sequences' }).getByText('Finished').waitFor();
  });
});

describe('lists', () => {
  it('keep search, filter and sort in the address, and are walked through by keyboard', async () => {
    const page = await openApp('#/outreach/prospects');
    await page.getByRole('combobox', { name: 'Show prospects' }).click();
    await page.getByRole('option', { name: 'Without an email' }).click();
    await page.getByRole('button', { name: 'Company' }).press('Enter');
    const rows = await page.getByRole('row').count();
    expect(rows).toBeGreaterThan(1);
    expect(rows).toBeLessThan(10);
    await page.waitForURL(/show=no-email/);
    await page.reload();
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('row').count()).toBe(rows);
    expect(await page.getByRole('columnheader', { name: 'Company' }).getAttribute('aria-sort')).toBe('ascending');
    const download = page.waitForEvent('download');
    await tabTo(page, page.getByRole('button', { name: 'Export CSV' }));
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('prospects.csv');
    await tabTo(page, page.getByRole('row').nth(1));
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByText('None. A sequence with an email step').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  });

  it('[OUT-3] finish many sequence states at once, after a question', async () => {
    const page = await openApp('#/outreach/sequence-states?show=still-in');
    await page.getByRole('checkbox', { name: /^Select all/ }).press('Space');
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
    await page.getByText('Nothing found').waitFor();
    await says(page, /^5 finished/);
  });
});

describe('users', () => {
  it('[SYN-10] are all pushed to Salesforce on the way that the guide names, by keyboard', async () => {
    const page = await openApp('#/outreach/users');
    await page.getByRole('checkbox', { name: /^Select all/ }).press('Space');
    await page.getByRole('button', { name: 'More actions' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Synchronize with Salesforce' }).press('ArrowRight');
    await page.getByRole('menuitem', { name: 'Push data up to Salesforce' }).press('ArrowRight');
    await page.getByRole('menuitem', { name: 'Force update of all fields' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Push the users' }).click();
    await says(page, '6 users go to Salesforce within 60 seconds of the start of a run.');
  });

  it('[OUT-12] who may be the sender but cannot send are named, with the way to the cure', async () => {
    const page = await openApp('#/outreach/users');
    const hint = page.getByRole('group').filter({ hasText: 'may be the sender but cannot' });
    await hint.getByText('5 Salesforce users').click();
    await axeInBothSchemes(page);
    await hint.getByRole('link', { name: 'Lena Fischer' }).click();
    await page.getByRole('button', { name: 'Reconnect' }).click();
    await hint.getByText('4 Salesforce users').waitFor();
  });
});

describe('sequences and rulesets', () => {
  it('[OUT-14] [OUT-13] [OUT-10] ask before one is shared or changes others, and keep the stages in use', async () => {
    const page = await openApp('#/outreach/sequences/6');
    await page.getByRole('combobox', { name: 'Shared with org' }).click();
    await page.getByRole('option', { name: 'Others can see it and use it' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    const sharing = page.getByRole('dialog', { name: 'Share "Banking Pilot" with everybody?' });
    await sharing.getByText('nothing sensitive').waitFor();
    await sharing.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('row', { name: /Banking Pilot.*Private to owner/ }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await sharing.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('row', { name: /Banking Pilot.*Others can see it and use it/ }).waitFor();
    await page.goto(page.url().replace(/#.*/, '#/outreach/rulesets/5'));
    await page.getByRole('combobox', { name: 'Finished' }).click();
    await page.getByRole('option', { name: 'Closed - Not Converted' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    const question = page.getByRole('dialog', { name: 'Change the ruleset "One Campaign"?' });
    expect(await question.getByRole('listitem').allTextContents()).toEqual([
      'Competitive Displacement',
      'Banking Pilot',
    ]);
    await question.getByRole('button', { name: 'Change the ruleset' }).click();
    await says(page, 'One Campaign was saved.');
    await page.getByRole('link', { name: /^Stages/ }).click();
    await page.getByRole('row', { name: /Closed - Not Converted/ }).click();
    await page.getByRole('button', { name: 'Move up' }).click();
    await page.getByText('4 of 5').waitFor();
    await page.getByText('Cannot be deleted: The stage is in use by One Campaign.').waitFor();
    const remove = page.getByRole('button', { name: 'Delete', exact: true });
    expect(await remove.isDisabled()).toBe(true);
    await page.getByRole('link', { name: /^Rulesets/ }).click();
    await page.getByRole('row', { name: /One Campaign/ }).click();
    await page.getByText('Cannot be deleted: The ruleset is in use by Competitive Displacement').waitFor();
    expect(await remove.isDisabled()).toBe(true);
    await page.getByRole('link', { name: /^Sequences/ }).click();
    await page.getByRole('row', { name: /Banking Pilot/ }).click();
    expect(await remove.isEnabled()).toBe(true);
  });
});

describe('settings', () => {
  it('are kept, and make grants end before their time', async () => {
    const page = await openApp('#/outreach/settings');
    await page.getByRole('switch', { name: 'Outreach does not answer' }).press('Space');
    await page.getByRole('button', { name: 'Add a window' }).click();
    await page.getByRole('button', { name: 'Add the window' }).click();
    await page.getByRole('button', { name: 'Use up the hour of Dana Reyes' }).click();
    await page.getByText('left, until').first().waitFor();
    await page.getByRole('button', { name: 'Expire now: grant 1 of Dana Reyes' }).click();
    await page.getByText('Expired').waitFor();
    await page.getByRole('button', { name: 'Revoke grant 1 of Dana Reyes' }).click();
    await page.getByText('ended: the grant was revoked').nth(1).waitFor();
    expect(await page.getByText('left, until').count()).toBe(0);
    await axeInBothSchemes(page);
    await saved(page);
    await page.reload();
    expect(await page.getByRole('switch', { name: 'Outreach does not answer' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Remove window 1' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Requests of Dana Reyes' }).inputValue()).toBe('5,000');
    await page.getByText('Revoked', { exact: true }).waitFor();
  });

  it('[OUT-6] a window of maintenance begins and ends as asked for, and is in force only once it is added', async () => {
    const page = await openApp('#/outreach/settings');
    const remove = page.getByRole('button', { name: 'Remove window 1' });
    const from = page.getByRole('textbox', { name: 'New window from (UTC)' });
    await page.getByRole('button', { name: 'Add a window' }).press('Enter');
    await expect.poll(() => from.evaluate((field) => field === document.activeElement)).toBe(true);
    await axeInBothSchemes(page);
    await page.keyboard.press('Escape');
    await from.waitFor({ state: 'detached' });
    expect(await remove.count()).toBe(0);
    await page.getByRole('button', { name: 'Add a window' }).press('Enter');
    await from.fill('noon');
    await page.getByRole('button', { name: 'Add the window' }).click();
    await page.getByText('Such as 2026-01-05 09:00:00.').waitFor();
    await from.fill('2026-01-06 12:00:00');
    await page.getByRole('textbox', { name: 'New window to (UTC)' }).fill('2026-01-06 11:00:00');
    await page.keyboard.press('Enter');
    await page.getByText('Must lie after the start.').waitFor();
    expect(await remove.count()).toBe(0);
    await page.getByRole('textbox', { name: 'New window to (UTC)' }).fill('2026-01-06 13:00:00');
    await page.keyboard.press('Enter');
    await remove.waitFor();
    expect(await page.getByRole('textbox', { name: 'Window 1 from (UTC)' }).inputValue()).toBe('2026-01-06 12:00:00');
  });

  it('[ERR-4] a new validation rule refuses nobody until it is switched on', async () => {
    const page = await openApp('#/outreach/settings');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const active = page.getByRole('switch', { name: 'Rule 2 is active' });
    await active.waitFor();
    expect(await active.isChecked()).toBe(false);
    expect(await page.getByRole('switch', { name: 'Rule 1 is active' }).isChecked()).toBe(true);
  });

  it('[OUT-5] a wrong rate limit is told and not taken; a right one is taken when the field is left', async () => {
    const page = await openApp('#/outreach/settings');
    const limit = page.getByRole('textbox', { name: 'Requests per user and hour' });
    await limit.fill('2.5');
    await page.getByText('A whole number, 1 or more.').waitFor();
    await limit.press('Tab');
    await limit.press('Escape');
    expect(await limit.inputValue()).toBe('5,000');
    await limit.fill('');
    await page.getByText('Cannot be blank.').waitFor();
    await limit.fill('25');
    await limit.press('Enter');
    const used = page.getByRole('textbox', { name: 'Requests of Dana Reyes' });
    await used.fill('26');
    await page.getByText('A whole number from 0 to 25.').waitFor();
    await used.press('Escape');
    await used.fill('25');
    await used.press('Tab');
    await page.getByRole('button', { name: 'Use up the hour of Dana Reyes', disabled: true }).waitFor();
  });

  it('[APP-9] the API request form issues the App ID and the Client Secret', async () => {
    const page = await openApp('#/outreach/settings');
    await page.getByRole('button', { name: 'Workspace' }).click();
    await page.getByRole('menuitem', { name: 'Start with an empty org…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start empty' }).click();
    await page.getByRole('heading', { level: 1, name: 'Partner Apps' }).waitFor();
    await page.goto(page.url().replace(/#.*/, '#/outreach/settings'));
    const useCase = page.getByRole('textbox', { name: 'API Use Case' });
    await useCase.fill('Please.');
    await page.getByRole('button', { name: 'Submit the request' }).click();
    await page.getByRole('alert').filter({ hasText: 'does not hold a Callback URL' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Client Secret' }).count()).toBe(0);
    await axeInBothSchemes(page);
    await useCase.fill(
      'https://app.leandata.example/callback I am requesting the Application ID and Client Secret to set it up.',
    );
    await page.getByRole('button', { name: 'Submit the request' }).click();
    expect(await page.getByRole('textbox', { name: 'App ID' }).inputValue()).not.toBe('');
  });
});

describe('after a run', () => {
  it('[LOG-8] a record tells what the run did to it, with the way to the step', async () => {
    const page = await openApp('');
    await page.getByRole('region', { name: 'Records of the run' }).waitFor();
    await page.getByRole('link', { name: 'Outreach', exact: true }).click();
    await page.getByText('After the run', { exact: true }).click();
    await page.getByText('touched by the run stand first').waitFor();
    await page.getByRole('row').nth(1).click();
    const history = page.getByRole('list', { name: 'History, latest first' });
    await history.getByRole('strong').filter({ hasText: 'Created' }).waitFor();
    await history
      .getByText(/^The sync with Salesforce/)
      .first()
      .waitFor();
    await axeInBothSchemes(page);
    await history.getByRole('link').last().click();
    await page.waitForURL(/simulator\/.*step=\d+/);
    await page.getByRole('heading', { level: 1, name: /^Simulator: / }).waitFor();
  });
});
