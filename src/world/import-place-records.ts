import type { Actor } from '#mocks/kit/change.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { newRecord } from '#mocks/salesforce/new-record.ts';
import { OrgTables } from '#mocks/salesforce/org-tables.ts';
import { nameOf } from '#mocks/salesforce/record-name.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { formatInstant, type Instant } from '#shared/instant.ts';
import type { ImportedObject } from './import-layout.ts';
import type { ImportedRecord } from './import-record.ts';
import { lastInstant } from './import-records.ts';
import type { OrgSetup } from './org-setup.ts';

/**
 * Puts imported records into the org, as they must stand there before they can be updated (RUN-1). A
 * record that is in the org already takes the file's values; a converted one stays as it is. Takes the
 * setup and the records that `importRecords` gave. `at` is when the records come in, for those that do
 * not bring a date of their own; by default the last instant at which the org was changed.
 */
export function placeRecords(
  setup: OrgSetup,
  object: ImportedObject,
  records: readonly ImportedRecord[],
  at: Instant = lastInstant(setup.salesforce),
): OrgSetup {
  const inserting = insertingRecords(setup.salesforce, object, records, at);
  let step = inserting.next();
  while (step.done !== true) step = inserting.next();
  return {
    ...setup,
    salesforce: writtenOver(
      step.value,
      object,
      records.filter((record) => record.inOrg),
      at,
    ),
  };
}

/** Records between two yields. */
const PART = 500;

/** Adds the records that the org does not have yet, in parts: yields how many are done. */
export function* insertingRecords(
  state: SalesforceState,
  object: ImportedObject,
  records: readonly ImportedRecord[],
  at: Instant,
): Generator<number, SalesforceState> {
  const by: Actor = { through: 'import' };
  const tables = new OrgTables(
    state,
    () => at,
    () => undefined,
  );
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index];
    if (record && !record.inOrg) {
      // The values were checked against this org when they were imported.
      const image = newRecord(tables, object, record.fields, by);
      if (!image.ok) throw new Error(`Line ${record.line} cannot be placed: ${image.error.message}`);
      tables.insert(object, image.value, by);
    }
    if (index % PART === PART - 1) yield index + 1;
  }
  return tables.toState();
}

/** The org with the values of a file over records that it has; a converted lead stays as it is (SF-4). */
export function writtenOver(
  state: SalesforceState,
  object: ImportedObject,
  records: readonly Pick<ImportedRecord, 'id' | 'fields'>[],
  at: Instant,
): SalesforceState {
  if (records.length === 0) return state;
  const known = new Map(records.map((record) => [record.id, record]));
  const placed = state.records[object].map((before) => {
    const record = known.get(before['Id'] as string);
    return record && before['IsConverted'] !== true ? overwritten(object, before, record.fields, at) : before;
  });
  return { ...state, records: { ...state.records, [object]: placed } };
}

function overwritten(
  object: ImportedObject,
  before: SalesforceRecord,
  fields: ImportedRecord['fields'],
  at: Instant,
): SalesforceRecord {
  const stamp = formatInstant(at);
  const after = { ...before, ...fields, LastModifiedDate: stamp, SystemModstamp: stamp };
  const name = nameOf(object, after);
  return name === null ? after : { ...after, Name: name };
}
