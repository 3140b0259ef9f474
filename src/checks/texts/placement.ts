import type { Environment, SyncDirection } from '#graph/environment.ts';
import { when, type Example, type ExampleNode } from '../build-example.ts';
import type { CheckText } from '../check.ts';
import { add, both } from './nodes.ts';

const known: ExampleNode = [
  'condition',
  'Prospect ID known?',
  { outcomes: [{ id: 'known', name: 'Known', criteria: when('Outreach_Prospect_ID__c', 'is-not-null') }] },
];
const direct = (edges: readonly string[]): Example => ({ nodes: { add: add() }, edges });
const asking = (edges: readonly string[]): Example => ({
  nodes: { known, add: add() },
  edges: [...edges, 'known:known > add'],
});
const syncing = (direction: SyncDirection): Partial<Environment> => ({
  syncDirection: { Lead: direction, Contact: direction },
});
const AT = { node: 'add' };
const NEW = 'new-lead:all-leads > add';
const UPDATED = 'updated-lead:all-leads > add';
const toOutreach = 'The sync makes prospects of leads, and no leads of prospects';

/** [PLC-1] [PLC-2] [PLC-3] [PLC-4] Where Add to Sequence stands against the way that people come. */
export const placementChecks: readonly CheckText[] = [
  {
    code: 'add-to-sequence/before-prospect-exists',
    severity: 'warning',
    rule: 'PLC-4',
    explanation: 'New leads come straight to Add to Sequence, and the sync makes their prospects only later.',
    why: 'A lead has no Outreach Prospect ID in the moment it is created: each leaves by Missing Prospect ID. This is the most common mistake of all.',
    cure: 'Start at the Updated trigger, which fires again when the ID arrives, or ask first whether the ID has changed or is not null.',
    at: AT,
    org: { text: toOutreach, wrong: {} },
    wrong: direct([NEW]),
    right: asking(both('known')),
  },
  {
    code: 'add-to-sequence/never-with-prospect',
    severity: 'warning',
    rule: 'PLC-1',
    explanation:
      'Only new leads come to Add to Sequence, and a condition lets none pass that has no Outreach Prospect ID.',
    why: 'No new lead has one yet, so that nobody is ever added.',
    cure: 'Lead the Updated trigger to the node too: the lead starts there again when its ID arrives.',
    at: AT,
    org: { text: toOutreach, wrong: {} },
    wrong: asking(['new-lead:all-leads > known']),
    right: asking(both('known')),
  },
  {
    code: 'add-to-sequence/not-behind-new',
    severity: 'warning',
    rule: 'PLC-2',
    explanation: 'The sync makes leads of prospects, and no way leads from the New trigger to Add to Sequence.',
    why: 'A lead made from a prospect has its ID at once, and starts at the New trigger. It does not come here.',
    cure: 'Lead an edge of the New trigger to the node. If leads are to become prospects instead, change the sync in the CRM plugin.',
    at: AT,
    org: {
      text: 'The sync makes leads of prospects, and no prospects of leads',
      wrong: syncing('outreach-to-salesforce'),
      right: syncing('outreach-to-salesforce'),
    },
    wrong: direct([UPDATED]),
    right: direct([NEW, UPDATED]),
  },
  {
    code: 'add-to-sequence/behind-one-trigger',
    severity: 'warning',
    rule: 'PLC-3',
    explanation: 'The sync goes both ways, and only one of the triggers leads to Add to Sequence.',
    why: 'Leads created in Salesforce get their ID later, and start again at the Updated trigger. Leads made from prospects have it at once, and start at the New trigger. One of the two kinds never comes here.',
    cure: 'Lead both triggers to the node.',
    at: AT,
    org: { text: 'The sync goes both ways', wrong: syncing('both'), right: syncing('both') },
    wrong: direct([NEW]),
    right: direct([NEW, UPDATED]),
  },
  {
    code: 'add-to-sequence/no-sync',
    severity: 'warning',
    rule: 'PLC-4',
    explanation: 'The sync creates no records on either side.',
    why: 'No lead gets an Outreach Prospect ID by itself, so that each leaves by Missing Prospect ID unless a person enters one.',
    cure: 'Switch on polling and Inbound Create, or pushing and Outbound Create, in the CRM plugin.',
    at: AT,
    org: { text: 'The sync creates no records', wrong: syncing('none') },
    wrong: direct([UPDATED]),
    right: direct([UPDATED]),
  },
  {
    code: 'add-to-sequence/id-stays-in-outreach',
    severity: 'warning',
    rule: 'PLC-4',
    explanation: 'Prospects are made, but the plugin does not bring their IDs to Salesforce.',
    why: 'The field that LeanData reads stays blank: every trip leaves by Missing Prospect ID, wherever the node stands.',
    cure: 'In the CRM plugin switch on Pushing and Outbound Update, and map Id (Outreach Internal) with Updates Out to the field that LeanData reads.',
    at: AT,
    org: {
      text: 'The plugin does not write the Outreach ID to leads',
      wrong: { prospectIdArrives: { Lead: false, Contact: true } },
    },
    wrong: direct([UPDATED]),
    right: direct([UPDATED]),
  },
];
