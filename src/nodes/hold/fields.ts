import type { FieldSpec } from '../contract/field-spec.ts';
import { LONGEST_AMOUNT } from './config.ts';

export const holdFields: readonly FieldSpec[] = [
  {
    kind: 'criteria',
    name: 'criteria',
    label: 'Until',
    help: 'The record leaves by Met as soon as these hold. Without criteria it waits the whole time.',
    of: 'routed',
  },
  { kind: 'number', name: 'amount', label: 'At most', min: 1, max: LONGEST_AMOUNT },
  {
    kind: 'select',
    name: 'unit',
    label: 'Unit',
    options: {
      from: 'fixed',
      options: [
        { value: 'minutes', label: 'Minutes' },
        { value: 'hours', label: 'Hours' },
        { value: 'days', label: 'Days' },
      ],
    },
  },
];
