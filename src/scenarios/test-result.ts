import { printJournal } from '#logs/journal.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { Instant } from '#shared/instant.ts';
import type { Result } from '#shared/result.ts';
import { textHash } from '#shared/text-hash.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { expectationText } from './expectation-text.ts';
import type { TestRun } from './run-test.ts';
import type { ScenarioTest } from './scenario-test.ts';

/** One expectation and how it came out, as plain data. */
export interface CheckResult {
  /** What was expected, as a sentence: `Elin Bergström: path New Lead → Add to Sequence`. */
  readonly text: string;
  readonly ok: boolean;
  readonly expected: string;
  readonly actual: string;
  /** Virtual instant, and entry of the journal, at which it was asked for. */
  readonly at: Instant;
  readonly seq: number;
  /** Why it came otherwise; null where it holds, or where nothing more is known. */
  readonly why: string | null;
  /** 1-based line of the test's file at which it stands, where there is a file. */
  readonly line?: number;
}

/** How a test came out: plain JSON, the same for the same test everywhere. How long it took is no part of it. */
export interface TestResult {
  readonly file: string;
  readonly title: string;
  readonly tags: readonly string[];
  /** Broken: it could not be run, as its faults say. Skipped: it was not asked for, or the suite was stopped before. */
  readonly status: 'passed' | 'failed' | 'broken' | 'skipped';
  readonly checks: readonly CheckResult[];
  readonly faults: readonly FileFault[];
  /** What makes it prove less than it seems to; absent where nothing does. */
  readonly doubts?: readonly FileFault[];
  /** Virtual start of the run; 0 where there is none. */
  readonly start: Instant;
  readonly trips: number;
  /** Entries of the journal, and the hash of its bytes; 0 and empty where there is no run. */
  readonly entries: number;
  readonly journalHash: string;
}

/** The result of a test that was run; `test` is null where its file could not be read. */
export function resultOf(
  file: string,
  test: ScenarioTest | null,
  run: Result<TestRun, readonly FileFault[]>,
): TestResult {
  const head = headOf(file, test);
  if (!run.ok) return { ...head, status: 'broken', faults: run.error };
  const { checks, passed, run: recorded } = run.value;
  return {
    ...head,
    status: passed ? 'passed' : 'failed',
    checks: checks.map(({ expectation, ok, expected, actual, at, seq, why }) => ({
      text: expectationText(expectation),
      ok,
      expected,
      actual,
      at,
      seq,
      why,
    })),
    start: recorded.input.start,
    trips: recorded.journal.reduce((sum, { type }) => sum + (type === 'trip-started' ? 1 : 0), 0),
    entries: recorded.journal.length,
    journalHash: journalHashOf(recorded),
  };
}

/** The result of a test that was not run. */
export const skippedResult = (file: string, test: ScenarioTest | null): TestResult => headOf(file, test);

const headOf = (file: string, test: ScenarioTest | null): TestResult => ({
  file,
  title: test?.title ?? file,
  tags: test?.tags ?? [],
  status: 'skipped',
  checks: [],
  faults: [],
  start: 0,
  trips: 0,
  entries: 0,
  journalHash: '',
});

/** [CLK-2] Tells whether two runs left the same journal bytes. */
export function journalHashOf({ journal }: RecordedRun): string {
  const hash = textHash();
  for (const entry of journal) hash.add(printJournal([entry]));
  return hash.digest();
}
