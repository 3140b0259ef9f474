import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../.scripts/static-server.ts';
import { tempProject } from '../support/temp-project.ts';

/** Serves a small site; answers a function that asks it for a path. */
async function site(under?: string): Promise<(path: string) => Promise<Response>> {
  const folder = tempProject({
    'index.html': '<p>Start</p>',
    'assets/app.js': 'start();',
    'sw.js': 'keep();',
    'manifest.webmanifest': '{}',
    'docs/index.html': '<p>Docs</p>',
    'a b.csv': 'a,b',
    'cli/flowsim.js': 'command line',
    '.stamp': 'secret',
  });
  const server = await serveFolder(folder, { port: 0, ...(under !== undefined && { under }) });
  onTestFinished(() => server.close());
  return (path) => fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual' });
}

describe('the static server', () => {
  it('answers files with their types, and a folder with its index', async () => {
    const get = await site();
    expect(await (await get('/')).text()).toBe('<p>Start</p>');
    expect((await get('/')).headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await get('/assets/app.js?v=1')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await (await get('/docs/')).text()).toBe('<p>Docs</p>');
    expect(await (await get('/a%20b.csv')).text()).toBe('a,b');
  });

  it('has a page and the service worker asked for anew each time, and files with a hash in their names kept', async () => {
    const get = await site();
    for (const path of ['/', '/sw.js', '/manifest.webmanifest'])
      expect([path, (await get(path)).headers.get('cache-control')]).toEqual([path, 'no-cache']);
    expect((await get('/assets/app.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/manifest.webmanifest')).headers.get('content-type')).toContain('application/manifest+json');
  });

  it('has nothing else: no fallback page, no hidden file, no command line, nothing outside', async () => {
    const get = await site();
    for (const path of ['/nowhere', '/.stamp', '/cli/flowsim.js', '/../package.json', '/%2e%2e/etc', '/%', '/assets']) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });

  it('lives under a path and nowhere else where it is told to', async () => {
    const get = await site('/some/where/');
    expect(await (await get('/some/where/')).text()).toBe('<p>Start</p>');
    expect((await get('/some/where')).headers.get('location')).toBe('/some/where/');
    expect((await get('/')).status).toBe(404);
  });

  it('rejects where the port is taken', async () => {
    const folder = tempProject({ 'index.html': '' });
    const first = await serveFolder(folder, { port: 0 });
    onTestFinished(() => first.close());
    await expect(serveFolder(folder, { port: first.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
