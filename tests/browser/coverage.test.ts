import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';

const table = (page: Page) =>
  page
    .getByRole('grid', { name: 'What the tests reach' })
    .or(page.getByRole('table', { name: 'What the tests reach' }));
const card = (page: Page, name: string) => page.getByRole('application').getByRole('group', { name, exact: true });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Coverage' });

describe('coverage of a graph', () => {
  it('[GRA-2] [CND-3] is drawn and listed with reasons; the next best test is found, others are generated, and all can be undone', async () => {
    const page = await openApp('#/tests/coverage/flagship-mistake');
    await panel(page).getByText('0 of 59', { exact: true }).waitFor();
    const trigger = card(page, 'Trigger: New Lead');
    expect(await trigger.getAttribute('data-coverage')).toBe('uncovered');
    await trigger.getByText('Not covered', { exact: true }).waitFor();
    await card(page, 'Trigger: Updated Lead').getByText('Unreachable', { exact: true }).waitFor();

    await panel(page).getByRole('button', { name: 'Find it' }).click();
    await panel(page).getByRole('button', { name: 'Keep this test' }).click();
    await expect.poll(() => trigger.getAttribute('data-coverage')).toBe('partly');
    await panel(page)
      .getByRole('button', { name: /^Criteria/ })
      .click();
    await table(page)
      .getByRole('row', { name: /Inquiries, 1.* Criterion/ })
      .click();
    await panel(page).getByText('It is true each of the 1 time it is asked.').waitFor();
    expect(page.url()).toContain('kind=criterion');
    expect(await axe(page)).toEqual([]);

    await page.getByRole('button', { name: 'Generate tests' }).click();
    const dialog = page.getByRole('dialog');
    const keep = dialog.getByRole('button', { name: /^Keep \d+ tests$/ });
    await keep.waitFor();
    expect(await axe(page)).toEqual([]);
    const first = dialog.getByRole('list', { name: 'Generated tests' }).getByRole('checkbox').first();
    const kept = Number(/\d+/.exec((await keep.textContent()) ?? '')?.[0]);
    await first.click();
    await dialog.getByRole('button', { name: `Keep ${kept - 1} tests` }).waitFor();
    await first.click();
    await keep.click();
    await panel(page)
      .getByText('Everything that can be reached is covered')
      .or(panel(page).getByText('100 %'))
      .first()
      .waitFor();
    await expect.poll(() => trigger.getAttribute('data-coverage')).toBe('covered');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => trigger.getAttribute('data-coverage')).toBe('partly');
  });
});
