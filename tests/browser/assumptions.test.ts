import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const rule = (page: Page, title: RegExp) => page.getByRole('article', { name: title });

/** Title of the rule that has the focus. */
const focusedRule = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.querySelector('h3')?.textContent ?? undefined);

async function openAssumptions(query = '', options: Parameters<typeof openApp>[1] = {}): Promise<Page> {
  const page = await openApp(`#/assumptions${query}`, options);
  await heading(page, 'Assumptions').waitFor();
  return page;
}

describe('the tag of a rule', () => {
  it('leads from the Audit Logs to the rule, whose setting is changed there and changed back', async () => {
    const page = await openApp('#/audit-logs');
    const tag = page.getByRole('link', { name: 'Rule ASG-1, public: Assign owner' }).first();
    await tag.hover();
    await page.getByRole('tooltip').getByText('the edge Invalid owner is taken').waitFor();
    expect(await axe(page)).toEqual([]);
    await tag.click();
    await heading(page, 'Assumptions').waitFor();
    await expect.poll(() => focusedRule(page)).toBe('ASG-1 Assign owner');
    await page.getByRole('textbox', { name: 'Search' }).fill('look up at each attempt');
    const found = rule(page, /^ADD-13 /);
    const setting = found.getByRole('switch', { name: 'Look up mailbox and user at each attempt: on' });
    await setting.press('Space');
    const off = found.getByRole('switch', { name: 'Look up mailbox and user at each attempt: off' });
    await off.waitFor();
    await page.getByText('Look up mailbox and user at each attempt is off now.').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await setting.waitFor();
  });

  it('tells the rule to the keyboard, and Escape closes the card alone', async () => {
    const page = await openApp('#/flow', { colorScheme: 'dark', viewport: { width: 1280, height: 720 } });
    await heading(page, /^FlowBuilder: /).waitFor();
    const problems = page.getByRole('region', { name: 'Problems' });
    if ((await problems.getByRole('listitem').count()) === 0) await problems.getByRole('button').first().click();
    const tag = problems.getByRole('link', { name: /^Rule GRA-6, assumed: / }).first();
    await page.keyboard.press('Tab');
    await tag.focus();
    const card = page.getByRole('tooltip');
    await card.getByText('An edge that leads nowhere').waitFor();
    expect(await tag.getAttribute('aria-describedby')).toBe(await card.getAttribute('id'));
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await tag.waitFor();
    await tag.press('Enter');
    await heading(page, 'Assumptions').waitFor();
    await expect.poll(() => focusedRule(page)).toMatch(/^GRA-6 /);
  });
});

describe('Assumptions', () => {
  it('opens from the menu of the org, with what the documents leave open first', async () => {
    const page = await openApp('#/partner-apps');
    await page.getByRole('button', { name: 'Workspace' }).click();
    await page.getByRole('menuitem', { name: 'Assumptions' }).click();
    await heading(page, 'Assumptions').waitFor();
    expect(await page.title()).toBe('Assumptions – FlowBuilder Simulator');
    const headings = page.getByRole('region', { name: 'Rules' }).getByRole('heading', { level: 2 });
    expect((await headings.allTextContents()).slice(0, 3)).toEqual([
      'Where the documents disagree or are silent',
      'At work in the latest run',
      'Clock and time',
    ]);
  });

  it('filters by standing, setting, part and words, and keeps it in the address', async () => {
    const page = await openAssumptions('?standing=assumed&switch=no');
    const parts = page.getByRole('navigation', { name: 'Parts of the assumptions' });
    await parts.getByRole('link', { name: /^Add to Sequence/ }).click();
    await rule(page, /^ADD-6 /).waitFor();
    expect(await rule(page, /^ADD-13 /).count()).toBe(0);
    expect(await rule(page, /^CLK-1 /).count()).toBe(0);
    await page.getByRole('textbox', { name: 'Search' }).fill('revert');
    await rule(page, /^ADD-6 /).waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('#/assumptions?q=revert&standing=assumed&switch=no&part=add-to-sequence');
    await page.reload();
    await rule(page, /^ADD-9 /).waitFor();
    await page.getByRole('textbox', { name: 'Search' }).fill('nowhere to be found');
    await page.getByText('Nothing fits these filters').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await rule(page, /^ADD-13 /).waitFor();
  });

  it('leads from one rule to another that it speaks of', async () => {
    const page = await openAssumptions('?part=outreach');
    await rule(page, /^OUT-4 /)
      .getByRole('link', { name: /^Rule ERR-7, / })
      .press('Enter');
    await expect.poll(() => focusedRule(page)).toMatch(/^ERR-7 /);
  });

  it('says where a link names no rule', async () => {
    const page = await openAssumptions('?rule=ADD-99');
    await page.getByRole('alert').getByText('There is no rule ADD-99.').waitFor();
    await rule(page, /^ADD-1 /).waitFor();
  });

  it('takes a number as the page of the setting does, and undoes it with Ctrl+Z', async () => {
    const page = await openAssumptions('?rule=OUT-5');
    const limit = rule(page, /^OUT-5 /).getByRole('textbox', { name: 'Requests per user and hour' });
    await limit.fill('0');
    await limit.press('Enter');
    await page.getByText(/Still: [\d,]+\./).waitFor();
    await limit.fill('10,000');
    await limit.press('Enter');
    await page.getByText('Requests per user and hour: 10,000 now.').waitFor();
    await rule(page, /^OUT-5 /)
      .getByRole('heading')
      .click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => limit.inputValue()).toBe('5,000');
    await rule(page, /^OUT-5 /)
      .getByRole('link', { name: /^Requests per user and hour, in Outreach/ })
      .click();
    await heading(page, 'Outreach').waitFor();
  });

  it('[LOG-8] [SYN-4] finds among the rules at work in the latest run what the search asks for, and says how many', async () => {
    const page = await openAssumptions('?part=latest-run');
    const list = page.getByRole('list', { name: 'Rules at work' });
    await list.getByRole('link', { name: /^Rule SYN-4, / }).waitFor();
    await page.getByRole('textbox', { name: 'Search' }).fill('SYN-4 at an interval');
    await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
    await page.getByRole('status').filter({ hasText: '1 rule shown' }).waitFor();
    await page.getByRole('link', { name: 'In the latest run 1' }).waitFor();
    await page.getByRole('textbox', { name: 'Search' }).fill('nowhere to be found');
    await page.getByText('Nothing fits these filters').waitFor();
  });

  it('[LOG-8] lists the rules at work in the latest run, and leads to the first step of each', async () => {
    const page = await openAssumptions('?part=latest-run');
    await page.getByRole('link', { name: /^\d+ steps? by ADD-3: open the first one$/ }).click();
    await heading(page, /^Simulator: /).waitFor();
    await page
      .getByRole('link', { name: /^Rule ADD-3, / })
      .first()
      .waitFor();
  });

  it('goes out as CSV and Markdown: what is shown, no more', async () => {
    const page = await openAssumptions('?part=errors');
    const saved = async (item: string): Promise<string> => {
      await page.getByRole('button', { name: 'Export' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: item }).click();
      return readFileSync(await (await download).path(), 'utf8');
    };
    expect((await saved('Rules as CSV')).trimEnd().split('\r\n')).toHaveLength(20);
    const text = await saved('All of it as Markdown');
    expect(text).toContain('### ERR-9: Prospect is locked');
    expect(text).not.toContain('disagree or are silent');
  });

  it('prints the rules alone', async () => {
    const page = await openAssumptions('?part=runs');
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('navigation', { name: 'Pages' }).waitFor({ state: 'hidden' });
    await page.getByRole('search').waitFor({ state: 'hidden' });
    expect(await rule(page, /^RUN-4 /).isVisible()).toBe(true);
  });
});
