import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FlowNode } from '#graph/flow-graph.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { largeGraph } from '../support/large-graph.ts';
import { steadyBox } from '../support/steady-box.ts';
import { typeText } from '../support/type-text.ts';

const graph = largeGraph(1_000);

/** Opens the editor on a graph of a thousand nodes. */
async function openLarge(): Promise<Page> {
  const page = await openApp('#/flow');
  await page.getByRole('button', { name: /^Graph: / }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Import a graph…' }).click();
  const buffer = Buffer.from(printFlowFile(graph));
  await (await chosen).setFiles({ name: 'large.flow.json', mimeType: 'application/json', buffer });
  await page.getByRole('application', { name: `Graph ${graph.name}` }).waitFor({ timeout: 60_000 });
  await card(page, nodeOf('new-lead')).waitFor();
  return page;
}

const canvas = (page: Page): Locator => page.getByRole('application');
const painted = (page: Page): Locator => page.locator('canvas[data-painted="true"]');
const cards = (page: Page): Locator => page.locator('.react-flow__node');
const titles: Readonly<Record<string, string>> = {
  trigger: 'Trigger',
  condition: 'Condition',
  hold: 'Hold',
  'match-account': 'Match Account',
  'update-record': 'Update Record',
  'add-to-sequence': 'Add to Sequence',
};
const card = (page: Page, { type, name }: FlowNode): Locator =>
  canvas(page).getByRole('group', { name: `${titles[type] ?? ''}: ${name}`, exact: true });

function nodeOf(id: string): FlowNode {
  const node = graph.nodes.find((each) => each.id === id);
  if (!node) throw new Error(id);
  return node;
}

async function fit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit the graph' }).click();
  await painted(page).waitFor();
}

/** Where a node lies in the window. */
async function placeOf(page: Page, { position }: FlowNode): Promise<{ readonly x: number; readonly y: number }> {
  const box = await steadyBox(canvas(page));
  const view = await page.locator('.react-flow__viewport').evaluate((element) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform);
    return { zoom: a, x: e, y: f };
  });
  return {
    x: box.x + view.x + (position.x + 90) * view.zoom,
    y: box.y + view.y + (position.y + 30) * view.zoom,
  };
}

const said = (page: Page): Promise<string> => page.getByRole('status', { name: 'Selected on the canvas' }).innerText();

/** The name of the element that the canvas tells a screen reader it is at. */
const activeName = (page: Page): Promise<string | null | undefined> =>
  canvas(page).evaluate((element) =>
    document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label'),
  );

const middle = graph.nodes[Math.floor(graph.nodes.length / 2)] ?? nodeOf('new-lead');

describe('a graph of a thousand nodes', () => {
  it('mounts only the cards in view, and from afar none', async () => {
    const page = await openLarge();
    expect(await cards(page).count()).toBeLessThan(60);
    await fit(page);
    await expect.poll(() => cards(page).count()).toBe(0);
    expect(await page.locator('.react-flow__edge').count()).toBe(0);
  });

  it('is panned where it is painted, and does not move its nodes', async () => {
    const page = await openLarge();
    await fit(page);
    const before = await placeOf(page, middle);
    const box = await steadyBox(canvas(page));
    await page.mouse.move(box.x + 40, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + 140, box.y + 90, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await placeOf(page, middle)).x - before.x)).toBe(100);
    await page.getByRole('button', { name: /^Undo/ }).first().waitFor();
  });

  it('a painted node is selected by a click, dragged as one step, and taken back', async () => {
    const page = await openLarge();
    await fit(page);
    const { x, y } = await placeOf(page, middle);
    await page.mouse.click(x, y);
    await expect.poll(() => said(page)).toContain(middle.name);
    expect(await activeName(page)).toContain(middle.name);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y + 8, { steps: 4 });
    await page.mouse.move(x + 40, y + 16, { steps: 4 });
    await page.mouse.up();
    const moved = async (): Promise<number> => {
      const box = await steadyBox(card(page, middle));
      return box.x + box.width / 2 - x;
    };
    await expect.poll(moved).toBeGreaterThan(25);
    await page.keyboard.press('Control+z');
    await expect.poll(moved).toBeLessThan(15);
  });

  it('a double click on a painted node opens its settings', async () => {
    const page = await openLarge();
    await fit(page);
    const { x, y } = await placeOf(page, middle);
    await page.mouse.dblclick(x, y);
    const name = page.getByRole('region', { name: 'Inspector' }).getByRole('textbox', { name: 'Name', exact: true });
    await expect.poll(() => name.first().inputValue()).toBe(middle.name);
  });

  it('a box selects painted nodes, which move together by keyboard', async () => {
    const page = await openLarge();
    await fit(page);
    const box = await steadyBox(canvas(page));
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + 6, box.y + 90);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 300, { steps: 4 });
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 60, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect.poll(() => said(page)).toMatch(/^\d{3} nodes selected/);
    expect(await cards(page).count()).toBeLessThan(60);
    await page.keyboard.press('Escape');
    await expect.poll(() => said(page)).toBe('');
  });

  it('the keyboard walks along the edges from afar, and what it is at stays known when the view moves away', async () => {
    const page = await openLarge();
    await fit(page);
    await canvas(page).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => activeName(page)).toBe('Trigger: New Lead');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => activeName(page)).not.toBe('Trigger: New Lead');
    const at = await activeName(page);
    await page.keyboard.press('End');
    const last = graph.nodes.at(-1)?.name ?? '';
    await expect.poll(() => activeName(page)).toContain(last);
    expect(at).not.toContain(last);
    await page.mouse.wheel(0, 0);
    const box = await steadyBox(canvas(page));
    await page.mouse.move(box.x + 200, box.y + 200);
    await page.mouse.wheel(0, -2_000);
    await expect.poll(() => page.locator('canvas[data-painted]').count()).toBe(0);
    expect(await activeName(page)).toContain(last);
  });

  it('finds a node by its name', async () => {
    const page = await openLarge();
    await fit(page);
    await canvas(page).focus();
    await page.keyboard.press('Control+f');
    await typeText(page, middle.name);
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toContain(middle.name);
  });

  it.each(['light', 'dark'] as const)('breaks no rule of accessibility from afar in %s', async (colorScheme) => {
    const page = await openLarge();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await fit(page);
    const { x, y } = await placeOf(page, middle);
    await page.mouse.click(x, y);
    await expect.poll(() => said(page)).toContain(middle.name);
    expect(await axe(page)).toEqual([]);
  });
});

describe('cards', () => {
  it('are about as large as was worked out before they were mounted', async () => {
    const page = await openLarge();
    const sizes = await cards(page).evaluateAll((all) =>
      all.map((element) => {
        const card = element.firstElementChild as HTMLElement;
        return {
          known: (element as HTMLElement).dataset['id'] ?? '',
          width: card.offsetWidth,
          height: card.offsetHeight,
        };
      }),
    );
    expect(sizes.length).toBeGreaterThan(4);
    const { drawGraph } = await import('#drawing/graph-drawing.ts');
    const { averageWidth } = await import('#drawing/text-width.ts');
    const { catalog } = await import('#nodes/catalog.ts');
    const drawn = new Map(drawGraph({ graph, catalog }, averageWidth).nodes.map((node) => [node.id, node]));
    for (const { known, width, height } of sizes) {
      const node = drawn.get(known);
      expect(Math.abs(Number(node?.height) - height)).toBeLessThanOrEqual(17);
      expect(Math.abs(Number(node?.width) - width)).toBeLessThanOrEqual(40);
    }
  });
});
