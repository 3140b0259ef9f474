import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp, type PageOptions } from '../support/browser.ts';
import { steadyBox } from '../support/steady-box.ts';
import { typeText } from '../support/type-text.ts';

/** Opens the editor on a new Lead graph, which holds its two triggers and nothing else. */
async function openEditor(options: PageOptions = {}): Promise<Page> {
  const page = await openApp('#/flow', options);
  await page.getByRole('button', { name: /^Graph: / }).click();
  await page.getByRole('menuitem', { name: 'New Lead graph' }).click();
  await page.getByRole('heading', { name: 'Graph', exact: true }).waitFor();
  await card(page, 'Trigger: New Lead').waitFor();
  return page;
}

const canvas = (page: Page): Locator => page.getByRole('application');
const card = (page: Page, name: string): Locator => canvas(page).getByRole('group', { name, exact: true });
const line = (page: Page, name: string): Locator => canvas(page).getByRole('img', { name, exact: true });
const inspector = (page: Page): Locator => page.getByRole('region', { name: 'Inspector' });
const palette = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Node types' }).getByRole('button', { name, exact: true });
const port = (page: Page, of: string, edge: string): Locator =>
  card(page, of).getByRole('listitem').filter({ hasText: edge });

async function select(page: Page, name: string): Promise<void> {
  await card(page, name).click({ position: { x: 20, y: 12 } });
  const box = inspector(page).getByRole('textbox', { name: 'Name', exact: true }).first();
  await expect.poll(() => box.inputValue()).toBe(name.replace(/^.*: /, ''));
}

/** Drags with the pointer from the middle of one element to a point of another. */
async function drag(page: Page, from: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const { x, y } = await centreOf(from);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 12, y + 12, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

async function centreOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await steadyBox(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The names of all lines on the canvas. */
const lines = (page: Page): Promise<string[]> =>
  page.locator('.react-flow__edge').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));

describe('FlowBuilder', () => {
  it('adds a node by a click, behind the first open edge of the selected node', async () => {
    const page = await openEditor();
    await palette(page, 'Go to New Lead').click();
    await palette(page, 'Add Condition').click();
    await card(page, 'Condition: Condition').waitFor();
    await palette(page, 'Add Hold').click();
    await line(page, 'Yes: from Condition to Hold').waitFor();
    expect(await lines(page)).toEqual(['All leads: from New Lead to Condition', 'Yes: from Condition to Hold']);
  });

  it('adds a node by dragging it from the palette to its place', async () => {
    const page = await openEditor();
    const target = await centreOf(canvas(page));
    const box = await steadyBox(canvas(page));
    await palette(page, 'Add Match Account').dragTo(canvas(page), {
      targetPosition: { x: target.x - box.x, y: target.y - box.y },
    });
    await card(page, 'Match Account: Match Account').waitFor();
    expect(await lines(page)).toEqual([]);
  });

  it('[GRA-6] shows on the card which edges are open and which lead where', async () => {
    const page = await openEditor();
    await palette(page, 'Go to New Lead').click();
    await palette(page, 'Add to Sequence').click();
    const sequence = 'Add to Sequence: Add to Sequence';
    await card(page, sequence).waitFor();
    expect(await port(page, 'Trigger: New Lead', 'All leads').innerText()).not.toContain('open');
    expect(await port(page, 'Trigger: Updated Lead', 'All leads').innerText()).toContain('open');
    const open = card(page, sequence).getByRole('listitem').filter({ hasText: 'open' });
    expect(await open.count()).toBe(5);
    expect(await card(page, sequence).getByRole('img', { name: 'Error edge' }).count()).toBe(4);
  });

  it('connects by dragging from an edge onto a node', async () => {
    const page = await openEditor();
    await palette(page, 'Add Hold').click();
    await card(page, 'Hold: Hold').waitFor();
    const handle = port(page, 'Trigger: New Lead', 'All leads').locator('.react-flow__handle');
    await drag(page, handle, await centreOf(card(page, 'Hold: Hold')));
    await line(page, 'All leads: from New Lead to Hold').waitFor();
  });

  it('offers the node types where a line is let go over empty canvas', async () => {
    const page = await openEditor();
    const handle = port(page, 'Trigger: Updated Lead', 'All leads').locator('.react-flow__handle');
    const from = await centreOf(handle);
    await drag(page, handle, { x: from.x + 90, y: from.y + 120 });
    await page.getByRole('option', { name: /^Assign Owner/ }).click();
    await line(page, 'All leads: from Updated Lead to Assign Owner').waitFor();
  });

  it('connects and disconnects in the inspector', async () => {
    const page = await openEditor();
    await palette(page, 'Add Hold').click();
    await palette(page, 'Go to New Lead').click();
    const edges = inspector(page).getByRole('region', { name: 'Edges' });
    await edges.getByRole('combobox', { name: 'All leads leads to' }).click();
    await page.getByRole('option', { name: /^Hold/ }).click();
    await line(page, 'All leads: from New Lead to Hold').waitFor();
    await edges.getByRole('button', { name: 'Disconnect All leads' }).click();
    await line(page, 'All leads: from New Lead to Hold').waitFor({ state: 'detached' });
  });

  it('[ADD-1] configures a node from the lists of the org, and the card says what it does', async () => {
    const page = await openEditor();
    await palette(page, 'Go to Updated Lead').click();
    await palette(page, 'Add to Sequence').click();
    const panel = inspector(page);
    await panel.getByText('Choose a sequence').first().waitFor();
    await panel.getByRole('combobox', { name: 'Sequence', exact: true }).click();
    const option = page.getByRole('option').first();
    const chosen = (await option.innerText()).split('\n')[0] ?? '';
    await option.click();
    await card(page, 'Add to Sequence: Add to Sequence').getByText(chosen).waitFor();
    await panel.getByRole('button', { name: 'Refresh the list: Sequence' }).click();
    await panel.getByText('Choose a sequence').waitFor({ state: 'detached' });
  });

  it('[CND-3] builds criteria, and reports a wrong expression at its character', async () => {
    const page = await openEditor();
    await palette(page, 'Add Condition').click();
    const panel = inspector(page);
    await panel.getByRole('button', { name: 'Add criterion' }).click();
    await typeText(page, 'leadsource');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel.getByRole('combobox', { name: 'Criterion 1: operator' }).click();
    await page.getByRole('option', { name: 'is not null' }).click();
    await panel.getByRole('button', { name: 'Add criterion' }).click();
    await typeText(page, 'Employees');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel.getByRole('textbox', { name: 'Criterion 2: value' }).fill('500');
    await panel.getByText('Custom').click();
    const expression = panel.getByRole('textbox', { name: 'Expression' });
    expect(await expression.inputValue()).toBe('1 AND 2');
    await expression.fill('1 AND (2 OR 5');
    await panel.getByText('There is no criterion 5').waitFor();
    expect(await panel.locator('mark').innerText()).toBe('5');
    await expression.fill('1 OR NOT 2');
    await panel.getByText('There is no criterion 5').waitFor({ state: 'detached' });
  });

  it('edits a list: adds, renames, moves and removes outcomes, and the card follows', async () => {
    const page = await openEditor();
    await palette(page, 'Add Condition').click();
    const panel = inspector(page);
    await panel.getByRole('button', { name: 'Add outcome' }).click();
    await panel
      .getByRole('listitem', { name: 'Outcome New outcome' })
      .getByRole('textbox', { name: 'Name' })
      .fill('Large');
    await port(page, 'Condition: Condition', 'Large').waitFor();
    const names = () => card(page, 'Condition: Condition').getByRole('listitem').allInnerTexts();
    await panel.getByRole('button', { name: 'Move Large up' }).click();
    await expect
      .poll(names)
      .toEqual([
        expect.stringContaining('Large'),
        expect.stringContaining('Yes'),
        expect.stringContaining('Otherwise'),
      ]);
    await panel.getByRole('button', { name: 'Remove outcome Yes' }).click();
    await expect.poll(names).toHaveLength(2);
  });

  it('[GRA-7] refuses a name that another node has, and keeps what was typed', async () => {
    const page = await openEditor();
    await palette(page, 'Add Hold').click();
    const name = inspector(page).getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('New Lead');
    await name.press('Enter');
    await inspector(page).getByText('Another node is called "New Lead".').waitFor();
    expect(await name.inputValue()).toBe('New Lead');
    await name.fill('Wait a day');
    await name.press('Enter');
    await card(page, 'Hold: Wait a day').waitFor();
  });

  it('deletes without asking and offers the way back', async () => {
    const page = await openEditor();
    await palette(page, 'Go to New Lead').click();
    await palette(page, 'Add Hold').click();
    await select(page, 'Hold: Hold');
    await page.keyboard.press('Delete');
    await card(page, 'Hold: Hold').waitFor({ state: 'detached' });
    const notice = page.getByRole('status', { name: 'Last edit' });
    await notice.getByText('Deleted “Hold”, 1 edge with it.').waitFor();
    await notice.getByRole('button', { name: 'Undo' }).click();
    await line(page, 'All leads: from New Lead to Hold').waitFor();
  });

  it('[GRA-2] does not delete a trigger, and says why', async () => {
    const page = await openEditor();
    await select(page, 'Trigger: New Lead');
    await page.keyboard.press('Delete');
    await page.getByRole('status', { name: 'Last edit' }).getByText('it can be switched off, not deleted').waitFor();
    await card(page, 'Trigger: New Lead').waitFor();
  });

  it('undoes and redoes, a whole drag as one step', async () => {
    const page = await openEditor();
    await palette(page, 'Add Hold').click();
    const hold = card(page, 'Hold: Hold');
    await hold.waitFor();
    const before = await centreOf(hold);
    const { x, y } = await steadyBox(hold);
    await page.mouse.move(x + 60, y + 40);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 80, { steps: 5 });
    await page.mouse.move(x + 120, y + 120, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await centreOf(hold)).y).toBeGreaterThan(before.y + 40);
    await page.keyboard.press('Control+z');
    await expect.poll(() => centreOf(hold)).toEqual(before);
    await page.keyboard.press('Control+z');
    await hold.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await hold.waitFor();
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await expect.poll(async () => (await centreOf(hold)).y).toBeGreaterThan(before.y + 40);
  });

  it('leads from a problem to its node, and mends it by a click', async () => {
    const page = await openEditor();
    await palette(page, 'Add Hold').click();
    await palette(page, 'Go to New Lead').click();
    const problems = page.getByRole('region', { name: 'Problems' });
    await problems.getByRole('button', { name: /^Problems/ }).click();
    const unreachable = problems.getByRole('button', { name: /No edge leads to "Hold"/ });
    await unreachable.click();
    await inspector(page).getByRole('heading', { name: 'Hold', exact: true }).waitFor();
    await problems.getByRole('button', { name: 'Delete the node' }).click();
    await card(page, 'Hold: Hold').waitFor({ state: 'detached' });
    await unreachable.waitFor({ state: 'detached' });
  });

  it('[GRA-1] does not run a graph with errors, and shows them', async () => {
    const page = await openEditor();
    await palette(page, 'Go to New Lead').click();
    await palette(page, 'Add to Sequence').click();
    await page.getByRole('button', { name: /^Not valid/ }).waitFor();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page
      .getByRole('status', { name: 'Last edit' })
      .getByText('The graph cannot be run: 1 error.', { exact: true })
      .waitFor();
    await page.getByRole('region', { name: 'Problems' }).getByText('Choose a sequence').waitFor();
    expect(page.url()).toContain('#/flow/');
  });

  it('keeps its steps of undo and its selection while other pages are open', async () => {
    const page = await openEditor();
    await palette(page, 'Go to New Lead').click();
    await palette(page, 'Add Hold').click();
    await card(page, 'Hold: Hold').waitFor();
    const pages = page.getByRole('navigation').first();
    await pages.getByRole('link', { name: 'Audit Logs' }).click();
    await page.getByRole('heading', { level: 1, name: 'Audit Logs' }).waitFor();
    await pages.getByRole('link', { name: 'FlowBuilder' }).click();
    await card(page, 'Hold: Hold').waitFor();
    await expect
      .poll(() => inspector(page).getByRole('textbox', { name: 'Name', exact: true }).first().inputValue())
      .toBe('Hold');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await card(page, 'Hold: Hold').waitFor({ state: 'detached' });
  });

  it('[RUN-1] runs the graph as it stands, once more where it was run before', async () => {
    const page = await openEditor();
    await palette(page, 'Go to New Lead').click();
    await palette(page, 'Add Hold').click();
    await line(page, 'All leads: from New Lead to Hold').waitFor();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const records = page.getByRole('listbox', { name: 'Records of the run' });
    await records.getByRole('option').first().waitFor();
    const fields = canvas(page).getByRole('group', { name: /^Condition: / });
    expect(await fields.count()).toBe(0);

    await page.getByRole('navigation').first().getByRole('link', { name: 'FlowBuilder' }).click();
    await palette(page, 'Go to New Lead').click();
    await palette(page, 'Add Condition').click();
    await card(page, 'Condition: Condition').waitFor();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await records.getByRole('option').first().waitFor();
    await fields.waitFor();
    expect(await page.getByText('The graph has changed since this run').count()).toBe(0);
  });

  it('[RUN-1] proposes the trigger that is connected, and asks for the change that it needs', async () => {
    const page = await openEditor();
    await palette(page, 'Go to Updated Lead').click();
    await palette(page, 'Add Hold').click();
    await line(page, 'All leads: from Updated Lead to Hold').waitFor();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText('The Updated trigger needs a change').waitFor();
    expect(await page.getByRole('radio', { name: 'Updated Lead' }).isChecked()).toBe(true);
  });

  it('says why a new node stands unconnected, and lets the edge be chosen', async () => {
    const page = await openEditor();
    await palette(page, 'Go to New Lead').click();
    await palette(page, 'Add Hold').click();
    await line(page, 'All leads: from New Lead to Hold').waitFor();
    await palette(page, 'Go to New Lead').click();
    await palette(page, 'Add Condition').click();
    const said = page.getByRole('status', { name: 'Last edit' });
    await said.getByText('“Condition” is not connected: “New Lead” has no open edge.').waitFor();
    expect(await lines(page)).toHaveLength(1);
    await said.getByRole('button', { name: 'Choose an edge…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Connect New Lead' });
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await line(page, 'All leads: from New Lead to Condition').waitFor();
  });

  it('tidies up as one step', async () => {
    const page = await openEditor();
    await palette(page, 'Go to New Lead').click();
    for (const name of ['Add Condition', 'Add Hold', 'Add Assign Owner']) await palette(page, name).click();
    await page.getByRole('button', { name: 'Tidy up' }).click();
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    await expect
      .poll(async () => (await undo.hover(), page.getByRole('tooltip').allInnerTexts()))
      .toEqual([expect.stringContaining('Tidied up')]);
    await undo.click();
    await expect.poll(() => lines(page)).toHaveLength(3);
  });
});

describe('FlowBuilder by keyboard alone', () => {
  const at = (page: Page): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );

  async function tabTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (wanted.test(await at(page))) return;
      await page.keyboard.press(key);
    }
    throw new Error(`Not reached by ${key}: ${String(wanted)}`);
  }

  it('builds, connects, names, deletes and undoes', async () => {
    const page = await openEditor();
    const voice = page.getByRole('status', { name: 'Selected on the canvas' });
    await tabTo(page, /^Graph /);
    await page.keyboard.press('Home');
    await voice.getByText('Trigger: New Lead.').waitFor();
    await page.keyboard.press('a');
    await typeText(page, 'condition');
    await page.keyboard.press('Enter');
    await line(page, 'All leads: from New Lead to Condition').waitFor();
    await expect.poll(() => at(page)).toMatch(/^Graph /);
    await page.keyboard.press('a');
    await typeText(page, 'hold');
    await page.keyboard.press('Enter');
    await line(page, 'Yes: from Condition to Hold').waitFor();

    await expect.poll(() => at(page)).toMatch(/^Graph /);
    await page.keyboard.press('ArrowLeft');
    await voice.getByText('Edge Yes leads to Hold. Edge Otherwise is open.').waitFor();
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'Connect Condition' }).waitFor();
    await typeText(page, 'hold');
    await page.getByRole('option', { name: 'Hold' }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Connect$/);
    await page.keyboard.press('Enter');
    await line(page, 'Otherwise: from Condition to Hold').waitFor();

    await expect.poll(() => at(page)).toMatch(/^Graph /);
    await page.keyboard.press('Enter');
    await typeText(page, 'Is it large?');
    await page.keyboard.press('Enter');
    await card(page, 'Condition: Is it large?').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => at(page)).toMatch(/^Graph /);
    await page.keyboard.press('ArrowRight');
    await voice.getByText('Hold: Hold.').waitFor();
    await page.keyboard.press('Delete');
    await card(page, 'Hold: Hold').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await line(page, 'Otherwise: from Is it large? to Hold').waitFor();
  });

  it('has one tab stop for the whole canvas', async () => {
    const page = await openEditor();
    await palette(page, 'Go to New Lead').click();
    await palette(page, 'Add Condition').click();
    await card(page, 'Condition: Condition').waitFor();
    const inside = await canvas(page).locator('a[href], button, input, [tabindex]').count();
    expect(inside).toBe(0);
    expect(await canvas(page).getAttribute('tabindex')).toBe('0');
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, %s', async (colorScheme) => {
    const page = await openEditor({ colorScheme, viewport: { width: 1280, height: 720 } });
    await palette(page, 'Go to New Lead').click();
    await palette(page, 'Add Condition').click();
    await palette(page, 'Add to Sequence').click();
    await page
      .getByRole('region', { name: 'Problems' })
      .getByRole('button', { name: /^Problems/ })
      .click();
    await inspector(page).getByText('Choose a sequence').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await palette(page, 'Go to New Lead').click();
    await inspector(page).getByRole('button', { name: 'Add criterion' }).click();
    await page.keyboard.press('Escape');
    expect(await axe(page)).toEqual([]);
  });
});
