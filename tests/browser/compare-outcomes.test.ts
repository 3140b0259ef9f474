import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

describe('the outcomes of two versions', () => {
  it('[RUN-4] [GRA-7] are compared record by record, on the canvas and in the Simulator, and saved as a report', async () => {
    const page = await openApp('#/tests/compare/flagship-mistake?from=draft&to=repaired%40draft');
    await page.getByRole('button', { name: 'Compare 25 records' }).click();
    const table = page
      .getByRole('grid', { name: 'Outcomes compared' })
      .or(page.getByRole('table', { name: 'Outcomes compared' }));
    await table
      .getByRole('row', { name: /Mateo Vidal.*New Lead/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Mateo Vidal: first difference at New Lead' }).waitFor();
    const canvas = page.getByRole('application');
    await canvas.getByRole('group', { name: 'Condition: Worth a call?', exact: true }).getByText('A and B').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByText('A', { exact: true }).last().click();
    await canvas.getByText('Inquiries', { exact: true }).first().waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save report' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.md$/);

    await page.getByRole('button', { name: 'Open B in the Simulator' }).click();
    await page.getByText('The graph has changed since this run.', { exact: false }).waitFor();
    expect(page.url()).toMatch(/#\/simulator\/flagship-mistake\?step=\d+&trip=\d+/);
    await page.goBack();
    await table
      .getByRole('row', { name: /Mateo Vidal/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.getByRole('button', { name: /^Compare \d+ records$/ }).waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
