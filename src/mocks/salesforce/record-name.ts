import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { FieldValues } from './field-values.ts';

/** The computed full name of a person's record; `null` for objects whose name is typed. */
export function nameOf(object: SalesforceObject, image: FieldValues): string | null {
  if (object !== 'Lead' && object !== 'Contact' && object !== 'User') return null;
  const first = image['FirstName'] ?? null;
  const last = image['LastName'] ?? null;
  return first === null ? String(last ?? '') : last === null ? String(first) : `${String(first)} ${String(last)}`;
}

/** Whether the patch touches what the computed name is made of. */
export const renames = (patch: FieldValues): boolean => 'FirstName' in patch || 'LastName' in patch;
