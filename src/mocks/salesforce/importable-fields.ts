import type { FieldInfo } from '#shared/field.ts';

/** Fields that Salesforce keeps itself but lets an import set on creation, so that a migrated record keeps its history. */
export const HISTORIC_FIELDS: ReadonlySet<string> = new Set([
  'Id',
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'IsConverted',
  'ConvertedDate',
  'ConvertedAccountId',
  'ConvertedContactId',
  'ConvertedOpportunityId',
]);

/** Whether an import may set the field when it creates a record. */
export const isImportable = (field: FieldInfo): boolean =>
  field.readOnly !== true || field.custom === true || HISTORIC_FIELDS.has(field.name);
