import type { JsonObject } from '#shared/json.ts';
import type { Example, ExampleNode } from '../build-example.ts';
import type { CheckText } from '../check.ts';
import { setupChecks } from './setup.ts';
import { add, matchDuplicates } from './nodes.ts';

const pause = (config: JsonObject = {}): ExampleNode => [
  'update-prospect-sequence-state',
  'Pause Inbound Welcome',
  { change: 'pause', sequences: 'chosen', sequenceId: 1, ...config },
];
const pausing = (config: JsonObject = {}): Example => ({
  nodes: { 'new-lead': ['trigger', '', { enabled: false }], pause: pause(config) },
  edges: ['updated-lead:all-leads > pause'],
});
const merging = {
  pause: pause(),
  match: matchDuplicates,
  merge: ['merge-dupe', 'Merge', { variable: 'DuplicateLead' }],
} as const;
const CHOSEN = { node: 'pause', field: 'sequenceId' };

/** [V2-3] [OUT-3] [ADD-12] What keeps the states of prospects in sequences from being changed. */
export const updateStateChecks: readonly CheckText[] = [
  ...setupChecks('update-prospect-sequence-state', 'pause', pausing()),
  {
    code: 'update-prospect-sequence-state/no-sequence',
    severity: 'error',
    rule: 'V2-3',
    explanation: 'The state in one sequence is to be changed, and no sequence is chosen.',
    why: 'The node does not know which sequence is meant.',
    cure: 'Choose the sequence, or change the state in all sequences.',
    at: CHOSEN,
    wrong: pausing({ sequenceId: null }),
    right: pausing(),
  },
  {
    code: 'update-prospect-sequence-state/unknown-sequence',
    severity: 'warning',
    rule: 'ERR-3',
    explanation: 'Outreach has no sequence with the chosen ID.',
    why: 'Every callout fails with Resource Not Found.',
    cure: 'Choose a sequence that is there.',
    at: CHOSEN,
    wrong: pausing({ sequenceId: 404 }),
    right: pausing(),
  },
  {
    code: 'update-prospect-sequence-state/sequence-not-public',
    severity: 'warning',
    rule: 'OUT-1',
    explanation: 'The chosen sequence is not shared as "Others can see it and use it".',
    why: 'The node still works for prospects who are in it. But the sequence is not offered here any more, and nobody else can be added to it.',
    cure: 'Share the sequence in Outreach, or choose one that is shared.',
    at: CHOSEN,
    wrong: pausing({ sequenceId: 6 }),
    right: pausing(),
  },
  {
    code: 'update-prospect-sequence-state/just-added',
    severity: 'warning',
    rule: 'OUT-3',
    explanation: 'The state is to be changed right after Add to Sequence in the same path.',
    why: 'Who was added a moment ago is still pending, and can be neither paused nor resumed.',
    cure: 'Put a Hold between the two.',
    at: { node: 'pause', field: 'change' },
    wrong: {
      nodes: { add: add(), pause: pause() },
      edges: ['updated-lead:all-leads > add', 'add:next > pause'],
    },
    right: {
      nodes: { add: add(), hold: ['hold', 'Wait a day'], pause: pause() },
      edges: ['updated-lead:all-leads > add', 'add:next > hold', 'hold:time-expired > pause'],
    },
  },
  {
    code: 'update-prospect-sequence-state/merge-after',
    severity: 'warning',
    rule: 'ADD-12',
    explanation: 'Merge Dupe follows in the same path, with no Hold between.',
    why: 'Callouts are gathered and sent later. By then the record has been merged away, and the callout fails as Object has been merged.',
    cure: 'Put this node after the merge, or a Hold between the two.',
    at: { node: 'pause' },
    wrong: {
      nodes: merging,
      edges: [
        'updated-lead:all-leads > pause',
        'new-lead:all-leads > match',
        'pause:next > match',
        'match:matched > merge',
      ],
    },
    right: {
      nodes: merging,
      edges: [
        'updated-lead:all-leads > match',
        'new-lead:all-leads > match',
        'match:matched > merge',
        'merge:merged > pause',
      ],
    },
  },
];
