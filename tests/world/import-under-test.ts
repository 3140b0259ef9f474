import { defaultSyncState } from '#crm-sync/default-state.ts';
import { readRecords } from '#csv/read-records.ts';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { emptyOutreachState } from '#mocks/outreach/empty-state.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { FieldValue } from '#shared/field.ts';
import { importBase, importChanges, withImport } from '#world/import-changes.ts';
import { csvLayout, csvLayoutOf, type ImportedObject } from '#world/import-layout.ts';
import { insertingRecords } from '#world/import-place-records.ts';
import type { ImportMatch } from '#world/import-record.ts';
import type { ImportOptions } from '#world/import/import-options.ts';
import { importingRecords, importRecords } from '#world/import-records.ts';
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

/** Imports lines as the worker does: over the slim base, applied to the whole org. */
export function placeLines(
  state: SalesforceState,
  object: ImportedObject,
  how: ImportMatch | ImportOptions,
  ...lines: readonly string[]
) {
  const layout = { ...csvLayoutOf(state, object), required: [] };
  const table = readRecords(lines.join('\n'), layout);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  const base = importBase(state);
  const options = typeof how === 'string' ? { match: how } : how;
  const imported = run(importingRecords(base, object, table.value, { at: NOW, ...options }));
  const placed = run(insertingRecords(imported.state, object, imported.records, NOW));
  const changes = importChanges(base, placed, object, imported.records, NOW);
  return { ...imported, after: withImport(state, changes) };
}

/** Does all of a piece of work at once. */
export function run<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
