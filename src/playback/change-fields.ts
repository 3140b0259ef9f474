import type { FieldInfo, FieldValue } from '#shared/field.ts';

/** One row of the changes that an Updated run makes. */
export interface ChangeRow {
  readonly field: string;
  readonly value: FieldValue;
}

/** The fields that a person can change on the record's page. */
export const changeableFields = (fields: readonly FieldInfo[]): readonly FieldInfo[] =>
  fields.filter((field) => field.readOnly !== true);

/** Labels of the required fields that the rows would leave blank, which Salesforce refuses. */
export const requiredBlanks = (rows: readonly ChangeRow[], fields: readonly FieldInfo[]): readonly string[] =>
  rows.flatMap(({ field, value }) => {
    const info = fields.find((each) => each.name === field);
    return info?.required === true && (value === null || value === '') ? [info.label] : [];
  });
