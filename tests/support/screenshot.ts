/**
 * Takes pictures of the built app by hand:
 *
 *     npx tsx tests/support/screenshot.ts [path] [--name NAME] [--scheme light|dark] [--size 1280x720]
 *                                         [--steps FILE] [--out FOLDER]
 *
 * Without `--scheme` and `--size` it takes light and dark at both usual sizes. FILE is a module that exports
 * `steps(page)`: what to do before the picture.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { ensureBuilt, folderOf } from '../../.scripts/built-app.ts';
import { serveFolder } from '../../.scripts/static-server.ts';
import { findBrowser } from './find-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { reportPolicyBreaches, watchPage } from './page-faults.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string', default: 'app' },
    scheme: { type: 'string' },
    size: { type: 'string' },
    steps: { type: 'string' },
    out: { type: 'string' },
  },
});

const schemes =
  values.scheme === undefined ? (['light', 'dark'] as const) : ([values.scheme === 'dark' ? 'dark' : 'light'] as const);
const sizes = (values.size === undefined ? ['1440x900', '1280x720'] : [values.size]).map((size) =>
  size.split('x').map(Number),
);
const out = values.out === undefined ? mkdtempSync(join(tmpdir(), 'flowsim-pictures-')) : resolve(values.out);
mkdirSync(out, { recursive: true });

const { steps } = (values.steps === undefined ? {} : await import(pathToFileURL(resolve(values.steps)).href)) as {
  steps?: (page: Page) => Promise<void>;
};

await ensureBuilt('app');
const server = await serveFolder(folderOf('app'), { port: 0 });
const origin = `http://localhost:${server.port}`;
const browser = await launchBrowser(findBrowser());
try {
  for (const colorScheme of schemes) {
    for (const [width = 1440, height = 900] of sizes) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
      const faults = watchPage(page, origin);
      await reportPolicyBreaches(page);
      await page.goto(`${origin}/${positionals[0] ?? ''}`, { waitUntil: 'networkidle' });
      await steps?.(page);
      const file = join(out, `${values.name}-${colorScheme}-${width}x${height}.png`);
      await page.screenshot({ path: file });
      console.log(file);
      for (const fault of faults) console.log(`  ${fault}`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
