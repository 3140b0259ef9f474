import { formatDate } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type {
  ConvertRequest,
  ConvertResult,
  SalesforceError,
  SalesforceObject,
  SalesforceRecord,
} from '#mocks/kit/record-store.ts';
import { objectOfId } from '#mocks/kit/salesforce-id.ts';
import { accountValues, contactValues, fillEmpty, opportunityValues } from './conversion-values.ts';
import { newRecord } from './new-record.ts';
import type { Draft } from './field-values.ts';
import type { OrgTables } from './org-tables.ts';
import { isDeleted } from './record-table.ts';
import { nameOf, renames } from './record-name.ts';
import { salesforceErrors } from './salesforce-errors.ts';

/** What a conversion has been found to work on, before anything is written. */
interface Conversion {
  readonly lead: SalesforceRecord;
  readonly ownerId: string;
  readonly account: SalesforceRecord | null;
  readonly contact: SalesforceRecord | null;
}

/** [SF-4] Converts a lead, or says why not without having changed anything. */
export function convertLead(tables: OrgTables, request: ConvertRequest, by: Actor): ConvertResult {
  const found = prepare(tables, request);
  if (!found.ok) return found;
  const { lead, ownerId } = found.value;
  const account = plan(tables, 'Account', found.value.account, accountValues(lead), ownerId, by);
  if (!account.ok) return account;
  const { id: accountId } = account.value;
  const values = { ...contactValues(lead, tables.state), AccountId: accountId };
  const contact = plan(tables, 'Contact', found.value.contact, values, ownerId, by);
  if (!contact.ok) return contact;
  const opportunity = planOpportunity(tables, request, lead, accountId, ownerId, by);
  if (!opportunity.ok) return opportunity;
  account.value.write();
  contact.value.write();
  opportunity.value?.write();
  const opportunityId = opportunity.value?.id ?? null;
  const converted: Draft = {
    Status: request.convertedStatus,
    IsConverted: true,
    ConvertedDate: formatDate(tables.now()),
    ConvertedAccountId: accountId,
    ConvertedContactId: contact.value.id,
    ConvertedOpportunityId: opportunityId,
  };
  tables.patch('Lead', lead, converted, by, 'converted');
  return { ok: true, accountId, contactId: contact.value.id, opportunityId };
}

function prepare(tables: OrgTables, request: ConvertRequest): Result<Conversion, SalesforceError> {
  const lead = existing(tables, 'Lead', request.leadId);
  if (!lead.ok) return lead;
  if (lead.value['IsConverted'] === true) return err(salesforceErrors.convertedLead());
  const status = tables.state.leadStatuses.find((candidate) => candidate.name === request.convertedStatus);
  if (status?.converted !== true) return err(salesforceErrors.convertedStatus(request.convertedStatus));
  const owner = ownerOf(tables, lead.value, request.ownerId);
  if (!owner.ok) return owner;
  const account = optional(tables, 'Account', request.accountId);
  if (!account.ok) return account;
  const contact = optional(tables, 'Contact', request.contactId);
  if (!contact.ok) return contact;
  if (contact.value && contact.value['AccountId'] !== account.value?.['Id']) {
    return err(salesforceErrors.crossReference('Contact ID: the contact is not one of this account', ['ContactId']));
  }
  return ok({ lead: lead.value, ownerId: owner.value, account: account.value, contact: contact.value });
}

/** [SF-4] New records need an active user: the one given, else the lead's owner. */
function ownerOf(tables: OrgTables, lead: SalesforceRecord, given: string | null): Result<string, SalesforceError> {
  const ownerId = given ?? String(lead['OwnerId'] ?? '');
  if (objectOfId(ownerId) !== 'User') return err(salesforceErrors.convertedOwner());
  const user = tables.find('User', ownerId);
  if (!user) return err(salesforceErrors.crossReference('invalid cross reference id', ['OwnerId']));
  const id = user['Id'] as string;
  return user['IsActive'] === false ? err(salesforceErrors.ownerInactive('Lead', id)) : ok(id);
}

function existing(tables: OrgTables, object: SalesforceObject, id: string): Result<SalesforceRecord, SalesforceError> {
  const record = tables.find(object, id);
  if (!record) return err(salesforceErrors.crossReference('invalid cross reference id', [`${object}Id`]));
  return isDeleted(record) ? err(salesforceErrors.isDeleted()) : ok(record);
}

const optional = (
  tables: OrgTables,
  object: SalesforceObject,
  id: string | null,
): Result<SalesforceRecord | null, SalesforceError> => (id === null ? ok(null) : existing(tables, object, id));

/** One record that the conversion is going to write. */
interface Planned {
  readonly id: string;
  readonly write: () => void;
}

/** Fills an existing target's empty fields, or makes a new record. */
function plan(
  tables: OrgTables,
  object: SalesforceObject,
  target: SalesforceRecord | null,
  values: Draft,
  ownerId: string,
  by: Actor,
): Result<Planned, SalesforceError> {
  if (!target) {
    const image = newRecord(tables, object, { ...values, OwnerId: ownerId }, by);
    if (!image.ok) return image;
    return ok({ id: image.value['Id'] as string, write: () => tables.insert(object, image.value, by) });
  }
  const patch = fillEmpty(target, values);
  const name = renames(patch) ? nameOf(object, { ...target, ...patch }) : null;
  if (name !== null) patch['Name'] = name;
  return ok({
    id: target['Id'] as string,
    write: () => {
      if (Object.keys(patch).length > 0) tables.patch(object, target, patch, by, 'updated');
    },
  });
}

function planOpportunity(
  tables: OrgTables,
  request: ConvertRequest,
  lead: SalesforceRecord,
  accountId: string,
  ownerId: string,
  by: Actor,
): Result<Planned | null, SalesforceError> {
  if (request.opportunityName === null) return ok(null);
  const values = opportunityValues(lead, request.opportunityName, tables.state, tables.now());
  return plan(tables, 'Opportunity', null, { ...values, AccountId: accountId }, ownerId, by);
}
