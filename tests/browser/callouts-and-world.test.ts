import { describe, expect, it } from 'vitest';
import { openApp } from '../support/browser.ts';

describe('the drawer of the simulator', () => {
  it('[APP-7] [LOG-3] [LOG-8] shows callouts over time by keyboard, what went over the wire, and the world at the step', async () => {
    const page = await openApp('#/simulator/repaired');
    await page.getByRole('button', { name: /^Run/ }).first().click();
    await page.getByRole('listbox', { name: 'Records of the run' }).waitFor();
    await page.getByRole('button', { name: 'Callouts', exact: true }).click();
    const chart = page.getByRole('listbox', { name: 'Callouts over virtual time' });
    await chart.focus();
    // Through the life of the first callout: handed over, sent, answered.
    for (const part of ['Gathering for a batch', 'Attempt 1 is sent', 'Attempt 1: 422']) {
      await page.keyboard.press('ArrowRight');
      await chart.getByRole('option', { selected: true, name: new RegExp(part) }).waitFor();
    }
    const detail = page.getByRole('complementary', { name: /^Callout of/ });
    await detail.getByText('Requests', { exact: true }).last().click();
    await detail.getByText(/authorization: Bearer \*\*\*/).waitFor();
    await detail
      .getByRole('region', { name: 'Retry table' })
      .getByText(/qualifies for a retry/)
      .waitFor();
    await detail.getByRole('tab', { name: 'Statechart' }).click();
    await detail.getByRole('region', { name: /^Statechart of the callout/ }).waitFor();
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('grid', { name: 'Callouts of the run' }).waitFor();

    await page.getByRole('button', { name: 'World', exact: true }).click();
    const sync = page.getByRole('region', { name: 'The sync so far' });
    await sync.getByText('API calls', { exact: true }).first().waitFor();
    const pair = page.getByRole('region', { name: 'The record in both systems' });
    await pair.getByRole('columnheader', { name: /^Outreach prospect \d+/ }).waitFor();
    await sync.getByText('Detected', { exact: true }).first().click();
    await pair.getByText('No prospect at this step.').waitFor();

    // The other pages show the same instant.
    await page.getByRole('link', { name: 'Salesforce', exact: true }).click();
    await page.getByText('At the step shown', { exact: true }).click();
    await page.getByText(/At step \d+ of the latest run/).waitFor();
    expect(new URL(page.url()).hash).toContain('view=step');
  });
});
