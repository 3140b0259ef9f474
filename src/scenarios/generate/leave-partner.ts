import type { FlowNode } from '#graph/flow-graph.ts';
import { SECOND } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { prospectFieldOf, userField } from './cast.ts';
import type { Leaving, Terrain } from './leave.ts';
import { scenarioDefaults } from '../scenario-input.ts';
import { asks, nowOf, withDemand, withGoals, type Demand, type Way } from './way.ts';

/** [ADD-6] What leaving a node that calls Outreach asks of a trip, in the order in which the node checks it. */
export function leavePartner(way: Way, node: FlowNode, edge: string, { org }: Terrain): Leaving {
  const adds = node.type === 'add-to-sequence';
  if (adds && way.merged) {
    if (edge === 'next') return { ways: [way] };
    return {
      never: `A Merge Dupe stands in every path to ${node.name}: the prospect is not added, and every trip leaves by Next (MRG-2).`,
    };
  }
  const fails = edge === 'configuration-error';
  const found = foundAt(way, !fails);
  if (found === null) {
    const [here, before] = fails ? ['not authorized', 'authorized'] : ['authorized', 'not authorized'];
    return {
      never: `LeanData is ${before} at a node before ${node.name}, and at the same instant would have to be ${here} (APP-10).`,
    };
  }
  if (fails) return { ways: [found] };
  const field = prospectFieldOf(org, found.object);
  if (field === null) return { ways: [found] };
  const asksId = (operator: 'is-null' | 'is-not-null'): Way =>
    withGoals(
      found,
      asks(
        field,
        operator,
        `the record has ${operator === 'is-null' ? 'no' : 'an'} Outreach Prospect ID at ${node.name}`,
      ),
    );
  if (edge === 'missing-prospect-id') return { ways: [asksId('is-null')] };
  const known = asksId('is-not-null');
  if (!adds) return { ways: [known] };
  const sender = node.config['mailbox'];
  if (sender === 'user-field') return bySenderField(known, node, edge, org);
  if (sender === 'specific-user')
    return edge === 'no-primary-sequence' ? withPrimary(known, false) : primaryIfNeeded(known, node);
  return byOwner(known, node, edge, org);
}

/** [APP-10] The authorization as a node needs to find it: what one before it found holds until time passes. Null where that cannot be. */
function foundAt(way: Way, wanted: boolean): Way | null {
  const now = nowOf(way);
  const found = { found: wanted, at: now };
  const before = way.authorized;
  if (before?.found === wanted || (before === null && wanted)) return { ...way, authorized: found };
  if (before?.at === now) return null;
  const at = before === null ? scenarioDefaults.start : before.at + SECOND;
  return { ...withDemand(way, { type: wanted ? 'authorized-again' : 'disconnected', at }), authorized: found };
}

/** [ADD-4] [ADD-5] The owner sends. */
function byOwner(way: Way, node: FlowNode, edge: string, org: OrgSetup): Leaving {
  const idField = userField(org);
  if (way.owner === null) {
    const owner = (kind: 'User' | 'Queue') =>
      asks('Owner.Type', 'equals', `a ${kind.toLowerCase()} owns the record at ${node.name}`, kind);
    if (edge === 'queue-owner') return { ways: [withGoals(way, owner('Queue'))] };
    if (idField === null) return { ways: [withGoals(way, owner('User'))] };
    const missing = edge === 'missing-user-id';
    const title = `the owner has ${missing ? 'no' : 'an'} Outreach User ID at ${node.name}`;
    const sends = withGoals(way, owner('User'), asks(`Owner.${idField}`, missing ? 'is-null' : 'is-not-null', title));
    if (edge === 'no-primary-sequence') return withPrimary(sends, false);
    return missing ? { ways: [sends] } : primaryIfNeeded(sends, node);
  }
  const { ids } = way.owner;
  const queues = ids.filter((id) => id.startsWith('00G'));
  if (edge === 'queue-owner') {
    if (ids.length === 0 || queues.length > 0) return { ways: [way] };
    return { never: `Only users can own the record at ${node.name}: a node before it assigns it to one (ADD-4).` };
  }
  const toQueue = ids.length > 0 && queues.length === ids.length;
  if (toQueue) return { never: `A queue owns the record at ${node.name}: a node before it assigns it to one (ADD-4).` };
  if (edge === 'missing-user-id') {
    const users = ids.filter((id) => id.startsWith('005'));
    return { ways: [withDemand(way, { type: 'users-without-id', users })] };
  }
  return edge === 'no-primary-sequence' ? withPrimary(way, false) : primaryIfNeeded(way, node);
}

/** [ADD-1] [ADD-5] A field of the record names who sends. */
function bySenderField(way: Way, node: FlowNode, edge: string, org: OrgSetup): Leaving {
  const field = String(node.config['userField']);
  const blank = edge === 'missing-user-id';
  const title = `${field} names ${blank ? 'nobody' : 'a user'} at ${node.name}`;
  const idField = userField(org) ?? '';
  const known = org.salesforce.records.User.filter((user) => (user[idField] ?? null) !== null).map((user) =>
    String(user['Id']),
  );
  const goal = blank ? asks(field, 'is-null', title) : asks(field, 'in', title, known);
  const sends = withGoals(way, goal);
  if (edge === 'no-primary-sequence') return withPrimary(sends, false);
  return blank ? { ways: [sends] } : primaryIfNeeded(sends, node);
}

/** [V2-4] */
const primaryIfNeeded = (way: Way, { config }: FlowNode): Leaving =>
  config['sequenceFrom'] === 'primary-sequence' ? withPrimary(way, true) : { ways: [way] };

const withPrimary = (way: Way, given: boolean): Leaving => {
  const demand: Demand = { type: 'primary-sequence', given };
  return { ways: [withDemand(way, demand)] };
};
