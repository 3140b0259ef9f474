import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { objectOfId } from '#mocks/kit/salesforce-id.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { nameOfRecord, nameOfReference } from './record-names.ts';
import { findRecord, idIn } from './record-search.ts';

/** One record that a lookup can be given. */
export interface LookupChoice {
  readonly value: string;
  readonly label: string;
}

/** As many as a list can be looked through. */
const MOST_OFFERED = 50;

/**
 * The records that a lookup offers for what was typed: by name, or [SF-1] by an id of either length. An id is
 * offered whatever it points at, for whether it may stand there is Salesforce's to say (SF-2).
 */
export function lookupChoices(
  state: SalesforceState,
  objects: readonly string[],
  typed: string,
  only: (record: SalesforceRecord) => boolean = () => true,
): readonly LookupChoice[] {
  const id = idIn(typed);
  if (id !== null) return [{ value: id, label: labelOfId(state, id) }];
  const wanted = typed.trim().toLowerCase();
  const found: LookupChoice[] = [];
  for (const object of objects) {
    if (!isObject(state, object)) continue;
    for (const record of state.records[object]) {
      if (found.length >= MOST_OFFERED) return found;
      if (record['IsDeleted'] === true || !only(record)) continue;
      const label = labelOf(object, record);
      if (label.toLowerCase().includes(wanted)) found.push({ value: String(record['Id']), label });
    }
  }
  return found;
}

/** What a lookup's value is called: the record's name, else the id itself. */
export function labelOfId(state: SalesforceState, id: string): string {
  const object = objectOfId(id);
  const record = object && findRecord(state.records[object], id);
  return object && record ? labelOf(object, record) : nameOfReference(state, id);
}

const labelOf = (object: SalesforceObject, record: SalesforceRecord): string =>
  object === 'Group' ? `${nameOfRecord(record)} (queue)` : nameOfRecord(record);

const isObject = (state: SalesforceState, name: string): name is SalesforceObject => name in state.records;
