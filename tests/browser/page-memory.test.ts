import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from '../support/browser.ts';

/** What the browser counts as alive once all that is unreachable is gone. */
interface Alive {
  readonly nodes: number;
  readonly listeners: number;
}

/** Goes to the list of rules and back so many times, and counts there what is left. */
async function aliveAfter(page: Page, visits: number): Promise<Alive> {
  const flow = new URL(page.url()).hash;
  for (let visit = 0; visit < visits; visit += 1) {
    await go(page, flow);
    await page.locator('.react-flow__node').first().waitFor();
    await page.getByRole('button', { name: 'Fit the graph' }).click();
    await go(page, '#/assumptions');
    await page.locator('.react-flow').waitFor({ state: 'detached' });
  }
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  await go(page, flow);
  return { nodes, listeners };
}

const go = (page: Page, hash: string): Promise<void> => page.evaluate((to) => location.assign(to), hash);

describe('the memory of a page', () => {
  it('holds no elements and no listeners of an editor that was left', async () => {
    const page = await openApp('#/flow');
    await page.locator('.react-flow__node').first().waitFor();
    const before = await aliveAfter(page, 4);
    const after = await aliveAfter(page, 6);
    // An editor has hundreds of elements. React keeps those of the last tree for a while.
    expect(after.nodes - before.nodes).toBeLessThan(60);
    expect(after.listeners - before.listeners).toBeLessThan(6);
  });
});
