import type { EdgeSpec } from '#graph/node-kinds.ts';
import type { AddToSequenceConfig } from './config.ts';

export const NEXT = 'next';
export const CONFIGURATION_ERROR = 'configuration-error';
export const MISSING_PROSPECT_ID = 'missing-prospect-id';
export const QUEUE_OWNER = 'queue-owner';
export const MISSING_USER_ID = 'missing-user-id';
export const NO_PRIMARY_SEQUENCE = 'no-primary-sequence';

/** [ADD-2] to [ADD-5]: the error edges in the order in which they are checked (ADD-6). */
const ALWAYS: readonly EdgeSpec[] = [
  { id: NEXT, title: 'Next', kind: 'normal' },
  { id: CONFIGURATION_ERROR, title: 'Configuration Error', kind: 'error' },
  { id: MISSING_PROSPECT_ID, title: 'Missing Prospect ID', kind: 'error' },
  { id: QUEUE_OWNER, title: 'Queue Owner', kind: 'error' },
  { id: MISSING_USER_ID, title: 'Missing User ID', kind: 'error' },
];

const WITH_MAPPING: readonly EdgeSpec[] = [
  ...ALWAYS,
  { id: NO_PRIMARY_SEQUENCE, title: 'No Primary Sequence', kind: 'error' },
];

/** [V2-4] Only with the owner's primary sequence can there be none. */
export const addToSequenceEdges = ({ sequenceFrom }: AddToSequenceConfig): readonly EdgeSpec[] =>
  sequenceFrom === 'primary-sequence' ? WITH_MAPPING : ALWAYS;
