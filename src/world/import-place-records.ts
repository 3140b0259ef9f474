import type { Actor } from '#mocks/kit/change.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { newRecord } from '#mocks/salesforce/new-record.ts';
import { OrgTables } from '#mocks/salesforce/org-tables.ts';
import { nameOf } from '#mocks/salesforce/record-name.ts';
import { formatInstant, type Instant } from '#shared/instant.ts';
import type { ImportedObject } from './import-layout.ts';
import { type ImportedRecord, lastInstant } from './import-records.ts';
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
  const by: Actor = { through: 'import' };
  const tables = new OrgTables(
    setup.salesforce,
    () => at,
    () => undefined,
  );
  for (const { line, inOrg, fields } of records) {
    if (inOrg) continue;
    // The values were checked against this org when they were imported.
    const image = newRecord(tables, object, fields, by);
    if (!image.ok) throw new Error(`Line ${line} cannot be placed: ${image.error.message}`);
    tables.insert(object, image.value, by);
  }
  const state = tables.toState();
  const known = new Map(records.filter((record) => record.inOrg).map((record) => [record.id, record]));
  if (known.size === 0) return { ...setup, salesforce: state };
  const placed = state.records[object].map((before) => {
    const record = known.get(before['Id'] as string);
    return record && before['IsConverted'] !== true ? overwritten(object, before, record, at) : before;
  });
  return { ...setup, salesforce: { ...state, records: { ...state.records, [object]: placed } } };
}

function overwritten(
  object: ImportedObject,
  before: SalesforceRecord,
  record: ImportedRecord,
  at: Instant,
): SalesforceRecord {
  const stamp = formatInstant(at);
  const after = { ...before, ...record.fields, LastModifiedDate: stamp, SystemModstamp: stamp };
  return { ...after, Name: nameOf(object, after) };
}
