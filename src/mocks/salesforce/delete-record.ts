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
  const why = deletionBlock(object, record, () => tables.table('Lead').findBy('OwnerId', recordId).length);
  if (why !== null) return { ok: false, error: salesforceErrors.deleteRefused(why) };
  if (object === 'Account') {
    for (const child of WITH_ACCOUNT) {
      for (const each of tables.table(child).findBy('AccountId', recordId)) {
        tables.patch(child, each, { IsDeleted: true }, by, 'deleted');
      }
    }
  }
  return { ok: true, record: tables.patch(object, record, { IsDeleted: true }, by, 'deleted') };
}

/** Why a record cannot be deleted as things stand, or null. [SF-7] Users become inactive instead. */
export function deletionBlock(
  object: SalesforceObject,
  record: SalesforceRecord,
  leadsOwned: () => number,
): string | null {
  if (object === 'User') return 'A user cannot be deleted. Make the user inactive instead.';
  const leads = object === 'Group' ? leadsOwned() : 0;
  if (leads === 0) return null;
  const owned = leads === 1 ? 'a lead' : `${leads} leads`;
  return `The queue ${String(record['Name'])} owns ${owned}. Give ${leads === 1 ? 'it' : 'them'} another owner first.`;
}

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
