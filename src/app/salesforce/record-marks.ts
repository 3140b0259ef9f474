import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldValue } from '#shared/field.ts';
import type { RowMark } from '#ui/data-table.tsx';

/** One field of a record that a run changed. */
export interface ChangedField {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** Fields that every write touches and that say nothing about what happened. */
const SILENT: ReadonlySet<string> = new Set(['LastModifiedDate', 'LastModifiedById', 'SystemModstamp', 'Id']);

export const isSilentField = (name: string): boolean => SILENT.has(name);

/** What a run did to a record: the fields that differ, in the order in which the object declares them. */
export function changedFields(before: SalesforceRecord | undefined, after: SalesforceRecord): readonly ChangedField[] {
  if (before === after) return [];
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !SILENT.has(name) && (before?.[name] ?? null) !== (after[name] ?? null))
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] ?? null }));
}

/** How each record of an object stands after a run, by id; records that are as they were are left out. */
export function marksAfterRun(
  before: SalesforceState,
  after: SalesforceState,
  object: SalesforceObject,
): ReadonlyMap<string, RowMark> {
  const was = new Map(before.records[object].map((record) => [String(record['Id']), record]));
  const marks = new Map<string, RowMark>();
  for (const record of after.records[object]) {
    const id = String(record['Id']);
    const mark = markOf(was.get(id), record);
    if (mark) marks.set(id, mark);
  }
  return marks;
}

function markOf(before: SalesforceRecord | undefined, after: SalesforceRecord): RowMark | undefined {
  if (before === after) return undefined;
  if (after['IsDeleted'] === true) {
    if (before?.['IsDeleted'] === true) return undefined;
    return { kind: 'deleted', label: (after['MasterRecordId'] ?? null) === null ? 'Deleted' : 'Merged' };
  }
  if (!before) return { kind: 'new', label: 'New' };
  if (after['IsConverted'] === true && before['IsConverted'] !== true) return { kind: 'changed', label: 'Converted' };
  return changedFields(before, after).length > 0 ? { kind: 'changed', label: 'Changed' } : undefined;
}
