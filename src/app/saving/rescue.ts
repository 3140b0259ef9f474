import type { DocumentStore, DocumentWrite } from '#storage/document-store.ts';

const KEY = 'rescued-batches';

/** What browsers have room for. */
const MOST_CHARACTERS = 5_000_000;

/**
 * Leaves writes that the database has not confirmed in the browser's small, synchronous storage: a page that
 * is closing may not wait for a database. Too large a copy is not left; the database mostly finishes anyway.
 */
export function leaveRescue(batches: readonly (readonly DocumentWrite[])[]): void {
  try {
    const { texts } = rescueCopy(batches);
    if (texts.length === 0) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, `[${texts.join(',')}]`);
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
  for (const batch of JSON.parse(left) as readonly (readonly DocumentWrite[])[]) await store.write(batch);
}

/** Whether a page that goes away now leaves a copy of all of it. */
export const fitsRescue = (batches: readonly (readonly DocumentWrite[])[]): boolean => rescueCopy(batches).isWhole;

interface RescueCopy {
  readonly texts: readonly string[];
  /** Whether there was room for every batch. */
  readonly isWhole: boolean;
}

/** Prints as many batches as there is room for together, those of few writes first: a long one keeps out no other. */
function rescueCopy(batches: readonly (readonly DocumentWrite[])[]): RescueCopy {
  const texts: string[] = [];
  let left = MOST_CHARACTERS;
  for (const batch of batches.toSorted((a, b) => a.length - b.length)) {
    const text = printBatch(batch, left);
    if (text === undefined) continue;
    texts.push(text);
    left -= text.length;
  }
  return { texts, isWhole: texts.length === batches.length };
}

/** Undefined for a batch that has no room: printing all of it would hold the page up for nothing. */
function printBatch(batch: readonly DocumentWrite[], room: number): string | undefined {
  const texts: string[] = [];
  let left = room;
  for (const write of batch) {
    const text = JSON.stringify(write);
    left -= text.length;
    if (left < 0) return undefined;
    texts.push(text);
  }
  return `[${texts.join(',')}]`;
}
