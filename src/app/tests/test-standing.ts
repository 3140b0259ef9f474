import type { TestResult } from '#scenarios/test-result.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { filesOfTests, isSameFiles } from './files-of-tests.ts';
import type { OwnTest } from './own-test.ts';
import type { KeptResult, TestControlState } from './test-control.ts';

/** How a test stands: as it came out last. */
export type TestStatus = 'not-run' | 'running' | 'waiting' | 'passed' | 'failed' | 'broken';

export interface TestStanding {
  readonly status: TestStatus;
  readonly result: TestResult | null;
  /** The test, its graph or its org was changed since. */
  readonly isOld: boolean;
}

type Books = Pick<WorkspaceState, 'graphs' | 'org'>;

export function standingOf(own: OwnTest, books: Books, { results, running }: TestControlState): TestStanding {
  const kept = results[own.id];
  const result = kept?.result ?? null;
  const isOld = kept !== undefined && !isSame(kept, own, books);
  const place = running?.left.indexOf(own.id) ?? -1;
  if (place !== -1) return { status: place === 0 ? 'running' : 'waiting', result, isOld };
  if (result === null || result.status === 'skipped') return { status: 'not-run', result: null, isOld: false };
  return { status: result.status, result, isOld };
}

/** Whether a result is still that of the test as it stands. */
function isSame({ tested }: KeptResult, now: OwnTest, books: Books): boolean {
  if (tested === null) return false;
  const [then, is] = [tested.own.test, now.test];
  if (then.scenario !== is.scenario || then.expectations !== is.expectations || then.record !== is.record) return false;
  return isSameFiles(filesOfTests(books, [now.test]), tested.files);
}
