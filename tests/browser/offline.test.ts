import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderOf } from '../../.scripts/built-app.ts';
import { serveFolder, type StaticServer } from '../../.scripts/static-server.ts';
import { openAt } from '../support/browser.ts';

const PATH = '/some/where/';

/** A host of the app that can be shut down and can bring a newer version. */
async function host(): Promise<{ url: string; newer: () => Promise<void>; down: () => Promise<void> }> {
  let server: StaticServer | undefined = await serveFolder(folderOf('app'), { port: 0, under: PATH });
  const { port } = server;
  const down = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  onTestFinished(down);
  return {
    url: `http://localhost:${port}${PATH}`,
    down,
    newer: async () => {
      await down();
      const folder = mkdtempSync(join(tmpdir(), 'newer-app-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      cpSync(folderOf('app'), folder, { recursive: true });
      writeFileSync(join(folder, 'sw.js'), `${readFileSync(join(folder, 'sw.js'), 'utf8')}\n// newer\n`);
      server = await serveFolder(folder, { port, under: PATH });
    },
  };
}

describe('the app without a network', () => {
  it('opens after the first visit with all its pages, and records a run', async () => {
    const { url, down } = await host();
    // Without a host the browser reports in its console that it found no newer version.
    const page = await openAt(url, { keepsOffline: true, expectedErrors: [/ERR_|Failed to load resource/] });
    // Said in the header, where it covers nothing.
    await page.getByRole('banner').getByText('Ready offline').waitFor();
    await page.context().setOffline(true);
    await down();
    await page.reload();
    await page.getByRole('link', { name: 'Simulator', exact: true }).click();
    await page.getByRole('slider', { name: 'Step' }).waitFor();
    await page
      .getByRole('button', { name: 'Run again' })
      .or(page.getByRole('button', { name: /^Run/ }))
      .first()
      .click();
    await page.getByRole('slider', { name: 'Step' }).waitFor();
    await page.getByRole('link', { name: 'Audit Logs' }).click();
    await page.getByRole('heading', { name: 'Audit Logs' }).first().waitFor();
    await page.getByRole('link', { name: 'Salesforce', exact: true }).click();
    await page.getByRole('heading', { name: 'Salesforce' }).first().waitFor();
    expect(await page.evaluate(() => fetch('./manifest.webmanifest').then(({ ok }) => ok))).toBe(true);
    expect(await page.getByText('Ready offline').count()).toBe(0);
  });

  it('offers a newer version, takes it over when asked, not while another tab has a lesson open, and tells that tab', async () => {
    const { url, newer } = await host();
    const page = await openAt(url, { keepsOffline: true });
    await page.getByText('Ready offline').waitFor();
    await newer();
    const other = await openAt(`${url}#/lessons/any`, { beside: page });
    await other.getByRole('main').waitFor();
    const note = page.getByText('A new version of the app is ready.');
    await note.waitFor();
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByText('Not now in another tab: A lesson is open.').waitFor();
    await other.getByRole('link', { name: 'Salesforce', exact: true }).click();
    await other.getByRole('heading', { name: 'Salesforce' }).first().waitFor();
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload' }).click()]);
    await page.getByRole('main').waitFor();
    await other.getByText('The app was updated in another tab.').waitFor();
    await Promise.all([other.waitForEvent('load'), other.getByRole('button', { name: 'Reload' }).click()]);
    await other.getByRole('main').waitFor();
  });
});
