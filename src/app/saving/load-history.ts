import type { NodeKinds } from '#graph/node-kinds.ts';
import { noSteps } from '#shared/step-history.ts';
import type { DocumentStore, StoredDocument } from '#storage/document-store.ts';
import type { WorkspaceHistory } from '../history/history-actions.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { fitsStill, historyIndexSchema, stepDocumentId, tabOfStep, type HistoryIndex } from './history-documents.ts';
import type { SavedDocument } from './plan-writes.ts';
import { listOf } from './read-divided.ts';
import { rebuildHistory } from './rebuild-history.ts';
import { readStep } from './step-document.ts';
import { DOCUMENT } from './workspace-documents.ts';

/** The history that a tab goes on with. */
export interface LoadedHistory {
  readonly history: WorkspaceHistory;
  /** What stands in storage of histories that this tab answers for; what it does not go on with is taken away. */
  readonly saved: readonly SavedDocument[];
  /** Why a history of an earlier visit was dropped, in a sentence; absent where none was. */
  readonly dropped?: string;
}

export interface HistoryOwner {
  /** Name of this tab. */
  readonly tab: string;
  /** Names of the other tabs that are open. */
  readonly others: ReadonlySet<string>;
}

/**
 * Reads the history of this tab, or the latest one of a tab that is gone. One that does not fit the graphs any
 * more is dropped as a whole: a step is never carried out on what it was not made of.
 */
export async function loadHistory(
  store: DocumentStore,
  books: Pick<WorkspaceState, 'graphs'>,
  kinds: NodeKinds,
  { tab, others }: HistoryOwner,
): Promise<LoadedHistory> {
  const indexes = (await listOf(store, DOCUMENT.history)).filter(({ id }) => !others.has(id));
  const steps = (await listOf(store, DOCUMENT.step)).filter(({ id }) => !others.has(tabOfStep(id)));
  const saved = [...indexes, ...steps].map(({ kind, id, revision }): SavedDocument => ({
    kind,
    id,
    revision,
    // Not what the workspace has: it is written anew, or taken away.
    source: 'of an earlier visit',
  }));
  const read = indexes.flatMap(({ id, body }) => {
    const parsed = historyIndexSchema.safeParse(body);
    return parsed.success ? [{ id, index: parsed.data }] : [];
  });
  const mine = read.find(({ id }) => id === tab) ?? read.toSorted((a, b) => b.index.at - a.index.at)[0];
  if (!mine) return { history: noSteps, saved };
  const history = fitsStill(books, mine.index) ? rebuilt(mine.id, mine.index, steps, books, kinds) : undefined;
  if (history) return { history, saved: mine.id === tab ? asItStands(saved, tab, history) : saved };
  return {
    history: noSteps,
    saved,
    dropped:
      'The steps of undo of your last visit no longer fit: the graphs were changed since, such as in another tab. The graphs themselves are all there.',
  };
}

/** The documents of this tab's own history need not be written again. */
function asItStands(saved: readonly SavedDocument[], tab: string, history: WorkspaceHistory): readonly SavedDocument[] {
  const steps = new Map([...history.past, ...history.future].map((step) => [stepDocumentId(tab, step.id), step]));
  return saved.map((document) => {
    const source = document.kind === DOCUMENT.step ? steps.get(document.id) : document.id === tab ? history : undefined;
    return source ? { ...document, source } : document;
  });
}

function rebuilt(
  tab: string,
  index: HistoryIndex,
  documents: readonly StoredDocument[],
  books: Pick<WorkspaceState, 'graphs'>,
  kinds: NodeKinds,
): WorkspaceHistory | undefined {
  const byId = new Map(documents.map(({ id, body }) => [id, body]));
  const stepsOf = (ids: readonly number[]) =>
    ids.flatMap((id) => {
      const body = byId.get(stepDocumentId(tab, id));
      return (body === undefined ? undefined : readStep(body)) ?? [];
    });
  const [past, future] = [stepsOf(index.past), stepsOf(index.future)];
  const isWhole = past.length === index.past.length && future.length === index.future.length;
  return isWhole ? rebuildHistory(books, past, future, kinds) : undefined;
}
