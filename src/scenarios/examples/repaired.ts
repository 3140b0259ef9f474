import { accountMatch } from './account-match.ts';
import { demoIds } from './demo-ids.ts';
import { addFromOwner, all, any, assign, exampleGraph } from './example-graph.ts';

const PROSPECT_ID = 'Outreach_Prospect_ID__c';

/** [PLC-1] The same work in two trips: New Lead assigns, Updated Lead adds once the Prospect ID has come. */
export const repaired = exampleGraph({
  id: 'repaired',
  name: 'Inbound leads: the repair',
  description:
    'New leads get an owner and wait. When the sync brings their Outreach Prospect ID, the Updated trigger adds them.',
  object: 'Lead',
  nodes: {
    'new-lead': [
      'trigger',
      'New Lead',
      [66, 85],
      {
        kind: 'new',
        enabled: true,
        edges: [{ id: 'all-leads', name: 'All leads', priority: 5, criteria: all() }],
      },
    ],
    'updated-lead': [
      'trigger',
      'Updated Lead',
      [0, 365],
      {
        kind: 'updated',
        enabled: true,
        edges: [
          {
            id: 'prospect-id-arrived',
            name: 'Prospect ID arrived',
            priority: 1,
            criteria: all([PROSPECT_ID, 'has-changed'], [PROSPECT_ID, 'is-not-null']),
          },
        ],
      },
    ],
    screening: [
      'condition',
      'Worth a call?',
      [441, 85],
      {
        outcomes: [
          {
            id: 'competitor-or-test',
            name: 'Competitor or test',
            criteria: any(['Email', 'ends-with', '@quillmark.example'], ['Company', 'contains', 'test']),
          },
        ],
      },
    ],
    disqualify: [
      'update-record',
      'Close as not converted',
      [1739, 0],
      { values: [{ field: 'Status', value: 'Closed - Not Converted' }] },
    ],
    'known-account': ['match-account', 'Known account?', [924, 109], accountMatch()],
    'account-owner': [
      'assign-owner',
      "Give to the account's owner",
      [1317, 40],
      assign('match-owner', 'MatchedAccount'),
    ],
    'round-robin': ['assign-owner', 'Give to the next SDR', [1739, 133], assign('pool', demoIds.inboundSdrs)],
    seniority: [
      'condition',
      'Which sequence?',
      [486, 365],
      {
        outcomes: [
          { id: 'closed', name: 'Closed', criteria: all(['Status', 'starts-with', 'Closed']) },
          {
            id: 'executive',
            name: 'Executive',
            criteria: any(
              ['Title', 'starts-with', 'Chief'],
              ['Title', 'starts-with', 'VP'],
              ['Title', 'contains', 'Director'],
            ),
          },
        ],
      },
    ],
    'add-executive': [
      'add-to-sequence',
      'Add to Executive Outreach',
      [876, 242],
      addFromOwner(demoIds.executiveOutreach),
    ],
    'add-welcome': ['add-to-sequence', 'Add to Inbound Welcome', [876, 413], addFromOwner(demoIds.inboundWelcome)],
    'sdr-with-mailbox': [
      'assign-owner',
      'Give to an SDR with a mailbox',
      [1317, 485],
      assign('pool', demoIds.inboundSdrs),
    ],
    'wait-for-prospect': [
      'hold',
      'Wait for the Prospect ID',
      [1319, 290],
      { criteria: all([PROSPECT_ID, 'is-not-null']), amount: 1, unit: 'days' },
    ],
    'add-as-sdr': ['add-to-sequence', 'Add as the new owner', [1719, 369], addFromOwner(demoIds.inboundWelcome)],
    operations: ['assign-owner', 'Hand to Sales Operations', [2160, 393], assign('user', demoIds.dana)],
  },
  edges: {
    'new-lead': { 'all-leads': 'screening' },
    'updated-lead': { 'prospect-id-arrived': 'seniority' },
    screening: { 'competitor-or-test': 'disqualify', otherwise: 'known-account' },
    disqualify: { 'update-failed': 'operations' },
    'known-account': { matched: 'account-owner', 'no-match': 'round-robin' },
    'account-owner': { 'invalid-owner': 'round-robin' },
    'round-robin': { 'invalid-owner': 'operations' },
    seniority: { executive: 'add-executive', otherwise: 'add-welcome' },
    'add-executive': {
      'configuration-error': 'operations',
      'missing-prospect-id': 'wait-for-prospect',
      'queue-owner': 'sdr-with-mailbox',
      'missing-user-id': 'sdr-with-mailbox',
    },
    'add-welcome': {
      'configuration-error': 'operations',
      'missing-prospect-id': 'wait-for-prospect',
      'queue-owner': 'sdr-with-mailbox',
      'missing-user-id': 'sdr-with-mailbox',
    },
    'sdr-with-mailbox': { assigned: 'add-as-sdr', 'invalid-owner': 'operations' },
    'wait-for-prospect': { met: 'seniority', 'time-expired': 'operations' },
    'add-as-sdr': {
      'configuration-error': 'operations',
      'missing-prospect-id': 'operations',
      'queue-owner': 'operations',
      'missing-user-id': 'operations',
    },
  },
});
