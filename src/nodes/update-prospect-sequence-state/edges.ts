import type { EdgeSpec } from '#graph/node-kinds.ts';
import { CONFIGURATION_ERROR, MISSING_PROSPECT_ID, NEXT } from '../add-to-sequence/edges.ts';

/** [ADD-2] [ADD-3] No mailbox is needed, so that nobody's queue or user id can be missing. */
export const updateSequenceStateEdges: readonly EdgeSpec[] = [
  { id: NEXT, title: 'Next', kind: 'normal' },
  { id: CONFIGURATION_ERROR, title: 'Configuration Error', kind: 'error' },
  { id: MISSING_PROSPECT_ID, title: 'Missing Prospect ID', kind: 'error' },
];
