import type { PathMark } from '#logs/audit-path.ts';

/** What the Path panel says of each mark, and how good that is. */
export const pathMarks: Readonly<
  Record<PathMark, { readonly label: string; readonly tone: 'neutral' | 'pending' | 'ok' | 'error' }>
> = {
  passed: { label: 'Passed', tone: 'neutral' },
  held: { label: 'Held', tone: 'pending' },
  pending: { label: 'Pending', tone: 'pending' },
  success: { label: 'Success', tone: 'ok' },
  error: { label: 'Error', tone: 'error' },
};
