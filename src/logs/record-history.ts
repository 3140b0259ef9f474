import type { Json } from '#shared/json.ts';
import type { EntryOf } from './entry-of.ts';
import type { JournalEntry } from './journal-entry.ts';

/** One record as it stands at an instant, whole. */
export type RecordImage = Readonly<Record<string, Json>>;

/** Every record of a run at every point of its journal, without running anything again (LOG-8). */
export interface RecordHistory {
  /**
   * The record after entry `seq` has been applied; -1 is before the run. Null where it does not exist then.
   * A deleted Salesforce record is still there, with `IsDeleted`.
   */
  imageAt(object: string, id: string, seq: number): RecordImage | null;
  /** All changes of a record, oldest first. */
  changesOf(object: string, id: string): readonly EntryOf<'record-changed'>[];
  /** Ids of the records that exist and are not deleted then: first those of the start, then in order of creation. */
  idsAt(object: string, seq: number): readonly string[];
}

interface Track {
  readonly changes: EntryOf<'record-changed'>[];
  /** `images[n]` is the record after `changes[n]`; filled when the record is first looked at. */
  images: (RecordImage | null)[] | undefined;
}

const NO_CHANGES: readonly EntryOf<'record-changed'>[] = [];

/** Follows the records of a run entry by entry, for a reader of the journal in parts. */
export interface RecordHistoryFold {
  take(entry: JournalEntry): void;
  finish(): RecordHistory;
}

/** The records of a run's start by object (`Lead`, `prospect`, …); an image's id is its `Id` or `id`. */
type InitialRecords = Readonly<Record<string, readonly Readonly<Record<string, Json>>[]>>;

/** Reads a journal once. */
export function createRecordHistory(initial: InitialRecords, journal: readonly JournalEntry[]): RecordHistory {
  const fold = createRecordHistoryFold(initial);
  for (const entry of journal) fold.take(entry);
  return fold.finish();
}

/** Keeps each record's own changes, so that seeking costs a binary search in either direction. */
export function createRecordHistoryFold(initial: InitialRecords): RecordHistoryFold {
  const tracks = new Map<string, Map<string, Track>>();
  return {
    take(entry) {
      if (entry.type !== 'record-changed') return;
      const byId = memberOf(tracks, entry.object, () => new Map<string, Track>());
      memberOf(byId, entry.id, (): Track => ({ changes: [], images: undefined })).changes.push(entry);
    },
    finish: () => historyOf(initial, tracks),
  };
}

function historyOf(initial: InitialRecords, tracks: ReadonlyMap<string, ReadonlyMap<string, Track>>): RecordHistory {
  const starts = new Map<string, ReadonlyMap<string, RecordImage>>();
  const startsOf = (object: string): ReadonlyMap<string, RecordImage> =>
    memberOf(starts, object, () => new Map((initial[object] ?? []).map((image) => [idOf(image), image])));

  return {
    imageAt(object, id, seq) {
      const start = startsOf(object).get(id) ?? null;
      const track = tracks.get(object)?.get(id);
      if (track === undefined) return start;
      const last = lastUpTo(track.changes, seq);
      if (last < 0) return start;
      track.images ??= imagesOf(start, track.changes);
      return track.images[last] ?? null;
    },
    changesOf: (object, id) => tracks.get(object)?.get(id)?.changes ?? NO_CHANGES,
    idsAt(object, seq) {
      const started = startsOf(object);
      const ids: string[] = [];
      const keepIfThere = (id: string, thereAtStart: boolean): void => {
        const changes = tracks.get(object)?.get(id)?.changes ?? NO_CHANGES;
        if (isThere(changes, lastUpTo(changes, seq), thereAtStart)) ids.push(id);
      };
      for (const [id, image] of started) keepIfThere(id, image['IsDeleted'] !== true);
      for (const id of tracks.get(object)?.keys() ?? []) if (!started.has(id)) keepIfThere(id, false);
      return ids;
    },
  };
}

function memberOf<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const created = create();
  map.set(key, created);
  return created;
}

const idOf = (image: RecordImage): string => String(image['Id'] ?? image['id']);

/** Index of the last change with a `seq` of at most the given one; -1 where there is none. */
function lastUpTo(changes: readonly { readonly seq: number }[], seq: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changes[middle]?.seq ?? 0) <= seq) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function imagesOf(start: RecordImage | null, changes: readonly EntryOf<'record-changed'>[]): (RecordImage | null)[] {
  let image = start;
  return changes.map((change) => {
    image = changed(image, change);
    return image;
  });
}

function changed(image: RecordImage | null, change: EntryOf<'record-changed'>): RecordImage | null {
  if (change.gone === true) return null;
  if (change.kind === 'deleted' && change.system === 'outreach') return null;
  const next: Record<string, Json> = { ...image };
  if (change.kind === 'deleted') next['IsDeleted'] = true;
  if (change.kind === 'restored') next['IsDeleted'] = false;
  for (const [field, , after] of change.fields) next[field] = after;
  return next;
}

function isThere(changes: readonly EntryOf<'record-changed'>[], last: number, thereAtStart: boolean): boolean {
  for (let index = last; index >= 0; index -= 1) {
    const change = changes[index];
    if (change === undefined) continue;
    if (change.gone === true) return false;
    const flag = change.fields.find(([field]) => field === 'IsDeleted');
    if (flag !== undefined) return flag[2] !== true;
    if (change.kind === 'deleted') return false;
    if (change.kind === 'created' || change.kind === 'restored') return true;
  }
  return thereAtStart;
}
