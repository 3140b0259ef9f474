import type { Json } from '#shared/json.ts';
import type { Result } from '#shared/result.ts';
import type { StorageFault } from './storage-fault.ts';

/** A piece of the user's work: `kind` names its collection, `id` is unique within that. */
export interface StoredDocument {
  readonly kind: string;
  readonly id: string;
  /** How often this document was written; the first time makes it 1. */
  readonly revision: number;
  readonly body: Json;
}

/**
 * One write of a batch. `expect` is the revision that the writer last saw (0: there was none): where another
 * tab has written since, the whole batch is refused with a `conflict`. Without it the write always stands.
 */
export type DocumentWrite =
  | {
      readonly type: 'put';
      readonly kind: string;
      readonly id: string;
      readonly body: Json;
      readonly expect?: number;
    }
  | { readonly type: 'delete'; readonly kind: string; readonly id: string; readonly expect?: number }
  /** Writes nothing, and refuses the batch where the document is not there, or is not as expected. */
  | { readonly type: 'check'; readonly kind: string; readonly id: string; readonly expect?: number };

/** Where documents are kept. Knows nothing of what is in them. */
export interface DocumentStore {
  /** The document; null where there is none. */
  get(kind: string, id: string): Promise<Result<StoredDocument | null, StorageFault>>;
  /** All documents of a kind, in code-unit order of their ids. */
  list(kind: string): Promise<Result<readonly StoredDocument[], StorageFault>>;
  /**
   * Carries out all writes or none; answers each document's new revision, 0 for one deleted or checked. A
   * document may stand in a batch several times.
   */
  write(writes: readonly DocumentWrite[]): Promise<Result<readonly number[], StorageFault>>;
  /** Lets go of whatever the store holds open; it answers `unavailable` from then on. */
  close(): void;
}
