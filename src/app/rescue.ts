import type { DocumentStore, DocumentWrite } from '#storage/document-store.ts';

const KEY = 'rescued-writes';

/**
 * Leaves writes that the database has not confirmed in the browser's small, synchronous storage: a page that
 * is closing may not wait for a database. Too large a copy is not left; the database mostly finishes anyway.
 */
export function leaveRescue(writes: readonly DocumentWrite[]): void {
  try {
    if (writes.length === 0) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, JSON.stringify(writes));
  } catch {
    // No room, or storage is closed to this page: the autosave has reported it.
  }
}

/** Carries out writes left by a page that was closed; where the database has them already, nothing happens. */
export async function takeRescue(store: DocumentStore): Promise<void> {
  let left: string | null = null;
  try {
    left = window.localStorage.getItem(KEY);
    window.localStorage.removeItem(KEY);
  } catch {
    return;
  }
  if (left === null) return;
  // Written by this app a moment ago; the store refuses what does not fit its revisions.
  for (const write of JSON.parse(left) as readonly DocumentWrite[]) await store.write([write]);
}
