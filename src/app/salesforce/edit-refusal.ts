import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { nameOf } from '#mocks/salesforce/record-name.ts';
import { salesforceErrors } from '#mocks/salesforce/salesforce-errors.ts';
import type { FieldInfo } from '#shared/field.ts';
import { refusalText } from './refusal-text.ts';

/** Why a person cannot edit a field of a record, in a sentence; null where it can be tried. */
export function editRefusal(
  object: SalesforceObject,
  record: SalesforceRecord,
  field: FieldInfo | undefined,
): string | null {
  // [SF-9] Deleted and merged records take no writes, [SF-4] nor does a converted lead.
  if (record['IsDeleted'] === true) {
    const merged = (record['MasterRecordId'] ?? null) !== null;
    return `${refusalText(salesforceErrors.isDeleted())}. ${merged ? 'A merged record cannot be restored.' : 'Restore it first.'}`;
  }
  if (object === 'Lead' && record['IsConverted'] === true) {
    return `${refusalText(salesforceErrors.convertedLead())}. A converted lead can only be read.`;
  }
  return field ? readOnlyReason(object, field) : null;
}

/** Why nobody edits a field of an object by hand; null where it is open. */
export function readOnlyReason(object: SalesforceObject, field: FieldInfo): string | null {
  if (field.readOnly !== true && field.type !== 'id') return null;
  if (field.name === 'Name' && nameOf(object, {}) !== null) {
    return 'Made of First Name and Last Name: edit those.';
  }
  // [SF-3]
  if (field.custom === true) return 'Read-only on the page layout. The sync with Outreach and imports write it.';
  return 'Salesforce keeps this field itself.';
}
