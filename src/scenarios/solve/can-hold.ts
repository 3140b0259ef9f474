import type { FieldValue } from '#shared/field.ts';
import { parseInstant } from '#shared/instant.ts';
import type { SolveField } from './solve-context.ts';

const EMAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** [SF-3] Whether the org keeps a value in a field just as it is given. */
export function canHold(field: SolveField, value: FieldValue): boolean {
  if (field.only) return field.only.includes(value);
  if (value === null) return field.required !== true && field.type !== 'checkbox';
  switch (field.type) {
    case 'checkbox':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return typeof value === 'string' && DATE.test(value) && parseInstant(value).ok;
    case 'datetime':
      return typeof value === 'string' && value.length === 24 && value.endsWith('Z') && parseInstant(value).ok;
    case 'id':
    case 'lookup':
      return typeof value === 'string' && value.length === 18;
    default:
      return typeof value === 'string' && isText(field, value);
  }
}

const isText = ({ type, length }: SolveField, value: string): boolean =>
  value !== '' &&
  value.length <= (length ?? Infinity) &&
  value.charCodeAt(0) > 32 &&
  value.charCodeAt(value.length - 1) > 32 &&
  (type !== 'email' || EMAIL.test(value));
