import type { FieldInfo } from '#shared/field.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { SalesforceError, SalesforceObject } from '#mocks/kit/record-store.ts';
import { objectOfId } from '#mocks/kit/salesforce-id.ts';
import type { OrgTables } from './org-tables.ts';
import { queueMayOwn } from './queue-objects.ts';
import { isDeleted } from './record-table.ts';
import { salesforceErrors } from './salesforce-errors.ts';

/**
 * Why a lookup may not hold this id of 18 characters; `null` where it may. `creator` is who creates the
 * record, `null` where it is being updated.
 */
export function checkReference(
  tables: OrgTables,
  object: SalesforceObject,
  field: FieldInfo,
  id: string,
  creator: Actor | null,
): SalesforceError | null {
  const target = objectOfId(id);
  // [SF-2] A queue is refused where only users may own.
  if (target === null || !(field.referenceTo ?? []).includes(target)) return salesforceErrors.wrongObject(field, id);
  const record = tables.table(target).get(id);
  if (!record) return salesforceErrors.noSuchReference(field);
  if (isDeleted(record)) return salesforceErrors.isDeleted();
  if (field.name !== 'OwnerId') return null;
  if (target === 'Group') return queueMayOwn(record, object) ? null : salesforceErrors.queueNotAllowed();
  // [SF-7] An inactive user keeps what it owns, and is given nothing new but by an import of what it had.
  const refused = record['IsActive'] === false && creator?.through !== 'import';
  return refused ? salesforceErrors.ownerInactive(object, id) : null;
}
