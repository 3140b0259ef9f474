import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { ensureBuilt, folderOf } from '../../.scripts/built-app.ts';
import { serveFolder } from '../../.scripts/static-server.ts';
import { findBrowser } from '../support/find-browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import type { BenchReport } from './bench-suite.ts';

const SIZES = [10_000, 100_000];
const PATIENCE = 600_000;

/** Generates and runs many records in the app, reads the result, and measures the page's frames meanwhile. */
export const report: BenchReport = {
  title: 'Many records in Chromium: frames in milliseconds as median / 95th percentile',
  heading: ['', 'seconds', 'heap MB', 'while recording', 'while reading', 'afterwards'],
  async *rows() {
    await ensureBuilt('app');
    const app = await serveFolder(folderOf('app'), { port: 0 });
    const browser = await launchBrowser(findBrowser());
    try {
      for (const size of SIZES) {
        const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
        await page.addInitScript(COMPILER_MARK);
        await page.goto(`http://localhost:${app.port}/#/simulator`);
        yield [`${size} leads (load ${(loadavg()[0] ?? 0).toFixed(1)})`, ...(await measure(page, size))];
        await page.close();
      }
    } finally {
      await browser.close();
      await app.close();
    }
  },
};

/** The compiler marks functions by a helper that the page does not have. */
const COMPILER_MARK = 'globalThis.__name ??= (value) => value';

async function measure(page: Page, size: number): Promise<readonly string[]> {
  await page.getByRole('region', { name: 'Records of the run' }).waitFor({ timeout: PATIENCE });
  await page.getByRole('button', { name: /Set up/ }).click();
  await page.getByText('Generated', { exact: true }).click();
  await page.getByRole('textbox', { name: 'How many' }).fill(String(size));
  const progress = page.getByRole('progressbar', { name: 'Progress of the run' });
  const began = Date.now();
  await page.getByRole('button', { name: /^Run [\d,]+ leads/ }).click();
  await progress.waitFor({ timeout: PATIENCE });
  const recording = await framesUntil(page, () => progress.waitFor({ state: 'detached', timeout: PATIENCE }));
  const trips = page.getByRole('button', { name: `${size.toLocaleString('en-GB')} trips` });
  const reading = await framesUntil(page, () => trips.waitFor({ timeout: PATIENCE }));
  const seconds = Math.round((Date.now() - began) / 1_000);
  const after = await framesUntil(page, () => page.waitForTimeout(5_000));
  const heap = await page.evaluate(() =>
    Math.round(((performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0) / 1e6),
  );
  return [String(seconds), String(heap), recording, reading, after];
}

/** The frames of the page until something has happened: median / 95th percentile. */
async function framesUntil(page: Page, wait: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (Reflect.get(window, 'framesSeen') === frames) requestAnimationFrame(tick);
    };
    Reflect.set(window, 'framesSeen', frames);
    requestAnimationFrame(tick);
  });
  await wait();
  const frames = await page.evaluate(() => {
    const list = Reflect.get(window, 'framesSeen') as number[];
    Reflect.deleteProperty(window, 'framesSeen');
    return list;
  });
  // What is over within a frame or two has no frames to speak of.
  if (frames.length < 3) return '–';
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return `${at(0.5)} / ${at(0.95)}`;
}
