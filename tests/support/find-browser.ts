import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { projectFolder } from '../../.scripts/run-tool.ts';

/** The browser without a window comes first: it does the same with less than half of the machine. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** What Debian calls it, the most fitting first. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a Chromium or Chrome: the one that FLOWSIM_BROWSER names, an installed one, one that Playwright
 * downloaded, or else one installed now, which it says. Throws where none can be had.
 */
export function findBrowser(): string {
  const named = process.env['FLOWSIM_BROWSER'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`FLOWSIM_BROWSER names ${named}, which does not exist.`);
    return named;
  }
  const found = installed();
  if (found !== undefined) return found;
  install();
  const after = installed();
  if (after !== undefined) return after;
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be installed. Install one, or name one in FLOWSIM_BROWSER.',
  );
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) =>
    folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
  );
  return [...onPath, ...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

function install(): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && run('apt-get', ['--version'], true)) {
    console.log('No Chromium or Chrome found: installing the chromium-headless-shell package with apt-get.');
    const add = (name: string): boolean => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
    if (run('apt-get', ['update', '-qq']) && PACKAGES.some(add)) return;
    console.log('apt-get could not install it.');
  }
  console.log("Downloading Playwright's Chromium.");
  run(process.execPath, [
    join(projectFolder, 'node_modules/playwright-core/cli.js'),
    'install',
    ...(isRoot ? ['--with-deps'] : []),
    'chromium',
  ]);
}

const run = (command: string, args: readonly string[], quiet = false): boolean =>
  spawnSync(command, args, {
    stdio: quiet ? 'ignore' : 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;
