import type { Actor } from '#mocks/kit/change.ts';
import type { SalesforceObject, SalesforceRecord, WriteResult } from '#mocks/kit/record-store.ts';
import type { OrgTables } from './org-tables.ts';
import { isDeleted } from './record-table.ts';
import { salesforceErrors } from './salesforce-errors.ts';

/** Objects whose records go with their account. */
const WITH_ACCOUNT = ['Contact', 'Opportunity'] as const;

/** Puts a record in the recycle bin; an account takes its contacts and opportunities with it. */
export function deleteRecord(tables: OrgTables, object: SalesforceObject, id: string, by: Actor): WriteResult {
  const record = tables.find(object, id);
  if (!record) return { ok: false, error: salesforceErrors.notFound() };
  if (isDeleted(record)) return { ok: false, error: salesforceErrors.isDeleted() };
  const recordId = record['Id'] as string;
  if (object === 'User') {
    return refused('A user cannot be deleted. Make the user inactive instead.');
  }
  if (object === 'Group' && tables.table('Lead').findBy('OwnerId', recordId).length > 0) {
    return refused(`The queue ${String(record['Name'])} owns leads. Give them another owner first.`);
  }
  if (object === 'Account') {
    for (const child of WITH_ACCOUNT) {
      for (const each of tables.table(child).findBy('AccountId', recordId)) {
        tables.patch(child, each, { IsDeleted: true }, by, 'deleted');
      }
    }
  }
  return { ok: true, record: tables.patch(object, record, { IsDeleted: true }, by, 'deleted') };
}

const refused = (message: string): WriteResult => ({ ok: false, error: salesforceErrors.deleteRefused(message) });

/** Takes a record, and what was deleted with it, out of the recycle bin. */
export function restoreRecord(tables: OrgTables, object: SalesforceObject, id: string, by: Actor): WriteResult {
  const record = tables.find(object, id);
  if (!record) return { ok: false, error: salesforceErrors.notFound() };
  if (!isDeleted(record)) {
    return { ok: false, error: salesforceErrors.undeleteRefused('Entity is not in the recycle bin') };
  }
  // [SF-6] A merge cannot be undone by hand.
  if ((record['MasterRecordId'] ?? null) !== null) {
    return { ok: false, error: salesforceErrors.undeleteRefused('A merged record cannot be restored') };
  }
  const restored = tables.patch(object, record, { IsDeleted: false }, by, 'restored');
  if (object === 'Account') restoreChildren(tables, record, by);
  return { ok: true, record: restored };
}

function restoreChildren(tables: OrgTables, account: SalesforceRecord, by: Actor): void {
  for (const object of WITH_ACCOUNT) {
    for (const child of tables.table(object).all()) {
      const together = child['SystemModstamp'] === account['SystemModstamp'];
      if (child['AccountId'] !== account['Id'] || !isDeleted(child) || !together) continue;
      if ((child['MasterRecordId'] ?? null) === null) {
        tables.patch(object, child, { IsDeleted: false }, by, 'restored');
      }
    }
  }
}
