import type { ReactNode } from 'react';
import { StatusBadge, type StatusBadgeProps } from '#ui/status-badge.tsx';
import type { TestStanding, TestStatus } from './test-standing.ts';

const WORDS: Readonly<Record<TestStatus, readonly [StatusBadgeProps['tone'], string]>> = {
  'not-run': ['neutral', 'Not run'],
  waiting: ['neutral', 'Waiting'],
  running: ['accent', 'Running'],
  passed: ['ok', 'Passed'],
  failed: ['error', 'Failed'],
  broken: ['error', 'Cannot run'],
};

export const statusWord = (status: TestStatus): string => WORDS[status][1];

/** How a test stands in a word; that it, its graph or its org changed since, is said with it. */
export function StatusOfTest({ standing }: { readonly standing: TestStanding }): ReactNode {
  const [tone, word] = WORDS[standing.status];
  const isOld = standing.isOld && standing.status !== 'running' && standing.status !== 'waiting';
  return <StatusBadge tone={isOld ? 'neutral' : tone}>{isOld ? `${word}, then changed` : word}</StatusBadge>;
}
