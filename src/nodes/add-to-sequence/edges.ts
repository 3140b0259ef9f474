import type { EdgeSpec } from '#graph/node-kinds.ts';
import type { AddToSequenceConfig } from './config.ts';

export const NEXT = 'next';
export const CONFIGURATION_ERROR = 'configuration-error';
export const MISSING_PROSPECT_ID = 'missing-prospect-id';
export const QUEUE_OWNER = 'queue-owner';
export const MISSING_USER_ID = 'missing-user-id';
export const NO_PRIMARY_SEQUENCE = 'no-primary-sequence';

/** [ADD-2] to [ADD-5]: the error edges in the order in which they are checked (ADD-6). [V2-4] Only an owner has a primary sequence. */
export const addToSequenceEdges = ({ mailbox, sequenceFrom }: AddToSequenceConfig): readonly EdgeSpec[] => [
  { id: NEXT, title: 'Next', kind: 'normal' },
  { id: CONFIGURATION_ERROR, title: 'Configuration Error', kind: 'error' },
  { id: MISSING_PROSPECT_ID, title: 'Missing Prospect ID', kind: 'error' },
  // [ADD-4] Only the owner may be a queue.
  { id: QUEUE_OWNER, title: 'Queue Owner', kind: 'error', ...(mailbox !== 'owner' && NEVER) },
  // [ADD-1] [ADD-5] A specific user is chosen by the id itself.
  { id: MISSING_USER_ID, title: 'Missing User ID', kind: 'error', ...(mailbox === 'specific-user' && NEVER) },
  ...(sequenceFrom === 'primary-sequence' ? [NO_PRIMARY] : []),
];

const NEVER = { never: true } as const;
const NO_PRIMARY: EdgeSpec = { id: NO_PRIMARY_SEQUENCE, title: 'No Primary Sequence', kind: 'error' };
