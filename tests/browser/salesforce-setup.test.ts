import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

const saved = (page: Page): Promise<void> => page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();

describe('Salesforce Setup', () => {
  it('has parts in which axe finds nothing in light or dark', async () => {
    const page = await openApp('#/salesforce-setup/fields?object=Lead&field=new', { colorScheme: 'light' });
    await page.getByRole('complementary', { name: 'New field of Lead' }).waitFor();
    for (const part of ['Object Manager', 'Users', 'Lead statuses', 'Lead conversion', 'Company and API']) {
      if (part !== 'Object Manager') await page.getByRole('link', { name: part, exact: true }).click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
        expect(await axe(page)).toEqual([]);
      }
    }
  });

  it('[SF-3] adds a custom field, which records then have, and never makes it shorter than a value', async () => {
    const page = await openApp('#/salesforce/Lead');
    await page.getByRole('link', { name: 'Setup', exact: true }).click();
    await page.getByRole('button', { name: 'Add field' }).click();
    const panel = page.getByRole('complementary', { name: 'New field of Lead' });
    await panel.getByRole('textbox', { name: 'Label' }).fill('Lead ID');
    await panel.getByRole('button', { name: 'Add field' }).click();
    await panel.getByRole('alert').filter({ hasText: 'has a field with the label "Lead ID" already' }).waitFor();
    await panel.getByRole('textbox', { name: 'Label' }).fill('Favourite Colour');
    await panel.getByRole('textbox', { name: 'Length' }).fill('20');
    await panel.getByRole('button', { name: 'Add field' }).click();
    await page.getByRole('row', { name: /Favourite Colour Favourite_Colour__c Text 20 Custom Editable/ }).waitFor();
    await saved(page);
    await page.getByRole('link', { name: 'Back to the records' }).click();
    await page.getByRole('row').nth(1).click();
    await page.getByRole('complementary').getByRole('textbox', { name: 'Favourite Colour' }).fill('Ultramarine');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('was saved.').waitFor();
    await page.goto(page.url().replace(/#.*/, '#/salesforce-setup/fields?object=Lead&field=Favourite_Colour__c'));
    await page.getByRole('textbox', { name: 'Length' }).fill('5');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'holds 11 characters in it' }).waitFor();
  });

  it('[SF-3] [ADD-8] deletes an id field after naming who uses it; Undo and one click bring it back', async () => {
    const page = await openApp('#/salesforce-setup/fields?object=Lead&field=Outreach_Prospect_ID__c');
    const remove = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      const question = page.getByRole('dialog', { name: 'Delete Outreach Prospect ID of Lead?' });
      await question.getByText('records lose their values in it.').waitFor();
      await question.getByText('Partner Apps, field mapping of Lead').waitFor();
      await question.getByText('CRM plugin, fields of Lead: Id (Outreach Internal)').waitFor();
      await question.getByRole('button', { name: 'Delete the field' }).click();
    };
    const bar = page.getByRole('region', { name: 'Id fields of the integration' });
    await remove();
    await bar.getByText('missing', { exact: true }).waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await bar.getByText('missing', { exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Outreach_Prospect_ID__c/ }).click();
    await remove();
    await page.goto(page.url().replace(/#.*/, '#/partner-apps'));
    await page
      .getByText(/Lead has no such field/)
      .first()
      .waitFor();
    await page.goto(page.url().replace(/#.*/, '#/salesforce-setup/fields'));
    await bar.getByRole('button', { name: 'Add what is missing' }).click();
    await page.getByText("At conversion the lead's Outreach Prospect ID goes to the contact's.").waitFor();
    await page.getByRole('row', { name: /Outreach_Prospect_ID__c Text 255 Custom Read-only/ }).waitFor();
  });

  it('[SF-4] [OUT-10] renames a lead status with its leads and its stage, and keeps one that leads have', async () => {
    const page = await openApp('#/salesforce-setup/lead-statuses');
    const first = page.getByRole('textbox', { name: 'Name of status 1' });
    await first.fill('Fresh');
    await first.press('Enter');
    const question = page.getByRole('dialog', { name: 'Rename Open - Not Contacted to Fresh?' });
    await question.getByText('Outreach, stage Open - Not Contacted').waitFor();
    expect(await axe(page)).toEqual([]);
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await first.inputValue()).toBe('Open - Not Contacted');
    await first.fill('Fresh');
    await first.press('Enter');
    await question.getByRole('button', { name: 'Rename both' }).click();
    await page.getByRole('button', { name: 'Remove Fresh' }).click();
    await page.getByRole('alert').filter({ hasText: '"Fresh" is the status of' }).waitFor();
    await page.getByRole('checkbox', { name: 'Closed - Converted is a converted status' }).click();
    await page.getByRole('alert').filter({ hasText: 'A conversion needs a converted lead status' }).waitFor();
    await page.getByRole('textbox', { name: 'New lead status' }).fill('Parked');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Parked is a converted status' }).check();
    await page.getByRole('button', { name: 'Move Parked up' }).click();
    await saved(page);
    await page.reload();
    expect(await page.getByRole('checkbox', { name: 'Parked is a converted status' }).isChecked()).toBe(true);
    await page.getByRole('link', { name: 'Back to the records' }).click();
    await page.getByRole('row').filter({ hasText: 'Fresh' }).first().waitFor();
    await page.goto(page.url().replace(/#.*/, '#/outreach/stages'));
    await page.getByRole('heading', { name: 'Outreach', exact: true }).waitFor();
    await page.getByRole('row', { name: /Fresh/ }).first().waitFor();
  });

  it('[SF-5] [CLK-5] [SF-8] [APP-1] keeps conversion mapping, time zone, API limit and permissions', async () => {
    const page = await openApp('#/salesforce-setup/conversion');
    await page.getByRole('button', { name: 'Clear the contact field of Outreach Prospect ID' }).press('Enter');
    await page.getByRole('link', { name: 'Company and API' }).click();
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Kolkata');
    await page.getByRole('option', { name: /UTC\+05:30/ }).click();
    await page.getByRole('textbox', { name: 'Daily limit' }).fill('500');
    await page.keyboard.press('Enter');
    await page.getByText(/^Sforce-Limit-Info: api-usage=\d+\/500$/).waitFor();
    const meter = page.getByRole('progressbar', { name: 'API requests of the day before the run' });
    expect(await meter.getAttribute('aria-valuemax')).toBe('100');
    await page.getByRole('link', { name: 'Users', exact: true }).click();
    const permission = page.getByRole('checkbox', { name: 'Modify All Data: Sam Okafor' });
    await permission.check();
    await saved(page);
    await page.reload();
    expect(await permission.isChecked()).toBe(true);
    await page.getByRole('link', { name: 'Company and API' }).click();
    expect(await page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toMatch(/\(UTC\+05:30\)$/);
    await page.getByRole('link', { name: 'Lead conversion' }).click();
    const mapped = page.getByRole('combobox', { name: 'Outreach Prospect ID: field of the contact' });
    expect(await mapped.inputValue()).toBe('');
  });
});
