import type { Browser, Page } from 'playwright-core';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { largeGraph } from '../../support/large-graph.ts';
import { better, framesDuring, readyAfter, type Frames } from './frame-figures.ts';
import { gesturesOn } from './gestures.ts';

/** Everything measured of one graph in one page; times in milliseconds. */
export interface FrameFigures {
  /** From loading the page until the graph answers. */
  readonly load: number;
  /** From going to the graph within the app; undefined where there is no app around it. */
  readonly open: number | undefined;
  readonly gestures: Readonly<Record<Gesture, Frames>>;
}

export const gestureNames = ['pan at zoom 1', 'pan at fit', 'zoom through', 'drag at zoom 1', 'drag at fit'] as const;

type Gesture = (typeof gestureNames)[number];

export interface FramePages {
  readonly browser: Browser;
  readonly appUrl: string;
  readonly bareUrl: string;
}

const viewport = { width: 1440, height: 900 };
/** Functions that are sent to the page may carry a mark of the compiler that the page does not know. */
const COMPILER_MARK = 'globalThis.__name ??= (value) => value';

/** Measures a graph of so many nodes in turn in React Flow as it comes and in the editor, and keeps the better figures. */
export async function measureFrames(pages: FramePages, count: number, rounds: number) {
  const graph = largeGraph(count);
  let bare: FrameFigures | undefined;
  let app: FrameFigures | undefined;
  for (let round = 0; round < rounds; round += 1) {
    bare = betterOf(bare, await measureBare(pages, graph));
    app = betterOf(app, await measureApp(pages, graph));
  }
  if (!bare || !app) throw new Error('Measure at least one round');
  return { bare, app };
}

async function measureBare({ browser, bareUrl }: FramePages, graph: FlowGraph): Promise<FrameFigures> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.addInitScript(COMPILER_MARK);
  await page.addInitScript(
    (given) => void Object.assign(window, { graph: JSON.parse(given) as unknown }),
    JSON.stringify(graph),
  );
  const load = await readyAfter(page, '.react-flow__node', () => page.goto(bareUrl, { waitUntil: 'commit' }));
  const gestures = await measureGestures(page, graph, async (fit) => {
    await gesturesOn(page, graph).zoomTo(fit);
  });
  await context.close();
  return { load, open: undefined, gestures };
}

async function measureApp({ browser, appUrl }: FramePages, graph: FlowGraph): Promise<FrameFigures> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(COMPILER_MARK);
  await page.goto(`${appUrl}#/flow`);
  await page.getByRole('button', { name: /^Graph: / }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Import a graph…' }).click();
  const file = { name: 'large.flow.json', mimeType: 'application/json', buffer: Buffer.from(printFlowFile(graph)) };
  await (await chosen).setFiles(file);
  await page.getByRole('button', { name: `Graph: ${graph.name}` }).waitFor({ timeout: 120_000 });
  await page.getByText('Saved', { exact: true }).first().waitFor({ timeout: 120_000 });
  await page.waitForTimeout(2_000);
  const address = `#/flow/${graph.id}`;
  const drawn = `[role=application][aria-label="Graph ${graph.name}"] .react-flow__node`;
  await page.goto(`${appUrl}${address}`);
  const load = await readyAfter(page, drawn, () => page.reload({ waitUntil: 'commit' }));
  await page.evaluate(() => location.assign('#/assumptions'));
  await page.waitForTimeout(1_000);
  const open = await readyAfter(page, drawn, () => page.evaluate((to) => location.assign(to), address));
  const gestures = await measureGestures(page, graph, () =>
    page.getByRole('button', { name: 'Fit the graph' }).click(),
  );
  await context.close();
  return { load, open, gestures };
}

async function measureGestures(
  page: Page,
  graph: FlowGraph,
  fit: (zoom: number) => Promise<void>,
): Promise<FrameFigures['gestures']> {
  const hand = gesturesOn(page, graph);
  const wholeZoom = (): Promise<number> =>
    page.evaluate(() => {
      const drawn = document.querySelector('.react-flow__viewport');
      return new DOMMatrix(drawn ? getComputedStyle(drawn).transform : 'none').a;
    });
  const whole = await wholeZoom();
  await fit(whole);
  await page.waitForTimeout(1_000);
  const atFit = { pan: await framesDuring(page, hand.pan), drag: await framesDuring(page, hand.dragNode) };
  const through = await framesDuring(page, hand.zoomThrough);
  await hand.zoomTo(1);
  await page.waitForTimeout(1_000);
  const atOne = { pan: await framesDuring(page, hand.pan), drag: await framesDuring(page, hand.dragNode) };
  return {
    'pan at zoom 1': atOne.pan,
    'pan at fit': atFit.pan,
    'zoom through': through,
    'drag at zoom 1': atOne.drag,
    'drag at fit': atFit.drag,
  };
}

function betterOf(a: FrameFigures | undefined, b: FrameFigures): FrameFigures {
  if (!a) return b;
  const least = (x: number | undefined, y: number | undefined): number | undefined =>
    x === undefined || y === undefined ? (x ?? y) : Math.min(x, y);
  return {
    load: Math.min(a.load, b.load),
    open: least(a.open, b.open),
    gestures: {
      'pan at zoom 1': better(a.gestures['pan at zoom 1'], b.gestures['pan at zoom 1']),
      'pan at fit': better(a.gestures['pan at fit'], b.gestures['pan at fit']),
      'zoom through': better(a.gestures['zoom through'], b.gestures['zoom through']),
      'drag at zoom 1': better(a.gestures['drag at zoom 1'], b.gestures['drag at zoom 1']),
      'drag at fit': better(a.gestures['drag at fit'], b.gestures['drag at fit']),
    },
  };
}
