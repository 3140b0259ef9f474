import type { GraphCoverage } from '#scenarios/coverage.ts';
import type { ReportedCoverage, TimedResult } from '#scenarios/test-report.ts';
import type { TestRewrite } from './rewrite-test.ts';

/** How all tests of a suite are run. */
export interface TestSettings {
  /** Instead of each test's own; null for that. */
  readonly seed: number | null;
  /** Only tests that one of these fits; all where there are none. */
  readonly filters: readonly string[];
  readonly coverage: boolean;
  /** Whether expectations that do not hold are given what was found: only to show it, or to keep it. */
  readonly update: 'no' | 'show' | 'write';
}

/** What a thread is asked for: first how, then test after test. */
export type TestRequest =
  | { readonly type: 'settings'; readonly settings: TestSettings }
  | { readonly type: 'test'; readonly id: number; readonly file: string };

/** What came of one test. */
export interface TestReply {
  readonly id: number;
  /** Null for a test that no filter fits. */
  readonly timed: TimedResult | null;
  /** Files that it was made from, besides its own. */
  readonly asked: readonly string[];
  readonly coverage: readonly GraphCoverage[];
  /** Graphs that this thread has met for the first time, without hits. */
  readonly graphs: readonly ReportedCoverage[];
  readonly rewrite: TestRewrite | null;
}
