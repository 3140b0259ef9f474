import type { TestProject } from 'vitest/node';
import { ensureBuilt, folderOf } from '../../.scripts/built-app.ts';
import { serveFolder } from '../../.scripts/static-server.ts';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browserPath: string;
    /** The built app at the root of a host. */
    appUrl: string;
    /** The same app below a path. */
    appUnderPathUrl: string;
    /** Pages that reach storage, layout and worker. */
    probeUrl: string;
  }
}

const PATH = '/some/where/';

/** Builds what is stale and serves it on free ports for all browser tests of the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browserPath', findBrowser());
  await ensureBuilt('app');
  await ensureBuilt('probe');
  const app = await serveFolder(folderOf('app'), { port: 0 });
  const under = await serveFolder(folderOf('app'), { port: 0, under: PATH });
  const probe = await serveFolder(folderOf('probe'), { port: 0 });
  project.provide('appUrl', `http://localhost:${app.port}/`);
  project.provide('appUnderPathUrl', `http://localhost:${under.port}${PATH}`);
  project.provide('probeUrl', `http://localhost:${probe.port}/tests/browser/probe/index.html`);
  return async () => {
    await Promise.all([app.close(), under.close(), probe.close()]);
  };
}
