import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { typeText } from '../support/type-text.ts';

describe('a lesson of one’s own', () => {
  it('is made of the run in view, written over it, previewed, undone, exported, deleted and brought back by its file', async () => {
    const page = await openApp('#/simulator/repaired', { viewport: { width: 1280, height: 720 } });
    await page.getByRole('button', { name: 'New lesson from this run' }).click();
    await page.getByRole('heading', { level: 1, name: 'Edit: A run of Inbound leads: the repair' }).waitFor();
    await page.getByRole('textbox', { name: 'Title' }).fill('How a lead is added');
    await page.getByRole('heading', { level: 1, name: 'Edit: How a lead is added' }).waitFor();

    // A stop at a decision, with a question whose answer the run knows.
    await page.getByRole('button', { name: 'First step' }).click();
    await page.getByRole('button', { name: 'Next decision' }).click();
    await page.getByRole('button', { name: 'Next decision' }).click();
    await page.getByRole('button', { name: 'Add a stop at this step' }).click();
    const problems = page.getByRole('status', { name: 'Problems of the stop' });
    await problems.getByText('It has no caption.').waitFor();
    // A new stop is written at once.
    await typeText(page, 'Is the lead **worth a call**?');
    await page.getByRole('combobox', { name: 'Question' }).selectOption('Which edge next?');
    await expect.poll(() => problems.count()).toBe(0);
    await page.getByRole('textbox', { name: 'Notes for the presenter' }).fill('Let them guess.');
    await page.getByRole('combobox', { name: 'Details to show' }).selectOption('Record');
    await page.getByRole('checkbox', { name: /^owned by / }).check();
    // The step is of a record already.
    expect(await page.getByRole('combobox', { name: 'Record to show' }).isDisabled()).toBe(true);
    expect(await axe(page)).toEqual([]);

    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('By which edge does the record leave').first().waitFor();
    await page.keyboard.press('1');
    await page.getByRole('tab', { name: 'Record', selected: true }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Edit: How a lead is added' }).waitFor();

    // What was written is there on the next visit, and every step can be taken back.
    await page.getByText('Saved').waitFor();
    await page.reload();
    const list = page.getByRole('region', { name: 'Stops' });
    await list.getByRole('button', { name: /Is the lead worth a call/ }).click();
    await page.getByRole('button', { name: /^Delete stop/ }).click();
    await expect.poll(() => list.getByRole('button', { name: /Is the lead worth a call/ }).count()).toBe(0);
    await expect.poll(() => list.evaluate((part) => part.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Control+z');
    await list.getByRole('button', { name: /Is the lead worth a call/ }).waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('How-a-lead-is-added.lesson.json');
    const text = await readFile(await file.path(), 'utf8');
    await page.getByRole('button', { name: 'All lessons' }).click();
    await page.getByRole('button', { name: 'What to do with How a lead is added' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByText('None yet.').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('All lessons');

    const choose = async (name: string, content: string): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Import' }).click();
      await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    };
    await choose('broken.lesson.json', text.replace('"caption"', '"capshun"'));
    const refused = page.getByRole('dialog', { name: 'broken.lesson.json was not imported' });
    await refused.getByText('"capshun" is not known here.').waitFor();
    await refused.getByRole('button', { name: 'Close' }).last().click();
    await choose('mine.lesson.json', text);
    await page.getByText('How a lead is added was imported.').waitFor();
    await page.getByRole('link', { name: 'How a lead is added' }).click();
    await page.getByRole('heading', { level: 1, name: 'How a lead is added' }).waitFor();
  });
});
