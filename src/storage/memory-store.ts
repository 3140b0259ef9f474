import { err, ok } from '#shared/result.ts';
import { applyWrites, documentKey } from './apply-writes.ts';
import type { DocumentStore, StoredDocument } from './document-store.ts';
import { storageFault } from './storage-fault.ts';

/** A store that lasts as long as the page: for tests, and where the browser keeps nothing. */
export function createMemoryStore(): DocumentStore {
  const documents = new Map<string, StoredDocument>();
  let closed = false;
  const refused = err(storageFault('unavailable'));
  return {
    get: (kind, id) => Promise.resolve(closed ? refused : ok(documents.get(documentKey(kind, id)) ?? null)),
    list: (kind) => Promise.resolve(closed ? refused : ok(ofKind(documents, kind))),
    write: (writes) => {
      if (closed) return Promise.resolve(refused);
      const applied = applyWrites(writes, {
        revisionOf: (kind, id) => documents.get(documentKey(kind, id))?.revision ?? 0,
        has: (kind, id) => documents.has(documentKey(kind, id)),
      });
      if (!applied) return Promise.resolve(err(storageFault('conflict')));
      for (const { kind, id, document } of applied.documents) {
        if (document) documents.set(documentKey(kind, id), document);
        else documents.delete(documentKey(kind, id));
      }
      return Promise.resolve(ok(applied.revisions));
    },
    close: () => {
      closed = true;
    },
  };
}

const ofKind = (documents: ReadonlyMap<string, StoredDocument>, kind: string): readonly StoredDocument[] =>
  [...documents.values()]
    .filter((document) => document.kind === kind)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
