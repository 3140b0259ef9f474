import type { NodeKinds } from '#graph/node-kinds.ts';
import type { DocumentStore, StoredDocument } from '#storage/document-store.ts';
import type { KeptRun, RunShelf } from '#world/kept-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { layOver, type DividedList } from './document-parts.ts';
import { keptRunId, partsOfKeptRunId, readKeptRun, shelvesOf } from './kept-run-document.ts';
import { listOf, type JoinedDocument } from './read-divided.ts';
import { isCurrentRun, printRunInput } from './run-input-document.ts';
import { StoredInput } from './stored-input.ts';
import { DOCUMENT } from './workspace-documents.ts';

/** The runs that are kept of each graph, and the inputs of those that are shown. */
export interface LoadedRuns {
  readonly shelf: Readonly<Record<string, RunShelf>>;
  readonly inputs: Readonly<Record<string, RunInput>>;
}

type Keep = (document: StoredDocument, source: object | string | null, lists?: readonly DividedList[]) => void;

/**
 * Reads the kept runs; only the inputs of those that are shown are read through. One that is shown and cannot be
 * read, or of which parts are gone, is told to `keep` as damaged.
 */
export async function loadRuns(
  store: DocumentStore,
  stored: readonly JoinedDocument[],
  shown: Readonly<Record<string, string | null>>,
  kinds: NodeKinds,
  keep: Keep,
): Promise<LoadedRuns> {
  const heads = new Map((await listOf(store, DOCUMENT.keptRun)).map((document) => [document.id, document]));
  const whole = stored.filter(({ missing }) => !missing);
  for (const { document, layout } of stored.filter(({ missing }) => missing)) {
    keep(document, null, layOver(layout, undefined));
  }
  const runs = whole.map(({ document }) => {
    const { graph, run } = partsOfKeptRunId(document.id);
    return { graph, run: readKeptRun(heads.get(document.id)?.body, run, new StoredInput(document.body, kinds)) };
  });
  const shelf: Record<string, RunShelf> = { ...shelvesOf(runs, shown) };
  const inputs: Record<string, RunInput> = {};
  const unread = new Set<KeptRun>();
  for (const [graph, { runs: kept, shown: id }] of Object.entries(shelf)) {
    const run = kept.find((each) => each.id === id);
    const input = run?.input.get();
    if (input) inputs[graph] = input;
    if (!run || input) continue;
    unread.add(run);
    shelf[graph] = { runs: kept.filter((each) => each !== run), shown: null };
  }
  whole.forEach(({ document, layout }, at) => {
    const { graph, run } = runs[at] ?? {};
    const isShown = graph !== undefined && run !== undefined && shelf[graph]?.shown === run.id;
    const input = isShown && isCurrentRun(document.body) ? inputs[graph] : undefined;
    const lists = layOver(layout, input && printRunInput(input));
    keep(document, run === undefined || unread.has(run) ? null : run.input, lists);
  });
  for (const { graph, run } of runs) {
    const head = heads.get(keptRunId(graph, run.id));
    if (head && !unread.has(run)) keep(head, run);
  }
  const known = new Set(stored.map(({ document }) => document.id));
  // Of a run that another tab has taken away: to be taken away as well.
  for (const head of heads.values()) if (!known.has(head.id)) keep(head, 'of no run');
  return { shelf, inputs };
}
