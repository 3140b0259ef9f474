import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { reportPolicyBreaches, watchPage } from '../support/page-faults.ts';

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'shared-run-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
};

async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('slider', { name: 'Step' }).waitFor();
  await page.getByRole('button', { name: 'Previous decision' }).click();
  await page.getByRole('button', { name: 'Share…' }).click();
  return page.getByRole('dialog');
}

/** The words under the timeline: step, what happened, when. */
const stepOf = (page: Page): Promise<string> =>
  page
    .getByRole('slider', { name: 'Step' })
    .getAttribute('aria-valuetext')
    .then((text) => text ?? '');

async function saved(page: Page, button: Locator, path: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  await download.saveAs(path);
  return download.suggestedFilename();
}

describe('a run that is shared', () => {
  it('[CLK-2] goes by a link to the same step elsewhere, where nothing is kept until it is kept', async () => {
    const page = await openApp('#/simulator');
    const dialog = await openShare(page);
    const link = dialog.getByRole('textbox', { name: 'Link to the run at this step' });
    await expect.poll(() => link.inputValue()).toContain('#/shared?run=1.');
    await dialog.getByText(/stands in the link itself, \d+ characters; nothing is uploaded/).waitFor();
    expect(await axe(page)).toEqual([]);
    const address = await link.inputValue();
    const step = await stepOf(page);

    const other = await openApp(`#${address.split('#')[1] ?? ''}`);
    const keep = other.getByRole('button', { name: 'Keep in my workspace' });
    await keep.waitFor();
    expect(await stepOf(other)).toBe(step);
    expect(await other.getByRole('button', { name: /^Run|Faults|Share/ }).count()).toBe(0);
    expect(await axe(other)).toEqual([]);
    await other.getByRole('button', { name: 'Next step', exact: true }).click();
    const next = await stepOf(other);
    await keep.click();
    await other.getByRole('heading', { name: /^Simulator: / }).waitFor({ state: 'attached' });
    expect(await stepOf(other)).toBe(next);

    await other.goto(`${other.url().split('#')[0] ?? ''}#/shared?run=9.abc`);
    await other.getByText('The link was made by a newer version of the app.').waitFor();
  });

  it('goes as one HTML file that opens from a disk, and as pictures, journal and input', async () => {
    const page = await openApp('#/simulator', { colorScheme: 'dark' });
    const dialog = await openShare(page);
    const step = await stepOf(page);
    const at = folder();
    const html = join(at, 'replay.html');
    expect(await saved(page, dialog.getByRole('button', { name: 'HTML', exact: true }), html)).toMatch(/replay\.html$/);
    await dialog.getByText(/^Saved, \d+\.\d MB\./).waitFor();
    const png = join(at, 'sheet.png');
    expect(await saved(page, dialog.getByRole('button', { name: 'One picture' }), png)).toMatch(/storyboard\.png$/);
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
    const text = join(at, 'journal.txt');
    await saved(page, dialog.getByRole('button', { name: 'Text', exact: true }), text);
    expect(readFileSync(text, 'utf8')).toContain('The run started');
    const lines = join(at, 'journal.jsonl');
    await saved(page, dialog.getByRole('button', { name: 'JSON Lines' }), lines);
    expect(readFileSync(lines, 'utf8').split('\n')[0]).toContain('"type":"run-started"');
    const input = join(at, 'input.json');
    expect(await saved(page, dialog.getByRole('button', { name: 'Download' }), input)).toMatch(/\.scenario\.json$/);

    const replay = await page.context().newPage();
    // Files of a disk have no origin: whatever is asked of a host would be a fault.
    const faults = watchPage(replay, 'null');
    await reportPolicyBreaches(replay);
    await replay.context().setOffline(true);
    await replay.goto(pathToFileURL(html).href);
    await replay.getByRole('slider', { name: 'Step' }).waitFor();
    expect(await stepOf(replay)).toBe(step);
    await replay.getByRole('button', { name: 'Next step', exact: true }).click();
    expect(await stepOf(replay)).not.toBe(step);
    for (const tab of ['Record', 'Callout', 'Log', 'Why this edge']) {
      await replay.getByRole('tab', { name: tab }).click();
      await replay.getByRole('tabpanel', { name: tab }).waitFor();
    }
    await replay.getByRole('option').nth(1).click();
    expect(await axe(replay)).toEqual([]);
    expect(faults).toEqual([]);
    await replay.close();
  });
});
