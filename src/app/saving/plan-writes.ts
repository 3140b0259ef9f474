import type { DocumentWrite } from '#storage/document-store.ts';
import { divideBody, type DividedList } from './document-parts.ts';
import { partDocument } from './part-document.ts';
import { DOCUMENT, isDivided, type WorkspaceDocument } from './workspace-documents.ts';

/** What stands in storage: by kind and id the object it was made of, and its revision there. */
export interface SavedDocument {
  readonly kind: string;
  readonly id: string;
  /** Null for a document that stands in storage but not as the workspace has it. */
  readonly source: object | string | null;
  readonly revision: number;
  /** Its long lists, by the parts that stand beside it; absent where it has none. */
  readonly lists?: readonly DividedList[];
}

/** How one document is brought to storage, or out of it. */
export interface WritePlan {
  readonly kind: string;
  readonly id: string;
  /** Parts that are to stand in storage before the document names them. Nothing names them until then. */
  readonly parts: readonly DocumentWrite[];
  /** To be carried out together, the write of the document itself first. */
  readonly writes: readonly [DocumentWrite, ...DocumentWrite[]];
  /** What then stands in storage; null where the plan takes the document away. */
  readonly result: ((revision: number) => SavedDocument) | null;
}

type Expected = { readonly expect?: number };

/** Writes a document: parts that hold are named again, others are made anew and the old ones taken away. */
export function planPut(
  document: WorkspaceDocument,
  earlier: readonly DividedList[],
  expected: Expected,
  nextId: () => string,
): WritePlan {
  const { kind, id, source } = document;
  const whole = document.body();
  const { body, lists } = isDivided(kind) ? divideBody(whole, earlier, nextId) : { body: whole, lists: [] };
  const [before, now] = [partsIn(earlier), partsIn(lists)];
  const [old, kept] = [new Set(before.map((part) => part.id)), new Set(now.map((part) => part.id))];
  return {
    kind,
    id,
    parts: now
      .filter((part) => !old.has(part.id))
      .map((part) => ({ type: 'put', kind: DOCUMENT.part, id: part.id, body: partDocument({ kind, id }, part) })),
    writes: [
      { type: 'put', kind, id, body, ...expected },
      // Another tab may have taken parts away that this one knows of: a document never names what is not there.
      ...now.map((part): DocumentWrite => ({ type: 'check', kind: DOCUMENT.part, id: part.id })),
      ...before.filter((part) => !kept.has(part.id)).map(removal),
    ],
    result: (revision) => ({ kind, id, source, revision, lists }),
  };
}

/** Takes a document away with its parts. */
export const planDelete = ({ kind, id, lists = [] }: SavedDocument, expected: Expected): WritePlan => ({
  kind,
  id,
  parts: [],
  writes: [{ type: 'delete', kind, id, ...expected }, ...partsIn(lists).map(removal)],
  result: null,
});

/** Takes the parts away that a plan has brought to storage. */
export const removalOfParts = (plan: WritePlan): readonly DocumentWrite[] => plan.parts.map(removal);

/** A document whose parts are of no more use than to be taken away. */
export const withoutKnownParts = (document: SavedDocument): SavedDocument => ({
  ...document,
  lists: (document.lists ?? []).map(({ path, parts }) => ({
    path,
    parts: parts.map(({ id }) => ({ id, elements: [] })),
  })),
});

const partsIn = (lists: readonly DividedList[]) => lists.flatMap(({ parts }) => parts);

const removal = ({ id }: { readonly id: string }): DocumentWrite => ({ type: 'delete', kind: DOCUMENT.part, id });
