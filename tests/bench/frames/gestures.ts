import type { Page } from 'playwright-core';
import type { FlowGraph } from '#graph/flow-graph.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface View extends Point {
  readonly zoom: number;
}

/** The pane in which a graph is drawn, in pixels of the window. */
interface Pane extends Point {
  readonly width: number;
  readonly height: number;
}

const STEPS = 70;
/** Larger than any card, with air. */
const CARD = { width: 430, height: 178 };

/** What a hand does to a drawn graph, in the editor and in React Flow as it comes alike. */
export function gesturesOn(page: Page, graph: FlowGraph) {
  const pane = async (): Promise<Pane> => {
    const box = await page.locator('.react-flow').first().boundingBox();
    if (!box) throw new Error('No graph is drawn');
    return box;
  };
  const view = (): Promise<View> =>
    page.evaluate(() => {
      const drawn = document.querySelector('.react-flow__viewport');
      const matrix = new DOMMatrix(drawn ? getComputedStyle(drawn).transform : 'none');
      return { x: matrix.e, y: matrix.f, zoom: matrix.a };
    });
  const middle = ({ x, y, width, height }: Pane): Point => ({ x: x + width / 2, y: y + height / 2 });

  const zoomTo = async (zoom: number): Promise<void> => {
    const { x, y } = middle(await pane());
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, Math.log2((await view()).zoom / zoom) / 0.002);
    await page.waitForTimeout(400);
  };

  /** A point in view that is the place of no node, as near to the middle as there is one. */
  const empty = async (): Promise<Point> => {
    const [box, { x, y, zoom }] = [await pane(), await view()];
    const free = ({ x: px, y: py }: Point): boolean =>
      graph.nodes.every(({ position }) => {
        const [left, top] = [position.x * zoom + x + box.x, position.y * zoom + y + box.y];
        return px < left - 6 || py < top - 3 || px > left + CARD.width * zoom + 4 || py > top + CARD.height * zoom + 3;
      });
    const { x: cx, y: cy } = middle(box);
    for (let away = 0; away < Math.min(box.width, box.height) / 2 - 30; away += 2) {
      for (const [dx, dy] of [
        [0, away],
        [away, 0],
        [0, -away],
        [-away, 0],
        [away, away],
        [-away, -away],
      ] as const) {
        if (free({ x: cx + dx, y: cy + dy })) return { x: cx + dx, y: cy + dy };
      }
    }
    // Between two columns there is always room, though it may be narrow.
    return { x: box.x + box.width / 2, y: box.y + 12 };
  };

  /** The middle of the head of the node nearest to the middle of the view. */
  const node = async (): Promise<Point> => {
    const [box, { x, y, zoom }] = [await pane(), await view()];
    const { x: cx, y: cy } = middle(box);
    const points = graph.nodes.map(({ position }) => ({
      x: (position.x + 70) * zoom + x + box.x,
      y: (position.y + 18) * zoom + y + box.y,
    }));
    const far = (point: Point): number => Math.hypot(point.x - cx, point.y - cy);
    const [nearest] = points.toSorted((a, b) => far(a) - far(b));
    if (!nearest) throw new Error('The graph has no nodes');
    return nearest;
  };

  const dragFrom = async ({ x, y }: Point): Promise<void> => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= STEPS; step += 1) {
      const turn = (step / STEPS) * Math.PI * 2;
      await page.mouse.move(x + Math.sin(turn) * 150, y + (1 - Math.cos(turn)) * 60);
    }
    await page.mouse.up();
  };

  return {
    zoomTo,
    pan: async (): Promise<void> => dragFrom(await empty()),
    dragNode: async (): Promise<void> => dragFrom(await node()),
    /** In to where cards are read, and back out. */
    zoomThrough: async (): Promise<void> => {
      const { x, y } = middle(await pane());
      const depth = Math.log2(1 / (await view()).zoom) / 0.002;
      await page.mouse.move(x, y);
      for (const direction of [-1, 1]) {
        for (let step = 0; step < STEPS / 2; step += 1) {
          await page.mouse.wheel(0, (direction * depth) / (STEPS / 2));
          // The wheel is answered before a frame is drawn, a move with one.
          await page.mouse.move(x + (step % 2), y);
        }
      }
    },
  };
}
