import { describe, expect, it } from 'vitest';
import { openApp } from '../support/browser.ts';
import { arrowTo, dropFile, leadsCsv, leadsInFile, tabTo } from './newcomer-steps.ts';

const runOfFile = new RegExp(`^Run ${leadsInFile} leads$`);

describe('a newcomer', () => {
  it('sees a run, drops a CSV of leads, runs it, sees which edge each took and why, and both systems afterwards', async () => {
    const page = await openApp();
    const records = page.getByRole('region', { name: 'Records of the run' });
    await records.getByText('Elin Bergström').first().waitFor();
    await page.getByText('Missing Prospect ID').first().waitFor();

    await page.getByRole('button', { name: /Set up/ }).click();
    await page.getByText('A CSV file', { exact: true }).click();
    await dropFile(page, page.getByText('Drop a CSV here'), leadsCsv);
    await page.getByRole('button', { name: runOfFile }).click();

    await records.getByText('Mateo Vidal').first().click();
    await page.getByRole('tab', { name: 'Why this edge' }).click();
    const why = page.getByRole('tabpanel', { name: 'Why this edge' });
    await why.getByText('Missing Prospect ID').waitFor();
    await why.getByText('Outreach_Prospect_ID__c is blank on the Lead.').waitFor();

    await page.getByRole('link', { name: 'Salesforce', exact: true }).click();
    await page.getByText('After the run').click();
    await page.getByRole('row', { name: /New.*Mateo Vidal/ }).click();
    await page.getByText('The run made this lead.').waitFor();
    await page.getByRole('complementary').getByText('Outreach Prospect ID').waitFor();

    await page.getByRole('link', { name: 'Outreach', exact: true }).click();
    await page.getByText('After the run').click();
    await page.getByRole('row', { name: /New.*Mateo Vidal/ }).waitFor();
  });

  it('does the same with the keyboard alone', async () => {
    const page = await openApp();
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await page.getByRole('region', { name: 'Records of the run' }).waitFor();

    await tabTo(page, page.getByRole('button', { name: /Set up/ }));
    await press('Enter');
    await tabTo(
      page,
      page.getByRole('radiogroup', { name: 'Where the records come from' }).getByRole('radio', { checked: true }),
    );
    await arrowTo(page, page.getByRole('radio', { name: 'A CSV file' }));
    await tabTo(page, page.getByRole('button', { name: 'Choose a file…' }));
    const chooser = page.waitForEvent('filechooser');
    await press('Enter');
    await (await chooser).setFiles(leadsCsv);
    const run = page.getByRole('button', { name: runOfFile });
    await run.waitFor();
    await tabTo(page, run, 'Shift+Tab');
    await press('Enter');

    const why = page.getByRole('tab', { name: 'Why this edge' });
    await tabTo(page, why);
    await page.getByRole('tabpanel', { name: 'Why this edge' }).getByRole('heading', { name: /./ }).first().waitFor();

    await tabTo(page, page.getByRole('link', { name: 'Salesforce', exact: true }));
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Salesforce' }).waitFor();
    await tabTo(page, page.getByRole('radio', { name: 'Before the run' }));
    await arrowTo(page, page.getByRole('radio', { name: 'After the run' }));
    await page.getByRole('row').nth(1).filter({ hasText: 'New' }).waitFor();
    await tabTo(page, page.getByRole('row').nth(1));
    await press('ArrowDown');
    await press('Enter');
    await page.getByText('The run made this lead.').waitFor();
    await press('Escape');

    await tabTo(page, page.getByRole('link', { name: 'Outreach', exact: true }));
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Outreach' }).waitFor();
    await tabTo(page, page.getByRole('radio', { name: 'Before the run' }));
    await arrowTo(page, page.getByRole('radio', { name: 'After the run' }));
    await page.getByRole('row').nth(1).filter({ hasText: 'New' }).waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'touched by the run' }).count()).toBe(1);
  });

  it('drops the file anywhere on the simulator, and is asked before it is run', async () => {
    const page = await openApp();
    await page.getByRole('region', { name: 'Records of the run' }).waitFor();
    await dropFile(page, page.getByRole('heading', { level: 1 }), leadsCsv);
    const dialog = page.getByRole('dialog', { name: 'Import leads.csv' });
    await dialog.getByText(`${leadsInFile} of ${leadsInFile} rows can be imported.`).waitFor();
    await dialog.getByRole('button', { name: runOfFile }).click();
    await page.getByRole('region', { name: 'Records of the run' }).getByText('Mateo Vidal').first().waitFor();
    await dialog.waitFor({ state: 'detached' });
  });

  it('is told what is wrong with a bad file, and the run on screen stays', async () => {
    const page = await openApp();
    const records = page.getByRole('region', { name: 'Records of the run' });
    await records.waitFor();
    await page.getByRole('button', { name: /Set up/ }).click();
    await page.getByText('A CSV file', { exact: true }).click();
    const bad = { ...leadsCsv, name: 'bad.csv', buffer: Buffer.from('Shoe Size\n42\n') };
    await dropFile(page, page.getByText('Drop a CSV here'), bad);
    await page.getByText('bad.csv was not read.').waitFor();
    await page.getByRole('button', { name: /Set up/ }).click();
    await records.getByText('Elin Bergström').first().waitFor();
  });
});
