import { err, ok, type Result } from '#shared/result.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { SalesforceError, SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { ID_PREFIXES } from '#mocks/kit/salesforce-id.ts';
import type { Draft, OrgTables } from './org-tables.ts';
import { nameOf } from './record-name.ts';
import { isDeleted } from './record-table.ts';
import { salesforceErrors } from './salesforce-errors.ts';

/**
 * The whole image of a record to be created: checked values, defaults and the fields that Salesforce
 * keeps itself. Refused where a required field is blank or an imported id is taken.
 */
export function newRecord(
  tables: OrgTables,
  object: SalesforceObject,
  checked: Draft,
  by: Actor,
): Result<SalesforceRecord, SalesforceError> {
  const schema = tables.schema(object);
  const id = importedId(tables, object, checked['Id']);
  if (!id.ok) return id;
  const stamp = tables.stamp();
  const image: Draft = { Id: id.value ?? tables.mint(object), IsDeleted: false };
  for (const name of schema.checkboxes) image[name] = false;
  image['CreatedDate'] = stamp;
  image['LastModifiedDate'] = stamp;
  if (by.user !== undefined) {
    image['CreatedById'] = by.user;
    image['LastModifiedById'] = by.user;
  }
  setDefaults(tables, object, image, by);
  for (const name of Object.keys(checked)) {
    const value = checked[name] ?? null;
    if (value !== null && name !== 'Id') image[name] = value;
  }
  image['SystemModstamp'] = image['LastModifiedDate'] ?? stamp;
  const missing = schema.required.filter((field) => (image[field.name] ?? null) === null);
  if (missing.length > 0) return err(salesforceErrors.requiredMissing(missing.map((field) => field.name)));
  const name = nameOf(object, image);
  if (name !== null) image['Name'] = name;
  return ok(image);
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
  if (object === 'User') image['IsActive'] = true;
  else if (object === 'Group') image['Type'] = 'Queue';
  else {
    const owner = defaultOwner(tables, by);
    if (owner !== null) image['OwnerId'] = owner;
  }
  if (object === 'Lead') {
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
