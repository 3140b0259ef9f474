import { err, ok, type Result } from '#shared/result.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { SalesforceError, SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { ID_PREFIXES } from '#mocks/kit/salesforce-id.ts';
import type { Draft, FieldValues } from './field-values.ts';
import type { OrgTables } from './org-tables.ts';
import { compact } from './record-image.ts';
import { nameOf } from './record-name.ts';
import { isDeleted } from './record-table.ts';
import { salesforceErrors } from './salesforce-errors.ts';

/**
 * The whole image of a record to be created: checked values (none of them blank), defaults and the fields
 * that Salesforce keeps itself. Refused where a required field is blank or an imported id is taken.
 */
export function newRecord(
  tables: OrgTables,
  object: SalesforceObject,
  checked: FieldValues,
  by: Actor,
): Result<SalesforceRecord, SalesforceError> {
  const id = importedId(tables, object, checked['Id']);
  if (!id.ok) return id;
  const image = imageOf(tables, object, id.value ?? tables.mint(object), checked, by);
  const missing = tables.schema(object).required.filter((field) => (image[field.name] ?? null) === null);
  return missing.length > 0 ? err(salesforceErrors.requiredMissing(missing.map((field) => field.name))) : ok(image);
}

function imageOf(
  tables: OrgTables,
  object: SalesforceObject,
  id: string,
  checked: FieldValues,
  by: Actor,
): SalesforceRecord {
  const image: Draft = { Id: id, IsDeleted: false };
  for (const name of Object.keys(checked)) if (name !== 'Id') image[name] = checked[name] ?? null;
  for (const [name, ticked] of tables.schema(object).checkboxes) image[name] ??= ticked;
  const stamp = tables.stamp();
  image['CreatedDate'] ??= stamp;
  image['LastModifiedDate'] ??= stamp;
  image['SystemModstamp'] = image['LastModifiedDate'];
  if (by.user !== undefined) {
    image['CreatedById'] ??= by.user;
    image['LastModifiedById'] ??= by.user;
  }
  setDefaults(tables, object, image, by);
  const name = nameOf(object, image);
  if (name !== null) image['Name'] = name;
  return compact(image);
}

function importedId(
  tables: OrgTables,
  object: SalesforceObject,
  given: Draft[string] | undefined,
): Result<string | null, SalesforceError> {
  if (typeof given !== 'string') return ok(null);
  if (!given.startsWith(ID_PREFIXES[object])) return err(salesforceErrors.malformedId(given));
  return tables.table(object).has(given) ? err(salesforceErrors.duplicateId(given)) : ok(given);
}

function setDefaults(tables: OrgTables, object: SalesforceObject, image: Draft, by: Actor): void {
  if (object === 'Group') image['Type'] ??= 'Queue';
  else if (object !== 'User' && image['OwnerId'] === undefined) {
    const owner = defaultOwner(tables, by);
    if (owner !== null) image['OwnerId'] = owner;
  }
  if (object === 'Lead' && image['Status'] === undefined) {
    const status = tables.state.leadStatuses.find((candidate) => !candidate.converted);
    if (status) image['Status'] = status.name;
  }
}

/** Who creates a record owns it; where nobody is named, the org's first active user does. */
function defaultOwner(tables: OrgTables, by: Actor): string | null {
  const users = tables.table('User');
  const creator = by.user === undefined ? undefined : users.get(by.user);
  if (creator && !isDeleted(creator) && creator['IsActive'] !== false) return by.user ?? null;
  const first = users.findBy('IsActive', true)[0];
  return first ? (first['Id'] as string) : null;
}
