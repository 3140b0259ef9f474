import { defaultSyncState } from '#crm-sync/default-state.ts';
import { readRecords } from '#csv/read-records.ts';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { emptyOutreachState } from '#mocks/outreach/empty-state.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { FieldValue } from '#shared/field.ts';
import { csvLayout, type ImportedObject } from '#world/import-layout.ts';
import { importRecords } from '#world/import-records.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** 2026-01-05T09:00:00Z */
export const NOW = 1_767_603_600_000;

export const emptySetup: OrgSetup = {
  name: 'Test org',
  salesforce: emptySalesforceState(),
  outreach: emptyOutreachState(),
  sync: defaultSyncState(),
  leandata: defaultLeanDataState(),
};

type NewRecord = readonly [SalesforceObject, Readonly<Record<string, FieldValue>>];

/** The setup with more records in its org, and these records. */
export function withRecords(setup: OrgSetup, ...added: readonly NewRecord[]): [OrgSetup, ...SalesforceRecord[]] {
  const org = new SalesforceOrg(setup.salesforce, { now: () => NOW, sink: () => undefined });
  const records = added.map(([object, fields]) => {
    const result = org.create(object, fields, { through: 'import' });
    if (!result.ok) throw new Error(result.error.message);
    return result.record;
  });
  return [{ ...setup, salesforce: org.toState() }, ...records];
}

export const ada: NewRecord = ['User', { FirstName: 'Ada', LastName: 'Byron', Email: 'ada@acme.test' }];

/** Reads the lines as a file of the object and imports them. */
export function importLines(setup: OrgSetup, object: ImportedObject, ...lines: readonly string[]) {
  const table = readRecords(lines.join('\r\n'), csvLayout(setup, object));
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return importRecords(setup, object, table.value, NOW);
}
