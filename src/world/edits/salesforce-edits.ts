import { assertNever } from '#shared/assert-never.ts';
import type { Result } from '#shared/result.ts';
import type { SalesforceEdit } from '../edit.ts';
import { person, type FaultWorld, type ReadyFault } from '../faults/fault-operation.ts';
import { recordName, rehearsed } from '../faults/salesforce-faults.ts';

/** What an edit in Salesforce is done to, in words. */
export const salesforceTarget = (world: FaultWorld, edit: SalesforceEdit): string =>
  edit.type === 'convert-lead' ? recordName(world, 'Lead', edit.leadId) : recordName(world, edit.object, edit.id);

/** Readies an edit in Salesforce: tried on a copy first, so that a refusal changes nothing. */
export function salesforceEdit(world: FaultWorld, edit: SalesforceEdit): Result<ReadyFault, string> {
  switch (edit.type) {
    case 'convert-lead': {
      const { type: _type, ...request } = edit;
      return rehearsed(world, (org) => org.convertLead(request, person));
    }
    case 'restore-record':
      return rehearsed(world, (org) => org.restore(edit.object, edit.id, person));
    default:
      return assertNever(edit);
  }
}
