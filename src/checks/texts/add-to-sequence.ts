import type { JsonObject } from '#shared/json.ts';
import type { Example } from '../build-example.ts';
import type { CheckText } from '../check.ts';
import { SAM } from '../example-org.ts';
import { mergeInPath } from './merge-dupe.ts';
import { add } from './nodes.ts';
import { setupChecks } from './setup.ts';

const adding = (config: JsonObject = {}): Example => ({
  nodes: { 'new-lead': ['trigger', '', { enabled: false }], add: add(config) },
  edges: ['updated-lead:all-leads > add'],
});
const primary = adding({ sequenceFrom: 'primary-sequence' });
const CHOSEN = { node: 'add', field: 'sequenceId' };
const SOURCE = { node: 'add', field: 'sequenceFrom' };

/** [ADD-1] [OUT-1] [V2-4] [MRG-2] The sequence that people are added to. */
export const addToSequenceChecks: readonly CheckText[] = [
  ...setupChecks('add-to-sequence', 'add', adding()),
  {
    code: 'add-to-sequence/no-sequence',
    severity: 'error',
    rule: 'ADD-1',
    explanation: 'No sequence is chosen.',
    why: 'The node does not know what to add prospects to.',
    cure: 'Choose the sequence in the inspector. Only sequences that are shared are offered.',
    at: CHOSEN,
    wrong: adding({ sequenceId: null }),
    right: adding(),
  },
  {
    code: 'add-to-sequence/unknown-sequence',
    severity: 'warning',
    rule: 'ERR-3',
    explanation: 'Outreach has no sequence with the chosen ID. It was deleted, or the graph comes from another org.',
    why: 'Every callout fails with Resource Not Found.',
    cure: 'Choose a sequence that is there. Refresh the list first, where it was made only now.',
    at: CHOSEN,
    wrong: adding({ sequenceId: 404 }),
    right: adding(),
  },
  {
    code: 'add-to-sequence/sequence-not-public',
    severity: 'warning',
    rule: 'ERR-12',
    explanation: 'The chosen sequence is not shared as "Others can see it and use it".',
    why: 'Only its owner may add prospects. Every other callout fails with Outreach User is not the owner.',
    cure: 'Share the sequence in Outreach, or choose one that is shared.',
    at: CHOSEN,
    org: {
      text: 'Sequence "Inbound Welcome" is private',
      wrong: { sequences: [{ id: 1, name: 'Inbound Welcome', shareType: 'private', enabled: true }] },
    },
    wrong: adding(),
    right: adding(),
  },
  {
    code: 'add-to-sequence/sequence-off',
    severity: 'info',
    rule: 'OUT-8',
    explanation: 'The chosen sequence is switched off.',
    why: 'Prospects are added and counted as such, but no email goes out until it is switched on.',
    cure: 'Switch the sequence on in Outreach.',
    at: CHOSEN,
    org: {
      text: 'Sequence "Inbound Welcome" is switched off',
      wrong: { sequences: [{ id: 1, name: 'Inbound Welcome', shareType: 'shared', enabled: false }] },
    },
    wrong: adding(),
    right: adding(),
  },
  {
    code: 'add-to-sequence/no-primary-sequences',
    severity: 'warning',
    rule: 'V2-4',
    explanation: "The node adds to the primary sequence of the record's owner, and no user has one.",
    why: 'Every trip leaves by No Primary Sequence.',
    cure: 'Give users their primary sequence in Partner Apps, or choose one sequence for all.',
    at: SOURCE,
    org: { text: 'No user has a primary sequence', wrong: { primarySequences: [] } },
    wrong: primary,
    right: primary,
  },
  {
    code: 'add-to-sequence/users-without-primary-sequence',
    severity: 'info',
    rule: 'V2-4',
    explanation: "The node adds to the primary sequence of the record's owner, and some active users have none.",
    why: 'Records that these users own leave by No Primary Sequence.',
    cure: 'Give them one in Partner Apps, or connect No Primary Sequence to what is to happen then.',
    at: SOURCE,
    org: {
      text: 'Only Sam has a primary sequence',
      wrong: { primarySequences: [{ userId: SAM, sequenceId: 1 }] },
    },
    wrong: primary,
    right: primary,
  },
  {
    code: 'add-to-sequence/unknown-primary-sequence',
    severity: 'warning',
    rule: 'ERR-3',
    explanation: 'The primary sequence of a user is no longer in Outreach.',
    why: "Callouts for that user's records fail with Resource Not Found.",
    cure: 'Give the user another primary sequence in Partner Apps.',
    at: SOURCE,
    org: {
      text: "Sam's primary sequence was deleted",
      wrong: { primarySequences: [{ userId: SAM, sequenceId: 404 }] },
    },
    wrong: primary,
    right: primary,
  },
  {
    code: 'add-to-sequence/primary-sequence-not-public',
    severity: 'warning',
    rule: 'OUT-1',
    explanation: 'The primary sequence of a user is not shared as "Others can see it and use it".',
    why: 'Only its owner may add prospects to it.',
    cure: 'Share the sequence in Outreach, or give the user another one in Partner Apps.',
    at: SOURCE,
    org: { text: "Sam's primary sequence is private", wrong: { primarySequences: [{ userId: SAM, sequenceId: 6 }] } },
    wrong: primary,
    right: primary,
  },
  mergeInPath,
];
