import type { SalesforceObject, WriteResult } from '#mocks/kit/record-store.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { FaultOf } from './fault.ts';
import { NOTHING_CHANGED, person, type FaultOperation, type FaultWorld, type ReadyFault } from './fault-operation.ts';

type Write = (org: SalesforceOrg) => WriteResult;

/** Tries a write on a copy of the org first, so that a refusal changes nothing. */
function rehearsed(world: FaultWorld, write: Write): Result<ReadyFault, string> {
  const copy = new SalesforceOrg(world.salesforce.toState(), { now: world.now, sink: () => undefined });
  const tried = write(copy);
  if (!tried.ok) return err(`${tried.error.errorCode}: ${tried.error.message}`);
  return ok({
    carryOut() {
      write(world.salesforce);
      return NOTHING_CHANGED;
    },
  });
}

/** [ADD-12] [SF-9] */
export const deleteRecord: FaultOperation<FaultOf<'delete-record'>> = {
  target: (world, { object, id }) => nameOf(world, object, id),
  make: (world, { object, id }) => rehearsed(world, (org) => org.delete(object, id, person)),
  lift: (world, { object, id }) => rehearsed(world, (org) => org.restore(object, id, person)),
};

/** [SF-6] A merge cannot be undone by hand. */
export const mergeRecord: FaultOperation<FaultOf<'merge-record'>> = {
  target: (world, { object, id, into }) => `${nameOf(world, object, id)} into ${nameOf(world, object, into)}`,
  make: (world, { object, id, into }) => rehearsed(world, (org) => org.merge(object, into, [id], {}, person)),
  lift: null,
};

/** `Lead Ada Lovelace (00Q…)` */
function nameOf({ salesforce }: FaultWorld, object: SalesforceObject, id: string): string {
  const name = salesforce.getWithDeleted(object, id)?.['Name'] ?? null;
  return name === null || name === '' ? `${object} ${id}` : `${object} ${String(name)} (${id})`;
}
