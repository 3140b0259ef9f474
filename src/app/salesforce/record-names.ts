import { objectOfId } from '#mocks/kit/salesforce-id.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';

type Names = ReadonlyMap<string, string>;

const cache = new WeakMap<readonly SalesforceRecord[], Names>();

/** The name of the record that a lookup points at; the id itself where there is no such record. */
export function nameOfReference(state: SalesforceState, id: string): string {
  const object = objectOfId(id);
  return (object && namesOf(state, object).get(id)) ?? id;
}

function namesOf(state: SalesforceState, object: SalesforceObject): Names {
  const records = state.records[object];
  const known = cache.get(records);
  if (known) return known;
  const names = new Map<string, string>();
  for (const record of records) names.set(String(record['Id']), nameOfRecord(record));
  cache.set(records, names);
  return names;
}

/** What a record is called on screen: its name, else its id. */
export const nameOfRecord = (record: SalesforceRecord): string => String(record['Name'] ?? record['Id'] ?? '');
