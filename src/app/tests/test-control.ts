import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TestResult } from '#scenarios/test-result.ts';
import type { RunClient, Task } from '#worker/run-client.ts';
import type { TestFiles } from '#worker/test-files.ts';
import type { WorkspaceStore } from '../workspace-store.ts';
import { filesOfTests } from './files-of-tests.ts';
import type { OwnTest } from './own-test.ts';

/** What a test was when it ran. */
export interface TestedWith {
  readonly own: OwnTest;
  readonly files: TestFiles;
}

/** How a test came out. */
export interface KeptResult {
  readonly result: TestResult;
  /** Null where it ran in an earlier visit, and it or what it needs has changed by this one. */
  readonly tested: TestedWith | null;
}

/** Tests that are being run. */
export interface TestsRunning {
  /** Ids of those that are still to come, the one under way first. */
  readonly left: readonly string[];
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

export interface TestControlState {
  /** By the id of the test. */
  readonly results: Readonly<Record<string, KeptResult>>;
  readonly running: TestsRunning | null;
  /** Why the last run of tests broke off; null where it did not. */
  readonly failure: string | null;
}

/** Runs tests in the worker, and keeps how they came out. */
export interface TestControl {
  readonly store: StoreApi<TestControlState>;
  /** Runs tests of the workspace in their order; a run that goes on is cancelled. */
  run(ids: readonly string[]): void;
  cancel(): void;
  /** Takes results of an earlier visit, of tests that this one has not run. */
  recall(results: Readonly<Record<string, KeptResult>>): void;
  /** Takes results that another tab has come to by now. */
  take(results: Readonly<Record<string, KeptResult>>): void;
}

/** The page is drawn anew for results no more often than this, in milliseconds. */
const TELLS_EVERY = 80;

export function createTestControl(client: RunClient, workspace: WorkspaceStore): TestControl {
  const store = createStore<TestControlState>()(() => ({ results: {}, running: null, failure: null }));
  let task: Task<null> | undefined;

  const start = async (ids: readonly string[]): Promise<void> => {
    const state = workspace.getState();
    const wanted = new Set(ids);
    const tests = state.tests.filter(({ id }) => wanted.has(id));
    if (tests.length === 0) return;
    const byId = new Map(tests.map((own) => [own.id, own]));
    const left = new Set(byId.keys());
    let waiting: Record<string, KeptResult> = {};
    let [done, failed, told] = [0, 0, 0];
    const tell = (): void => {
      told = performance.now();
      const running = { left: [...left], done, failed, total: tests.length };
      store.setState(({ results }) => ({ results: { ...results, ...waiting }, running }));
      waiting = {};
    };
    const files = filesOfTests(
      state,
      tests.map(({ test }) => test),
    );
    const started = client.tests({ tests, files }, (news) => {
      if (task !== started || news.type !== 'test-ended') return;
      const own = byId.get(news.test);
      left.delete(news.test);
      done += 1;
      if (news.result.status !== 'passed') failed += 1;
      // What one test needs of the files is less than what all need: only that makes its result old.
      if (own) waiting[own.id] = { result: news.result, tested: { own, files: filesOfTests(state, [own.test]) } };
      if (performance.now() - told >= TELLS_EVERY) tell();
    });
    task = started;
    store.setState({ failure: null });
    tell();
    const failure = await started.result.then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    if (task !== started) return;
    tell();
    task = undefined;
    store.setState({ running: null, failure });
  };

  return {
    store,
    run: (ids) => {
      task?.cancel();
      void start(ids);
    },
    cancel: () => task?.cancel(),
    recall: (earlier) => store.setState(({ results }) => ({ results: { ...earlier, ...results } })),
    take: (later) => store.setState(({ results }) => ({ results: { ...results, ...later } })),
  };
}
