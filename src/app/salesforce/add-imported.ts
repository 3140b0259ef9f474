import type { ImportResult } from '#world/import-records.ts';
import { placeRecords } from '#world/import-place-records.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/**
 * Puts imported records and the placeholders they need into the org as it is now. [SYN-5] The next poll
 * takes note of them, as it does of records that any import creates.
 */
export function addImported(org: OrgSetup, imported: ImportResult): OrgSetup {
  const { object } = imported.summary;
  const before = new Map(org.salesforce.records[object].map((record) => [record['Id'], record]));
  const placed = placeRecords({ ...org, salesforce: imported.setup.salesforce }, object, imported.records);
  const touched = placed.salesforce.records[object]
    .filter((record) => before.get(record['Id']) !== record)
    .map((record) => String(record['Id']));
  const marked = [...new Set([...placed.sync.changed[object], ...touched])];
  return { ...placed, sync: { ...placed.sync, changed: { ...placed.sync.changed, [object]: marked } } };
}
