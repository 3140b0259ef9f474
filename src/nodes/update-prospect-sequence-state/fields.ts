import type { FieldSpec } from '../contract/field-spec.ts';
import { sequenceField } from '../partner/sequence-field.ts';

export const updateSequenceStateFields: readonly FieldSpec[] = [
  {
    kind: 'select',
    name: 'change',
    label: 'What to do',
    help: 'Outreach can pause only a prospect who is active in a sequence, and resume only one who is paused in it.',
    options: {
      from: 'fixed',
      options: [
        { value: 'pause', label: 'Pause' },
        { value: 'resume', label: 'Resume' },
        { value: 'finish', label: 'Finish' },
      ],
    },
  },
  {
    kind: 'select',
    name: 'sequences',
    label: 'In which sequence',
    options: {
      from: 'fixed',
      options: [
        { value: 'chosen', label: 'A chosen sequence' },
        { value: 'all', label: 'All sequences that the prospect is in' },
      ],
    },
  },
  sequenceField((config) => config['sequences'] !== 'all'),
];
