import { describe, expect, it } from 'vitest';
import {
  canvas,
  card,
  centreOf,
  CHAIN,
  clickCard,
  drag,
  line,
  lines,
  notice,
  openChain,
  openNewGraph,
  palette,
  port,
  ring,
  searchBox,
} from './editor-page.ts';
import { steadyBox } from '../support/steady-box.ts';

const INSERTED = [
  'All leads: from New Lead to Condition',
  'Matched: from Match Account to Hold',
  'Yes: from Condition to Match Account',
];

describe('Building with the pointer', () => {
  it('finds node types by what they are for, and lets the arrows walk among those found', async () => {
    const page = await openNewGraph();
    const search = page.getByRole('textbox', { name: 'Search node types', exact: true });
    await search.fill('wait');
    await palette(page, 'Add Hold').waitFor();
    expect(await palette(page, 'Add Condition').count()).toBe(0);
    await search.press('ArrowDown');
    await expect.poll(() => palette(page, 'Add Hold').evaluate((item) => item === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await card(page, 'Hold: Hold').waitFor();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => search.evaluate((box) => box === document.activeElement)).toBe(true);
    await search.fill('no such thing');
    await page.getByText('No node type answers “no such thing”.').waitFor();
  });

  it('inserts a node that is dropped on a connected edge, and says so before it is let go', async () => {
    const page = await openChain();
    const from = await centreOf(palette(page, 'Add Match Account'));
    const onLine = await centreOf(line(page, 'Yes: from Condition to Hold').locator('path').first());
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y + 20, { steps: 3 });
    await page.mouse.move(onLine.x, onLine.y, { steps: 8 });
    // The first step onto a line only enters it.
    await page.mouse.move(onLine.x + 2, onLine.y, { steps: 2 });
    await page.getByText('Match Account between “Yes” of “Condition” and “Hold”').waitFor();
    await page.mouse.up();
    await expect.poll(() => lines(page)).toEqual(INSERTED);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => lines(page)).toEqual(CHAIN);
  });

  it('connects a node that is dropped on the end of an open edge', async () => {
    const page = await openNewGraph();
    const to = await centreOf(port(page, 'Trigger: New Lead', 'All leads'));
    const box = await steadyBox(canvas(page));
    await palette(page, 'Add Hold').dragTo(canvas(page), { targetPosition: { x: to.x - box.x, y: to.y - box.y } });
    await line(page, 'All leads: from New Lead to Hold').waitFor();
  });

  it('adds behind an open edge by a click on its end, out of a search', async () => {
    const page = await openNewGraph();
    await ring(page, 'Trigger: New Lead', 'All leads').click();
    await page.getByText('Add a node behind “All leads” of “New Lead”').waitFor();
    await searchBox(page).fill('email');
    await page.keyboard.press('Enter');
    await line(page, 'All leads: from New Lead to Add to Sequence').waitFor();
    await ring(page, 'Trigger: Updated Lead', 'All leads').click();
    await page.getByRole('option', { name: /^Assign Owner/ }).click();
    await line(page, 'All leads: from Updated Lead to Assign Owner').waitFor();
  });

  it('builds a chain by the ends of edges from left to right, with the node before in view', async () => {
    const page = await openNewGraph({ viewport: { width: 1280, height: 720 } });
    const steps = [
      ['Trigger: New Lead', 'All leads', 'condition', 'Condition: Condition'],
      ['Condition: Condition', 'Yes', 'hold', 'Hold: Hold'],
      ['Hold: Hold', 'Met', 'assign', 'Assign Owner: Assign Owner'],
    ] as const;
    for (const [from, edge, typed, added] of steps) {
      await ring(page, from, edge).click();
      await searchBox(page).fill(typed);
      await searchBox(page).press('Enter');
      const [before, after, view] = [
        await steadyBox(card(page, from)),
        await steadyBox(card(page, added)),
        await steadyBox(canvas(page)),
      ];
      expect(after.x).toBeGreaterThan(before.x + before.width);
      expect(Math.abs(after.y - before.y)).toBeLessThan(60);
      expect(before.x).toBeGreaterThanOrEqual(view.x);
      expect(after.x + after.width).toBeLessThanOrEqual(view.x + view.width);
    }
  });

  it('never lays a dropped node on another one', async () => {
    const page = await openChain();
    const hold = card(page, 'Hold: Hold');
    const to = await centreOf(hold);
    const box = await steadyBox(canvas(page));
    await palette(page, 'Add Assign Owner').dragTo(canvas(page), {
      targetPosition: { x: to.x - 60 - box.x, y: to.y - 20 - box.y },
    });
    const added = await steadyBox(card(page, 'Assign Owner: Assign Owner'));
    const held = await steadyBox(hold);
    expect(added.y >= held.y + held.height || added.y + added.height <= held.y).toBe(true);
    expect(await lines(page)).toEqual(CHAIN);
  });

  it('leads an edge elsewhere by its end, and takes its start to another way out', async () => {
    const page = await openChain();
    await palette(page, 'Go to Updated Lead').click();
    await palette(page, 'Add Assign Owner').click();
    const old = line(page, 'Yes: from Condition to Hold');
    await old.waitFor();
    const target = await centreOf(card(page, 'Assign Owner: Assign Owner'));
    const ends = await steadyBox(old.locator('path').nth(1));
    await drag(page, { x: ends.x + ends.width - 4, y: ends.y + ends.height }, target);
    await line(page, 'Yes: from Condition to Assign Owner').waitFor();
    const start = await centreOf(ring(page, 'Condition: Condition', 'Yes'));
    await drag(page, { x: start.x + 12, y: start.y }, await centreOf(port(page, 'Condition: Condition', 'Otherwise')));
    await line(page, 'Otherwise: from Condition to Assign Owner').waitFor();
    expect(await line(page, 'Yes: from Condition to Assign Owner').count()).toBe(0);
  });

  it('offers a new node or to disconnect where the end of an edge is let go over empty canvas', async () => {
    const page = await openChain();
    const old = line(page, 'Yes: from Condition to Hold');
    const ends = await steadyBox(old.locator('path').nth(1));
    const end = { x: ends.x + ends.width - 4, y: ends.y + ends.height };
    await drag(page, end, { x: end.x - 40, y: end.y + 260 });
    await page.getByRole('button', { name: 'Disconnect the edge instead' }).click();
    await expect.poll(() => lines(page)).toEqual([CHAIN[0]]);
    await notice(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => lines(page)).toEqual(CHAIN);
  });

  it('deletes with healing from the menu of a right click, and without', async () => {
    const page = await openChain();
    await card(page, 'Condition: Condition').click({ button: 'right', position: { x: 20, y: 12 } });
    await page.getByRole('menuitem', { name: /^Delete\s*Del/ }).click();
    await notice(page).getByText('Deleted “Condition”; “New Lead” now leads to “Hold”.').waitFor();
    await line(page, 'All leads: from New Lead to Hold').waitFor();
    await notice(page).getByRole('button', { name: 'Undo' }).click();
    await card(page, 'Condition: Condition').click({ button: 'right', position: { x: 20, y: 12 } });
    await page.getByRole('menuitem', { name: 'Delete, edges stay open' }).click();
    await card(page, 'Condition: Condition').waitFor({ state: 'detached' });
    expect(await lines(page)).toEqual([]);
  });

  it('tidies up the selection alone', async () => {
    const page = await openChain();
    await palette(page, 'Go to Updated Lead').click();
    await palette(page, 'Add Assign Owner').click();
    const still = await centreOf(card(page, 'Assign Owner: Assign Owner'));
    const hold = await steadyBox(card(page, 'Hold: Hold'));
    await drag(page, { x: hold.x + 60, y: hold.y + 30 }, { x: hold.x + 40, y: hold.y + 330 });
    await clickCard(page, 'Condition: Condition');
    await clickCard(page, 'Hold: Hold', ['Shift']);
    await page.keyboard.press('Shift+T');
    await expect.poll(async () => Math.abs((await steadyBox(card(page, 'Hold: Hold'))).y - hold.y)).toBeLessThan(120);
    expect(await centreOf(card(page, 'Assign Owner: Assign Owner'))).toEqual(still);
    await page.getByRole('button', { name: 'Undo', exact: true }).hover();
    await page.getByRole('tooltip').getByText('Tidied up 2 nodes').waitFor();
  });
});
