import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { Edit, EditOf } from './edit.ts';
import type { OrgSetup } from './org-setup.ts';
import { doubt, outreachDoubt, salesforceDoubt, type Coming, type ScriptDoubt } from './script-doubt.ts';

/** Whether an edit can find its target in an org, as far as that can be known before the run. */
export function checkEdit(edit: Edit, setup: OrgSetup, coming: Coming): ScriptDoubt | undefined {
  switch (edit.type) {
    case 'edit-outreach-record':
    case 'remove-outreach-record':
      return outreachDoubt(setup, coming, edit.kind, 'id', edit.id);
    case 'add-prospect':
    case 'act-on-sequence-state':
      return (
        outreachDoubt(setup, coming, 'prospect', 'prospect', edit.prospect) ??
        outreachDoubt(setup, coming, 'sequence', 'sequence', edit.sequence) ??
        (edit.type === 'add-prospect' ? outreachDoubt(setup, coming, 'mailbox', 'mailbox', edit.mailbox) : undefined)
      );
    case 'convert-lead':
      return checkConversion(edit, setup, coming);
    case 'restore-record':
      return salesforceDoubt(setup, coming, edit.object, 'id', edit.id);
    case 'authorize-outreach':
      return (
        (edit.authorizedBy === undefined
          ? undefined
          : salesforceDoubt(setup, coming, 'User', 'authorizedBy', edit.authorizedBy)) ??
        (edit.outreachUser === undefined
          ? undefined
          : outreachDoubt(setup, coming, 'user', 'outreachUser', edit.outreachUser))
      );
    case 'map-field':
      return edit.field === null ? undefined : fieldDoubt(setup, edit.object, 'field', edit.field);
    case 'map-sync-field':
      return fieldDoubt(setup, edit.object, 'salesforceField', edit.salesforceField);
    case 'create-outreach-record':
    case 'change-outreach-settings':
    case 'disconnect-outreach':
    case 'change-leandata-settings':
    case 'change-sync-settings':
    case 'change-sync-type':
    case 'unmap-sync-field':
    case 'force-sync':
    case 'connect-sync':
    case 'disconnect-sync':
      return undefined;
    default:
      return assertNever(edit);
  }
}

function checkConversion(
  { leadId, accountId, contactId, ownerId }: EditOf<'convert-lead'>,
  setup: OrgSetup,
  coming: Coming,
): ScriptDoubt | undefined {
  const given = (object: SalesforceObject, at: string, id: string | null): ScriptDoubt | undefined =>
    id === null ? undefined : salesforceDoubt(setup, coming, object, at, id);
  return (
    given('Lead', 'leadId', leadId) ??
    given('Account', 'accountId', accountId) ??
    given('Contact', 'contactId', contactId) ??
    given('User', 'ownerId', ownerId)
  );
}

function fieldDoubt(
  { salesforce }: OrgSetup,
  object: SalesforceObject,
  at: string,
  name: string,
): ScriptDoubt | undefined {
  const known = salesforce.fields[object].some((field) => field.name.toLowerCase() === name.toLowerCase());
  return known ? undefined : doubt('error', at, `${object} has no field ${name}.`);
}
