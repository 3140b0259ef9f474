import type { FileFault } from '#shared/file-fault.ts';
import type { Result } from '#shared/result.ts';
import type { StoredDocument } from '#storage/document-store.ts';

/** How things of one's own are read that stand in a document each. */
export interface OwnKind<Own> {
  /** What one of them is called in a sentence. */
  readonly word: string;
  readonly read: (text: string, id: string) => Result<Own, readonly FileFault[]>;
}

/** Reads one's own lessons and the like. Those that cannot be read stay in storage and are told of. */
export function loadOwn<Own extends object>(
  documents: readonly StoredDocument[],
  { word, read }: OwnKind<Own>,
  keep: (document: StoredDocument, source: object | null) => void,
  problems: string[],
): readonly Own[] {
  return documents.flatMap((document) => {
    const own = read(typeof document.body === 'string' ? document.body : '', document.id);
    keep(document, own.ok ? own.value : null);
    if (own.ok) return [own.value];
    problems.push(`The ${word} "${document.id}" cannot be read: ${own.error[0]?.message ?? 'it is damaged'}`);
    return [];
  });
}

/** In the order of their ids; those that are not named come last. */
export function inOrder<Own extends { readonly id: string }>(
  list: readonly Own[],
  ids: readonly string[],
): readonly Own[] {
  const place = ({ id }: Own): number => {
    const at = ids.indexOf(id);
    return at === -1 ? ids.length : at;
  };
  return list.toSorted((a, b) => place(a) - place(b));
}
