import { expect, it } from 'vitest';
import { openApp } from '../support/browser.ts';

it('the logs and the systems show the run of the graph in view, and another graph can be chosen there', async () => {
  const page = await openApp('#/partner-logs');
  await page.getByText('No callouts yet').waitFor();
  await page.getByRole('button', { name: /^Graph: / }).click();
  await page.getByRole('menuitemradio', { name: /the repair/ }).click();
  await page.getByRole('row').filter({ hasText: 'Add to Sequence' }).first().waitFor();
  expect(new URL(page.url()).hash).toBe('#/partner-logs');

  await page.getByRole('link', { name: 'Outreach', exact: true }).click();
  await page.getByRole('link', { name: /Sequence states/ }).click();
  await page.getByText('After the run').click();
  await page.getByRole('row').filter({ hasText: 'New' }).first().waitFor();
});
