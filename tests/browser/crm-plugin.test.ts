import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

const saved = (page: Page): Promise<void> => page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
const button = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name, exact: true });
const inMenu = async (page: Page, menu: string, item: string): Promise<void> => {
  await button(page, menu).click();
  await page.getByRole('menuitem', { name: item }).click();
};

async function textOf(download: Download): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

async function chooseFile(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await inMenu(page, 'More options', 'Import configuration…');
  await (
    await chooser
  ).setFiles({ name: 'mine.crm-sync.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

describe('the CRM plugin', () => {
  it('[SYN-20] is added and allowed before it has tabs', async () => {
    const page = await openApp('#/outreach/plugin');
    await button(page, 'Remove…').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No CRM is connected').waitFor();
    await page.goto(page.url().replace(/#.*/, '#/outreach/plugin?tab=types'));
    await page.getByText('No CRM is connected').waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
    await button(page, 'Add').click();
    const choice = page.getByRole('dialog', { name: 'Add a CRM' });
    await choice.getByRole('button', { name: /^Microsoft Dynamics 365/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await choice.getByRole('button', { name: /^Salesforce/ }).click();
    const consent = page.getByRole('dialog', { name: 'Allow access to Salesforce?' });
    await consent.getByText('Larkfield Software').waitFor();
    await consent.getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('tab', { name: 'Types' }).waitFor();
    await page.getByRole('alert').filter({ hasText: 'Salesforce is added and allowed.' }).waitFor();
  });

  it('[SYN-13] says how many users a reconnect synced and how many seats it made', async () => {
    const page = await openApp('#/outreach/plugin?tab=types');
    await inMenu(page, 'More actions', 'Disconnect…');
    await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
    await page.getByText('Disconnected: nothing syncs').waitFor();
    await saved(page);
    await page.reload();
    await button(page, 'Reconnect').click();
    await page
      .getByRole('alert')
      .filter({ hasText: /connected again\. \d+ users? synced, \d+ locked seats? made/ })
      .waitFor();
    expect(await page.getByText('Disconnected: nothing syncs').count()).toBe(0);
  });

  it('offers Undo for the latest edit alone', async () => {
    const page = await openApp('#/outreach/plugin?tab=types');
    await inMenu(page, 'More actions', 'Disconnect…');
    await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('alert').filter({ hasText: 'is disconnected.' }).waitFor();
    await button(page, 'Reconnect').click();
    await page.getByRole('alert').filter({ hasText: 'is disconnected.' }).waitFor({ state: 'detached' });
    await button(page, 'Undo').click();
    await page.getByText('Disconnected: nothing syncs').waitFor();
  });

  it('[SYN-15] shows the same screens for Microsoft Dynamics 365, and says that the integration needs Salesforce', async () => {
    const page = await openApp('#/outreach/plugin');
    await button(page, 'Add').click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Microsoft Dynamics 365/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('heading', { level: 2, name: 'Microsoft Dynamics 365' }).waitFor();
    await page.getByText("LeanData's integration needs Salesforce").waitFor();
    expect(await page.getByRole('tab').count()).toBe(5);
    await page.getByText('Does not sync').waitFor();
  });

  it('[SYN-2] [SYN-22] says where a required switch is off, and brings the recommended ones back with one action', async () => {
    const page = await openApp('#/outreach/plugin?type=Contact&part=sync');
    await page.getByRole('switch', { name: /^Pushing/ }).press('Space');
    await page.getByRole('switch', { name: /^Polling/ }).press('Space');
    await page.getByText('Ids do not reach Salesforce').waitFor();
    await page.getByRole('region', { name: 'Required' }).getByText('1 of 2 on').waitFor();
    await page.getByRole('region', { name: 'Recommended' }).getByText('2 of 3 on').waitFor();
    expect(await page.getByText('Has no effect while Polling is off.').count()).toBe(2);
    await saved(page);
    await page.reload();
    await page.getByText('Ids do not reach Salesforce').waitFor();
    await button(page, 'Recommended switches…').click();
    const dialog = page.getByRole('dialog', { name: 'Recommended switches' });
    await dialog.getByText('Pushing: off → on').waitFor();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('region', { name: 'Required' }).getByText('All on').waitFor();
    expect(await page.getByText('Ids do not reach Salesforce').count()).toBe(0);
  });

  it('[SYN-1] [SYN-7] maps fields by pickers that know custom ones, and refuses what is mapped already', async () => {
    const page = await openApp('#/outreach/plugin?type=Lead&part=fields');
    await button(page, 'Remove the mapping of Id (Outreach Internal) and Outreach_Prospect_ID__c').click();
    await page.getByText('Id (Outreach Internal) is not mapped for Lead').waitFor();
    await button(page, 'Add a field').click();
    const form = page.getByRole('form', { name: 'New mapping' });
    const pick = async (name: string, search: string, option: string | RegExp): Promise<void> => {
      await form.getByRole('combobox', { name, exact: true }).fill(search);
      await page.getByRole('option', { name: option }).click();
    };
    await pick('Outreach field', 'internal', /^Id \(Outreach Internal\)/);
    expect(await form.getByRole('combobox', { name: 'Salesforce field' }).inputValue()).toBe('Outreach Prospect ID');
    await pick('Salesforce field', 'numberofemp', /^Employees/);
    await form.getByText('a custom text field of 255 characters').waitFor();
    await pick('Salesforce field', 'Outreach_Prospect', /^Outreach Prospect ID/);
    await form.getByRole('button', { name: 'Add mapping' }).click();
    await page.getByText('Id (Outreach Internal) is not mapped for Lead').waitFor({ state: 'detached' });
    await button(page, 'Add a field').click();
    await form.getByText('Choose a field of Outreach and one of Salesforce.').waitFor();
    await pick('Outreach field', 'Email', /^Email/);
    await form.getByText('Choose a field of Salesforce.').waitFor();
    await form.getByRole('combobox', { name: 'Salesforce field', exact: true }).fill('Email');
    const taken = page.getByRole('option', { name: /^Email.*taken by another mapping/ });
    await taken.waitFor();
    expect(await taken.isDisabled()).toBe(true);
    expect(await form.getByRole('button', { name: 'Add mapping' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await pick('Salesforce field', 'Description', /^Description/);
    expect(await form.getByRole('button', { name: 'Add mapping' }).isEnabled()).toBe(true);
    await form.getByRole('checkbox', { name: 'Updates In' }).press('Space');
    await form.getByRole('alert').filter({ hasText: 'takes its value from Email already' }).waitFor();
    expect(await form.getByRole('button', { name: 'Add mapping' }).isDisabled()).toBe(true);
    expect(await axe(page)).toEqual([]);
  });

  it('[SYN-19] sends the owner out to a user field, and says where a field is no user field', async () => {
    const page = await openApp('#/outreach/plugin?type=Contact&part=fields');
    await button(page, 'Add a field').click();
    const form = page.getByRole('form', { name: 'New mapping' });
    await form.getByRole('combobox', { name: 'Outreach field' }).fill('Owner');
    await page.getByRole('option', { name: /^Owner/ }).click();
    await form.getByRole('combobox', { name: 'Salesforce field' }).fill('Department');
    await page.getByRole('option', { name: /^Department/ }).click();
    await form.getByText('an owner needs a lookup to users').waitFor();
    expect(await form.getByRole('checkbox', { name: 'Updates In' }).isChecked()).toBe(false);
    expect(await form.getByRole('checkbox', { name: 'Updates Out' }).isChecked()).toBe(true);
  });

  it('[SYN-21] shows what the source-of-truth preset changes, and takes it back', async () => {
    const page = await openApp('#/outreach/plugin?type=Lead&part=fields');
    await button(page, 'Salesforce is the source of truth…').click();
    const dialog = page.getByRole('dialog', { name: 'Salesforce is the source of truth' });
    await dialog.getByRole('listitem').filter({ hasText: 'Email: Updates In and Out → Updates In' }).waitFor();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    const email = page.getByRole('checkbox', { name: 'Updates Out for Email to Email' });
    const id = page.getByRole('checkbox', { name: /^Updates Out for Id/ });
    await expect.poll(() => email.isChecked()).toBe(false);
    expect(await id.isChecked()).toBe(true);
    await button(page, 'Undo').click();
    await expect.poll(() => email.isChecked()).toBe(true);
  });

  it('[SYN-15] [SYN-17] switches between both layouts of the same settings, and keeps the choice', async () => {
    const page = await openApp('#/outreach/plugin?tab=types', {
      colorScheme: 'dark',
      viewport: { width: 1280, height: 720 },
    });
    await page.getByText('Enhanced CRM Sync (Beta)').click();
    await page.getByRole('tab', { name: 'Type Mappings' }).waitFor();
    await page
      .getByRole('region', { name: 'Sync of Lead' })
      .getByRole('switch', { name: /^Outbound Create/ })
      .press('Space');
    await inMenu(page, 'More options', 'Advanced settings…');
    const advanced = page.getByRole('dialog', { name: 'Advanced settings' });
    await advanced.getByRole('switch', { name: 'Delete the prospect when its record is deleted' }).press('Space');
    await advanced.getByRole('button', { name: 'Close' }).click();
    await advanced.waitFor({ state: 'hidden' });
    expect(await axe(page)).toEqual([]);
    await saved(page);
    expect(page.url()).toContain('layout=enhanced');
    await page.goto(page.url().replace(/#.*/, '#/outreach/plugin'));
    await button(page, 'Salesforce').click();
    await page.getByRole('tab', { name: 'Type Mappings' }).waitFor();
    await page.getByText('Classic', { exact: true }).click();
    expect(await page.getByRole('switch', { name: /^Outbound Create/ }).isChecked()).toBe(true);
    await page.getByRole('tab', { name: 'Settings' }).click();
    const deletes = page.getByRole('switch', { name: 'Delete the prospect when its record is deleted' });
    expect(await deletes.isChecked()).toBe(true);
    expect(await axe(page)).toEqual([]);
  });

  it('[SYN-15] exports its configuration and imports it after a preview; a bad file changes nothing', async () => {
    const page = await openApp('#/outreach/plugin?tab=types&layout=enhanced');
    const download = page.waitForEvent('download');
    await inMenu(page, 'More options', 'Export configuration');
    expect((await download).suggestedFilename()).toMatch(/\.crm-sync\.json$/);
    const text = await textOf(await download);
    await chooseFile(page, text.replace('"version": 1', '"version": 9'));
    const refused = page.getByRole('dialog', { name: 'mine.crm-sync.json was not imported' });
    await refused.getByText('The file has version 9').waitFor();
    await refused.getByRole('button', { name: 'Close' }).last().click();
    await refused.waitFor({ state: 'hidden' });
    const changed = text
      .replace('"pushSeconds": 60', '"pushSeconds": 15')
      .replace('"salesforceField": "Company"', '"salesforceField": "Shoe_Size__c"');
    await chooseFile(page, changed);
    const preview = page.getByRole('dialog', { name: 'Import mine.crm-sync.json' });
    await preview.getByText('A change arrives in Salesforce after: 60 s → 15 s').waitFor();
    await preview.getByRole('region', { name: 'Left out' }).filter({ hasText: 'no field Shoe_Size__c' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await preview.getByRole('button', { name: 'Replace the settings' }).click();
    await inMenu(page, 'More options', 'Advanced settings…');
    expect(await page.getByRole('textbox', { name: 'A change arrives after' }).inputValue()).toBe('15 s');
  });

  it('[SYN-3] [SYN-4] [SYN-11] keeps frequency, push time and daily cap within their bounds', async () => {
    const page = await openApp('#/outreach/plugin?type=Lead&part=sync');
    const frequency = page.getByRole('textbox', { name: 'Polling frequency' });
    await frequency.fill('0');
    await page.getByText('A whole number from 1 to 1440.').waitFor();
    await frequency.fill('1');
    await frequency.press('Enter');
    await page.getByText('1,440 polls a day').waitFor();
    await page.getByRole('tab', { name: 'Limits' }).click();
    await page.getByRole('textbox', { name: 'Daily cap of Outreach' }).fill('1000');
    await page.getByRole('textbox', { name: 'Daily cap of Outreach' }).press('Enter');
    await page
      .getByText(/of 1,000$/)
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Types' }).click();
    await page.getByText('That is more than the daily cap of 1,000 calls.').waitFor();
    await page.getByRole('tab', { name: 'Settings' }).click();
    await page.getByRole('textbox', { name: 'A change arrives after' }).fill('61');
    await page.getByText('A whole number from 0 to 60.').waitFor();
  });

  it('[SYN-11] [SF-8] keeps what was typed as a limit, and says what a limit comes to', async () => {
    const page = await openApp('#/outreach/plugin?tab=limits');
    const cap = page.getByRole('textbox', { name: 'Daily cap of Outreach' });
    for (const wrong of ['-5', '1e9', 'abc']) {
      await cap.fill(wrong);
      await cap.blur();
      await page.getByText('A whole number, 0 or more. Still: No cap.').waitFor();
      expect(await cap.inputValue()).toBe(wrong);
    }
    await cap.fill('200,000');
    await cap.press('Enter');
    await page.getByText("The org's limit of 100,000 calls counts first").waitFor();
    const limit = page.getByRole('textbox', { name: 'Daily limit of the org' });
    await limit.fill('0');
    await limit.press('Enter');
    await page.getByText('No call is allowed: nothing syncs.').first().waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('[SYN-14] [SYN-18] lists what it did in the latest run, filters and exports it, and leads to its step', async () => {
    const page = await openApp('');
    await page.getByRole('region', { name: 'Records of the run' }).waitFor();
    await page.goto(page.url().replace(/#.*/, '#/outreach/plugin?tab=activity'));
    await page.getByRole('grid', { name: 'Activity' }).getByRole('row').nth(1).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Limits' }).click();
    await page.getByText('2,973 of').first().waitFor();
    await page.getByText('164 of').first().waitFor();
    await page.getByRole('tab', { name: 'Logs' }).click();
    await page.getByRole('textbox', { name: 'Search' }).fill('owner-is-queue');
    await page.getByRole('grid', { name: 'Logs' }).getByRole('row').nth(1).click();
    await page.getByRole('region', { name: 'What to do' }).filter({ hasText: 'an owner who is a user' }).waitFor();
    await page.getByRole('definition').getByRole('link').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: /^Close / }).click();
    await page.getByRole('textbox', { name: 'Search' }).fill('');
    await page.getByRole('combobox', { name: 'Direction' }).click();
    await page.getByRole('option', { name: 'Outreach to Salesforce' }).click();
    const download = page.waitForEvent('download');
    await button(page, 'Export CSV').click();
    expect(await textOf(await download)).toContain('Outreach to Salesforce');
    await page.getByRole('grid', { name: 'Logs' }).getByRole('row').nth(1).click();
    await page.getByRole('link', { name: 'Show in the Simulator' }).click();
    await page.waitForURL(/#\/simulator\/.+\?step=\d+/);
  });

  it('[SYN-10] is walked through by keyboard, up to the forced update of all users', async () => {
    const page = await openApp('#/outreach/plugin');
    await button(page, 'Salesforce').press('Enter');
    await page.getByRole('tab', { name: 'Types' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Limits', selected: true }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('radio', { name: 'Lead' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('How Contact records move').waitFor();
    await page.getByRole('radio', { name: 'Sync', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('checkbox', { name: 'Updates Out for Email to Email' }).press('Space');
    await expect
      .poll(() => page.getByRole('checkbox', { name: 'Updates Out for Email to Email' }).isChecked())
      .toBe(false);
    await button(page, 'More actions').press('Enter');
    await page.getByRole('menuitem', { name: 'Force update of all users' }).press('Enter');
    await page.getByRole('alert').filter({ hasText: 'pushed to Salesforce' }).waitFor();
  });
});
