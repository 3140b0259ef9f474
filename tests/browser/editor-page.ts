import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openApp, type PageOptions } from '../support/browser.ts';
import { steadyBox } from '../support/steady-box.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Opens the editor on a new Lead graph, which holds its two triggers and nothing else. */
export async function openNewGraph(options: PageOptions = {}): Promise<Page> {
  const page = await openApp('#/flow', options);
  await newGraph(page, 'Lead');
  return page;
}

/** Opens a new graph in a page that shows the editor already. */
export async function newGraph(page: Page, object: 'Lead' | 'Contact'): Promise<void> {
  await page.getByRole('button', { name: /^Graph: / }).click();
  await page.getByRole('menuitem', { name: `New ${object} graph` }).click();
  await page.getByRole('heading', { name: 'Graph', exact: true }).waitFor();
  await card(page, `Trigger: New ${object}`).waitFor();
}

export const canvas = (page: Page): Locator => page.getByRole('application');
export const card = (page: Page, name: string): Locator => canvas(page).getByRole('group', { name, exact: true });
export const line = (page: Page, name: string): Locator => canvas(page).getByRole('img', { name, exact: true });
export const port = (page: Page, of: string, edge: string): Locator =>
  card(page, of).getByRole('listitem').filter({ hasText: edge });
export const ring = (page: Page, of: string, edge: string): Locator =>
  port(page, of, edge).locator('.react-flow__handle');
export const palette = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Node types' }).getByRole('button', { name, exact: true });
export const notice = (page: Page): Locator => page.getByRole('status', { name: 'Last edit' });
export const voice = (page: Page): Locator => page.getByRole('status', { name: 'Selected on the canvas' });
export const searchBox = (page: Page): Locator => page.getByRole('combobox', { name: 'Search node types to add' });

/** The names of all lines on the canvas, sorted. */
export const lines = (page: Page): Promise<string[]> =>
  page
    .locator('.react-flow__edge')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? '').toSorted());

/** The names of all cards that are selected, sorted. */
export const selected = (page: Page): Promise<string[]> =>
  canvas(page)
    .locator('[role=group][data-selected]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? '').toSorted());

export async function centreOf(locator: Locator): Promise<Spot> {
  const box = await steadyBox(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Clicks the card of a node on its head. */
export const clickCard = (page: Page, name: string, modifiers: ('Shift' | 'Control')[] = []): Promise<void> =>
  card(page, name).click({ position: { x: 20, y: 12 }, modifiers });

/** Drags with the pointer from one spot to another. */
export async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** Builds New Lead → Condition → Hold by the palette. */
export async function openChain(): Promise<Page> {
  const page = await openNewGraph();
  await palette(page, 'Go to New Lead').click();
  await palette(page, 'Add Condition').click();
  await palette(page, 'Add Hold').click();
  await line(page, 'Yes: from Condition to Hold').waitFor();
  await expect.poll(() => lines(page)).toEqual(CHAIN);
  await page.getByRole('button', { name: 'Fit the graph' }).click();
  return page;
}

export const CHAIN = ['All leads: from New Lead to Condition', 'Yes: from Condition to Hold'];
