import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newGraph } from '#graph/new-graph.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { catalog } from '#nodes/catalog.ts';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { steadyBox } from '../support/steady-box.ts';

/** As older browsers are: tabs can neither lock anything nor talk to each other. */
const withoutLocks = (): void => {
  Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
};

const saved = (page: Page): Promise<void> => page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();

describe('Salesforce', () => {
  it('adds a lead with its own checks, and keeps it over a reload', async () => {
    const page = await openApp('#/salesforce/Lead');
    await page.getByRole('button', { name: 'Add lead' }).click();
    const panel = page.getByRole('complementary', { name: 'New lead' });
    await panel.getByRole('textbox', { name: 'Last Name' }).fill('Übermut');
    await panel.getByRole('button', { name: 'Add lead' }).click();
    await panel.getByRole('alert').filter({ hasText: 'Company' }).waitFor();
    await panel.getByRole('textbox', { name: 'Company' }).fill('Odd & "Quoted" <GmbH>');
    await panel.getByRole('button', { name: 'Add lead' }).click();
    await page.getByRole('complementary', { name: 'Übermut' }).waitFor();
    await saved(page);
    await page.reload();
    await page.getByRole('searchbox', { name: 'Search leads' }).fill('quoted');
    await page.getByRole('row', { name: /Übermut/ }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
  });

  it('changes a record, and asks before an edit is left unsaved', async () => {
    const page = await openApp('#/salesforce/Lead');
    await page.getByRole('row').nth(1).click();
    await page.getByRole('textbox', { name: 'Company' }).fill('Changed Ltd');
    await page.getByRole('link', { name: 'Outreach', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('row').nth(1).filter({ hasText: 'Changed Ltd' }).waitFor();
    const note = await steadyBox(page.getByRole('alert').filter({ hasText: 'was saved.' }));
    const save = await steadyBox(page.getByRole('button', { name: 'Save', exact: true }));
    expect(note.x + note.width).toBeLessThanOrEqual(save.x);
    await page.getByRole('link', { name: 'Outreach', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Outreach' }).waitFor();
  });

  it('offers to undo an edit on other pages, FlowBuilder among them: there is one history', async () => {
    const page = await openApp('#/salesforce/Account');
    await page.getByRole('row').nth(1).click();
    const rows = await page.getByRole('row').count();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    const note = page.getByRole('alert').filter({ hasText: 'was deleted.' });
    await note.waitFor();
    await page.getByRole('link', { name: 'FlowBuilder', exact: true }).click();
    await page.getByRole('application').waitFor();
    await note.getByRole('button', { name: 'Undo' }).click();
    const undone = page.getByRole('alert').filter({ hasText: /^Undone: Deleted account/ });
    await undone.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('heading', { level: 1, name: 'Salesforce' }).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(rows);
  });

  it('deletes a record after a question', async () => {
    const page = await openApp('#/salesforce/Account');
    const row = page.getByRole('row').nth(1);
    const name = (await row.getByRole('gridcell').nth(1).textContent()) ?? '';
    await row.click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const question = page.getByRole('dialog', { name: `Delete "${name}"?` });
    expect(await axe(page)).toEqual([]);
    await question.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('row', { name }).waitFor({ state: 'detached' });
  });

  it('is sorted, searched and walked through by keyboard', async () => {
    const page = await openApp('#/salesforce/Lead');
    await page.getByRole('button', { name: 'Company' }).press('Enter');
    expect(await page.getByRole('columnheader', { name: 'Company' }).getAttribute('aria-sort')).toBe('ascending');
    const row = (): Promise<number> =>
      page.evaluate(() => Number(document.activeElement?.getAttribute('aria-rowindex')));
    // The rows are drawn anew in their order after the heading says it; the focus goes with a row that is taken away.
    await expect
      .poll(async () => {
        const at = await row();
        if (at > 40) return at;
        await page.getByRole('row').nth(1).focus();
        await page.keyboard.press('End');
        return at;
      })
      .toBeGreaterThan(40);
    await page.keyboard.press('Home');
    await expect.poll(row).toBe(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('textbox', { name: 'Last Name' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  });

  it('shows the state after the latest run, with what it touched first', async () => {
    const page = await openApp('');
    await page.getByRole('region', { name: 'Records of the run' }).waitFor();
    await page.getByRole('link', { name: 'Salesforce', exact: true }).click();
    await page.getByText('After the run').click();
    await page.getByText(/^As the latest run of ".+" left it\./).waitFor();
    await page.getByRole('row').nth(1).filter({ hasText: 'New' }).waitFor();
    expect(await page.getByRole('button', { name: 'Add lead' }).count()).toBe(0);
    await page.getByRole('row').nth(1).click();
    await page.getByText('The run made this lead.').waitFor();
  });
});

describe('the workspace', () => {
  it('makes, renames, duplicates and deletes graphs, and keeps them over a reload', async () => {
    const page = await openApp('#/flow');
    const menu = (): Promise<void> => page.getByRole('button', { name: /^Graph/ }).click();
    await page.getByRole('heading', { level: 1, name: /^FlowBuilder: / }).waitFor();
    await menu();
    await page.getByRole('menuitem', { name: 'New Contact graph' }).click();
    await page.getByRole('button', { name: 'Graph: Contact routing' }).waitFor();
    await menu();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Partners');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('button', { name: 'Graph: Partners' }).waitFor();
    await menu();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await page.getByRole('button', { name: 'Graph: Partners copy' }).waitFor();
    await menu();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Graph: Partners', exact: true }).waitFor();
    await saved(page);
    await page.reload();
    await page.getByRole('button', { name: 'Graph: Partners', exact: true }).waitFor();
    await menu();
    expect(await page.getByRole('menuitemradio').count()).toBe(4);
  });

  it('keeps the last edit of a page that is closed at once', async () => {
    const page = await openApp('#/partner-apps');
    await page.getByRole('switch', { name: 'Outreach integration' }).press('Space');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('switch', { name: 'Outreach integration' }).isChecked()).toBe(false);
  });

  it('asks before an imported graph replaces one that is there', async () => {
    const page = await openApp('#/flow');
    await page.getByRole('button', { name: /^Graph/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Export…' }).click();
    await page.getByRole('region', { name: 'Graph file' }).getByRole('button', { name: 'Download' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const stream = await (await download).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(Buffer.from(part));
    const file = { name: 'mine.flow.json', mimeType: 'application/json', buffer: Buffer.concat(parts) };
    const importIt = async (): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: /^Graph/ }).click();
      await page.getByRole('menuitem', { name: 'Import a graph…' }).click();
      await (await chooser).setFiles(file);
    };
    await importIt();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep both' }).click();
    await page.getByRole('button', { name: /^Graph: .* 2$/ }).waitFor();
    file.buffer = Buffer.from('{"format":"something else"}');
    await importIt();
    await page.getByRole('dialog', { name: 'mine.flow.json was not imported' }).waitFor();
  });

  it('takes the good ones of several graph files, and names each bad one', async () => {
    const page = await openApp('#/flow');
    const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    const graph = newGraph({ id: 'good-one', name: 'Good one', object: 'Lead' }, catalog);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Graph/ }).click();
    await page.getByRole('menuitem', { name: 'Import a graph…' }).click();
    await (
      await chooser
    ).setFiles([
      file('a.json', '{'),
      file('good.flow.json', printFlowFile(graph)),
      file('b.json', '{"format":"x"}'),
      file('leads.csv', 'LastName,Company'),
    ]);
    const dialog = page.getByRole('dialog', { name: '3 files were not imported' });
    await dialog
      .getByRole('region', { name: 'leads.csv' })
      .getByText(/Drop it on the Simulator/)
      .waitFor();
    await dialog.getByRole('region', { name: 'a.json' }).waitFor();
    await dialog.getByRole('region', { name: 'b.json' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('button', { name: 'Graph: Good one' }).waitFor();
  });

  it('imports a graph that is dropped on the Simulator, too', async () => {
    const page = await openApp('#/simulator');
    await page.getByRole('application').waitFor();
    const text = printFlowFile(newGraph({ id: 'dropped', name: 'Dropped here', object: 'Lead' }, catalog));
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'dropped.flow.json', { type: 'application/json' }));
      return transfer;
    }, text);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await page.getByRole('application').dispatchEvent(type, { dataTransfer: data });
    }
    await page.getByRole('button', { name: 'Graph: Dropped here' }).waitFor();
  });

  it('goes back to the demo org after a question', async () => {
    const page = await openApp('#/partner-apps');
    await page.getByRole('switch', { name: 'Outreach integration' }).press('Space');
    await page.getByRole('button', { name: 'Workspace' }).click();
    await page.getByRole('menuitem', { name: 'Reset to the demo org…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await page.getByText('The demo org is back.').waitFor();
    expect(await page.getByRole('switch', { name: 'Outreach integration' }).isChecked()).toBe(true);
  });

  it('tells a second tab that the first has saved the same thing, and loses neither', async () => {
    const first = await openApp('#/partner-apps');
    await first.getByRole('heading', { level: 1 }).waitFor();
    await saved(first);
    const second = await openApp('#/partner-apps', { beside: first });
    await second.getByRole('switch', { name: 'Outreach integration' }).press('Space');
    await saved(second);
    await first.getByRole('button', { name: 'Clear the mapping of Contact' }).press('Enter');
    await first.getByRole('button', { name: 'Not saved' }).click();
    await first.getByRole('button', { name: 'Keep this one' }).click();
    await saved(first);
  });

  it('keeps a list of 1,000 leads over a reload, and writes it over that of a second tab when told to', async () => {
    const first = await openApp('#/salesforce/Lead');
    const rows = Array.from({ length: 1_000 }, (_, at) => `Doe ${at},ACME ${at}`);
    const chooser = first.waitForEvent('filechooser');
    await first.getByRole('button', { name: 'Import CSV…' }).click();
    const csv = Buffer.from(['Last Name,Company', ...rows].join('\n'));
    await (await chooser).setFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: csv });
    const wizard = first.getByRole('dialog', { name: 'Import many.csv' });
    await wizard.getByRole('button', { name: 'Next: columns' }).click();
    await wizard.getByRole('button', { name: 'Next: check' }).click();
    await wizard.getByRole('button', { name: 'Import 1,000 leads' }).click();
    await wizard.getByRole('heading', { name: 'The import is done' }).waitFor();
    await saved(first);
    await first.reload();
    const second = await openApp('#/salesforce/Lead', { beside: first });
    const rename = async (page: Page, company: string, to: string): Promise<void> => {
      await page.getByRole('searchbox', { name: 'Search leads' }).fill(company);
      await page.getByRole('row').nth(1).filter({ hasText: company }).getByRole('gridcell').nth(2).dblclick();
      await page.getByRole('textbox', { name: 'Edit Company' }).fill(to);
      await page.keyboard.press('Enter');
      await page.getByRole('row').nth(1).filter({ hasText: to }).waitFor();
    };
    await first.getByRole('row').nth(1).waitFor();
    await rename(second, 'ACME 777', 'ACME 777 of the second tab');
    await saved(second);
    await rename(first, 'ACME 778', 'ACME 778 of the first tab');
    await first.getByRole('button', { name: 'Not saved' }).click();
    await first.getByRole('button', { name: 'Keep this one' }).click();
    await saved(first);
    await second.reload();
    await second.getByRole('searchbox', { name: 'Search leads' }).fill('ACME 77');
    await second.getByRole('row', { name: /ACME 778 of the first tab/ }).waitFor();
    expect(await second.getByRole('row').count()).toBe(12);
    expect(await second.getByText('of the second tab').count()).toBe(0);
  });

  it("keeps this tab's graph as a copy where another tab has saved the same graph, in a browser without locks", async () => {
    const first = await openApp('#/flow', { before: withoutLocks });
    const rename = async (page: Page, name: string): Promise<void> => {
      await page.getByRole('button', { name: /^Graph/ }).click();
      await page.getByRole('menuitem', { name: 'Rename…' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name);
      await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    };
    await first.getByRole('heading', { level: 1, name: /^FlowBuilder: / }).waitFor();
    await saved(first);
    const second = await openApp('#/flow', { beside: first, before: withoutLocks });
    await rename(second, 'Of the second tab');
    await saved(second);
    await rename(first, 'Of the first tab');
    await first.getByText('Not saved: another tab has saved this graph').waitFor();
    const asked = first.waitForEvent('dialog').then(async (dialog) => {
      await dialog.dismiss();
      return dialog.type();
    });
    await first.evaluate(() => window.location.reload());
    expect(await asked).toBe('beforeunload');
    await first.getByRole('button', { name: 'Not saved' }).click();
    await first.getByRole('button', { name: 'Keep mine as a copy' }).click();
    await saved(first);
    await first.getByRole('button', { name: 'Graph: Of the first tab 2', exact: true }).click();
    await first.getByRole('menuitemradio', { name: 'Of the second tab' }).waitFor();
  });
});
