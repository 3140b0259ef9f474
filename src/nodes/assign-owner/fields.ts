import type { FieldSpec } from '../contract/field-spec.ts';

export const assignOwnerFields: readonly FieldSpec[] = [
  {
    kind: 'select',
    name: 'kind',
    label: 'Assign to',
    options: {
      from: 'fixed',
      options: [
        { value: 'user', label: 'A user' },
        { value: 'queue', label: 'A queue' },
        { value: 'pool', label: 'A round-robin pool' },
        { value: 'match-owner', label: "The matched record's owner" },
      ],
    },
  },
  {
    kind: 'select',
    name: 'userId',
    label: 'User',
    options: { from: 'active-users' },
    when: (config) => config['kind'] === 'user',
  },
  {
    kind: 'select',
    name: 'queueId',
    label: 'Queue',
    help: 'A queue can own Leads, not Contacts.',
    options: { from: 'queues' },
    when: (config) => config['kind'] === 'queue',
  },
  {
    kind: 'select',
    name: 'poolId',
    label: 'Round-robin pool',
    options: { from: 'pools' },
    when: (config) => config['kind'] === 'pool',
  },
  {
    kind: 'select',
    name: 'variable',
    label: 'Matched record',
    help: 'The match node must come before this one.',
    options: { from: 'variables', of: ['Lead', 'Contact', 'Account'] },
    when: (config) => config['kind'] === 'match-owner',
  },
];
