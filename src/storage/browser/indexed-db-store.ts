import { Dexie, type Collection, type Table } from 'dexie';
import { err, ok, type Result } from '#shared/result.ts';
import { applyWrites, documentKey, isBareCheck, needsRevision } from '../apply-writes.ts';
import type { DocumentStore, DocumentWrite, StoredDocument } from '../document-store.ts';
import { storageFault, type StorageFault } from '../storage-fault.ts';
import { faultOf } from './fault-of.ts';

interface Database extends Dexie {
  readonly documents: Table<StoredDocument, [kind: string, id: string]>;
}

const VERSION = 1;

/**
 * A store in the browser's own database. Opens it at once, so that a fault shows before anything is written.
 * When a newer version of the app in another tab needs the database, this store lets go of it and answers
 * `newer-version` from then on.
 */
export async function openIndexedDbStore(name: string): Promise<Result<DocumentStore, StorageFault>> {
  const database = new Dexie(name) as Database;
  database.version(VERSION).stores({ documents: '[kind+id]' });
  let takenOver = false;
  database.on('versionchange', () => {
    takenOver = true;
    database.close();
    // Keeps Dexie from closing it in a way that the next call would open again.
    return false;
  });
  const blocked = new Promise<'blocked'>((resolve) => database.on('blocked', () => resolve('blocked')));
  try {
    const outcome = await Promise.race([database.open(), blocked]);
    const fault = outcome === 'blocked' ? 'blocked' : isNewer(database) ? 'newer-version' : undefined;
    if (fault) {
      database.close();
      return err(storageFault(fault));
    }
  } catch (error) {
    return err(faultOf(error));
  }
  return ok(storeOver(database, (error) => (takenOver ? storageFault('newer-version') : faultOf(error))));
}

/** Dexie opens a newer database than it was told of, and counts tenths of its versions. */
const isNewer = (database: Database): boolean => Math.floor(database.backendDB().version / 10) > VERSION;

function storeOver(database: Database, explain: (error: unknown) => StorageFault): DocumentStore {
  const attempt = async <T>(work: () => PromiseLike<T>): Promise<Result<T, StorageFault>> => {
    try {
      return ok(await work());
    } catch (error) {
      return err(error instanceof ConflictError ? storageFault('conflict') : explain(error));
    }
  };
  return {
    get: (kind, id) => attempt(async () => (await database.documents.get([kind, id])) ?? null),
    list: (kind) => attempt(() => ofKind(database.documents, kind).toArray()),
    write: (writes) =>
      attempt(() => database.transaction('rw', database.documents, () => writeAll(database.documents, writes))),
    close: () => database.close(),
  };
}

const ofKind = (table: Database['documents'], kind: string): Collection<StoredDocument, [string, string]> =>
  table.where('[kind+id]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]);

async function writeAll(table: Database['documents'], writes: readonly DocumentWrite[]): Promise<readonly number[]> {
  const read = writes.filter(needsRevision).map(({ kind, id }): [string, string] => [kind, id]);
  const revisions = new Map<string, number>();
  for (const document of read.length === 0 ? [] : await table.bulkGet(read)) {
    if (document) revisions.set(documentKey(document.kind, document.id), document.revision);
  }
  const there = new Set<string>();
  for (const kind of new Set(writes.filter(isBareCheck).map((write) => write.kind))) {
    // Names alone: what is checked may be large, and many.
    for (const [, id] of await ofKind(table, kind).primaryKeys()) there.add(documentKey(kind, id));
  }
  const applied = applyWrites(writes, {
    revisionOf: (kind, id) => revisions.get(documentKey(kind, id)) ?? 0,
    has: (kind, id) => there.has(documentKey(kind, id)),
  });
  // Thrown, so that the database undoes the transaction.
  if (!applied) throw new ConflictError();
  const gone = applied.documents.filter((one) => one.document === null);
  await table.bulkPut(applied.documents.flatMap((one) => one.document ?? []));
  await table.bulkDelete(gone.map(({ kind, id }): [string, string] => [kind, id]));
  return applied.revisions;
}

class ConflictError extends Error {}
