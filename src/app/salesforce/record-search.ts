import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { normaliseId, objectOfId } from '#mocks/kit/salesforce-id.ts';
import type { FieldValue } from '#shared/field.ts';

interface SearchedColumn {
  readonly value: (record: SalesforceRecord) => FieldValue;
}

/**
 * Whether a record holds the search text in a shown column, or starts its id with it; text is compared without
 * case. [SF-1] A whole id is taken in both lengths, the shorter one with its case.
 */
export function searchTest(columns: readonly SearchedColumn[], search: string): (record: SalesforceRecord) => boolean {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return () => true;
  const id = idIn(search);
  if (id !== null) return (record) => record['Id'] === id || columns.some((column) => column.value(record) === id);
  return (record) => {
    if (String(record['Id']).toLowerCase().startsWith(wanted)) return true;
    return columns.some((column) => {
      const value = column.value(record);
      return value !== null && String(value).toLowerCase().includes(wanted);
    });
  };
}

/** [SF-1] The 18 characters of a whole id typed in either length; null for any other text. */
export function idIn(text: string): string | null {
  const id = normaliseId(text);
  return id.ok && objectOfId(id.value) !== null ? id.value : null;
}

/** [SF-1] The record of an id of either length, deleted or not. */
export function findRecord(records: readonly SalesforceRecord[], id: string | undefined): SalesforceRecord | undefined {
  if (id === undefined) return undefined;
  const normal = normaliseId(id);
  const wanted = normal.ok ? normal.value : id;
  return records.find((record) => record['Id'] === wanted);
}
