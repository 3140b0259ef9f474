import type { Page } from 'playwright-core';

/**
 * Collects what a page must never do: errors in its console or code, breaches of its Content-Security-Policy,
 * requests to anything but `origin`. The list grows as they happen.
 */
export function watchPage(page: Page, origin: string): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console error: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => faults.push('the page crashed'));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'data:' || url.protocol === 'blob:';
    if (!local && url.origin !== origin) faults.push(`request to another host: ${request.url()}`);
  });
  return faults;
}

/** Makes the page report breaches of its policy in its console; to be called before it loads. */
export const reportPolicyBreaches = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy breach: ${event.violatedDirective} by ${event.blockedURI || event.sourceFile}`);
    });
  });
