import type { DocumentWrite, StoredDocument } from './document-store.ts';

/** What a batch comes to: the documents as they stand after it (null: deleted), and each write's new revision. */
export interface AppliedWrites {
  readonly documents: readonly {
    readonly kind: string;
    readonly id: string;
    readonly document: StoredDocument | null;
  }[];
  readonly revisions: readonly number[];
}

/** The documents as they stand before a batch. */
export interface DocumentsBefore {
  /** Asked only for what `needsRevision`. */
  readonly revisionOf: (kind: string, id: string) => number;
  /** Asked for the documents of checks that expect no revision. */
  readonly has: (kind: string, id: string) => boolean;
}

/** Works a batch out on the documents as they stand; undefined where a write met a conflict. */
export function applyWrites(writes: readonly DocumentWrite[], before: DocumentsBefore): AppliedWrites | undefined {
  const changed = new Map<string, AppliedWrites['documents'][number]>();
  const revisions: number[] = [];
  for (const write of writes) {
    const { kind, id } = write;
    const key = documentKey(kind, id);
    const earlier = changed.get(key);
    if (isBareCheck(write)) {
      if (!(earlier ? earlier.document : before.has(kind, id))) return undefined;
      revisions.push(0);
      continue;
    }
    const revision = earlier
      ? (earlier.document?.revision ?? 0)
      : needsRevision(write)
        ? before.revisionOf(kind, id)
        : 0;
    if (write.expect !== undefined && write.expect !== revision) return undefined;
    if (write.type === 'check') {
      revisions.push(0);
      continue;
    }
    const document = write.type === 'put' ? { kind, id, revision: revision + 1, body: write.body } : null;
    changed.set(key, { kind, id, document });
    revisions.push(document?.revision ?? 0);
  }
  return { documents: [...changed.values()], revisions };
}

/** Whether a write asks no more than that the document is there. */
export const isBareCheck = (write: DocumentWrite): boolean => write.type === 'check' && write.expect === undefined;

/** Whether a write needs to know the document's revision; reading a document for it may cost more than the write. */
export const needsRevision = (write: DocumentWrite): boolean => write.type === 'put' || write.expect !== undefined;

/** One text for a kind and an id, different for every pair. */
export const documentKey = (kind: string, id: string): string => `${kind.length}:${kind}${id}`;
