import type { FieldSpec } from '../contract/field-spec.ts';
import { commonMatchFields, matchFields } from '../matching/match-fields.ts';

export const matchAccountFields: readonly FieldSpec[] = [...matchFields('Account'), ...commonMatchFields];
