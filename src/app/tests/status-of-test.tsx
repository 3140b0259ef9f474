import type { ReactNode } from 'react';
import { StatusBadge, type StatusBadgeProps } from '#ui/status-badge.tsx';
import { expectsNothing } from './test-rows.ts';
import type { TestStanding, TestStatus } from './test-standing.ts';

const WORDS: Readonly<Record<TestStatus, readonly [StatusBadgeProps['tone'], string]>> = {
  'not-run': ['neutral', 'Not run'],
  waiting: ['neutral', 'Waiting'],
  running: ['accent', 'Running'],
  passed: ['ok', 'Passed'],
  failed: ['error', 'Failed'],
  broken: ['error', 'Cannot run'],
};

const wordOf = (standing: TestStanding): (typeof WORDS)[TestStatus] =>
  standing.status === 'passed' && expectsNothing(standing) ? ['pending', 'Expects nothing'] : WORDS[standing.status];

export const statusWord = (standing: TestStanding): string => wordOf(standing)[1];

/** How a test stands in a word; that it, its graph or its org changed since, is said with it. */
export function StatusOfTest({ standing }: { readonly standing: TestStanding }): ReactNode {
  const [tone, word] = wordOf(standing);
  const isOld = standing.isOld && standing.status !== 'running' && standing.status !== 'waiting';
  const proved = standing.status === 'failed' || (standing.status === 'passed' && !expectsNothing(standing));
  const before = proved ? `${word}, then changed` : 'Changed since it ran';
  return <StatusBadge tone={isOld ? 'neutral' : tone}>{isOld ? before : word}</StatusBadge>;
}
