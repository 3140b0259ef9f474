import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

describe('the drawer of the simulator', () => {
  it('[APP-7] [LOG-3] [LOG-8] shows callouts over time by keyboard, what went over the wire, the world at the step, and the other pages at the same', async () => {
    const page = await openApp('#/simulator/repaired');
    const seen = async (): Promise<void> => {
      expect(await axe(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axe(page, 'colours')).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    };
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
    await seen();
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('grid', { name: 'Callouts of the run' }).waitFor();
    await page.getByRole('button', { name: 'Machine', exact: true }).click();
    await page.getByRole('list', { name: 'Events sent to the machine' }).waitFor();
    await seen();

    await page.getByRole('button', { name: 'World', exact: true }).click();
    const sync = page.getByRole('region', { name: 'The sync so far' });
    await sync.getByText('API calls', { exact: true }).first().waitFor();
    const pair = page.getByRole('region', { name: 'The record in both systems' });
    // Without room for both, one is a click away from the other.
    await sync.getByText('Both systems', { exact: true }).click();
    await pair.getByRole('columnheader', { name: /^Outreach prospect \d+/ }).waitFor();
    await pair.getByText('Sync', { exact: true }).click();
    await sync.getByText('Detected', { exact: true }).first().click();
    await sync.getByText('Both systems', { exact: true }).click();
    await pair.getByText('No prospect at this step').waitFor();
    expect(await pair.getByText(/^[≠=]$/).count()).toBe(0);
    await seen();

    // The other pages show the same instant.
    await page.getByRole('link', { name: 'Salesforce', exact: true }).click();
    await page.getByText('At the step shown', { exact: true }).click();
    await page.getByText(/^As at Mon 5 Jan 2026 .*, entry \d+ of the run\. To be read only\.$/).waitFor();
    expect(new URL(page.url()).hash).toContain('view=step');
    const go = (name: string): Promise<void> => page.getByRole('link', { name, exact: true }).click();
    await go('Outreach');
    await go('Settings');
    await page.getByText('At the step shown', { exact: true }).click();
    await page.getByText(/^As at .*, entry \d+ of the run/).waitFor();
    expect(await page.getByRole('textbox', { name: 'Client Secret' }).isDisabled()).toBe(true);
    await go('CRM plugin');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    const lines = async (): Promise<number> => {
      const text = await page.getByText(/ of \d+ lines?$/).innerText();
      return Number(/of (\d+)/.exec(text)?.[1]);
    };
    await page.getByRole('tab', { name: 'Logs' }).click();
    const all = await lines();
    await page.getByText('At the step shown', { exact: true }).click();
    await expect.poll(lines).toBeLessThan(all);
    await page.getByRole('tab', { name: 'Activity' }).click();
    await page.getByRole('radio', { name: 'At the step shown', checked: true }).waitFor({ state: 'attached' });
    await go('Partner Logs');
    await page.getByText(/^\d+ of \d+ callouts$/).waitFor();
    await page.getByText('At the step shown', { exact: true }).click();
    await page.getByText('No callout at this step').waitFor();
    await go('Audit Logs');
    await page.getByRole('button', { name: 'Step shown' }).click();
    await page.getByRole('button', { name: 'End of run' }).waitFor();
    // And the way back leads to the very step.
    await go('Simulator');
    await expect.poll(() => new URL(page.url()).hash).toMatch(/step=\d{2}/);
  });
});
