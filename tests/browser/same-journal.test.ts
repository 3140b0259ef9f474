import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { printJournal } from '#logs/journal.ts';
import { examples, type Example } from '#scenarios/examples.ts';
import { parseRunScript } from '#scenarios/run-script.ts';
import { DAY } from '#shared/instant.ts';
import { scriptOf } from '#world/fault-script.ts';
import { runGraph, runWith, webGraph } from '../cli/run-flowsim.ts';
import { openApp, openProbe } from '../support/browser.ts';
import { smallOrg, START } from '../support/small-org.ts';
import { editCases } from '../world/edit-cases.ts';
import { runInPage } from './run-in-page.ts';
import { dropFile, leadsCsv, leadsInFile } from './newcomer-steps.ts';

/** What both do to each lead where the example starts from Updated. */
const HOT = { field: 'Rating', value: 'Hot' };

describe('the journal of a CSV run through an example', () => {
  it.each(examples)('[CLK-2] is the same bytes in the app and on the command line: $title', async (example) => {
    const shell = await journalOfShell(example);
    expect(shell.split('\n').length).toBeGreaterThan(leadsInFile);
    const page = await runInApp(example);
    // Until the run is recorded, the graph's journal is the one of its first run.
    await expect.poll(() => exportedJournal(page), { timeout: 30_000, interval: 500 }).toBe(shell);
  });
});

describe('the journal of a run with a script', () => {
  it('[CLK-2] [LOG-1] is the same bytes in the browser and on the command line: faults, edits and reprocessed records', async () => {
    const { ids, setup } = smallOrg();
    const ready = ids['ready'] ?? '';
    const fields = { Status: 'Working - Contacted' };
    const again = {
      object: 'Lead',
      id: ready,
      trigger: 'updated',
      before: { Status: 'Open - Not Contacted' },
    } as const;
    const script = [
      { at: '10s', make: { type: 'cut-network' } },
      ...Object.values(editCases(ids)).map((edit, index) => ({ at: `${index + 1}m`, edit })),
      { at: '20m', lift: { type: 'cut-network' } },
      { at: '2h', edit: { type: 'authorize-outreach' } },
      { at: '3h', reprocess: again },
    ];
    const read = parseRunScript(JSON.stringify(script));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const change = { type: 'update-record', after: 0, object: 'Lead', id: ready, fields } as const;
    const stimuli = scriptOf([change], read.value);
    const input = { graphs: [webGraph()], org: setup, start: START, until: 7 * DAY, seed: 1, stimuli };
    const changed = ['--record', ready, '--trigger', 'updated', '--set', 'Status=Working - Contacted'];
    const files = ['--script', 'script.json', '--journal', 'run.jsonl'];
    const { written } = await runGraph({ 'script.json': JSON.stringify(script) }, ...changed, ...files);
    const shell = written.get('run.jsonl') ?? '';
    expect(shell).toContain('"type":"record-reprocessed"');
    const run = await runInPage(await openProbe(), input);
    expect(printJournal(run.journal)).toBe(shell);
  });
});

async function journalOfShell({ file, trigger }: Example): Promise<string> {
  const graph = readFileSync(join(projectFolder, 'public', file));
  const updated = trigger === 'updated' ? ['--trigger', 'updated', '--set', `${HOT.field}=${HOT.value}`] : [];
  const files = { 'example.flow.json': graph, 'leads.csv': leadsCsv.buffer };
  const fixed = ['run', 'example.flow.json', '--records', 'leads.csv', '--journal', 'run.jsonl'];
  const { written } = await runWith(files, ...fixed, ...updated);
  return written.get('run.jsonl') ?? '';
}

async function runInApp({ id, trigger }: Example): Promise<Page> {
  const page = await openApp(`#/simulator/${id}`);
  await page.getByRole('region', { name: 'Records of the run' }).waitFor();
  await page.getByRole('button', { name: /Set up/ }).click();
  await page.getByText('A CSV file', { exact: true }).click();
  await dropFile(page, page.getByText('Drop a CSV here'), leadsCsv);
  const triggers = page.getByRole('radiogroup', { name: 'Trigger' });
  await triggers.getByText(trigger === 'updated' ? 'Updated Lead' : 'New Lead').click();
  if (trigger === 'updated') await changeRating(page);
  await page.getByRole('button', { name: new RegExp(`^Run ${leadsInFile} leads$`) }).click();
  return page;
}

async function exportedJournal(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Graph: / }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export the journal of its run' }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

async function changeRating(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a change' }).click();
  await page.getByRole('combobox', { name: 'Field of change 1' }).fill(HOT.field);
  await page.getByRole('option', { name: HOT.field, exact: false }).first().click();
  const value = page.getByRole('combobox', { name: `New value of ${HOT.field}` });
  await value.click();
  await page.getByRole('option', { name: HOT.value, exact: true }).click();
}
