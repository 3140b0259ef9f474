import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

/** Makes a test of the run in view by keys alone, and opens its editor. */
async function makeTest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New test from this run' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New test from this run' });
  const title = dialog.getByRole('textbox', { name: 'Title' });
  await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
  await title.fill('Elin is added');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Open the test' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Edit: Elin is added' }).waitFor();
  await page.getByText('Passes', { exact: true }).waitFor();
}

describe('tests', () => {
  it('[CLK-2] are made of a run by one key, edited by forms, fail with the reason, and open at the failing instant', async () => {
    const page = await openApp('#/simulator/repaired', { viewport: { width: 1280, height: 720 } });
    await makeTest(page);
    const expectations = page.getByRole('region', { name: 'Expectations' });
    await expectations.getByRole('button', { name: /Owner: owned by/ }).click();
    const owner = page.getByRole('combobox', { name: 'User or queue' });
    await owner.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('1 expectation failed').waitFor();
    await page.getByText(/^Was: owned by/).waitFor();
    expect(await axe(page)).toEqual([]);

    // Each edit is a step of undo, and what the run came to is one click away.
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await page.getByText('Passes', { exact: true }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText('1 expectation failed').waitFor();

    await page.getByRole('button', { name: 'All tests' }).click();
    await page.getByRole('button', { name: 'Run all' }).click();
    await page.getByText('1 test: 1 failed').first().waitFor();
    const panel = page.getByRole('complementary', { name: 'Elin is added' });
    await panel.getByText('Expected', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    await panel.getByRole('button', { name: /^Show it in the Simulator, at/ }).click();
    await page.getByRole('button', { name: 'Run again' }).waitFor();
    expect(page.url()).toMatch(/#\/simulator\/repaired\?step=[1-9]/);
    await page
      .getByRole('note', { name: 'Test of this run' })
      .getByText(/^Failed here: the owner/)
      .waitFor();
    await page
      .getByText(/^Lead Elin Bergström updated by/)
      .first()
      .waitFor();
  });

  it('go out with the graph that they follow and come back, with how they came out; what is done in them is edited line by line; bad files are refused', async () => {
    const page = await openApp('#/simulator/repaired', { viewport: { width: 1280, height: 720 } });
    await makeTest(page);
    const lines = page.getByRole('region', { name: 'What is done' });
    await lines.getByRole('button', { name: 'Add a line' }).click();
    await page.getByRole('menuitem', { name: 'Make a fault' }).click();
    await lines.getByRole('textbox', { name: 'After the start' }).fill('soon');
    await lines.getByText('Give a length of time such as 30s, 10m, 2h or 1d2h.').waitFor();
    await lines.getByRole('textbox', { name: 'After the start' }).fill('5m');
    await page
      .getByRole('status')
      .getByText(/^\d expectations? failed$/)
      .or(page.getByText('Passes', { exact: true }))
      .waitFor();
    // The record that the test itself creates is at hand, and what a line made can be lifted.
    await lines.getByRole('button', { name: 'Add a line' }).click();
    await page.getByRole('menuitem', { name: 'Lift a fault' }).click();
    await lines.getByRole('button', { name: '5m Authorize again' }).waitFor();
    await lines.getByRole('button', { name: 'Add a line' }).click();
    await page.getByRole('menuitem', { name: 'Change a record' }).click();
    await lines.getByRole('button', { name: '5m Change Elin Bergström: nothing yet' }).waitFor();
    const doubts = page.getByRole('status', { name: 'What is doubtful in the test' });
    await doubts.getByText('It changes nothing: it names no field.').waitFor();
    await lines.getByRole('button', { name: 'Delete Change Elin Bergström: nothing yet' }).click();
    await doubts.waitFor({ state: 'detached' });
    await page.getByText('Saved').first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    expect((await download).suggestedFilename()).toBe('elin-is-added.zip');
    expect((await readFile(await (await download).path())).subarray(0, 2).toString()).toBe('PK');

    // What was written is there on the next visit.
    await page.reload();
    await lines.getByRole('button', { name: '5m Authorize again' }).waitFor();
    await page.getByRole('button', { name: 'All tests' }).click();
    await page
      .getByRole('grid', { name: 'Tests' })
      .or(page.getByRole('treegrid', { name: 'Tests' }))
      .waitFor();

    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import' }).click();
    const text = JSON.stringify({
      format: 'flowbuilder-simulator/scenario',
      version: 2,
      title: 'By hand',
      scenario: { graphs: [{ example: 'repaired' }], org: { fixture: 'demo' }, stimuli: [] },
      expectations: [{ type: 'trips', count: 0 }],
    });
    await (
      await chooser
    ).setFiles([
      { name: 'by-hand.scenario.json', mimeType: 'application/json', buffer: Buffer.from(text) },
      { name: 'bad.scenario.json', mimeType: 'application/json', buffer: Buffer.from(text.replace('trips', 'tirps')) },
    ]);
    const refused = page.getByRole('dialog', { name: 'bad.scenario.json was not imported' });
    await refused.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('row', { name: /By hand/ }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('complementary', { name: 'By hand' }).getByText('Passed').waitFor();

    // How it came out is there on the next visit; the same file once more changes nothing, another one asks.
    await page.reload();
    await page.getByRole('complementary', { name: 'By hand' }).getByText('Passed').waitFor();
    const importAgain = async (content: string): Promise<void> => {
      const again = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Import' }).click();
      await (
        await again
      ).setFiles([{ name: 'by-hand.scenario.json', mimeType: 'application/json', buffer: Buffer.from(content) }]);
    };
    await importAgain(text);
    await page.getByText('1 test is here already, as it is.').waitFor();
    await importAgain(text.replace('"count":0', '"count":1'));
    const met = page.getByRole('dialog', { name: '1 test is here already, and differs' });
    await met.getByRole('radio', { name: 'Replace mine' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page
      .getByText(/1 changed since they ran/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row', { name: /By hand/ }).waitFor();
  });
});
