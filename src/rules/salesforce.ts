import type { RuleRow } from './rule.ts';

const PUBLIC = 'Vendor’s public documentation';

/** The simulated Salesforce org. */
export const salesforceRules: readonly RuleRow[] = [
  {
    id: 'SF-1',
    standing: ['P'],
    title: 'Record ids',
    text: 'The first three characters name the object: 00Q Lead, 003 Contact, 001 Account, 005 User, 00G queue, 006 Opportunity. The form of 15 characters tells capitals from small letters; the form of 18 adds three check characters. Either is accepted wherever an id is typed.',
    source: PUBLIC,
  },
  {
    id: 'SF-2',
    standing: ['P'],
    title: 'Queues own leads only',
    text: 'A queue can own leads, not contacts or accounts. Salesforce refuses to give it one of those.',
    source: PUBLIC,
  },
  {
    id: 'SF-3',
    standing: ['S'],
    title: 'Three fields for Outreach’s ids',
    text: 'The integration needs a custom text field of 255 characters on Lead, on Contact and on User, each with a label of its own and read-only on the page layout: the Outreach Prospect ID on the first two, the Outreach User ID on the third.',
    source: 'The integration guide',
  },
  {
    id: 'SF-4',
    standing: ['P'],
    title: 'Converting a lead',
    text: 'The lead must exist and not be converted yet, the new status must be one that is flagged as converted, and a lead that a queue owns needs an owner for the new records. The account is an existing one or a new one; the contact may be an existing one of that account, and then only its empty fields are filled. The lead becomes read-only and keeps the ids of what it became.',
    source: PUBLIC,
    switch: { type: 'settings', settings: ['lead-statuses'] },
  },
  {
    id: 'SF-5',
    standing: ['P'],
    title: 'Custom fields travel by a mapping',
    text: 'At conversion a custom field of the lead reaches the contact only where the lead conversion mapping says so.',
    source: PUBLIC,
    notes: [
      {
        standing: 'C',
        text: 'The mapping for the Outreach Prospect ID is on to begin with: the contact then has the id at once. Without it the id comes with the next sync.',
      },
    ],
    switch: { type: 'settings', settings: ['lead-conversion'] },
  },
  {
    id: 'SF-6',
    standing: ['P'],
    title: 'Merging records',
    text: 'Up to three records of one object become one. The losers are deleted and point at the winner, their child records move to it, and its empty fields may be filled from them. Nobody can undo a merge by hand.',
    source: PUBLIC,
  },
  {
    id: 'SF-7',
    standing: ['P'],
    title: 'Inactive and API-only users',
    text: 'A user can be inactive, and a user can be allowed to work through the API alone.',
    source: PUBLIC,
    switch: { type: 'settings', settings: ['salesforce-users'] },
  },
  {
    id: 'SF-8',
    standing: ['S', 'P'],
    title: 'The org’s daily API limit',
    text: 'The org has a limit of API requests a day, which all applications share. Every answer of the REST API tells how many are used, in the header Sforce-Limit-Info.',
    source: 'The integration guide and the vendor’s public documentation',
    switch: { type: 'settings', settings: ['api-limit'] },
  },
  {
    id: 'SF-9',
    standing: ['P'],
    title: 'Deleted and merged records',
    text: 'A request for a record that was deleted or merged is answered with ENTITY_IS_DELETED.',
    source: PUBLIC,
  },
];
