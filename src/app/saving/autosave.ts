import type { DocumentStore, DocumentWrite } from '#storage/document-store.ts';
import type { StorageFault } from '#storage/storage-fault.ts';
import { carryOut } from './carry-out.ts';
import { historyDocuments } from './history-documents.ts';
import { planDelete, planPut, withoutKnownParts, type SavedDocument, type WritePlan } from './plan-writes.ts';
import { fitsRescue } from './rescue.ts';
import { DOCUMENT, documentsOf, isGuarded, type WorkspaceDocument } from './workspace-documents.ts';
import type { SaveState } from '../workspace-state.ts';
import type { WorkspaceStore } from '../workspace-store.ts';

export interface DocumentName {
  readonly kind: string;
  readonly id: string;
}

export interface AutosaveOptions {
  readonly saved: readonly SavedDocument[];
  /** Why the store keeps nothing beyond this page; absent where it does. */
  readonly fallback?: StorageFault | undefined;
  /** Name of this tab, under which its history is kept; without it none is. */
  readonly tab?: string;
  /** Told of documents that were written or taken away. */
  readonly onSaved?: (documents: readonly DocumentName[]) => void;
  /** Real milliseconds between two writes (400). */
  readonly delay?: number;
}

export interface Autosave {
  /** Writes what is not written yet; resolves when storage has answered. */
  flush(): Promise<void>;
  /** Writes this tab's state over what another tab has written. */
  overwrite(): Promise<void>;
  /** Documents that another tab has written since this one last did; this tab's own version is not saved. */
  conflicts(): readonly DocumentName[];
  /**
   * Whether work is lost when the page closes now: storage refuses it, keeps nothing beyond the page, or has not
   * taken it yet and it is too much for a rescue copy.
   */
  wouldLose(): boolean;
  /** The revision of a document that storage and workspace agree on, 0 where neither has it; null where they do not agree. */
  agreed(name: DocumentName): number | null;
  /** Takes note of a document that was read anew: the workspace has it from now on, or no more where it is null. */
  accept(name: DocumentName, document: Pick<SavedDocument, 'source' | 'revision'> | null): void;
  /**
   * Writes that storage has not confirmed, for a rescue copy when the page goes away. Those of one document
   * stand together, to be carried out whole or not at all.
   */
  pending(): readonly (readonly DocumentWrite[])[];
}

const keyOf = (document: DocumentName): string => `${document.kind}\n${document.id}`;

/** Times that a save begins again because another tab has taken away what it counted on. */
const MOST_TRIES = 3;

/**
 * Keeps storage in step with the workspace: the first change is written at once, those that follow within
 * `delay` together. A failed write is tried again with the next change and never stops the app. A document that
 * another tab has written keeps none of the others from being saved.
 */
export function startAutosave(workspace: WorkspaceStore, store: DocumentStore, options: AutosaveOptions): Autosave {
  const { delay = 400, fallback, tab, onSaved } = options;
  const saved = new Map(options.saved.map((document) => [keyOf(document), document]));
  let chain: Promise<void> = Promise.resolve();
  let queued = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quietUntil = 0;
  let careless = false;
  let conflicts: readonly WritePlan[] = [];
  const nextId = partIds();

  const documents = (): readonly WorkspaceDocument[] => {
    const state = workspace.getState();
    return tab === undefined ? documentsOf(state) : [...documentsOf(state), ...historyDocuments(state, tab)];
  };
  const changed = (): readonly WorkspaceDocument[] =>
    documents().filter((document) => saved.get(keyOf(document))?.source !== document.source);
  const gone = (): readonly SavedDocument[] => {
    const there = new Set(documents().map(keyOf));
    return [...saved.values()].filter((document) => document.source !== null && !there.has(keyOf(document)));
  };
  const expect = (kind: string, id: string): { readonly expect?: number } =>
    careless || !isGuarded(kind) ? {} : { expect: saved.get(keyOf({ kind, id }))?.revision ?? 0 };
  /** What a visit without storage began with; which graph is in view, and what can be undone, is no work. */
  const work = (): readonly WorkspaceDocument[] =>
    documentsOf(workspace.getState()).filter(({ kind }) => kind !== DOCUMENT.workspace);
  const atStart = new Map(fallback ? work().map((document) => [keyOf(document), document.source]) : []);
  const isEdited = (): boolean => {
    const now = work();
    return now.length !== atStart.size || now.some((document) => atStart.get(keyOf(document)) !== document.source);
  };
  const plansOf = (puts: readonly WorkspaceDocument[], deletes: readonly SavedDocument[]): readonly WritePlan[] => [
    ...puts.map((document) =>
      planPut(document, saved.get(keyOf(document))?.lists ?? [], expect(document.kind, document.id), nextId),
    ),
    ...deletes.map((document) => planDelete(document, expect(document.kind, document.id))),
  ];
  const pending = (): readonly (readonly DocumentWrite[])[] =>
    plansOf(changed(), gone()).map(({ parts, writes }) => [...parts, ...writes]);

  const settled = (fault: StorageFault | undefined = fallback): SaveState =>
    fault ? failed(fault) : { type: 'saved' };

  const write = async (tries = 1): Promise<void> => {
    const puts = changed();
    const deletes = gone();
    if (puts.length === 0 && deletes.length === 0) {
      if (workspace.getState().saving.type === 'saving') workspace.setState({ saving: settled() });
      return;
    }
    workspace.setState({ saving: { type: 'saving' } });
    const plans = plansOf(puts, deletes);
    const over = careless;
    careless = false;
    const { done, refused, outdated } = await carryOut(store, plans);
    for (const [plan, revision] of done) {
      if (plan.result) saved.set(keyOf(plan), plan.result(revision));
      else saved.delete(keyOf(plan));
    }
    if (done.size > 0) onSaved?.([...done.keys()].map(({ kind, id }) => ({ kind, id })));
    if (outdated.length > 0 && tries < MOST_TRIES) {
      for (const document of outdated.flatMap((plan) => saved.get(keyOf(plan)) ?? [])) {
        saved.set(keyOf(document), withoutKnownParts(document));
      }
      careless ||= over;
      return write(tries + 1);
    }
    const faults = [...refused.values()];
    const fault = faults.find(({ code }) => code !== 'conflict') ?? faults[0];
    conflicts = [...refused].flatMap(([plan, { code }]) => (code === 'conflict' ? [plan] : []));
    workspace.setState({ saving: settled(fault) });
    if (fault && fault.code !== 'conflict') return;
    const kept = new Set(conflicts.map(keyOf));
    if ([...changed(), ...gone()].some((document) => !kept.has(keyOf(document)))) await write();
  };

  /** One write at a time: the next one begins on what the last one left. */
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    quietUntil = Date.now() + delay;
    queued += 1;
    chain = chain
      .then(() => write())
      .finally(() => {
        queued -= 1;
      });
    return chain;
  };

  if (fallback) workspace.setState({ saving: failed(fallback) });
  workspace.subscribe(() => {
    if (timer !== undefined || queued > 0 || (changed().length === 0 && gone().length === 0)) return;
    timer = setTimeout(() => void flush(), Math.max(0, quietUntil - Date.now()));
    if (workspace.getState().saving.type === 'saved') workspace.setState({ saving: { type: 'saving' } });
  });
  if (changed().length > 0) void flush();

  return {
    flush,
    overwrite: () => {
      careless = true;
      return flush();
    },
    conflicts: () => conflicts,
    wouldLose: () => {
      if (fallback && isEdited()) return true;
      if (changed().length + gone().length === 0) return false;
      return workspace.getState().saving.type === 'failed' || !fitsRescue(pending());
    },
    agreed: (name) => {
      const there = saved.get(keyOf(name));
      const mine = documents().find((document) => keyOf(document) === keyOf(name));
      return there?.source === mine?.source ? (there?.revision ?? 0) : null;
    },
    accept: ({ kind, id }, document) => {
      if (document) saved.set(keyOf({ kind, id }), { kind, id, ...document });
      else saved.delete(keyOf({ kind, id }));
    },
    pending,
  };
}

/** Names for parts that no other tab gives, and this one never twice. */
function partIds(): () => string {
  const tab = Array.from(crypto.getRandomValues(new Uint32Array(2)), (number) => number.toString(36)).join('');
  let last = 0;
  return () => `${tab}-${(last += 1)}`;
}

const failed = (
  fault: StorageFault,
): { type: 'failed'; code: StorageFault['code']; message: string; hint: string } => ({
  type: 'failed',
  code: fault.code,
  message: fault.message,
  hint: fault.hint,
});
