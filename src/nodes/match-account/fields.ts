import type { FieldSpec } from '../contract/field-spec.ts';
import { commonMatchFields, matchFields, rulesLogicField } from '../matching/match-fields.ts';

export const matchAccountFields: readonly FieldSpec[] = [
  rulesLogicField,
  ...matchFields('Account'),
  ...commonMatchFields,
];
