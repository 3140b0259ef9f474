import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openApp, openAppUnderPath, openProbe } from '../support/browser.ts';
import { watchPage } from '../support/page-faults.ts';

/** The page's policy: each directive with its sources. */
async function policyOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const content = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  return new Map(
    (content ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

describe('the built app', () => {
  it('opens without an error, a breach of its policy or a request to another host', async () => {
    const page = await openApp();
    await page.getByRole('main').waitFor();
    await page.waitForLoadState('networkidle');
  });

  it('opens the same below a path of a host', async () => {
    const page = await openAppUnderPath();
    await page.getByRole('main').waitFor();
    await page.waitForLoadState('networkidle');
  });

  it('carries a policy that lets nothing run but its own files', async () => {
    const policy = await policyOf(await openApp());
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('worker-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'self'");
    const html = await (await fetch(inject('appUrl'))).text();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

  it.each(['light', 'dark'] as const)('takes the %s scheme of the system before it paints', async (colorScheme) => {
    const page = await openApp('', { colorScheme });
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(colorScheme);
  });

  it('keeps the colour scheme that was chosen', async () => {
    const page = await openApp('', { colorScheme: 'light' });
    await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'dark'));
    await page.reload();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  });
});

describe('a page under test', () => {
  it('fails its test by an error, a breach of its policy and a request to another host', async () => {
    const page = await openProbe({ expectedErrors: [/./] });
    const faults = watchPage(page, new URL(page.url()).origin);
    await page.evaluate(() => {
      reportError(new Error('thrown by the test'));
      const script = document.createElement('script');
      script.textContent = 'document.title = "broken in"';
      document.head.append(script);
      return fetch('http://other.invalid/').catch(() => undefined);
    });
    expect(await page.title()).toBe('Probe');
    const found = faults.join('\n');
    expect(found).toContain('uncaught: Error: thrown by the test');
    expect(found).toContain('policy breach: script-src');
    expect(found).toContain('policy breach: connect-src by http://other.invalid/');
  });

  it('asks no other host for anything, by its address alone', async () => {
    const page = await openProbe({ expectedErrors: [/request to another host/, /ERR_/] });
    const faults = watchPage(page, new URL(page.url()).origin);
    await page.goto('http://127.0.0.1:9/').catch(() => undefined);
    expect(faults).toContain('request to another host: http://127.0.0.1:9/');
  });
});
