import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { tabTo } from './newcomer-steps.ts';

const saved = (page: Page): Promise<void> => page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

async function choose(page: Page, of: Locator, label: string, option: string | RegExp): Promise<void> {
  await of.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

describe('Partner Apps', () => {
  it('[APP-1] disconnects after a question, undoes it, and authorizes again; a wrong secret is told', async () => {
    const page = await openApp('#/partner-apps');
    const status = section(page, 'Authorization');
    const form = section(page, 'Authorize Outreach');
    const disconnect = async (): Promise<void> => {
      await status.getByRole('button', { name: 'Disconnect…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
      await status.getByText('Disconnected', { exact: true }).waitFor();
    };
    await disconnect();
    await page.getByRole('button', { name: 'Undo' }).click();
    await status.getByText('Authorized', { exact: true }).waitFor();
    await disconnect();
    await status.getByText('LeanData has thrown its tokens away').waitFor();
    const secret = form.getByRole('textbox', { name: 'Client Secret' });
    const right = await secret.inputValue();
    await secret.fill('wrong');
    await form.getByRole('button', { name: 'Authorize', exact: true }).click();
    await form.getByRole('alert').filter({ hasText: 'Outreach was not authorized' }).waitFor();
    await secret.fill(right);
    await form.getByRole('button', { name: 'Authorize', exact: true }).click();
    await status.getByText('Authorized', { exact: true }).waitFor();
    await form.getByRole('button', { name: 'Authorize again' }).waitFor();
  });

  it('[APP-1] refuses a Salesforce user without the permission, and a locked Outreach user', async () => {
    const page = await openApp('#/partner-apps');
    const form = section(page, 'Authorize Outreach');
    await choose(page, form, 'Salesforce user who authorizes', 'Sam Okafor (may not)');
    await form.getByRole('button', { name: 'Authorize again' }).click();
    const alert = form.getByRole('alert');
    await alert.filter({ hasText: 'Sam Okafor has neither Modify All Data nor Customize Application' }).waitFor();
    await choose(page, form, 'Salesforce user who authorizes', 'Dana Reyes');
    await choose(page, form, 'Outreach user who agrees', 'Marcus Hill (locked)');
    await form.getByRole('button', { name: 'Authorize again' }).click();
    await alert.filter({ hasText: 'is locked in Outreach' }).waitFor();
  });

  it('[APP-10] [OUT-7] says what LeanData knows, and what only Outreach does', async () => {
    const page = await openApp('#/partner-apps');
    const form = section(page, 'Authorize Outreach');
    const status = section(page, 'Authorization');
    await form.getByRole('checkbox', { name: 'prospects.all (needed)' }).uncheck();
    await form.getByText('Without prospects.all callouts fail').waitFor();
    await form.getByRole('button', { name: 'Authorize again' }).click();
    await status.getByRole('listitem').filter({ hasText: 'prospects.all' }).getByText('Missing').waitFor();
    await status.getByText('Fails with Unauthorized OAuth Scope (ERR-1)').waitFor();
    await page.getByRole('link', { name: 'Outreach', exact: true }).first().click();
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: 'Revoke all' }).click();
    await page.getByRole('link', { name: 'Partner Apps', exact: true }).click();
    await status.getByText('The grant was revoked there. LeanData has not been told.').waitFor();
    await status.getByText('Authorized', { exact: true }).waitFor();
  });

  it('[APP-2] [ADD-8] needs a text field for all three, and compares it with the plugin’s', async () => {
    const page = await openApp('#/partner-apps');
    const mapping = section(page, 'Outreach field mapping');
    await mapping.getByRole('button', { name: 'Clear the mapping of Contact' }).press('Enter');
    await mapping.getByText('Choose a field of Contact.').waitFor();
    await mapping.getByText('Not complete').waitFor();
    await mapping.getByRole('combobox', { name: 'Lead: field of' }).click();
    const number = page.getByRole('option', { name: 'Employees (NumberOfEmployees): number' });
    expect(await number.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('option', { name: 'Title (Title)', exact: true }).click();
    await mapping.getByText('The plugin writes Id (Outreach Internal) to Outreach_Prospect_ID__c').waitFor();
    expect(await axe(page)).toEqual([]);
    await mapping.getByRole('button', { name: 'Use Outreach_Prospect_ID__c' }).first().press('Enter');
    await mapping.getByRole('button', { name: 'Use Outreach_Prospect_ID__c' }).press('Enter');
    await mapping.getByText('Complete', { exact: true }).waitFor();
  });

  it('[APP-3] [APP-4] takes whole numbers for Retry Action In, and says what a series comes to', async () => {
    const page = await openApp('#/partner-apps');
    const retry = section(page, 'Retry Action In');
    const amount = retry.getByRole('textbox', { name: 'Retry Action In: amount' });
    await amount.fill('2');
    await amount.press('Enter');
    await choose(page, retry, 'Retry Action In: unit', 'days');
    await retry.getByText('has failed for good 12 days after the first attempt').waitFor();
    await retry.getByText('longer than a run of 7 days').waitFor();
    await amount.fill('0');
    await retry.getByText('A whole number from 1 to 999.').waitFor();
    await amount.press('Enter');
    await retry.getByText('A whole number from 1 to 999. Still: 2.').waitFor();
    for (const wrong of ['-3', '99999', '1e9', 'abc']) {
      await amount.fill(wrong);
      await amount.blur();
      expect(await amount.inputValue()).toBe(wrong);
      await retry.getByText('A whole number from 1 to 999. Still: 2.').waitFor();
    }
    await amount.press('Escape');
    expect(await amount.inputValue()).toBe('2');
    await saved(page);
    await page.reload();
    expect(await amount.inputValue()).toBe('2');
  });

  it('[APP-5] [APP-6] shows cause, cure and time of each error, marks changed rows, and resets them', async () => {
    const page = await openApp('#/partner-apps/retries');
    const table = section(page, 'Retry table');
    await table.getByRole('switch').first().waitFor();
    expect(await table.getByRole('switch').count()).toBe(19);
    await table
      .getByRole('row', { name: /Rate limit exceeded/ })
      .getByText('at X-RateLimit-Reset')
      .waitFor();
    await table.getByRole('button', { name: /Prospect is locked/ }).click();
    await table.getByText('Unlock the prospect if it was locked by mistake.').waitFor();
    const locked = table.getByRole('switch', { name: 'Retry Prospect is locked' });
    await locked.press('Space');
    await table
      .getByRole('row', { name: /Prospect is locked/ })
      .getByText('Changed')
      .waitFor();
    await saved(page);
    await page.reload();
    await table.getByText('1 changed').waitFor();
    expect(await locked.isChecked()).toBe(true);
    await table.getByRole('button', { name: 'Reset to the standard table' }).click();
    await table.getByText('As standard').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await table.getByText('1 changed').waitFor();
  });

  it('[ASG-2] keeps pools with members, weights, order and pointers, and foretells the turns', async () => {
    const page = await openApp('#/partner-apps/pools');
    const pool = page.getByRole('group', { name: 'Inbound SDRs' });
    const turns = pool.getByRole('list', { name: 'Next 10 turns' }).getByRole('listitem');
    await pool.getByRole('textbox', { name: 'Weight of Sam Okafor' }).fill('4');
    await pool.getByRole('textbox', { name: 'Pointer of Sam Okafor' }).fill('0.5');
    await page.keyboard.press('Enter');
    await turns.nth(0).filter({ hasText: 'Priya Nair' }).waitFor();
    await turns.nth(1).filter({ hasText: 'Sam Okafor' }).waitFor();
    await turns.nth(2).filter({ hasText: 'Sam Okafor' }).waitFor();
    await pool.getByRole('button', { name: 'Reset pointers of Inbound SDRs' }).click();
    await pool.getByRole('button', { name: 'Move Sam Okafor down' }).click();
    expect(await turns.first().textContent()).toBe('Priya Nair');
    await pool.getByRole('switch', { name: 'Pause Priya Nair' }).press('Space');
    expect(new Set(await turns.allTextContents())).toEqual(new Set(['Sam Okafor']));
    await choose(page, pool, 'Add a member to Inbound SDRs', 'Oscar Lund');
    await pool
      .getByRole('row', { name: /Oscar Lund/ })
      .getByText('Inactive')
      .waitFor();
    await pool.getByRole('textbox', { name: 'Name of Inbound SDRs' }).fill('SDRs');
    await page.keyboard.press('Enter');
    await saved(page);
    await page.reload();
    await page.getByRole('group', { name: 'SDRs', exact: true }).getByText('Inactive').waitFor();
    await page.getByRole('button', { name: 'Delete SDRs' }).click();
    await page.getByRole('dialog').getByText('then leaves by Invalid owner').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('group', { name: 'SDRs', exact: true }).waitFor();
  });

  it('[APP-8] [APP-9] is walked through by keyboard: the switch, the texts to copy, every part', async () => {
    const page = await openApp('#/partner-apps');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('heading', { level: 1, name: 'Partner Apps' }).waitFor();
    const integration = page.getByRole('switch', { name: 'Outreach integration' });
    await tabTo(page, integration);
    await page.keyboard.press('Space');
    await section(page, 'Authorization').getByText('the integration is switched off').waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Copy the Request text' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Request text copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Application ID and Client Secret');
    await tabTo(page, page.getByRole('link', { name: 'Round-robin pools' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Add a pool' }));
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'New pool' }).waitFor();
    await page.getByRole('link', { name: 'FlowBuilder', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^FlowBuilder: / }).waitFor();
    expect(await page.getByText('Partner → Outreach').count()).toBe(0);
  });

  it('has nothing that axe finds, in any part, light or dark', async () => {
    const page = await openApp('#/partner-apps', { colorScheme: 'light' });
    for (const part of ['', '/retries', '/pools', '/settings', '?view=after']) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(page.url().replace(/#.*/, `#/partner-apps${part}`));
      await page.getByRole('heading', { level: 1, name: 'Partner Apps' }).waitFor();
      await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
      expect([part, ...(await axe(page))]).toEqual([part]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
      expect([part, ...(await axe(page))]).toEqual([part]);
    }
  }, 120_000);
});
