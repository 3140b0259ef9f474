import { accountMatch } from './account-match.ts';
import { demoIds } from './demo-ids.ts';
import { addFromOwner, all, assign, exampleGraph } from './example-graph.ts';

const PROSPECT_ID = 'Outreach_Prospect_ID__c';

/** [ADD-4] A lead that a queue owns has nobody to send from, and the sync makes no prospect of it (SYN-8). */
export const queueOwner = exampleGraph({
  id: 'queue-owner',
  name: 'Recycled leads: assign first',
  description:
    'Leads that turn hot while a queue owns them go to the next SDR, who then adds them; those of customers are converted.',
  object: 'Lead',
  nodes: {
    'new-lead': [
      'trigger',
      'New Lead',
      [0, 0],
      { kind: 'new', enabled: false, edges: [{ id: 'all-leads', name: 'All leads', priority: 5, criteria: all() }] },
    ],
    'updated-lead': [
      'trigger',
      'Updated Lead',
      [0, 156],
      {
        kind: 'updated',
        enabled: true,
        edges: [{ id: 'turned-hot', name: 'Turned hot', priority: 1, criteria: all(['Rating', 'changed-to', 'Hot']) }],
      },
    ],
    'customer-account': [
      'match-account',
      'Of a customer?',
      [382, 156],
      accountMatch(all(['Type', 'equals', 'Customer - Direct'], ['Owner.IsActive', 'is-true'])),
    ],
    'account-owner': [
      'assign-owner',
      "Give to the account's owner",
      [751, 156],
      assign('match-owner', 'MatchedAccount'),
    ],
    convert: [
      'convert-lead',
      'Convert into the account',
      [1162, 156],
      {
        account: 'match',
        variable: 'MatchedAccount',
        convertedStatus: 'Closed - Converted',
        owner: 'lead-owner',
        ownerId: null,
        createOpportunity: true,
      },
    ],
    'add-contact': [
      'add-to-sequence',
      'Add the contact to Nurture',
      [1594, 220],
      addFromOwner(demoIds.newsletterNurture),
    ],
    'add-lead': ['add-to-sequence', 'Add as it stands', [1153, 343], addFromOwner(demoIds.webinarFollowUp)],
    'round-robin': ['assign-owner', 'Give to the next SDR', [1620, 391], assign('pool', demoIds.inboundSdrs)],
    'wait-for-prospect': [
      'hold',
      'Wait for the Prospect ID',
      [2035, 268],
      { criteria: all([PROSPECT_ID, 'is-not-null']), amount: 1, unit: 'hours' },
    ],
    'add-as-sdr': ['add-to-sequence', 'Add as the new owner', [2430, 268], addFromOwner(demoIds.webinarFollowUp)],
    operations: ['assign-owner', 'Hand to Sales Operations', [2871, 292], assign('user', demoIds.dana)],
  },
  edges: {
    'updated-lead': { 'turned-hot': 'customer-account' },
    'customer-account': { matched: 'account-owner', 'no-match': 'add-lead' },
    'account-owner': { assigned: 'convert', 'invalid-owner': 'round-robin' },
    convert: { converted: 'add-contact', 'conversion-failed': 'operations' },
    'add-contact': {
      'configuration-error': 'operations',
      'missing-prospect-id': 'wait-for-prospect',
      'queue-owner': 'operations',
      'missing-user-id': 'operations',
    },
    'add-lead': {
      'configuration-error': 'operations',
      'missing-prospect-id': 'round-robin',
      'queue-owner': 'round-robin',
      'missing-user-id': 'round-robin',
    },
    'round-robin': { assigned: 'wait-for-prospect', 'invalid-owner': 'operations' },
    'wait-for-prospect': { met: 'add-as-sdr', 'time-expired': 'operations' },
    'add-as-sdr': {
      'configuration-error': 'operations',
      'missing-prospect-id': 'operations',
      'queue-owner': 'operations',
      'missing-user-id': 'operations',
    },
  },
});
