import type { FieldSpec } from '../contract/field-spec.ts';
import { commonMatchFields, matchFields, rulesLogicField } from '../matching/match-fields.ts';

export const matchDuplicatesFields: readonly FieldSpec[] = [
  {
    kind: 'select',
    name: 'object',
    label: 'Look through',
    options: {
      from: 'fixed',
      options: [
        { value: 'Lead', label: 'Leads' },
        { value: 'Contact', label: 'Contacts' },
      ],
    },
  },
  rulesLogicField,
  ...matchFields('Lead', (config) => config['object'] === 'Lead'),
  ...matchFields('Contact', (config) => config['object'] === 'Contact'),
  ...commonMatchFields,
];
