import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { SalesforceError, SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { checkReference } from './check-reference.ts';
import { checkValue } from './check-value.ts';
import { HISTORIC_FIELDS } from './importable-fields.ts';
import type { Draft, FieldValues } from './field-values.ts';
import type { OrgTables } from './org-tables.ts';
import { salesforceErrors } from './salesforce-errors.ts';

/**
 * The given values under the fields' own names as they are kept, or the first refusal in the order
 * given. `before` is the record's image, `null` where it is being created: then blanks are left out.
 */
export function checkFields(
  tables: OrgTables,
  object: SalesforceObject,
  given: FieldValues,
  before: SalesforceRecord | null,
  by: Actor,
): Result<Draft, SalesforceError> {
  const schema = tables.schema(object);
  const checked: Draft = {};
  for (const name of Object.keys(given)) {
    const field = schema.field(name);
    if (!field) return err(salesforceErrors.noSuchColumn(object, name));
    const historic = before === null && by.through === 'import' && HISTORIC_FIELDS.has(field.name);
    if (field.readOnly === true && !historic && !layoutOnly(field, by)) return err(salesforceErrors.notWritable(name));
    const value = checkValue(field, given[name] ?? null);
    if (!value.ok) return value;
    const error = historic ? null : checkInOrg(tables, object, field, value.value, before, by);
    if (error) return err(error);
    if (value.value !== null || before !== null) checked[field.name] = value.value;
  }
  return ok(checked);
}

/** [SF-3] A custom field that is read-only on the layout binds people, not systems. */
const layoutOnly = (field: FieldInfo, by: Actor): boolean => field.custom === true && by.through !== 'person';

function checkInOrg(
  tables: OrgTables,
  object: SalesforceObject,
  field: FieldInfo,
  value: FieldValue,
  before: SalesforceRecord | null,
  by: Actor,
): SalesforceError | null {
  if (value === null) {
    // A new record takes its defaults; what is missing then is told all at once.
    if (before === null) return null;
    if (field.name === 'OwnerId') return salesforceErrors.ownerBlank();
    return field.required === true ? salesforceErrors.requiredMissing([field.name]) : null;
  }
  if (typeof value !== 'string' || before?.[field.name] === value) return null;
  if (field.type === 'lookup') return checkReference(tables, object, field, value, before === null ? by : null);
  if (object === 'Lead' && field.name === 'Status') {
    const known = tables.state.leadStatuses.some((status) => status.name === value);
    return known ? null : salesforceErrors.badPicklist(field, value);
  }
  return null;
}
