import type { FieldInfo } from '#shared/field.ts';
import type { SalesforceError, SalesforceObject } from '#mocks/kit/record-store.ts';

const refusal = (status: number, errorCode: string, message: string, fields?: readonly string[]): SalesforceError =>
  fields ? { status, errorCode, message, fields } : { status, errorCode, message };

/** The refusals of the simulated org, each with the status, code and wording of the real one. */
export const salesforceErrors = {
  notFound: () => refusal(404, 'NOT_FOUND', 'The requested resource does not exist'),
  /** [SF-9] Deleted and merged records answer alike. */
  isDeleted: () => refusal(404, 'ENTITY_IS_DELETED', 'entity is deleted'),
  malformedId: (id: string) => refusal(400, 'MALFORMED_ID', `malformed id ${id}`, ['Id']),
  noSuchColumn: (object: SalesforceObject, name: string) =>
    refusal(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`),
  notWritable: (name: string) =>
    refusal(
      400,
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      `Unable to create/update fields: ${name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
      [name],
    ),
  requiredMissing: (names: readonly string[]) =>
    refusal(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names),
  tooLong: (field: FieldInfo, value: string, length: number) =>
    refusal(
      400,
      'STRING_TOO_LONG',
      `${field.label}: data value too large: ${value.slice(0, 80)} (max length=${length})`,
      [field.name],
    ),
  badEmail: (field: FieldInfo, value: string) =>
    refusal(400, 'INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]),
  badPicklist: (field: FieldInfo, value: string) =>
    refusal(
      400,
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `${field.label}: bad value for restricted picklist field: ${value}`,
      [field.name],
    ),
  wrongType: (field: FieldInfo, value: unknown) =>
    refusal(400, 'INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: ${String(value)}`, [
      field.name,
    ]),
  badReference: (field: FieldInfo, value: string) =>
    refusal(400, 'MALFORMED_ID', `${field.label}: id value of incorrect type: ${value}`, [field.name]),
  wrongObject: (field: FieldInfo, value: string) =>
    refusal(400, 'FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${value}`, [field.name]),
  noSuchReference: (field: FieldInfo) =>
    refusal(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]),
  ownerBlank: () => refusal(400, 'INVALID_CROSS_REFERENCE_KEY', 'Owner ID: owner cannot be blank', ['OwnerId']),
  ownerInactive: (object: SalesforceObject, owner: string) =>
    refusal(
      400,
      'INACTIVE_OWNER_OR_USER',
      `operation performed with inactive user [${owner}] as owner of ${object.toLowerCase()}`,
      ['OwnerId'],
    ),
  /** [SF-2] */
  queueNotAllowed: () => refusal(400, 'INVALID_OPERATION', 'Queue not associated with this SObject type', ['OwnerId']),
  duplicateId: (id: string) =>
    refusal(400, 'DUPLICATE_VALUE', `duplicate value found: Id duplicates value on record with id: ${id}`, ['Id']),
  /** [SF-4] */
  convertedLead: () => refusal(400, 'CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead'),
  convertedStatus: (status: string) => refusal(400, 'INVALID_STATUS', `invalid convertedStatus: ${status}`, ['Status']),
  convertedOwner: () =>
    refusal(
      400,
      'UNKNOWN_EXCEPTION',
      'Converted objects can only be owned by users. If the lead is not owned by a user, you must specify a user for the Owner field.',
    ),
  crossReference: (message: string, fields?: readonly string[]) =>
    refusal(400, 'INVALID_CROSS_REFERENCE_KEY', message, fields),
  mergeRefused: (message: string) => refusal(400, 'MERGE_FAILED', message),
  deleteRefused: (message: string) => refusal(400, 'DELETE_FAILED', message),
  undeleteRefused: (message: string) => refusal(400, 'UNDELETE_FAILED', message),
  /** [SF-8] */
  requestLimit: () => refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
} as const;
