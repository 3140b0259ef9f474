import { z } from '#graph/zod.ts';
import { testResultSchema } from '#scenarios/test-report.ts';
import type { Json } from '#shared/json.ts';
import type { DocumentStore, DocumentWrite } from '#storage/document-store.ts';
import { breathe } from '../saving/breathe.ts';
import type { TabChannel } from '../tabs/tab-messages.ts';
import type { WorkspaceStore } from '../workspace-store.ts';
import { filesOfTests } from './files-of-tests.ts';
import { sumOfTest } from './sum-of-test.ts';
import type { KeptResult, TestControl } from './test-control.ts';

/** Kind of the documents that results of tests are kept as, each under the id of its test. */
export const RESULT = 'test-result';

const documentSchema = z.object({ sum: z.string(), result: testResultSchema });

export interface KeepResultsOptions {
  readonly store: DocumentStore;
  readonly control: TestControl;
  readonly workspace: WorkspaceStore;
  /** The line to the other tabs: what one of them has run the others need not run. */
  readonly channel: TabChannel;
  /** Tells this build of the app from others: another may come to other results. */
  readonly build: string;
}

/**
 * Brings the results of the last visit back, old where the test or what it needs is another by now, and keeps those of
 * this visit. They are no work: what cannot be read or written is only run again.
 */
export async function keepResults(options: KeepResultsOptions): Promise<void> {
  const { store, control, workspace, build } = options;
  const documents = await store.list(RESULT);
  if (!documents.ok) return;
  const recalled: Record<string, KeptResult> = {};
  const gone: DocumentWrite[] = [];
  for (const { id, body } of documents.value) {
    const { tests, graphs, org } = workspace.getState();
    const own = tests.find((each) => each.id === id);
    const read = documentSchema.safeParse(body);
    if (own === undefined || !read.success) {
      gone.push({ type: 'delete', kind: RESULT, id });
      continue;
    }
    await breathe();
    const tested = { own, files: filesOfTests({ graphs, org }, [own.test]) };
    const { sum, result } = read.data;
    recalled[id] = { result, tested: sum === sumOfTest(tested, build) ? tested : null };
  }
  control.recall(recalled);
  if (gone.length > 0) await store.write(gone);
  keepNew(options, recalled, takeFromTabs(options));
}

/**
 * Takes results that other tabs have written where they are of the very test, graphs and org that stand here: what is
 * shown is never that of another tab's work. Answers which they are.
 */
function takeFromTabs({ store, control, workspace, build, channel }: KeepResultsOptions): WeakSet<KeptResult> {
  const taken = new WeakSet<KeptResult>();
  const take = async (id: string): Promise<void> => {
    const found = await store.get(RESULT, id);
    const read = documentSchema.safeParse(found.ok ? found.value?.body : null);
    const { tests, graphs, org } = workspace.getState();
    const own = tests.find((each) => each.id === id);
    if (!read.success || own === undefined) return;
    const tested = { own, files: filesOfTests({ graphs, org }, [own.test]) };
    if (read.data.sum !== sumOfTest(tested, build)) return;
    const kept: KeptResult = { result: read.data.result, tested };
    taken.add(kept);
    control.take({ [id]: kept });
  };
  channel.listen((message) => {
    if (message.type !== 'saved') return;
    for (const { kind, id } of message.documents) if (kind === RESULT) void take(id);
  });
  return taken;
}

/** Writes results as they come, those that wait together. */
function keepNew(
  { store, control, build, channel }: KeepResultsOptions,
  recalled: Readonly<Record<string, KeptResult>>,
  taken: WeakSet<KeptResult>,
): void {
  const { getState, subscribe } = control.store;
  let kept: Readonly<Record<string, KeptResult>> = recalled;
  let writing = false;
  const write = async (): Promise<void> => {
    writing = true;
    for (let { results } = getState(); results !== kept; { results } = getState()) {
      const writes = Object.entries(results).flatMap(([id, each]): readonly DocumentWrite[] => {
        if (each === kept[id] || each.tested === null || taken.has(each)) return [];
        const body = { sum: sumOfTest(each.tested, build), result: each.result as object as Json };
        return [{ type: 'put', kind: RESULT, id, body }];
      });
      kept = results;
      if (writes.length === 0) continue;
      const written = await store.write(writes);
      if (written.ok) channel.send({ type: 'saved', documents: writes.map(({ kind, id }) => ({ kind, id })) });
    }
    writing = false;
  };
  const follow = (): void => {
    if (!writing && getState().results !== kept) void write();
  };
  subscribe(follow);
  follow();
}
