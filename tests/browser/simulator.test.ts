import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp, type PageOptions } from '../support/browser.ts';
import { steadyBox } from '../support/steady-box.ts';

/** Opens the app as a newcomer finds it: the first example, already run. */
async function openSimulator(options: PageOptions = {}): Promise<Page> {
  const page = await openApp('', options);
  await records(page).getByRole('option').first().waitFor();
  return page;
}

const records = (page: Page): Locator => page.getByRole('listbox', { name: 'Records of the run' });
const record = (page: Page, name: string): Locator =>
  records(page).getByRole('option').filter({ hasText: name }).first();
const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
const slider = (page: Page): Locator => timeline(page).getByRole('slider', { name: 'Step' });
const spoken = (page: Page): Locator => timeline(page).getByRole('status', { name: 'Step shown' });
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const setUp = (page: Page): Locator => page.getByRole('button', { name: /Set up$/ });
const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();
const count = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'What came of the run' }).getByRole('button', { name });

const csv = (text: string) => ({ name: 'my leads.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

async function useCsv(page: Page, text: string): Promise<void> {
  await page.getByText('A CSV file', { exact: true }).click();
  await page.getByLabel('CSV file of leads').setInputFiles(csv(text));
}

describe('Simulator', () => {
  it('[ADD-3] shows the first example already run: every new lead misses its Prospect ID', async () => {
    const page = await openSimulator();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Simulator: ');
    await page.getByRole('tabpanel').getByText('Missing Prospect ID').first().waitFor();
    expect(await page.getByRole('tabpanel').innerText()).toContain('ADD-3');
    expect(await count(page, 'Missing ID').innerText()).toMatch(/^[1-9]\d* Missing ID$/);
    expect(
      await page
        .getByRole('application')
        .getByRole('group', { name: /^Add to Sequence: / })
        .textContent(),
    ).toContain('Error');
  });

  it('steps through a trip by buttons, forwards and backwards, to the same places', async () => {
    const page = await openSimulator();
    await button(page, 'First step').click();
    const there: string[] = [];
    const back: string[] = [];
    const all = Number(await slider(page).getAttribute('max'));
    for (let step = 0; step < all; step += 1) {
      there.push(await spoken(page).innerText());
      await button(page, 'Next step').click();
    }
    for (let step = 0; step < all; step += 1) {
      await button(page, 'Previous step').click();
      back.unshift(await spoken(page).innerText());
    }
    expect(back).toEqual(there);
    expect(there[0]).toContain('Step 1 of ');
    expect(await button(page, 'First step').getAttribute('aria-disabled')).toBe('true');
  });

  it('steps by keyboard: arrows, Shift with arrows to decisions, Home and End', async () => {
    const page = await openSimulator();
    await slider(page).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => slider(page).inputValue()).toBe('0');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => spoken(page).innerText()).toContain('New Lead →');
    const decision = await slider(page).inputValue();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => slider(page).inputValue()).toBe(decision);
    await page.keyboard.press('End');
    await expect.poll(() => slider(page).inputValue()).toBe(await slider(page).getAttribute('max'));
  });

  it('steps by arrows from anywhere that does not need them itself', async () => {
    const page = await openSimulator();
    const before = Number(await slider(page).inputValue());
    await page.getByRole('button', { name: 'Audit Logs' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => slider(page).inputValue()).toBe(String(before - 1));
    const search = page.getByRole('textbox', { name: 'Search the records of the run' });
    await search.fill('a');
    await page.keyboard.press('ArrowLeft');
    expect(await slider(page).inputValue()).toBe(String(before - 1));
  });

  it('chooses records with the arrow keys alone and explains each', async () => {
    const page = await openSimulator();
    await records(page).focus();
    await page.keyboard.press('ArrowDown');
    const chosen = records(page).getByRole('option', { selected: true });
    await expect.poll(() => chosen.getAttribute('aria-posinset')).toBe('2');
    const [name] = (await chosen.innerText()).split('\n');
    expect(await page.getByRole('heading', { level: 2, name: name ?? '' }).count()).toBe(1);
    await page.keyboard.press('End');
    await expect.poll(() => chosen.getAttribute('aria-posinset')).toBe(await chosen.getAttribute('aria-setsize'));
  });

  it('[CND-4] shows each criterion with its value and verdict, also those of outcomes not taken', async () => {
    const page = await openSimulator();
    await button(page, 'First step').click();
    await timeline(page).getByRole('button', { name: 'Next decision' }).click();
    await timeline(page).getByRole('button', { name: 'Next decision' }).click();
    const outcomes = page.getByRole('list', { name: 'Outcomes in the order in which they are tried' });
    await outcomes
      .getByText(/^(Taken|Does not hold)$/)
      .first()
      .waitFor();
    expect(await outcomes.getByRole('img', { name: /^(Holds|Does not hold):$/ }).count()).toBeGreaterThan(0);
    expect(await outcomes.innerText()).toContain('value: ');
  });

  it('goes to the step of a line in the log', async () => {
    const page = await openSimulator();
    await tab(page, 'Log');
    const steps = page.getByRole('list', { name: 'Steps' }).getByRole('button');
    await steps.first().click();
    await expect.poll(() => slider(page).inputValue()).toBe('0');
    expect(await steps.first().getAttribute('aria-current')).toBe('step');
    await steps.last().click();
    await expect.poll(() => slider(page).inputValue()).toBe(await slider(page).getAttribute('max'));
  });

  it('shows the record in both systems as it stands at the step', async () => {
    const page = await openSimulator();
    await tab(page, 'Record');
    await button(page, 'Last step').click();
    const salesforce = page.getByRole('region', { name: 'Salesforce', exact: true });
    await salesforce.getByText('Created by the run').waitFor();
    await page
      .getByRole('region', { name: 'Outreach', exact: true })
      .getByText('Prospect', { exact: false })
      .first()
      .waitFor();
    await button(page, 'First step').click();
    await page.getByText('No prospect at this step.').waitFor();
  });

  it('keeps record and step in the address', async () => {
    const page = await openSimulator();
    await records(page).getByRole('option').nth(2).click();
    await button(page, 'Previous step').click();
    await expect.poll(() => page.url()).toContain('step=');
    const shown = await spoken(page).innerText();
    const [name] = (await records(page).getByRole('option', { selected: true }).innerText()).split('\n');
    await page.reload();
    await expect.poll(() => spoken(page).innerText()).toBe(shown);
    expect(await page.getByRole('heading', { level: 2, name: name ?? '' }).count()).toBe(1);
  });

  it('leads to another page though a step is still to be written into the address', async () => {
    const page = await openSimulator();
    const held: (() => void)[] = [];
    await page.route(/partner-logs-page/, async (route) => {
      await new Promise<void>((release) => held.push(release));
      await route.continue();
    });
    await page.clock.install();
    await button(page, 'Previous step').click();
    await page.getByRole('link', { name: 'Partner Logs' }).first().click();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await page.clock.runFor(2_000);
    await page.clock.resume();
    for (const release of held) release();
    await page.getByRole('heading', { level: 1, name: 'Partner Logs' }).waitFor();
  });

  it('lists the records of a count, and those that were not routed with the reason', async () => {
    const page = await openSimulator();
    await count(page, 'not routed').click();
    await records(page).getByRole('option').first().click();
    await page.getByRole('tabpanel').getByText('Not routed').waitFor();
    await page.getByRole('textbox', { name: 'Search the records of the run' }).fill('no such name');
    await page.getByText('No record fits').waitFor();
  });

  it('[RUN-1] runs chosen leads of the org through New', async () => {
    const page = await openSimulator();
    await setUp(page).click();
    await page.getByText('The org', { exact: true }).click();
    await button(page, 'Choose leads').click();
    const dialog = page.getByRole('dialog', { name: 'Choose leads' });
    await dialog.getByRole('checkbox', { name: /^All / }).click();
    await dialog.getByText(/^0 of /).waitFor();
    const list = dialog.getByRole('listbox');
    await list.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await dialog.getByText(/^2 of /).waitFor();
    await dialog.getByRole('button', { name: 'Choose', exact: true }).click();
    await button(page, 'Run 2 leads').click();
    await expect
      .poll(async () => Number(/^(\d+) trips?$/.exec(await count(page, 'trip').first().innerText())?.[1]))
      .toBeLessThanOrEqual(4);
    await setUp(page).click();
    await button(page, 'Run 2 leads').waitFor();
  });

  it('[RUN-1] keeps the focus on the button that ran it, and the set-up while FlowBuilder is open', async () => {
    const page = await openSimulator();
    const again = button(page, 'Run again');
    await again.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => again.getAttribute('aria-disabled')).toBe('false');
    await expect.poll(() => again.evaluate((element) => element === document.activeElement)).toBe(true);

    await setUp(page).click();
    await page.getByText('The org', { exact: true }).click();
    await page.getByRole('radiogroup', { name: 'Trigger' }).getByText('Updated Lead').click();
    const pages = page.getByRole('navigation').first();
    await pages.getByRole('link', { name: 'FlowBuilder' }).click();
    await page.getByRole('region', { name: 'Node types' }).waitFor();
    await pages.getByRole('link', { name: 'Simulator' }).click();
    await setUp(page).getByText('Updated Lead · from the org').waitFor();
  });

  it('[RUN-1] runs a CSV, says what became of it and keeps the refused rows', async () => {
    const page = await openSimulator();
    await setUp(page).click();
    await useCsv(
      page,
      'First Name,Last Name,Company,Owner ID,Shoe Size\nAnn,Onymous,Acme,005000000000XYZ,38\nBo,,Acme,,39\n"Cy ""C""",Ψ,Ωmega,,40\n',
    );
    await page.getByText('2 leads of 3 rows').waitFor();
    expect(await page.getByText('Shoe Size').count()).toBe(1);
    const saved = page.waitForEvent('download');
    await button(page, 'Save the refused rows').click();
    expect((await saved).suggestedFilename()).toBe('my leads-refused.csv');
    await button(page, 'Run 2 leads').click();
    await record(page, 'Onymous').click();
    await page.getByRole('heading', { level: 2, name: 'Ann Onymous' }).waitFor();
    await tab(page, 'Record');
    await page.getByRole('region', { name: 'Salesforce', exact: true }).getByText('Acme').first().waitFor();
  });

  it('keeps the file that was read where another one is refused, and says why', async () => {
    const page = await openSimulator();
    await setUp(page).click();
    await useCsv(page, 'Last Name,Company\nGood,Acme\n');
    await page.getByText('1 lead of 1 row').waitFor();
    await page.getByLabel('CSV file of leads').setInputFiles({ ...csv('Company\nAcme\n'), name: 'worse.csv' });
    await page.getByText('worse.csv was not read.').waitFor();
    expect(await page.getByText('my leads.csv is still chosen.').count()).toBe(1);
    await button(page, 'Run 1 lead').waitFor();
  });

  it('does not run a CSV of headings alone, and says what it lacks', async () => {
    const page = await openSimulator();
    await setUp(page).click();
    await useCsv(page, 'Last Name,Company\n');
    await page.getByText('The file has headings but no rows.').waitFor();
    expect(await button(page, 'Run').isDisabled()).toBe(true);
  });

  it('opens on the whole path of the record, or with its node right of the middle, and keeps it in view beside a drawer', async () => {
    const page = await openSimulator();
    const canvas = await steadyBox(page.getByRole('application'));
    const node = page.getByRole('application').getByRole('group', { name: /^Add to Sequence: / });
    const left = canvas.x;
    const third = left + canvas.width / 3;
    await expect.poll(async () => (await node.boundingBox())?.x).toBeGreaterThan(third - 1);
    const box = await steadyBox(node);
    expect(box.x + box.width).toBeLessThanOrEqual(left + canvas.width);

    await page.setViewportSize({ width: 1280, height: 720 });
    await button(page, 'Callouts').click();
    const less = await steadyBox(page.getByRole('application'));
    expect(less.height).toBeGreaterThan(200);
    const kept = await steadyBox(node);
    expect(kept.y).toBeGreaterThanOrEqual(less.y);
    expect(kept.y + kept.height).toBeLessThanOrEqual(less.y + less.height);
    expect(kept.x + kept.width).toBeLessThanOrEqual(less.x + less.width);
    await button(page, 'Close Callouts').click();
    await expect.poll(() => button(page, 'Callouts').evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await button(page, 'Close Callouts').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => button(page, 'Close Callouts').count()).toBe(0);
  });

  it('[RUN-1] needs a change for Updated, and says so beside the field', async () => {
    const page = await openSimulator();
    await setUp(page).click();
    await page.getByText('The org', { exact: true }).click();
    await page.getByRole('radiogroup', { name: 'Trigger' }).getByText('Updated Lead').click();
    await button(page, /^Run \d+ leads$/).click();
    await page.getByText('The Updated trigger needs a change').waitFor();
    await button(page, 'Add a change').click();
    await page
      .getByRole('combobox', { name: 'Field of change 1' })
      .or(page.getByRole('textbox', { name: 'Field of change 1' }))
      .first()
      .click();
    await page.getByRole('option', { name: 'Company', exact: true }).click();
    await page.getByRole('textbox', { name: 'New value of Company' }).fill('Renamed Ltd');
    await button(page, /^Run \d+ leads$/).click();
    await records(page).or(page.getByText('No record fits')).first().waitFor();
  });

  it('lists what Salesforce refused with the reason, and says that nothing was routed for it', async () => {
    const page = await openSimulator();
    await setUp(page).click();
    await page.getByText('The org', { exact: true }).click();
    await page.getByRole('radiogroup', { name: 'Trigger' }).getByText('Updated Lead').click();
    await button(page, 'Add a change').click();
    await page.getByRole('combobox', { name: 'Field of change 1' }).click();
    await page.getByRole('option', { name: 'Email', exact: true }).click();
    await page.getByRole('textbox', { name: 'New value of Email' }).fill('no address');
    await button(page, /^Run \d+ leads$/).click();
    await page.getByText('Nothing was routed: Salesforce refused the writes').waitFor();
    const refused = page.getByRole('list', { name: 'Records that Salesforce refused' }).getByRole('listitem');
    expect(await count(page, 'Refused').innerText()).toBe(`${await refused.count()} Refused`);
    expect(await refused.first().innerText()).toContain('invalid email address: no address');
    expect(await axe(page)).toEqual([]);
    await button(page, 'Set up the run').click();
    await page.getByRole('radiogroup', { name: 'Trigger' }).waitFor();
  });

  it('[GRA-1] does not run an invalid graph, says why and leads to the node', async () => {
    const page = await openApp('#/flow');
    await page.getByRole('button', { name: /^Graph: / }).click();
    await page.getByRole('menuitem', { name: 'New Lead graph' }).click();
    await page
      .getByRole('region', { name: 'Node types' })
      .getByRole('button', { name: 'Add to Sequence', exact: true })
      .click();
    await page.getByRole('link', { name: 'Simulator', exact: true }).click();
    const problems = page.getByRole('region', { name: 'Why this graph cannot run' });
    await problems.waitFor();
    expect(await button(page, /^Run/).first().isDisabled()).toBe(true);
    await problems.getByRole('button', { name: /^Mend / }).click();
    await expect.poll(() => page.url()).toContain('#/flow/');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no axe finding in any part, ${colorScheme}`, async () => {
      const page = await openSimulator({ colorScheme });
      for (const name of ['Why this edge', 'Record', 'Callout', 'Log']) {
        await tab(page, name);
        expect(await axe(page)).toEqual([]);
      }
      await setUp(page).click();
      await page.getByText('The org', { exact: true }).click();
      await page.getByRole('radiogroup', { name: 'Trigger' }).getByText('Updated Lead').click();
      await button(page, 'Add a change').click();
      expect(await axe(page)).toEqual([]);
      await button(page, 'Choose leads').click();
      await page.getByRole('dialog', { name: 'Choose leads' }).getByRole('listbox').waitFor();
      expect(await axe(page)).toEqual([]);
    });
  }
});
