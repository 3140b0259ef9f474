import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { FieldMapping, LeanDataState } from './leandata-state.ts';

export type MappedObject = keyof FieldMapping;

/** The field that carries the Outreach id, or why the mapping is misconfigured. */
export type MappedField =
  { readonly ok: true; readonly field: string } | { readonly ok: false; readonly message: string };

/** [APP-2] Each of them must be mapped. */
export const mappedObjects: readonly MappedObject[] = ['Lead', 'Contact', 'User'];

/**
 * [ADD-8] The field of an object that carries the Outreach id. Misconfigured where any of the three
 * mappings is missing (APP-2), or where this object has no such field or the field is not text.
 */
export function mappedField(state: LeanDataState, object: MappedObject, fields: readonly FieldInfo[]): MappedField {
  const missing = mappedObjects.filter((each) => isBlank(state.mapping[each]));
  if (missing.length > 0) {
    return fault(
      `Partner Apps maps no field for ${missing.join(' and ')}: Lead, Contact and User must each be mapped.`,
    );
  }
  return checkField(object, state.mapping[object] ?? '', fields);
}

/** [ADD-8] Whether a field can carry the Outreach id of an object, whatever the other two are mapped to. */
export function checkField(object: MappedObject, name: string, fields: readonly FieldInfo[]): MappedField {
  const field = fields.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!field) return fault(`Partner Apps maps ${object} to ${name}, and ${object} has no such field.`);
  if (field.type !== 'text') {
    return fault(`Partner Apps maps ${object} to ${field.name}, which is a ${field.type} field: it must be text.`);
  }
  return { ok: true, field: field.name };
}

/** [ADD-8] Whether a value can be an id of Outreach's: a whole number above 0, as text or as a number. */
export function canBeOutreachId(value: FieldValue): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0;
  return typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value);
}

const isBlank = (value: string | null): boolean => value === null || value.trim() === '';

const fault = (message: string): MappedField => ({ ok: false, message });
