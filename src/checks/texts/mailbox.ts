import type { Environment } from '#graph/environment.ts';
import type { JsonObject } from '#shared/json.ts';
import type { Example } from '../build-example.ts';
import type { CheckText } from '../check.ts';
import { exampleOrg } from '../example-org.ts';
import { add } from './nodes.ts';

const adding = (config: JsonObject): Example => ({
  nodes: { 'new-lead': ['trigger', '', { enabled: false }], add: add(config) },
  edges: ['updated-lead:all-leads > add'],
});
const byField = (userField: string | null): JsonObject => ({ mailbox: 'user-field', userField });
const byUser = (outreachUserId: number | null): JsonObject => ({ mailbox: 'specific-user', outreachUserId });
const FIELD = { node: 'add', field: 'userField' };
const USER = { node: 'add', field: 'outreachUserId' };

const assigned: Example = {
  nodes: {
    'new-lead': ['trigger', '', { enabled: false }],
    assign: ['assign-owner', 'To the inbound SDRs', { poolId: 'inbound-sdrs' }],
    add: add({ mailbox: 'owner' }),
  },
  edges: ['updated-lead:all-leads > assign', 'assign:assigned > add'],
};

const converting = (config: JsonObject): Example => ({
  nodes: {
    'new-lead': ['trigger', '', { enabled: false }],
    convert: ['convert-lead', 'Convert', { convertedStatus: 'Closed - Converted' }],
    add: add(config),
  },
  edges: ['updated-lead:all-leads > convert', 'convert:converted > add'],
});

const onContact = (name: string): Partial<Environment> => ({
  fields: { ...exampleOrg.fields, Contact: exampleOrg.fields.Contact.filter((field) => field.name !== name) },
});
const travels: Partial<Environment> = {
  leadConversionMapping: { ...exampleOrg.leadConversionMapping, SDR__c: 'SDR__c' },
};
const [sam, ...others] = exampleOrg.outreachUsers;
const samWith = (changes: Partial<Environment['outreachUsers'][number]>): Partial<Environment> => ({
  outreachUsers: [...(sam ? [{ ...sam, ...changes }] : []), ...others],
});

/** [ADD-1] [ADD-4] [ADD-5] [OUT-2] [OUT-12] From whose mailbox Add to Sequence sends. */
export const mailboxChecks: readonly CheckText[] = [
  {
    code: 'add-to-sequence/queue-owners-not-handled',
    severity: 'warning',
    rule: 'ADD-4',
    explanation:
      "The mailbox is that of the lead's owner, leads come that a queue may own, and the edge Queue Owner leads nowhere.",
    why: 'A queue has no mailbox. Such leads leave by Queue Owner without being added, and their trip ends there.',
    cure: 'Assign an owner before, or connect Queue Owner to a node that assigns one and adds the lead then.',
    at: { node: 'add', edge: 'queue-owner' },
    wrong: adding({ mailbox: 'owner' }),
    right: assigned,
  },
  {
    code: 'add-to-sequence/senders-not-ready',
    severity: 'warning',
    rule: 'OUT-12',
    explanation:
      'Users who may be the sender are not ready in Outreach: without an Outreach user, locked, or with a mailbox that does not send.',
    why: 'For their records the callout fails, each with the error that the message names.',
    cure: 'Mend the users and mailboxes in Outreach, or take these users out of the pools that assign to them.',
    at: { node: 'add', field: 'mailbox' },
    org: { text: "Sam's mailbox does not send", wrong: samWith({ mailbox: 'send-off' }) },
    wrong: assigned,
    right: assigned,
  },
  {
    code: 'add-to-sequence/no-user-field',
    severity: 'error',
    rule: 'ADD-1',
    explanation: 'The sender is read from a field of the record, and no field is chosen.',
    why: 'The node does not know whose mailbox to use.',
    cure: 'Choose a lookup field that holds a user.',
    at: FIELD,
    wrong: adding(byField(null)),
    right: adding(byField('SDR__c')),
  },
  {
    code: 'add-to-sequence/bad-user-field',
    severity: 'warning',
    rule: 'ADD-5',
    explanation: 'The field that the sender is read from is not there, or is no lookup to users.',
    why: 'No user is found in it: every trip leaves by Missing User ID.',
    cure: 'Choose a lookup field that holds a user.',
    at: FIELD,
    wrong: adding(byField('LeadSource')),
    right: adding(byField('SDR__c')),
  },
  {
    code: 'add-to-sequence/user-field-not-on-contact',
    severity: 'warning',
    rule: 'ADD-5',
    explanation: 'Leads are converted before, and contacts do not have the field that the sender is read from.',
    why: 'After a conversion the trip goes on with the contact. It leaves by Missing User ID.',
    cure: 'Make the field on Contact too, add before the conversion, or choose a specific user.',
    at: FIELD,
    org: { text: 'Contact has no field SDR', wrong: onContact('SDR__c'), right: travels },
    wrong: converting(byField('SDR__c')),
    right: converting(byField('SDR__c')),
  },
  {
    code: 'add-to-sequence/user-field-not-converted',
    severity: 'warning',
    rule: 'SF-5',
    explanation:
      'Leads are converted before, and the field that the sender is read from does not travel to the contact.',
    why: 'Custom fields are blank on a new contact unless the lead conversion mapping names them. The trip leaves by Missing User ID.',
    cure: 'Map the field in the lead conversion of Salesforce Setup.',
    at: FIELD,
    org: {
      text: 'Lead conversion maps the SDR of a lead to that of the contact in the right example only',
      wrong: {},
      right: travels,
    },
    wrong: converting(byField('SDR__c')),
    right: converting(byField('SDR__c')),
  },
  {
    code: 'add-to-sequence/no-outreach-user',
    severity: 'error',
    rule: 'ADD-1',
    explanation: 'Email goes out from the mailbox of one Outreach user, and none is chosen.',
    why: 'The node does not know whose mailbox to use.',
    cure: 'Choose the Outreach user.',
    at: USER,
    wrong: adding(byUser(null)),
    right: adding(byUser(2)),
  },
  {
    code: 'add-to-sequence/unknown-outreach-user',
    severity: 'warning',
    rule: 'ERR-3',
    explanation: 'Outreach has no user with the chosen ID.',
    why: 'Every callout fails with Resource Not Found.',
    cure: 'Choose a user who is there.',
    at: USER,
    wrong: adding(byUser(404)),
    right: adding(byUser(2)),
  },
  {
    code: 'add-to-sequence/mailbox-not-ready',
    severity: 'warning',
    rule: 'ERR-14',
    explanation: 'The chosen Outreach user is locked, or has a mailbox that does not send or sync.',
    why: 'Every callout fails with the error that the message names. Where the mailbox only does not sync, answers are not seen.',
    cure: 'Mend the mailbox in Outreach, or choose another user.',
    at: USER,
    org: { text: "Sam's mailbox does not send", wrong: samWith({ mailbox: 'send-off' }) },
    wrong: adding(byUser(2)),
    right: adding(byUser(2)),
  },
];
