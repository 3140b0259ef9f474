import type { Page } from 'playwright-core';
import type { DocumentStore, DocumentWrite } from '#storage/document-store.ts';
import type { StorageFault } from '#storage/storage-fault.ts';
import type { probe as Probe } from '../browser/probe/probe.ts';

declare const probe: typeof Probe;

/** Opens a store inside the page and answers one that passes every call on to it. */
export async function openPageStore(
  page: Page,
  name: string,
): Promise<{ readonly store: DocumentStore; readonly fallback: StorageFault | undefined }> {
  const fallback = await page.evaluate((database) => probe.openStore(database), name);
  const store: DocumentStore = {
    get: (kind, id) => page.evaluate(([at, ...rest]) => probe.store(at).get(...rest), [name, kind, id] as const),
    list: (kind) => page.evaluate(([at, one]) => probe.store(at).list(one), [name, kind] as const),
    write: (writes) =>
      page.evaluate(([at, all]) => probe.store(at).write(JSON.parse(all) as DocumentWrite[]), [
        name,
        JSON.stringify(writes),
      ] as const),
    close: () => void page.evaluate((at) => probe.store(at).close(), name),
  };
  return { store, fallback };
}
