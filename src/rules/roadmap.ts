import type { RuleRow } from './rule.ts';

const GUIDE = 'The integration guide';

/** What the guide has on its roadmap, and this product has now. */
export const roadmapRules: readonly RuleRow[] = [
  {
    id: 'V2-1',
    standing: ['S'],
    title: 'Routing Insights',
    text: 'Successes and failures of Add to Sequence, counted over many trips and drawn on the graph.',
    source: GUIDE,
  },
  {
    id: 'V2-2',
    standing: ['S'],
    title: 'Error (Fallback) with Outreach’s errors',
    text: 'The filter of the audit logs can include the error edges of Add to Sequence, by a switch beside it.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['fallback-filter'] },
  },
  {
    id: 'V2-3',
    standing: ['S'],
    title: 'Update Prospect Sequence State',
    text: 'A node that pauses, resumes or finishes a prospect in a sequence.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['graph'] },
  },
  {
    id: 'V2-4',
    standing: ['S'],
    title: 'User-sequence mapping',
    text: 'Each user can have a primary sequence, which Add to Sequence takes by the owner of the record. An owner without one leaves by No Primary Sequence.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['primary-sequences'] },
  },
];
