import { parseInstant } from '#shared/instant.ts';
import { blankToNull, type FieldInfo, type FieldValue } from '#shared/field.ts';
import type { Severity } from '#graph/issue.ts';
import { countOf } from '#shared/count-of.ts';

type Finding = readonly [Severity, string, string];

const ID = /^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the org has against a value of a field, or would let pass with a shrug. */
export function valueFault(field: FieldInfo, given: FieldValue): Finding | undefined {
  const value = blankToNull(given);
  if (value === null) {
    const needed = field.required === true || field.name === 'OwnerId';
    return needed ? ['error', 'required', `"${field.label}" is required and cannot be cleared`] : undefined;
  }
  const wanted = wantedInstead(field, value);
  if (wanted !== undefined) return ['error', 'wrong-type', `"${field.label}" takes ${wanted}, not "${value}"`];
  if (typeof value === 'string' && field.length !== undefined && value.length > field.length) {
    return [
      'error',
      'too-long',
      `"${field.label}" takes at most ${countOf(field.length, 'character')}; the value has ${value.length}`,
    ];
  }
  const listed = field.picklist === undefined || field.picklist.length === 0 || field.picklist.includes(String(value));
  return listed
    ? undefined
    : ['warning', 'not-in-picklist', `"${String(value)}" is not a value of the picklist "${field.label}"`];
}

/** What the field takes, where the value is not of that kind. */
function wantedInstead({ type }: FieldInfo, value: string | number | boolean): string | undefined {
  switch (type) {
    case 'number':
      return typeof value === 'number' ? undefined : 'a number';
    case 'checkbox':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'date':
      return typeof value === 'string' && DATE.test(value) && parseInstant(value).ok
        ? undefined
        : 'a date such as 2026-01-05';
    case 'datetime':
      return typeof value === 'string' && parseInstant(value).ok
        ? undefined
        : 'a date-time such as 2026-01-05T09:00:00Z';
    case 'id':
    case 'lookup':
      return typeof value === 'string' && ID.test(value) ? undefined : 'an id of 15 or 18 characters';
    default:
      return typeof value === 'string' ? undefined : 'text';
  }
}
