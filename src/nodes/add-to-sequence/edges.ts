import type { EdgeSpec } from '#graph/node-kinds.ts';

export const NEXT = 'next';
export const CONFIGURATION_ERROR = 'configuration-error';
export const MISSING_PROSPECT_ID = 'missing-prospect-id';
export const QUEUE_OWNER = 'queue-owner';
export const MISSING_USER_ID = 'missing-user-id';

/** [ADD-2] to [ADD-5]: the error edges in the order in which they are checked (ADD-6). */
export const addToSequenceEdges: readonly EdgeSpec[] = [
  { id: NEXT, title: 'Next', kind: 'normal' },
  { id: CONFIGURATION_ERROR, title: 'Configuration Error', kind: 'error' },
  { id: MISSING_PROSPECT_ID, title: 'Missing Prospect ID', kind: 'error' },
  { id: QUEUE_OWNER, title: 'Queue Owner', kind: 'error' },
  { id: MISSING_USER_ID, title: 'Missing User ID', kind: 'error' },
];
