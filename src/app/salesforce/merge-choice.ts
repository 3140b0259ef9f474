import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { blankToNull, type FieldInfo, type FieldValue } from '#shared/field.ts';

/** Which record each field's value comes from, by field name; fields not named keep the master's. */
export type MergeSources = Readonly<Record<string, string>>;

/** The fields of which a merge can take a value from any of the records: all that systems may write. */
export const mergeFields = (fields: readonly FieldInfo[]): readonly FieldInfo[] =>
  fields.filter((field) => field.type !== 'id' && (field.readOnly !== true || field.custom === true));

/** Whether the records say different things in a field. */
export function differs(field: FieldInfo, records: readonly SalesforceRecord[]): boolean {
  const [first, ...rest] = records.map((record) => valueOf(record, field));
  return rest.some((value) => value !== first);
}

/** [SF-6] The master's values, its empty fields filled from the first other record that has one. */
export function firstSources(
  fields: readonly FieldInfo[],
  master: SalesforceRecord,
  losers: readonly SalesforceRecord[],
): MergeSources {
  const sources: Record<string, string> = {};
  for (const field of mergeFields(fields)) {
    if (valueOf(master, field) !== null) continue;
    const source = losers.find((loser) => valueOf(loser, field) !== null);
    if (source) sources[field.name] = String(source['Id']);
  }
  return sources;
}

/** What the merge writes on the master: the chosen values that differ from its own. */
export function fillOf(
  fields: readonly FieldInfo[],
  master: SalesforceRecord,
  records: readonly SalesforceRecord[],
  sources: MergeSources,
): Readonly<Record<string, FieldValue>> {
  const fill: Record<string, FieldValue> = {};
  for (const field of mergeFields(fields)) {
    const source = records.find((record) => record['Id'] === sources[field.name]);
    if (!source) continue;
    const value = valueOf(source, field);
    if (value !== valueOf(master, field)) fill[field.name] = value;
  }
  return fill;
}

const valueOf = (record: SalesforceRecord, field: FieldInfo): FieldValue => blankToNull(record[field.name]);
