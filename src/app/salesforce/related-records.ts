import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { objectOfId } from '#mocks/kit/salesforce-id.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { objectPages, type ObjectPage } from './objects.ts';
import { findRecord } from './record-search.ts';

/** Records of one object whose one lookup points at a record. */
export interface RelatedGroup {
  readonly page: ObjectPage;
  readonly field: FieldInfo;
  readonly records: readonly SalesforceRecord[];
}

/** Who wrote a record last says nothing about what belongs to whom. */
const AUTHORS: ReadonlySet<string> = new Set(['CreatedById', 'LastModifiedById']);

/** Records that point at one by any lookup, custom ones included; deleted ones only where they were merged into it. */
export function relatedTo(state: SalesforceState, record: SalesforceRecord): readonly RelatedGroup[] {
  const id = record['Id'];
  const object = objectOfId(String(id));
  if (object === null) return [];
  return objectPages.flatMap((page) =>
    lookupsAt(state, page.object, object).flatMap((field) => {
      const merged = field.name === 'MasterRecordId';
      const records = state.records[page.object].filter(
        (each) => each[field.name] === id && (each['IsDeleted'] === true) === merged,
      );
      return records.length > 0 ? [{ page, field, records }] : [];
    }),
  );
}

/** The lookups of an object that may point at another. */
export const lookupsAt = (state: SalesforceState, of: SalesforceObject, at: SalesforceObject): readonly FieldInfo[] =>
  state.fields[of].filter(
    (field) => field.type === 'lookup' && !AUTHORS.has(field.name) && (field.referenceTo ?? []).includes(at),
  );

/** The records that one points at, by the lookup that does. */
export function pointedAt(
  state: SalesforceState,
  record: SalesforceRecord,
  fields: readonly FieldInfo[],
): readonly { readonly field: FieldInfo; readonly object: SalesforceObject; readonly record: SalesforceRecord }[] {
  return fields.flatMap((field) => {
    const id = record[field.name];
    if (field.type !== 'lookup' || AUTHORS.has(field.name) || typeof id !== 'string') return [];
    const object = objectOfId(id);
    const found = object && findRecord(state.records[object], id);
    return object && found ? [{ field, object, record: found }] : [];
  });
}
