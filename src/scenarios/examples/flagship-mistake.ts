import { accountMatch } from './account-match.ts';
import { demoIds } from './demo-ids.ts';
import { addFromOwner, all, any, assign, exampleGraph } from './example-graph.ts';

/** [PLC-4] Add to Sequence behind New Lead, while leads come from Salesforce: Missing Prospect ID, every time. */
export const flagshipMistake = exampleGraph({
  id: 'flagship-mistake',
  name: 'Inbound leads: the first draft',
  description:
    'New leads are added to a sequence as soon as they are created. None has an Outreach Prospect ID by then.',
  object: 'Lead',
  nodes: {
    'new-lead': [
      'trigger',
      'New Lead',
      [0, 156],
      {
        kind: 'new',
        enabled: true,
        edges: [
          {
            id: 'inquiries',
            name: 'Inquiries',
            priority: 1,
            criteria: all(['LeadSource', 'in', ['Web', 'Webinar', 'Trade Show', 'Phone Inquiry']]),
          },
          { id: 'all-others', name: 'All others', priority: 5, criteria: all() },
        ],
      },
    ],
    'updated-lead': [
      'trigger',
      'Updated Lead',
      [0, 0],
      {
        kind: 'updated',
        enabled: false,
        edges: [{ id: 'all-leads', name: 'All leads', priority: 5, criteria: all() }],
      },
    ],
    screening: [
      'condition',
      'Worth a call?',
      [382, 156],
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
      [817, 156],
      { values: [{ field: 'Status', value: 'Closed - Not Converted' }] },
    ],
    'known-account': ['match-account', 'Known account?', [839, 280], accountMatch()],
    'account-owner': [
      'assign-owner',
      "Give to the account's owner",
      [1219, 280],
      assign('match-owner', 'MatchedAccount'),
    ],
    'round-robin': ['assign-owner', 'Give to the next SDR', [1621, 373], assign('pool', demoIds.inboundSdrs)],
    'mark-working': [
      'update-record',
      'Mark as being worked',
      [2023, 280],
      { values: [{ field: 'Status', value: 'Working - Contacted' }] },
    ],
    'add-to-welcome': ['add-to-sequence', 'Add to Inbound Welcome', [2425, 280], addFromOwner(demoIds.inboundWelcome)],
    'partner-queue': ['assign-owner', 'Leave in the partner queue', [382, 280], assign('queue', demoIds.partnerLeads)],
  },
  edges: {
    'new-lead': { inquiries: 'screening', 'all-others': 'partner-queue' },
    screening: { 'competitor-or-test': 'disqualify', otherwise: 'known-account' },
    'known-account': { matched: 'account-owner', 'no-match': 'round-robin' },
    'account-owner': { assigned: 'mark-working', 'invalid-owner': 'round-robin' },
    'round-robin': { assigned: 'mark-working' },
    'mark-working': { updated: 'add-to-welcome' },
  },
});
