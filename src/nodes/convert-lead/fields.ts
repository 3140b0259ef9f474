import type { FieldSpec } from '../contract/field-spec.ts';

export const convertLeadFields: readonly FieldSpec[] = [
  {
    kind: 'select',
    name: 'account',
    label: 'Account',
    options: {
      from: 'fixed',
      options: [
        { value: 'new', label: 'A new account' },
        { value: 'match', label: 'The matched account' },
      ],
    },
  },
  {
    kind: 'select',
    name: 'variable',
    label: 'Matched account',
    help: 'The match node must come before this one.',
    options: { from: 'variables', of: ['Account'] },
    when: (config) => config['account'] === 'match',
  },
  { kind: 'select', name: 'convertedStatus', label: 'Converted status', options: { from: 'converted-statuses' } },
  {
    kind: 'select',
    name: 'owner',
    label: 'Owner of the new records',
    help: 'A lead that a queue owns needs a user here.',
    options: {
      from: 'fixed',
      options: [
        { value: 'lead-owner', label: "The lead's owner" },
        { value: 'user', label: 'A user' },
      ],
    },
  },
  {
    kind: 'select',
    name: 'ownerId',
    label: 'User',
    options: { from: 'active-users' },
    when: (config) => config['owner'] === 'user',
  },
  { kind: 'switch', name: 'createOpportunity', label: 'Create an opportunity' },
];
