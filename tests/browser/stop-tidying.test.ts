import { expect, it } from 'vitest';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { openApp } from '../support/browser.ts';
import { largeGraph } from '../support/large-graph.ts';
import { canvas, notice } from './editor-page.ts';

it('shows that a long tidying goes on, and stops it without moving anything', async () => {
  const page = await openApp('#/flow');
  await page.getByRole('button', { name: /^Graph: / }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Import a graph…' }).click();
  const buffer = Buffer.from(printFlowFile(largeGraph(600)));
  await (await chosen).setFiles({ name: 'large.flow.json', mimeType: 'application/json', buffer });
  await canvas(page).getByRole('group', { name: 'Trigger: New Lead', exact: true }).waitFor();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const before = await undo.getAttribute('aria-disabled');
  await page.getByRole('button', { name: 'Tidy up', exact: true }).click();
  await page.getByRole('button', { name: 'Stop tidying up' }).click();
  await notice(page).getByText('Tidying up was stopped: nothing has moved.').waitFor();
  await page.getByRole('button', { name: 'Tidy up', exact: true }).waitFor();
  expect(await undo.getAttribute('aria-disabled')).toBe(before);
});
