import type { ConvertResult, SalesforceObject, WriteResult } from '#mocks/kit/record-store.ts';
import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { FaultOf } from '../fault.ts';
import { NOTHING_CHANGED, person, type FaultOperation, type FaultWorld, type ReadyFault } from './fault-operation.ts';

type Write = (org: SalesforceOrg) => WriteResult | ConvertResult;

/** Tries a write on a copy of the org first, so that a refusal changes nothing. */
export function rehearsed(world: FaultWorld, write: Write): Result<ReadyFault, string> {
  const copy = new SalesforceOrg(world.salesforce.toState(), { now: world.now, sink: () => undefined });
  const tried = write(copy);
  if (!tried.ok) return err(sentence(tried.error.message));
  return ok({
    carryOut() {
      write(world.salesforce);
      return NOTHING_CHANGED;
    },
  });
}

/** [ADD-12] [SF-9] */
export const deleteRecord: FaultOperation<FaultOf<'delete-record'>> = {
  target: (world, { object, id }) => recordName(world, object, id),
  make(world, { object, id }) {
    const obstacle = notThere(world, object, id) ?? deletedAlready(world, object, id);
    return obstacle === undefined ? rehearsed(world, (org) => org.delete(object, id, person)) : err(obstacle);
  },
  lift(world, { object, id }) {
    const obstacle = notThere(world, object, id) ?? notInBin(world, object, id);
    return obstacle === undefined ? rehearsed(world, (org) => org.restore(object, id, person)) : err(obstacle);
  },
};

/** [SF-6] A merge cannot be undone by hand. */
export const mergeRecord: FaultOperation<FaultOf<'merge-record'>> = {
  target: (world, { object, id, into }) => `${recordName(world, object, id)} into ${recordName(world, object, into)}`,
  make(world, { object, id, into }) {
    const master = `${WORDS[object]} to merge into`;
    const obstacle =
      notThere(world, object, id) ??
      notThere(world, object, into, master) ??
      deletedAlready(world, object, id) ??
      deletedAlready(world, object, into, master) ??
      converted(world, object, id) ??
      converted(world, object, into, master);
    return obstacle === undefined
      ? rehearsed(world, (org) => org.merge(object, into, [id], {}, person))
      : err(obstacle);
  },
  lift: null,
};

const WORDS: Readonly<Record<SalesforceObject, string>> = {
  Lead: 'lead',
  Contact: 'contact',
  Account: 'account',
  User: 'user',
  Group: 'queue',
  Opportunity: 'opportunity',
};

/** Why something cannot be done to a record, as a sentence; undefined where nothing is in the way. */
type Obstacle = (world: FaultWorld, object: SalesforceObject, id: string, what?: string) => string | undefined;

const notThere: Obstacle = ({ salesforce }, object, id, what = WORDS[object]) => {
  if (salesforce.getWithDeleted(object, id)) return undefined;
  const form = normaliseId(id);
  return form.ok ? `The ${what} is not there yet at this time.` : sentence(form.error);
};

const deletedAlready: Obstacle = ({ salesforce }, object, id, what = WORDS[object]) =>
  salesforce.getWithDeleted(object, id)?.['IsDeleted'] === true ? `The ${what} is deleted already.` : undefined;

const notInBin: Obstacle = ({ salesforce }, object, id, what = WORDS[object]) =>
  salesforce.getWithDeleted(object, id)?.['IsDeleted'] === true ? undefined : `The ${what} is not deleted any more.`;

const converted: Obstacle = ({ salesforce }, object, id, what = WORDS[object]) =>
  salesforce.getWithDeleted(object, id)?.['IsConverted'] === true
    ? `The ${what} is converted: only leads that are not converted can be merged.`
    : undefined;

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** `Lead Ada Lovelace (00Q…)` */
export function recordName({ salesforce }: FaultWorld, object: SalesforceObject, id: string): string {
  const name = salesforce.getWithDeleted(object, id)?.['Name'] ?? null;
  return name === null || name === '' ? `${object} ${id}` : `${object} ${String(name)} (${id})`;
}
