import type { DocumentStore } from '#storage/document-store.ts';
import { createRunClient } from '#worker/run-client.ts';
import { hashesOfRuns } from './random-runs.ts';
import { openBrowserStore, type OpenedStore } from '#storage/browser/open-browser-store.ts';

const stores = new Map<string, DocumentStore>();

/** What the browser tests find in the page's global scope as `probe`. */
export const probe = {
  createRunClient,
  hashesOfRuns,

  /** Opens the app's store on a database of that name, for `store` to find; answers why it is not kept, if so. */
  async openStore(name: string): Promise<OpenedStore['fallback']> {
    const opened = await openBrowserStore(name);
    stores.set(name, opened.store);
    return opened.fallback;
  },
  store(name: string): DocumentStore {
    const store = stores.get(name);
    if (!store) throw new Error(`No store "${name}" was opened`);
    return store;
  },
};

Object.assign(globalThis, { probe });
