import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openApp } from '../support/browser.ts';

describe('many records', () => {
  it('[RUN-1] are generated, run, listed by outcome, filtered by an address, exported, and one is replayed alone', async () => {
    const page = await openApp('#/simulator');
    await page.getByRole('region', { name: 'Records of the run' }).waitFor();
    await page.getByRole('button', { name: /Set up/ }).click();
    await page.getByText('Generated', { exact: true }).click();
    await page.getByRole('region', { name: 'The first records' }).waitFor();
    await page.getByRole('textbox', { name: 'How many' }).fill('60');
    await page.getByRole('button', { name: 'Run 60 leads' }).click();
    const groups = page.getByRole('group', { name: 'What came of the run' });
    await expect.poll(() => groups.textContent(), { timeout: 30_000 }).toContain('60 trips');

    await page.getByRole('button', { name: 'Outcomes', exact: true }).click();
    const table = page.getByRole('grid', { name: 'Outcomes of the run' });
    await table.waitFor();
    const all = Number(await table.getAttribute('aria-rowcount')) - 1;
    expect(all).toBeGreaterThanOrEqual(60);
    await page.getByRole('combobox', { name: 'What came of it' }).click();
    await page.getByRole('option', { name: /^Routed/ }).click();
    await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('61');
    await expect.poll(() => page.url()).toContain('outcomes=group%3Drouted');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(61);

    await page.reload();
    await expect.poll(() => table.getAttribute('aria-rowcount'), { timeout: 30_000 }).toBe('61');
    await table.getByRole('row').nth(2).click();
    await page.getByRole('button', { name: 'Replay this record alone' }).click();
    await expect.poll(() => groups.textContent(), { timeout: 30_000 }).toContain('1 trip');
  });
});
