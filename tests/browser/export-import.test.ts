import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { catalog } from '#nodes/catalog.ts';
import { examples } from '#scenarios/examples.ts';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { typeText } from '../support/type-text.ts';

const graph = examples[0]?.graph;
if (!graph) throw new Error('no example');

/** What a button hands out as a file. */
async function downloadBy(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}
const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

/** Opens the dialog by its menu. */
async function openExport(page: Page) {
  await page.getByRole('button', { name: /^Graph: / }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: `Export ${graph?.name ?? ''}` });
  await dialog.waitFor();
  return dialog;
}

/** Follows a link as one who was sent it would: in a browser that has never seen the app. */
const placeOf = (link: string): string => link.slice(link.indexOf('#'));

describe('the forms of a graph', () => {
  it('hands out the graph file, a picture in both schemes, Mermaid and a machine', async () => {
    const page = await openApp(`#/flow/${graph.id}`);
    const dialog = await openExport(page);
    const press = (part: string, name: string) => () =>
      dialog.getByRole('region', { name: part }).getByRole('button', { name }).click();

    const file = await downloadBy(page, press('Graph file', 'Download'));
    expect(file.suggestedFilename()).toMatch(/\.flow\.json$/);
    expect(parseFlowFile(String(await bytesOf(file)), catalog)).toEqual({ ok: true, value: graph });

    const light = String(await bytesOf(await downloadBy(page, press('Picture', 'SVG'))));
    expect(light).toMatch(/^<svg xmlns=/);
    expect(light).toContain('Worth a call?');
    expect(light).not.toMatch(/var\(|undefined|NaN/);
    await dialog.getByText('Dark', { exact: true }).click();
    const dark = String(await bytesOf(await downloadBy(page, press('Picture', 'SVG'))));
    expect(dark).not.toBe(light);
    const png = await bytesOf(await downloadBy(page, press('Picture', 'PNG')));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(1_000);

    const mermaid = String(await bytesOf(await downloadBy(page, press('Mermaid', 'Download'))));
    expect(mermaid).toContain('flowchart LR');
    const machine = await downloadBy(page, press('XState machine', 'JSON'));
    expect(JSON.parse(String(await bytesOf(machine)))).toMatchObject({ id: graph.id, initial: '_start' });
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('is reached by the command palette, with the keyboard alone', async () => {
    const page = await openApp(`#/flow/${graph.id}`);
    await page.getByRole('application').waitFor();
    await page.keyboard.press('Control+k');
    // At once: nothing that is typed while the box is on its way may be lost.
    await typeText(page, 'mermaid');
    const box = page.getByRole('combobox', { name: 'What do you want to do?' });
    await box.and(page.locator('[value="mermaid"]')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: `Export ${graph.name}` }).waitFor();
  });
});

describe('a link that carries a graph', () => {
  it('shows the graph to whoever opens it, keeps nothing unasked, and never replaces a graph unasked', async () => {
    const page = await openApp(`#/flow/${graph.id}`);
    const dialog = await openExport(page);
    const field = dialog.getByRole('textbox', { name: 'Link with the graph' });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value.includes('/shared?graph=')),
    );
    const link = placeOf(await field.inputValue());

    const other = await openApp(link);
    await other.getByRole('heading', { level: 1, name: graph.name }).waitFor();
    expect(await axe(other)).toEqual([]);
    // The examples are there on a first visit: the very graph need not be added.
    await other.getByRole('link', { name: 'Open it' }).click();
    await other.getByRole('application', { name: `Graph ${graph.name}` }).waitFor();
    await other.getByRole('textbox', { name: 'Name' }).fill('My own');
    await other.keyboard.press('Enter');
    await other.getByRole('button', { name: 'Graph: My own' }).waitFor();

    await other.goto(other.url().replace(/#.*/, link));
    await other.getByRole('button', { name: 'Add to my graphs' }).click();
    const question = other.getByRole('dialog', { name: 'My own is here already' });
    await question.getByRole('button', { name: 'Keep both' }).click();
    await other.getByRole('button', { name: `Graph: ${graph.name}` }).waitFor();
    await other.getByRole('button', { name: /^Graph: / }).click();
    await other.getByRole('menuitemradio', { name: 'My own' }).waitFor();
  });

  it('says that it cannot be read where it was cut off', async () => {
    const page = await openApp('#/shared?graph=1.q1YqSyw');
    await page.getByText('The link is not whole.').waitFor();
    await page.getByRole('link', { name: 'Go to my graphs' }).click();
    await page.getByRole('application').waitFor();
  });
});

describe('a backup', () => {
  it('brings everything back in another browser, and can be undone', async () => {
    const page = await openApp(`#/flow/${graph.id}`);
    await page.getByRole('textbox', { name: 'Name' }).fill('Kept by the backup');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Graph: Kept by the backup' }).waitFor();
    await page.getByRole('button', { name: 'Workspace', exact: true }).click();
    const file = await downloadBy(page, () => page.getByRole('menuitem', { name: 'Back up everything' }).click());
    expect(file.suggestedFilename()).toMatch(/\.workspace\.json\.gz$/);

    const other = await openApp('#/flow');
    await other.getByRole('application').waitFor();
    const chooser = other.waitForEvent('filechooser');
    await other.getByRole('button', { name: 'Workspace', exact: true }).click();
    await other.getByRole('menuitem', { name: 'Restore a backup…' }).click();
    await (await chooser).setFiles(await file.path());
    const question = other.getByRole('dialog', { name: 'Restore this backup?' });
    await question.getByText(/It holds 3 graphs, 0 versions/).waitFor();
    await question.getByRole('button', { name: 'Replace everything' }).click();
    await other.getByRole('button', { name: 'Graph: Kept by the backup' }).waitFor();
    await other.getByRole('application').focus();
    await other.keyboard.press('Control+z');
    await other.getByRole('button', { name: `Graph: ${graph.name}` }).waitFor();
  });

  it('is refused in words where it is damaged, and nothing changes', async () => {
    const page = await openApp('#/flow');
    await page.getByRole('application').waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Workspace', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Restore a backup…' }).click();
    await (
      await chooser
    ).setFiles({ name: 'half.gz', mimeType: 'application/gzip', buffer: Buffer.from([0x1f, 0x8b, 8, 0, 1]) });
    const dialog = page.getByRole('dialog', { name: 'half.gz was not restored' });
    await dialog.getByText('The file is cut off or damaged.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('button', { name: `Graph: ${graph.name}` }).waitFor();
  });
});

describe('a deployment in a run', () => {
  it('[GRA-1] [GRA-7] is planned in the set-up, made at its time, and told in the log', async () => {
    const page = await openApp(`#/simulator/${graph.id}`);
    await page.getByText('50 trips').or(page.getByText('25 trips')).first().waitFor();
    await page.getByRole('button', { name: /Set up$/ }).click();
    await page.getByRole('button', { name: 'Add a deployment' }).click();
    const row = page.getByRole('group', { name: 'Deployment 1' });
    await expect.poll(() => row.getByRole('combobox').evaluate((at) => at === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Run again' }).click();
    await row.getByText('Choose what is deployed.').waitFor();
    await row.getByRole('combobox').click();
    await page.getByRole('option', { name: 'Draft · Inbound leads: the repair (Lead)' }).click();
    await row.getByRole('textbox', { name: 'After the start' }).fill('1m');
    await page.getByRole('button', { name: 'Run again' }).click();
    await row.waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: 'Log' }).click();
    await page.getByText('Deployed: Inbound leads: the repair routes Leads from here on').waitFor();
  });
});
