import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { typeText } from '../support/type-text.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog');
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Versions' });
const toolbarButton = (page: Page, label: string): Locator =>
  page.getByRole('button', { name: `Versions: ${label}`, exact: true });
const version = (page: Page, name: string): Locator => panel(page).getByRole('listitem', { name, exact: true });
const inspector = (page: Page): Locator => page.getByRole('region', { name: 'Inspector' });
const card = (page: Page, name: string): Locator =>
  page.getByRole('application').getByRole('group', { name, exact: true });

/** Opens the first example with its versions beside it. */
async function openVersions(): Promise<Page> {
  const page = await openApp('#/flow');
  await toolbarButton(page, 'Draft').click();
  await panel(page).waitFor();
  return page;
}

interface Text {
  readonly name?: string;
  readonly note?: string;
  readonly by?: string;
}

async function fill(page: Page, { name, note, by }: Text): Promise<void> {
  const box = (label: string): Locator => dialog(page).getByRole('textbox', { name: label, exact: true });
  if (name !== undefined) await box('Name').fill(name);
  if (note !== undefined) await box('Note').fill(note);
  if (by !== undefined) await box('Your name').fill(by);
}

async function saveVersion(page: Page, text: Text): Promise<void> {
  await panel(page).getByRole('button', { name: 'Save a version…' }).click();
  await fill(page, text);
  await dialog(page)
    .getByRole('button', { name: /^Save v/ })
    .click();
  await dialog(page).waitFor({ state: 'hidden' });
}

/** Deploys what a button of the panel names. */
async function deploy(page: Page, button: string, text: Text = {}): Promise<void> {
  await panel(page).getByRole('button', { name: button, exact: true }).click();
  await fill(page, text);
  await dialog(page)
    .getByRole('button', { name: /^Deploy v/ })
    .click();
  await dialog(page).waitFor({ state: 'hidden' });
}

async function more(page: Page, of: string, item: string): Promise<void> {
  await panel(page)
    .getByRole('button', { name: `More for ${of}`, exact: true })
    .click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Gives a node of the first example another name. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  await panel(page).getByRole('button', { name: 'Close Versions' }).click();
  await card(page, from).click({ position: { x: 20, y: 12 } });
  const box = inspector(page).getByRole('textbox', { name: 'Name', exact: true }).first();
  await expect.poll(() => box.inputValue()).toBe(from.replace(/^.*: /, ''));
  await box.fill(to);
  await box.press('Enter');
  await toolbarButton(page, 'Draft · changed since v1').click();
}

describe('versions of a graph', () => {
  it('[GRA-1] are saved with a name, a note and a hand, and are there after a reload', async () => {
    const page = await openVersions();
    await saveVersion(page, { name: 'Rollout', note: 'As agreed on Monday', by: 'Ada Park' });
    const saved = version(page, 'v1 Rollout');
    await saved.getByText('As agreed on Monday').waitFor();
    await saved.getByText(/^Ada Park · /).waitFor();
    await saved.getByText('The draft', { exact: true }).waitFor();
    await toolbarButton(page, 'v1').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await version(page, 'v1 Rollout').getByText('As agreed on Monday').waitFor();
    await panel(page).getByRole('button', { name: 'Save a version…' }).click();
    expect(await dialog(page).getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Ada Park');
  });

  it('[GRA-1] Ctrl+Z and an edit afterwards lose no version, and no deployment', async () => {
    const page = await openVersions();
    await panel(page).getByRole('button', { name: 'Close Versions' }).click();
    const box = inspector(page).getByRole('textbox', { name: 'Name', exact: true }).first();
    const name = async (text: string): Promise<void> => {
      await card(page, 'Condition: Worth a call?').click({ position: { x: 20, y: 12 } });
      await expect.poll(() => box.inputValue()).toBe('Worth a call?');
      await box.fill(text);
      await box.press('Enter');
      await card(page, `Condition: ${text}`).waitFor();
    };
    await name('Worth calling?');
    await toolbarButton(page, 'Draft').click();
    await saveVersion(page, { name: 'Keep me', by: 'Ada Park' });
    await deploy(page, 'Deploy v1');
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await card(page, 'Condition: Worth a call?').waitFor();
    await name('Worth a visit?');
    await version(page, 'v1 Keep me').getByText('Live', { exact: true }).waitFor();
    await toolbarButton(page, 'Draft · changed since v1').waitFor();
  });

  it('the focus goes back after a dialog: to what opened it, or to the button of the versions', async () => {
    const page = await openVersions();
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
      });
    const save = panel(page).getByRole('button', { name: 'Save a version…' });
    await save.press('Enter');
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(focused).toBe('Save a version…');
    await save.press('Enter');
    await dialog(page).getByRole('textbox', { name: 'Name', exact: true }).fill('First');
    await page.keyboard.press('Enter');
    await dialog(page).getByText('Write your name: it stands beside the version.').waitFor();
    await typeText(page, 'Ada Park');
    await page.keyboard.press('Enter');
    await version(page, 'v1 First').waitFor();
    await expect.poll(focused).toBe('Save a version…');
    await panel(page).getByRole('button', { name: 'More for v1' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Name and note…' }).press('Enter');
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('More for v1');
    await panel(page).getByRole('button', { name: 'Deploy v1', exact: true }).press('Enter');
    await dialog(page)
      .getByRole('button', { name: /^Deploy v/ })
      .press('Enter');
    await toolbarButton(page, 'v1 · live').waitFor();
    await expect.poll(focused).toBe('Versions: v1 · live');
  });

  it('[GRA-1] a deployment is confirmed, becomes live, and retires the one before', async () => {
    const page = await openVersions();
    await saveVersion(page, { by: 'Ada Park' });
    await panel(page).getByRole('button', { name: 'Deploy v1', exact: true }).click();
    await dialog(page).getByText('Nothing is live for Leads yet').waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Deploy v1' }).click();
    await toolbarButton(page, 'v1 · live').waitFor();
    await rename(page, 'Condition: Worth a call?', 'Worth calling?');
    await panel(page).getByRole('button', { name: 'Deploy the draft', exact: true }).click();
    await dialog(page).getByText('The draft is saved as v2.').waitFor();
    await dialog(page)
      .getByText(/^It retires v1 of .*, live since .* by Ada Park\.$/)
      .waitFor();
    await dialog(page).getByText('Records that are held resume in the node of the same name.').waitFor();
    await fill(page, { name: 'Better words', note: 'Asked by sales' });
    await dialog(page).getByRole('button', { name: 'Deploy v2' }).click();
    await toolbarButton(page, 'v2 · live').waitFor();
    await version(page, 'v1').getByText('Retired', { exact: true }).waitFor();
    const history = panel(page).getByRole('list', { name: 'Deployments of Leads, latest first' });
    expect(await history.getByRole('listitem').count()).toBe(2);
    await history.getByRole('listitem').first().getByText('Asked by sales').waitFor();
    await deploy(page, 'Deploy v1');
    await version(page, 'v1').getByText('Live', { exact: true }).waitFor();
    expect(await history.getByRole('listitem').count()).toBe(3);
  });

  it('[GRA-7] the confirmation names nodes whose held records could not resume', async () => {
    const page = await openVersions();
    const held = await callout(page);
    await deploy(page, 'Deploy the draft', { by: 'Ada Park' });
    await rename(page, held, 'Under another name');
    await panel(page).getByRole('button', { name: 'Deploy the draft', exact: true }).click();
    const lost = dialog(page).getByRole('list', { name: 'Nodes whose held records cannot resume' });
    await lost.getByText(held.replace(/^.*: /, '')).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('[GRA-1] a graph with errors is not deployed, and the dialog says why', async () => {
    const page = await openVersions();
    await panel(page).getByRole('button', { name: 'Close Versions' }).click();
    await page.getByRole('region', { name: 'Node types' }).getByRole('button', { name: 'Add Assign Owner' }).click();
    await card(page, 'Assign Owner: Assign Owner').waitFor();
    await toolbarButton(page, 'Draft').click();
    await panel(page).getByRole('button', { name: 'Deploy the draft', exact: true }).click();
    await dialog(page)
      .getByText(/^Only a valid graph can be deployed\. This one has 1 error:$/)
      .waitFor();
    expect(await dialog(page).getByRole('button', { name: 'Deploy v1' }).isDisabled()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await panel(page).getByText('Nothing was deployed for Leads yet.').waitFor();
    await dialog(page).getByRole('link', { name: 'Show “Assign Owner”' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => card(page, 'Assign Owner: Assign Owner').getAttribute('data-selected')).toBe('true');
  });

  it('a version is restored as the draft at once, and Undo brings the draft back', async () => {
    const page = await openVersions();
    await saveVersion(page, { by: 'Ada Park' });
    await rename(page, 'Condition: Worth a call?', 'Worth calling?');
    await more(page, 'v1', 'Restore as the draft');
    await card(page, 'Condition: Worth a call?').waitFor();
    await toolbarButton(page, 'v1').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await card(page, 'Condition: Worth calling?').waitFor();
    await toolbarButton(page, 'Draft · changed since v1').waitFor();
  });

  it('a version is cloned to a graph of its own', async () => {
    const page = await openVersions();
    await saveVersion(page, { by: 'Ada Park' });
    await more(page, 'v1', 'Clone to a new graph');
    await page.getByRole('heading', { level: 1, name: / copy of v1$/ }).waitFor();
    await toolbarButton(page, 'Draft').waitFor();
  });

  it('a version is exported as a graph file', async () => {
    const page = await openVersions();
    await saveVersion(page, { by: 'Ada Park' });
    const download = page.waitForEvent('download');
    await more(page, 'v1', 'Export');
    expect((await download).suggestedFilename()).toMatch(/-v1\.flow\.json$/);
  });

  it('[GRA-1] a version is renamed and deleted, but not while it is live', async () => {
    const page = await openVersions();
    await saveVersion(page, { by: 'Ada Park' });
    await more(page, 'v1', 'Name and note…');
    await fill(page, { name: 'Kept', note: 'For later' });
    await dialog(page).getByRole('button', { name: 'Keep' }).click();
    await version(page, 'v1 Kept').getByText('For later').waitFor();
    await deploy(page, 'Deploy v1');
    await panel(page).getByRole('button', { name: 'More for v1' }).click();
    const refused = page.getByRole('menuitem', { name: 'Delete (not while it is live)' });
    expect(await refused.isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await rename(page, 'Condition: Worth a call?', 'Worth calling?');
    await saveVersion(page, {});
    await more(page, 'v2', 'Delete…');
    await dialog(page).getByRole('button', { name: 'Delete' }).click();
    await version(page, 'v2').waitFor({ state: 'hidden' });
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await version(page, 'v2').waitFor();
  });

  it('are saved and deployed by keyboard alone, and the focus goes back', async () => {
    const page = await openApp('#/flow');
    await card(page, 'Condition: Worth a call?').waitFor();
    await page.getByRole('application').focus();
    await page.keyboard.press('Control+s');
    await dialog(page).waitFor();
    await typeText(page, 'By keys');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await typeText(page, 'Ada Park');
    await page.keyboard.press('Enter');
    await toolbarButton(page, 'v1').waitFor();
    await toolbarButton(page, 'v1').focus();
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    await panel(page).getByRole('button', { name: 'Deploy v1', exact: true }).press('Enter');
    await dialog(page).waitFor();
    await dialog(page).getByRole('textbox', { name: 'Your name' }).press('Enter');
    await toolbarButton(page, 'v1 · live').waitFor();
    await panel(page).getByRole('button', { name: 'More for v1', exact: true }).press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Versions: v1 · live');
  });
});

/** The card of the callout of the first example. */
async function callout(page: Page): Promise<string> {
  const found = page
    .getByRole('application')
    .getByRole('group', { name: /^Add to Sequence: / })
    .first();
  return (await found.getAttribute('aria-label')) ?? '';
}
