import type { DocumentStore } from '../document-store.ts';
import { createMemoryStore } from '../memory-store.ts';
import type { StorageFault } from '../storage-fault.ts';
import { openIndexedDbStore } from './indexed-db-store.ts';

export interface OpenedStore {
  readonly store: DocumentStore;
  /** Why work is kept in memory alone and ends with the page; absent where it is kept in the database. */
  readonly fallback?: StorageFault;
}

/** The browser's database, or memory with the reason where there is none to be had. */
export async function openBrowserStore(name = 'flowbuilder-simulator'): Promise<OpenedStore> {
  const opened = await openIndexedDbStore(name);
  return opened.ok ? { store: opened.value } : { store: createMemoryStore(), fallback: opened.error };
}
