import type { DocumentStore, DocumentWrite } from '#storage/document-store.ts';
import type { StorageFault } from '#storage/storage-fault.ts';
import { documentsOf, isGuarded, type WorkspaceDocument } from './workspace-documents.ts';
import type { WorkspaceStore } from './workspace-store.ts';

/** What stands in storage: by kind and id the object it was made of, and its revision there. */
export interface SavedDocument {
  readonly kind: string;
  readonly id: string;
  /** Null for a document that stands in storage but not as the workspace has it. */
  readonly source: object | string | null;
  readonly revision: number;
}

export interface AutosaveOptions {
  readonly saved: readonly SavedDocument[];
  /** Why the store keeps nothing beyond this page; absent where it does. */
  readonly fallback?: StorageFault | undefined;
  /** Real milliseconds between two writes (400). */
  readonly delay?: number;
}

export interface Autosave {
  /** Writes what is not written yet; resolves when storage has answered. */
  flush(): Promise<void>;
  /** Writes this tab's state over what another tab has written. */
  overwrite(): Promise<void>;
  /** Documents that another tab has written since this one last did; this tab's own version is not saved. */
  conflicts(): readonly { readonly kind: string; readonly id: string }[];
  /** Writes that storage has not confirmed, for a rescue copy when the page goes away. */
  pending(): readonly DocumentWrite[];
}

const keyOf = (document: { readonly kind: string; readonly id: string }): string => `${document.kind}\n${document.id}`;

/**
 * Keeps storage in step with the workspace: the first change is written at once, those that follow within
 * `delay` together. A failed write is tried again with the next change and never stops the app. A document that
 * another tab has written keeps none of the others from being saved.
 */
export function startAutosave(workspace: WorkspaceStore, store: DocumentStore, options: AutosaveOptions): Autosave {
  const { delay = 400, fallback } = options;
  const saved = new Map(options.saved.map((document) => [keyOf(document), document]));
  let chain: Promise<void> = Promise.resolve();
  let queued = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quietUntil = 0;
  let careless = false;
  let conflicts: readonly DocumentWrite[] = [];

  const changed = (): readonly WorkspaceDocument[] =>
    documentsOf(workspace.getState()).filter((document) => saved.get(keyOf(document))?.source !== document.source);
  const gone = (): readonly SavedDocument[] => {
    const there = new Set(documentsOf(workspace.getState()).map(keyOf));
    return [...saved.values()].filter((document) => document.source !== null && !there.has(keyOf(document)));
  };
  const expect = (kind: string, id: string): { readonly expect?: number } =>
    careless || !isGuarded(kind) ? {} : { expect: saved.get(keyOf({ kind, id }))?.revision ?? 0 };
  const writesOf = (
    puts: readonly WorkspaceDocument[],
    deletes: readonly SavedDocument[],
  ): readonly DocumentWrite[] => [
    ...puts.map((document): DocumentWrite => ({
      type: 'put',
      kind: document.kind,
      id: document.id,
      body: document.body(),
      ...expect(document.kind, document.id),
    })),
    ...deletes.map(({ kind, id }): DocumentWrite => ({ type: 'delete', kind, id, ...expect(kind, id) })),
  ];

  const write = async (): Promise<void> => {
    const puts = changed();
    const deletes = gone();
    if (puts.length === 0 && deletes.length === 0) return;
    workspace.setState({ saving: { type: 'saving' } });
    const writes = writesOf(puts, deletes);
    careless = false;
    const { revisions, fault } = await writeBatch(store, writes);
    puts.forEach(({ kind, id, source }, at) => {
      const revision = revisions[at];
      if (revision !== undefined) saved.set(keyOf({ kind, id }), { kind, id, source, revision });
    });
    deletes.forEach((document, at) => {
      if (revisions[puts.length + at] !== undefined) saved.delete(keyOf(document));
    });
    conflicts = fault?.code === 'conflict' ? writes.filter((_, at) => revisions[at] === undefined) : [];
    const trouble = fault ?? fallback;
    workspace.setState({ saving: trouble ? failed(trouble) : { type: 'saved' } });
    if (fault && fault.code !== 'conflict') return;
    const refused = new Set(conflicts.map(keyOf));
    if ([...changed(), ...gone()].some((document) => !refused.has(keyOf(document)))) await write();
  };

  /** One write at a time: the next one begins on what the last one left. */
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    quietUntil = Date.now() + delay;
    queued += 1;
    chain = chain.then(write).finally(() => {
      queued -= 1;
    });
    return chain;
  };

  if (fallback) workspace.setState({ saving: failed(fallback) });
  workspace.subscribe(() => {
    if (timer !== undefined || queued > 0 || (changed().length === 0 && gone().length === 0)) return;
    timer = setTimeout(() => void flush(), Math.max(0, quietUntil - Date.now()));
  });
  if (changed().length > 0) void flush();

  return {
    flush,
    overwrite: () => {
      careless = true;
      return flush();
    },
    conflicts: () => conflicts,
    pending: () => writesOf(changed(), gone()),
  };
}

interface BatchOutcome {
  /** For each write its new revision; undefined where it was not carried out. */
  readonly revisions: readonly (number | undefined)[];
  readonly fault: StorageFault | undefined;
}

/** Carries out the writes together, or one by one where another tab has written one of their documents. */
async function writeBatch(store: DocumentStore, writes: readonly DocumentWrite[]): Promise<BatchOutcome> {
  const together = await store.write(writes);
  if (together.ok) return { revisions: together.value, fault: undefined };
  if (together.error.code !== 'conflict') return { revisions: [], fault: together.error };
  const revisions: (number | undefined)[] = [];
  let fault: StorageFault = together.error;
  for (const write of writes) {
    const done = await store.write([write]);
    revisions.push(done.ok ? (done.value[0] ?? 0) : undefined);
    if (!done.ok) fault = done.error;
  }
  return { revisions, fault };
}

const failed = (
  fault: StorageFault,
): { type: 'failed'; code: StorageFault['code']; message: string; hint: string } => ({
  type: 'failed',
  code: fault.code,
  message: fault.message,
  hint: fault.hint,
});
