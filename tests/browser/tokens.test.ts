import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp, type PageOptions } from '../support/browser.ts';

async function openSimulator(address = '', options: PageOptions = {}): Promise<Page> {
  const page = await openApp(address, options);
  await page.getByRole('listbox', { name: 'Records of the run' }).getByRole('option').first().waitFor();
  return page;
}

const canvas = (page: Page): Locator => page.getByRole('application');
const node = (page: Page, name: string): Locator => canvas(page).getByRole('group', { name, exact: true });
const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Step', exact: true });
const spoken = (page: Page): Locator => page.getByRole('status', { name: 'Step shown' });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Goes to a step, counted from 0, by the arrow keys. */
async function stepTo(page: Page, step: number): Promise<void> {
  await slider(page).focus();
  for (let at = Number(await slider(page).inputValue()); at !== step; at += Math.sign(step - at)) {
    await page.keyboard.press(at < step ? 'ArrowRight' : 'ArrowLeft');
  }
  await expect.poll(() => slider(page).inputValue()).toBe(String(step));
}

/** A picture of the canvas once two in a row are the same. */
async function picture(page: Page): Promise<Buffer> {
  let before: Buffer = Buffer.alloc(0);
  await expect
    .poll(
      async () => {
        const now = await canvas(page).screenshot();
        const same = now.equals(before);
        before = now;
        return same;
      },
      { timeout: 20_000, interval: 200 },
    )
    .toBe(true);
  return before;
}

describe('Where the records of a run stand', () => {
  it('looks the same to the byte at a step that was reached forward, back or by its address', async () => {
    const page = await openSimulator();
    await stepTo(page, 4);
    const forward = await picture(page);
    const address = new URL(page.url()).hash;
    await page.keyboard.press('End');
    expect((await picture(page)).equals(forward)).toBe(false);
    await stepTo(page, 4);
    expect((await picture(page)).equals(forward)).toBe(true);
    const other = await openSimulator(address);
    await expect.poll(() => spoken(other).innerText()).toContain('Step 5 of');
    expect((await picture(other)).equals(forward)).toBe(true);
  });

  it('travels along the drawn edge with a step onward, and only with motion; counts and words tell the same without', async () => {
    const page = await openSimulator('', { reducedMotion: 'no-preference' });
    const watch = (): Promise<void> =>
      page.evaluate(() => {
        const ways: string[] = [];
        Object.assign(globalThis, { ways });
        new MutationObserver(() => {
          for (const each of document.querySelectorAll<HTMLElement>('[data-travelling]')) {
            const way = each.style.offsetPath;
            if (way !== ways.at(-1)) ways.push(way);
          }
        }).observe(document.body, { subtree: true, childList: true });
      });
    const ways = (): Promise<readonly string[]> =>
      page.evaluate(() => (globalThis as unknown as { ways: readonly string[] }).ways);
    await stepTo(page, 1);
    await watch();
    await stepTo(page, 2);
    const disc = node(page, 'Condition: Worth a call?').getByRole('img', { name: 'Elin Bergström: on the way' });
    await disc.waitFor();
    await expect.poll(() => page.locator('[data-travelling]').count()).toBe(0);
    const [way] = await ways();
    const line = await canvas(page)
      .locator('.react-flow__edge[data-id="new-lead:inquiries"] path')
      .first()
      .getAttribute('d');
    const end = (path: string | null | undefined): string | undefined => /[\d.]+(?="?\)?$)/.exec(path ?? '')?.[0];
    expect(end(way)).toBe(end(line));
    await stepTo(page, 1);
    expect(await ways()).toHaveLength(1);

    await page.emulateMedia({ reducedMotion: 'reduce' });
    await stepTo(page, 2);
    await disc.waitFor();
    expect(await ways()).toHaveLength(1);
    await node(page, 'Condition: Worth a call?').click();
    await expect
      .poll(() => page.getByRole('status', { name: 'Selected on the canvas' }).innerText())
      .toContain('1 record is here: Elin Bergström, on the way.');

    await page.getByText('Whole run', { exact: true }).click();
    await slider(page).focus();
    await page.keyboard.press('End');
    await canvas(page)
      .getByRole('img', { name: /^\d+ records: ended by an error$/ })
      .first()
      .waitFor();
    await canvas(page)
      .getByText(/\d+ Error$/)
      .first()
      .waitFor();
  });

  it('shows the machine of the graph: its active state, its config, and the events of the trip, whose lines seek', async () => {
    const page = await openSimulator();
    await stepTo(page, 0);
    await button(page, 'Machine').focus();
    await page.keyboard.press('Enter');
    const chart = page.getByRole('region', { name: /^Statechart of / });
    await expect.poll(() => chart.innerText()).toContain('Active: Start.');
    const events = page.getByRole('list', { name: 'Events sent to the machine' });
    await events.getByRole('button', { name: /^edge\/inquiries/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => chart.innerText()).toContain('Active: Worth a call?.');
    await expect.poll(() => spoken(page).innerText()).toContain('New Lead → Inquiries');
    expect(await events.locator('[aria-current="step"]').innerText()).toContain('edge/inquiries');
    const found = await axe(page);
    expect(found.filter((line) => /_(part|events?|view|bar|side|config)_/.test(line))).toEqual([]);
    await page.getByText('Config', { exact: true }).click();
    await expect
      .poll(() => page.getByRole('region', { name: 'Config of the machine' }).innerText())
      .toContain('"initial": "_start"');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, 'Copy module').click();
    await button(page, 'Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^import \{ createMachine \} from 'xstate'/,
    );
  });
});
