import type { DocumentStore, DocumentWrite, StoredDocument } from '#storage/document-store.ts';
import { joinBody, namedParts, type ListLayout } from './document-parts.ts';
import { readPartDocument, type PartDocument } from './part-document.ts';
import { DOCUMENT } from './workspace-documents.ts';

/** A document put together again from its parts. */
export interface JoinedDocument {
  readonly document: StoredDocument;
  readonly layout: readonly ListLayout[];
  /** Whether a part of it is not there. */
  readonly missing: boolean;
}

/** Everything that is kept in parts. */
export interface DividedDocuments {
  readonly orgs: readonly JoinedDocument[];
  readonly runs: readonly JoinedDocument[];
  /** Ids of parts that no document names, by a save that never came to its end, with whose they are. */
  readonly orphans: ReadonlyMap<string, PartDocument>;
}

/** Times that a reading begins again because another tab has written in between. */
const MOST_READINGS = 3;

/** Reads the orgs and the runs with their parts. */
export async function readDivided(store: DocumentStore): Promise<DividedDocuments> {
  for (let reading = 1; ; reading += 1) {
    const [orgs, runs] = [await listOf(store, DOCUMENT.org), await listOf(store, DOCUMENT.run)];
    const parts = new Map<string, PartDocument>();
    for (const { id, body } of await listOf(store, DOCUMENT.part)) {
      const part = readPartDocument(body);
      if (part) parts.set(id, part);
    }
    const join = (document: StoredDocument): JoinedDocument => {
      const { body, layout, missing } = joinBody(document.body, (id) => parts.get(id)?.elements);
      return { document: { ...document, body }, layout, missing: missing.length > 0 };
    };
    const read = { orgs: orgs.map(join), runs: runs.map(join) };
    if (reading < MOST_READINGS && [...read.orgs, ...read.runs].some(({ missing }) => missing)) continue;
    for (const { body } of [...orgs, ...runs]) for (const id of namedParts(body)) parts.delete(id);
    return { ...read, orphans: parts };
  }
}

/**
 * Takes away the parts that no document names; those of the documents in `except` stay. Where another tab has
 * written their document meanwhile they stay as well, and where one is about to name them it writes them anew.
 */
export async function sweepParts(
  store: DocumentStore,
  { orgs, runs, orphans }: DividedDocuments,
  except: readonly StoredDocument[],
): Promise<void> {
  const isOf = ({ kind, id }: PartDocument, document: StoredDocument): boolean =>
    document.kind === kind && document.id === id;
  const batches = new Map<string, DocumentWrite[]>();
  for (const [name, part] of orphans) {
    if (except.some((document) => isOf(part, document))) continue;
    const { kind, id } = part;
    const owner = [...orgs, ...runs].find(({ document }) => isOf(part, document));
    const key = `${kind} ${id}`;
    const batch: DocumentWrite[] = batches.get(key) ?? [
      { type: 'check', kind, id, expect: owner?.document.revision ?? 0 },
    ];
    batch.push({ type: 'delete', kind: DOCUMENT.part, id: name });
    batches.set(key, batch);
  }
  for (const batch of batches.values()) await store.write(batch);
}

/** All documents of a kind; none where storage cannot be read. */
export async function listOf(store: DocumentStore, kind: string): Promise<readonly StoredDocument[]> {
  const documents = await store.list(kind);
  return documents.ok ? documents.value : [];
}
