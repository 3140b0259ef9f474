import type { JsonObject } from '#shared/json.ts';
import type { ExampleNode } from '../build-example.ts';
import type { CheckText } from '../check.ts';
import { OSCAR, SAM } from '../example-org.ts';
import { add, both, matchAccount, matchDuplicates } from './nodes.ts';
import { variableChecks } from './variables.ts';

const convert = (config: JsonObject = {}): ExampleNode => [
  'convert-lead',
  'Convert',
  { convertedStatus: 'Closed - Converted', ...config },
];
const converting = (config: JsonObject) => ({ nodes: { convert: convert(config) }, edges: both('convert') });
const thenAdding = {
  nodes: { convert: convert(), add: add() },
  edges: [...both('convert'), 'convert:converted > add'],
};

/** [CNV-1] [CNV-3] [SF-4] What no conversion succeeds with. */
export const convertLeadChecks: readonly CheckText[] = [
  {
    code: 'convert-lead/no-status',
    severity: 'error',
    rule: 'CNV-1',
    explanation: 'Convert Lead names no status that the lead gets by the conversion.',
    why: 'Salesforce converts no lead without one.',
    cure: 'Choose the converted status.',
    at: { node: 'convert', field: 'convertedStatus' },
    wrong: converting({ convertedStatus: null }),
    right: converting({}),
  },
  {
    code: 'convert-lead/bad-status',
    severity: 'error',
    rule: 'SF-4',
    explanation: 'The status that Convert Lead sets is not one of the statuses that stand for converted leads.',
    why: 'Salesforce refuses the conversion, and every trip leaves by Conversion failed.',
    cure: 'Choose a status that is marked as converted.',
    at: { node: 'convert', field: 'convertedStatus' },
    wrong: converting({ convertedStatus: 'Open - Not Contacted' }),
    right: converting({}),
  },
  {
    code: 'convert-lead/no-owner',
    severity: 'error',
    rule: 'CNV-1',
    explanation: 'Convert Lead gives the new records to a user, and none is chosen.',
    why: 'The node does not know who is to own the contact.',
    cure: "Choose the user, or let the lead's owner keep the new records.",
    at: { node: 'convert', field: 'ownerId' },
    wrong: converting({ owner: 'user', ownerId: null }),
    right: converting({ owner: 'user', ownerId: SAM }),
  },
  {
    code: 'convert-lead/invalid-owner',
    severity: 'warning',
    rule: 'SF-4',
    explanation: 'The user who is to own the new records is inactive or not in the org.',
    why: 'Salesforce refuses the conversion, and every trip leaves by Conversion failed.',
    cure: "Choose an active user, or let the lead's owner keep the new records.",
    at: { node: 'convert', field: 'ownerId' },
    wrong: converting({ owner: 'user', ownerId: OSCAR }),
    right: converting({ owner: 'lead-owner' }),
  },
  {
    code: 'convert-lead/contact-not-mapped',
    severity: 'warning',
    rule: 'CNV-3',
    explanation: 'A node behind the conversion calls Outreach, and no field of the contact carries the Outreach ID.',
    why: "After a conversion the trip goes on with the contact. The node looks for the prospect's ID in the contact's mapped field, where there is none, and every trip is reverted.",
    cure: 'Map a text field of Contact to the Outreach ID in Partner Apps, or call Outreach before the conversion.',
    at: { node: 'convert' },
    org: {
      text: 'No Contact field is mapped in Partner Apps',
      wrong: { mapping: { Lead: 'Outreach_Prospect_ID__c', Contact: null, User: 'Outreach_User_ID__c' } },
    },
    wrong: thenAdding,
    right: thenAdding,
  },
  ...variableChecks({
    type: 'convert-lead',
    title: 'Convert Lead',
    rule: 'CNV-1',
    what: 'an account',
    otherwise: 'Conversion failed',
    user: (variable) => convert({ account: 'match', variable }),
    match: matchAccount,
    variable: 'MatchedAccount',
    other: [matchDuplicates, 'DuplicateLead'],
  }),
];
