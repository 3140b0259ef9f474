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

/** Works a batch out on the documents as they stand, given by `find`; undefined where a write met a conflict. */
export function applyWrites(
  writes: readonly DocumentWrite[],
  find: (kind: string, id: string) => StoredDocument | undefined,
): AppliedWrites | undefined {
  const changed = new Map<string, AppliedWrites['documents'][number]>();
  const revisions: number[] = [];
  for (const write of writes) {
    const { kind, id } = write;
    const key = documentKey(kind, id);
    const earlier = changed.get(key);
    const revision = (earlier ? earlier.document : find(kind, id))?.revision ?? 0;
    if (write.expect !== undefined && write.expect !== revision) return undefined;
    const document = write.type === 'put' ? { kind, id, revision: revision + 1, body: write.body } : null;
    changed.set(key, { kind, id, document });
    revisions.push(document?.revision ?? 0);
  }
  return { documents: [...changed.values()], revisions };
}

/** One text for a kind and an id, different for every pair. */
export const documentKey = (kind: string, id: string): string => `${kind.length}:${kind}${id}`;
