import type { FieldSpec } from '../contract/field-spec.ts';

export const updateRecordFields: readonly FieldSpec[] = [
  {
    kind: 'field-values',
    name: 'values',
    label: 'Fields to update',
    help: 'All are written at once. An empty value clears the field.',
  },
];
