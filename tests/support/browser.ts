import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { reportPolicyBreaches, watchPage } from './page-faults.ts';

export interface PageOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** `reduce` by default: nothing moves, so that nothing needs waiting for. */
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** Opens a further page beside one that is open, with the same storage: a second tab. */
  readonly beside?: Page;
  /** Runs in the page before its own code: takes away what a browser may not have. */
  readonly before?: () => void;
  /** The app keeps itself for work without a network, as it does outside of tests; blocked by default. */
  readonly keepsOffline?: boolean;
  /** Errors that the test provokes and that therefore do not fail it. */
  readonly expectedErrors?: readonly RegExp[];
}

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/**
 * Opens the built app in a new browser profile, at a path such as `#/simulator`. The test fails where the page
 * reports an error, breaks its policy or asks another host for anything.
 */
export const openApp = (path = '', options: PageOptions = {}): Promise<Page> =>
  openPage(inject('appUrl') + path, options);

/** Opens the same app as it is served below a path of a host. */
export const openAppUnderPath = (path = '', options: PageOptions = {}): Promise<Page> =>
  openPage(inject('appUnderPathUrl') + path, options);

/** Opens the app of a host that the test serves itself. */
export const openAt = (url: string, options: PageOptions = {}): Promise<Page> => openPage(url, options);

/** Opens the page through which tests reach storage, layout and worker. */
export const openProbe = (options: PageOptions = {}): Promise<Page> => openPage(inject('probeUrl'), options);

async function openPage(url: string, options: PageOptions): Promise<Page> {
  const context = options.beside?.context() ?? (await newContext(options));
  const page = await context.newPage();
  const faults = watchPage(page, new URL(url).origin);
  onTestFinished(async () => {
    await page.close();
    const expected = options.expectedErrors ?? [];
    expect(faults.filter((fault) => !expected.some((one) => one.test(fault)))).toEqual([]);
  });
  // A page hands file choosers over only some time after the first listener has come; a key may be quicker.
  page.on('filechooser', () => undefined);
  await reportPolicyBreaches(page);
  if (options.before) await page.addInitScript(options.before);
  await page.goto(url);
  return page;
}

async function newContext(options: PageOptions): Promise<BrowserContext> {
  browser ??= launchBrowser(inject('browserPath'));
  const context = await (
    await browser
  ).newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Keeping every file anew for each test would only take time.
    serviceWorkers: options.keepsOffline === true ? 'allow' : 'block',
  });
  context.setDefaultTimeout(15_000);
  onTestFinished(() => context.close());
  return context;
}
