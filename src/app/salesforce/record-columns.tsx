import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { formatInstant, parseInstant } from '#shared/instant.ts';
import type { TableColumn } from '#ui/data-table.tsx';
import { nameOfReference } from './record-names.ts';

/** The columns of a table of records, by field name; names that the object does not have are passed over. */
export function recordColumns(
  state: SalesforceState,
  fields: readonly FieldInfo[],
  names: readonly string[],
): readonly TableColumn<SalesforceRecord>[] {
  const known = new Map(fields.map((field) => [field.name, field]));
  return names.flatMap((name) => {
    const field = known.get(name);
    return field ? [columnOf(state, field)] : [];
  });
}

function columnOf(state: SalesforceState, field: FieldInfo): TableColumn<SalesforceRecord> {
  return {
    id: field.name,
    header: headerOf(field),
    value: (record) => shownValue(state, field, record[field.name] ?? null),
    width: field.name === 'Name' ? 180 : (WIDTHS[field.type] ?? 130),
    grow: field.name === 'Name' || field.type === 'email' ? 1.5 : 1,
    ...(field.type === 'number' ? { align: 'end' as const } : {}),
  };
}

/** Lookups read better without the word ID: `Owner`, `Account`. */
export const headerOf = (field: FieldInfo): string =>
  field.type === 'lookup' ? field.label.replace(/ ID$/, '') : field.label;

/** A value as it is read by people: lookups by name, dates with a time as `2026-01-05 09:00:00` in UTC. */
export function shownValue(state: SalesforceState, field: FieldInfo | undefined, value: FieldValue): FieldValue {
  if (typeof value !== 'string') return value;
  if (field?.type === 'lookup') return nameOfReference(state, value);
  return field?.type === 'datetime' ? shownInstant(value) : value;
}

function shownInstant(text: string): string {
  const instant = parseInstant(text);
  return instant.ok ? formatInstant(instant.value).slice(0, 19).replace('T', ' ') : text;
}

const WIDTHS: Partial<Record<FieldInfo['type'], number>> = {
  email: 190,
  picklist: 150,
  lookup: 140,
  checkbox: 90,
  number: 110,
  date: 110,
  datetime: 190,
  id: 170,
};
