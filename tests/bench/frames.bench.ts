import { loadavg } from 'node:os';
import { ensureBuilt, folderOf } from '../../.scripts/built-app.ts';
import { serveFolder } from '../../.scripts/static-server.ts';
import { findBrowser } from '../support/find-browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import type { BenchReport } from './bench-suite.ts';
import { gestureNames, measureFrames, type FrameFigures } from './frames/measure-frames.ts';

const SIZES = [100, 500, 1_000, 2_000, 5_000];
const ROUNDS = 2;

/** Opens graphs of growing size in a browser and measures opening and frames, beside React Flow as it comes. */
export const report: BenchReport = {
  title: 'Frames of the editor in Chromium, milliseconds as median / 95th percentile, the better of two rounds',
  heading: ['', 'loaded', 'opened', ...gestureNames],
  async *rows() {
    await ensureBuilt('app');
    await ensureBuilt('frames');
    const app = await serveFolder(folderOf('app'), { port: 0 });
    const bare = await serveFolder(folderOf('frames'), { port: 0 });
    const browser = await launchBrowser(findBrowser());
    try {
      const appUrl = `http://localhost:${app.port}/`;
      const bareUrl = `http://localhost:${bare.port}/tests/bench/frames/index.html`;
      for (const size of SIZES) {
        const figures = await measureFrames({ browser, appUrl, bareUrl }, size, ROUNDS);
        yield rowOf(`${size} nodes, React Flow as it comes`, figures.bare);
        yield rowOf(`${size} nodes, editor (load ${(loadavg()[0] ?? 0).toFixed(1)})`, figures.app);
      }
    } finally {
      await browser.close();
      await Promise.all([app.close(), bare.close()]);
    }
  },
};

const rowOf = (name: string, { load, open, gestures }: FrameFigures): readonly string[] => [
  name,
  String(load),
  open === undefined ? '' : String(open),
  ...gestureNames.map((gesture) => {
    const { median, p95 } = gestures[gesture];
    return `${Math.round(median)} / ${Math.round(p95)}`;
  }),
];
