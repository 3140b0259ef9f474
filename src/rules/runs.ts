import type { RuleRow } from './rule.ts';

const OURS = 'Our choice';

/** Runs of the simulator. */
export const runRules: readonly RuleRow[] = [
  {
    id: 'RUN-1',
    standing: ['C'],
    title: 'Running through New and Updated',
    text: 'Through New, records are created in the org when the run begins; one that stands in the org is copied without its id. Through Updated, records stand in the org and a set of changes that you choose is made to them.',
    source: OURS,
    switch: { type: 'settings', settings: ['run'] },
  },
  {
    id: 'RUN-2',
    standing: ['C'],
    title: 'When a run ends',
    text: 'At its time limit, seven days unless set otherwise, or earlier when no trip and no callout is open and a whole round of the sync has found nothing to do. What is not finished is reported as open.',
    source: OURS,
    switch: { type: 'settings', settings: ['run'] },
  },
  {
    id: 'RUN-3',
    standing: ['C'],
    title: 'A trigger ends a hold',
    text: 'If a record triggers again while its trip is held, that trip ends as superseded and a new one starts. Its pending callouts live on.',
    source: OURS,
    switch: { type: 'settings', settings: ['supersede-holds'] },
  },
  {
    id: 'RUN-4',
    standing: ['C'],
    title: 'Undoing a fault',
    text: 'What can be taken back, such as a lock, is lifted from then on. For what cannot, such as a merge, the run branches off from before it.',
    source: OURS,
    switch: {
      type: 'none',
      because: 'Which of the two it is lies in the fault: the real systems have no way back from a merge.',
    },
  },
];
