import type { CheckText } from '../check.ts';
import { add, both, matchAccount, matchDuplicates } from './nodes.ts';
import { variableChecks } from './variables.ts';

const merge = ['merge-dupe', 'Merge', { variable: 'DuplicateLead' }] as const;
const nodes = { match: matchDuplicates, merge, add: add() };
const edges = ['new-lead:all-leads > match', 'match:matched > merge'];

/** [MRG-1] [MRG-2] What keeps a merge from finding its duplicate, or prospects from being added after it. */
export const mergeDupeChecks: readonly CheckText[] = [
  {
    code: 'merge-dupe/silences-add-to-sequence',
    severity: 'warning',
    rule: 'MRG-2',
    explanation: 'A trip can go through Merge Dupe and through Add to Sequence.',
    why: 'A merge in the path keeps the prospect from being added, whether it comes before or after. Nothing is said about it: the Outcome stays silent.',
    cure: 'Lead the two apart: add only those for whom no duplicate was found. The merged record can be added when it starts again at the Updated trigger.',
    at: { node: 'merge' },
    wrong: { nodes, edges: [...edges, 'updated-lead:all-leads > add', 'merge:merged > add'] },
    right: { nodes, edges: [...edges, 'updated-lead:all-leads > add'] },
  },
  ...variableChecks({
    type: 'merge-dupe',
    title: 'Merge Dupe',
    rule: 'MRG-1',
    what: 'a duplicate',
    otherwise: 'Merge failed',
    user: (variable) => ['merge-dupe', 'Merge', { variable }],
    match: matchDuplicates,
    variable: 'DuplicateLead',
    other: [matchAccount, 'MatchedAccount'],
  }),
];

/** [MRG-2] The same, told at the node that is silenced. */
export const mergeInPath: CheckText = {
  code: 'add-to-sequence/merge-in-path',
  severity: 'warning',
  rule: 'MRG-2',
  explanation: 'A trip that comes to Add to Sequence also goes through Merge Dupe, before or after.',
  why: 'A merge in the path keeps the prospect from being added. Nothing is said about it: the Outcome stays silent.',
  cure: 'Lead the two apart, so that no trip goes through both.',
  at: { node: 'add' },
  wrong: {
    nodes,
    edges: [...both('add').slice(1), 'new-lead:all-leads > match', 'match:matched > merge', 'add:next > match'],
  },
  right: { nodes, edges: [...edges, 'updated-lead:all-leads > add'] },
};
