import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp, type PageOptions } from '../support/browser.ts';
import { steadyBox } from '../support/steady-box.ts';

/** Opens the app as a newcomer finds it: the first example, already run. */
async function openSimulator(options: PageOptions = {}): Promise<Page> {
  const page = await openApp('', options);
  await page.getByRole('listbox', { name: 'Records of the run' }).getByRole('option').first().waitFor();
  return page;
}

const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
const slider = (page: Page): Locator => timeline(page).getByRole('slider', { name: 'Step' });
const spoken = (page: Page): Locator => timeline(page).getByRole('status', { name: 'Step shown' });
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const addNode = (page: Page): Locator =>
  page.getByRole('application').getByRole('group', { name: 'Add to Sequence: Add to Inbound Welcome' });
const breakpoints = (page: Page): Locator => page.getByRole('list', { name: 'Breakpoints' }).getByRole('listitem');
const numberOf = async (page: Page): Promise<number> => Number(await slider(page).inputValue());
const lastOf = async (page: Page): Promise<number> => Number(await slider(page).getAttribute('max'));
const throughRun = (page: Page): Promise<void> => timeline(page).getByText('Whole run', { exact: true }).click();

/** Notes every text that a screen reader would be given of the steps from here on. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await spoken(page).evaluate((region) => {
    const told: string[] = [];
    Object.assign(window, { told });
    new MutationObserver(() => {
      const text = region.textContent ?? '';
      if (text !== told.at(-1)) told.push(text);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { readonly told: readonly string[] }).told);
}

describe('the timeline', () => {
  it('[CLK-1] plays a record from its start to its end, tells each step once, and begins anew', async () => {
    const page = await openSimulator();
    await button(page, 'First step').click();
    const told = await listen(page);
    await page.keyboard.press('p');
    await button(page, 'Pause').waitFor();
    await expect.poll(() => numberOf(page), { timeout: 5_000 }).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('p');
    await button(page, 'Play').waitFor();
    const stopped = await numberOf(page);
    const steps = (await told()).map((text) => /^Step (\d+) of /.exec(text)?.[1]);
    expect(steps).toEqual(Array.from({ length: stopped }, (_, at) => String(at + 2)));
    await expect.poll(() => page.url()).toContain('step=');
    await timeline(page).getByRole('combobox', { name: 'Speed' }).selectOption('64×');
    await button(page, 'Play').click();
    await expect.poll(() => numberOf(page)).toBe(await lastOf(page));
    await button(page, 'Play').click();
    await expect.poll(() => numberOf(page)).toBe(await lastOf(page));
    expect(await spoken(page).textContent()).toContain('Step ');
  });

  it('tells a step once to whoever moves the slider: its place by the slider, what happened beside it', async () => {
    const page = await openSimulator();
    await button(page, 'First step').click();
    expect(await spoken(page).textContent()).toMatch(/^Step 1 of \d+, /);
    await slider(page).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => spoken(page).textContent()).toContain('New Lead →');
    expect(await spoken(page).textContent()).not.toContain('Step ');
    expect(await slider(page).getAttribute('aria-valuetext')).toMatch(/^Step \d+ of \d+, Mon 5 Jan 2026 /);
    expect(await timeline(page).ariaSnapshot()).toContain('slider "Step"');
  });

  it('steps through the whole run in virtual time: from where one stood, by the pointer, to errors and callouts', async () => {
    const page = await openSimulator();
    const ofRecord = await lastOf(page);
    const shown = await spoken(page).textContent();
    await throughRun(page);
    await expect.poll(() => lastOf(page)).toBeGreaterThan(ofRecord);
    const told = (text: string | null): string | undefined => text?.split('. ').slice(1).join('. ');
    await expect.poll(async () => told(await spoken(page).textContent())).toBe(told(shown));
    const box = await steadyBox(slider(page));
    await page.mouse.click(box.x + box.width - 4, box.y + 20);
    await expect.poll(() => numberOf(page)).toBe(await lastOf(page));
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 4, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => numberOf(page)).toBeLessThan((await lastOf(page)) / 2);
    await page.keyboard.press('Home');
    await expect.poll(() => numberOf(page)).toBe(0);
    await page.keyboard.press('x');
    await expect.poll(() => spoken(page).textContent()).toContain('Missing Prospect ID');
    const error = await numberOf(page);
    await page.keyboard.press('x');
    await expect.poll(() => numberOf(page)).toBeGreaterThan(error);
    await page.keyboard.press('Shift+X');
    await expect.poll(() => numberOf(page)).toBe(error);
    // No callout was made in this run.
    expect(await button(page, 'Next callout').getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('w');
    await expect.poll(() => lastOf(page)).toBeLessThanOrEqual(ofRecord);
  });

  it('measures as one chooses, and remembers it', async () => {
    const page = await openSimulator();
    await button(page, 'How the timeline is drawn').click();
    await page.getByRole('menuitemradio', { name: 'Time, true to the clock' }).click();
    await page.reload();
    await button(page, 'How the timeline is drawn').click();
    const chosen = page.getByRole('menuitemradio', { checked: true });
    expect(await chosen.textContent()).toBe('Time, true to the clock');
  });
});

describe('breakpoints', () => {
  it('stop playing at a node: set by a right click, listed, kept, switched off, removed and put back', async () => {
    const page = await openSimulator({ viewport: { width: 1280, height: 720 } });
    const box = await steadyBox(addNode(page));
    await page.mouse.click(box.x + 60, box.y + 20, { button: 'right' });
    await page.getByRole('menuitem', { name: /^Set a breakpoint/ }).click();
    await addNode(page).getByRole('img', { name: 'Breakpoint', exact: true }).waitFor();
    await page.reload();
    await addNode(page).getByRole('img', { name: 'Breakpoint', exact: true }).waitFor();
    await button(page, 'First step').click();
    await timeline(page).getByRole('combobox', { name: 'Speed' }).selectOption('64×');
    await button(page, 'Play').click();
    await expect.poll(() => spoken(page).textContent()).toContain('Breakpoint: A trip comes to Add to Inbound Welcome');
    await button(page, 'Play').waitFor();
    expect(await numberOf(page)).toBeLessThan(await lastOf(page));
    await button(page, /^Breakpoints/).click();
    await breakpoints(page)
      .getByText(/^[1-9]\d* in this run$/)
      .waitFor();
    await breakpoints(page).getByRole('checkbox').click();
    await addNode(page).getByRole('img', { name: 'Breakpoint, switched off' }).waitFor();
    await button(page, 'First step').click();
    await button(page, 'Play').click();
    await expect.poll(() => numberOf(page)).toBe(await lastOf(page));
    await breakpoints(page)
      .getByRole('button', { name: /^Remove: / })
      .click();
    await page.getByText('No breakpoints', { exact: true }).waitFor();
    await button(page, 'Undo removal').click();
    await breakpoints(page).first().waitFor();
  });

  it('[CND-2] stop under a condition, at a field and at an error, all set by keyboard; axe finds nothing', async () => {
    const page = await openSimulator();
    await addNode(page).click({ position: { x: 60, y: 20 } });
    await expect.poll(() => addNode(page).getAttribute('data-selected')).toBe('true');
    await page.keyboard.press('b');
    await addNode(page).getByRole('img', { name: 'Breakpoint', exact: true }).waitFor();
    await throughRun(page);
    await page.keyboard.press('Home');
    await page.getByRole('application').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'List the breakpoints' }).click();
    await breakpoints(page)
      .getByText(/^[1-9]\d* in this run$/)
      .waitFor();
    const all = Number.parseInt((await breakpoints(page).getByText('in this run').textContent()) ?? '');
    await breakpoints(page)
      .getByRole('button', { name: /^Condition of: / })
      .press('Enter');
    const criterion = page.getByRole('group', { name: 'Criterion 1' });
    await criterion.getByRole('combobox', { name: 'Field' }).fill('Company');
    await page.getByRole('option', { name: 'Company', exact: true }).click();
    await criterion.getByRole('textbox', { name: 'Value' }).fill('Corvane Systems');
    await expect
      .poll(async () => Number.parseInt((await breakpoints(page).getByText('in this run').textContent()) ?? ''))
      .toBeLessThan(all);
    await page.keyboard.press('Tab');
    await page.keyboard.press('n');
    await expect.poll(() => spoken(page).textContent()).toContain('Breakpoint: ');
    const kind = page.getByRole('combobox', { name: 'Stop when' });
    await kind.click();
    await page.getByRole('option', { name: 'A field changes' }).click();
    await page.getByRole('form', { name: 'New breakpoint' }).getByRole('combobox', { name: 'Field' }).fill('Status');
    await page.getByRole('option', { name: 'Status', exact: true }).click();
    await button(page, 'Set breakpoint').click();
    await kind.click();
    await page.getByRole('option', { name: 'Something goes wrong' }).click();
    await button(page, 'Set breakpoint').click();
    expect(await breakpoints(page).count()).toBe(3);
    expect(await button(page, 'Set already').isDisabled()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await button(page, 'Remove all').click();
    await button(page, 'Undo removal').click();
    expect(await breakpoints(page).count()).toBe(3);
  });
});
