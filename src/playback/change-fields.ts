import type { FieldInfo } from '#shared/field.ts';
import type { ChangeRow } from './run-draft.ts';

/** The fields that a person can change on the record's page. */
export const changeableFields = (fields: readonly FieldInfo[]): readonly FieldInfo[] =>
  fields.filter((field) => field.readOnly !== true);

/** Labels of the required fields that the rows would leave blank, which Salesforce refuses. */
export const requiredBlanks = (rows: readonly ChangeRow[], fields: readonly FieldInfo[]): readonly string[] =>
  rows.flatMap(({ field, value }) => {
    const info = fields.find((each) => each.name === field);
    return info?.required === true && (value === null || value === '') ? [info.label] : [];
  });
