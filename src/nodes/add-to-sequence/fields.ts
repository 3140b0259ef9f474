import type { FieldSpec } from '../contract/field-spec.ts';
import { sequenceField } from '../partner/sequence-field.ts';

export const addToSequenceFields: readonly FieldSpec[] = [
  {
    kind: 'select',
    name: 'sequenceFrom',
    label: 'Sequence from',
    help: 'Primary sequences are mapped to users in Partner Apps, under User sequences.',
    options: {
      from: 'fixed',
      options: [
        { value: 'chosen', label: 'Chosen here' },
        { value: 'primary-sequence', label: "The owner's primary sequence" },
      ],
    },
  },
  sequenceField((config) => config['sequenceFrom'] !== 'primary-sequence'),
  {
    kind: 'select',
    name: 'mailbox',
    label: 'Mailbox for email delivery',
    help: "Emails go out from the chosen user's default mailbox.",
    options: {
      from: 'fixed',
      options: [
        { value: 'owner', label: 'Lead or Contact Owner' },
        { value: 'user-field', label: 'User Field on Lead or Contact' },
        { value: 'specific-user', label: 'Specific User' },
      ],
    },
  },
  {
    kind: 'select',
    name: 'userField',
    label: 'User field',
    options: { from: 'user-lookup-fields' },
    when: (config) => config['mailbox'] === 'user-field',
  },
  {
    kind: 'select',
    name: 'outreachUserId',
    label: 'Outreach user',
    help: 'Only users whose default mailbox sends and syncs are listed.',
    options: { from: 'ready-mailbox-users' },
    refresh: true,
    when: (config) => config['mailbox'] === 'specific-user',
  },
];
