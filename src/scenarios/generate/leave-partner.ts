import type { FlowNode } from '#graph/flow-graph.ts';
import { SECOND } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { prospectFieldOf, userField } from './cast.ts';
import type { Leaving, Terrain } from './leaving.ts';
import { scenarioDefaults } from '../scenario-input.ts';
import { asks, finding, nowOf, restedAt, stageOf, withDemand, withGoals, type Demand, type Way } from './way.ts';

/** [ADD-6] What leaving a node that calls Outreach asks of a trip, in the order in which the node checks it. */
export function leavePartner(way: Way, node: FlowNode, edge: string, terrain: Terrain): Leaving {
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
  const missing = edge === 'missing-prospect-id';
  const known = finding(found, 'the prospect', !missing, null);
  const ways = known ? withProspectId(known, node, !missing, terrain) : [];
  if (ways.length === 0)
    return {
      never: `The field that is mapped to carry the Outreach Prospect ID is ${missing ? 'filled' : 'blank'} at a node before ${node.name}, at the same instant.`,
    };
  if (missing || !adds) return { ways };
  const leaving = ways.map((way): Leaving => bySender(way, node, edge, terrain));
  const on = leaving.flatMap((each) => ('ways' in each ? each.ways : []));
  const [first] = leaving;
  return on.length === 0 && first && 'never' in first ? first : { ways: on };
}

/** Once the node knows the prospect, it asks for the sender, and then for the sequence. */
function bySender(way: Way, node: FlowNode, edge: string, terrain: Terrain): Leaving {
  const { mailbox, userField: named } = node.config;
  if (mailbox !== 'owner' && mailbox !== 'user-field') return senderWays(way, node, edge, terrain);
  const asked = mailbox === 'owner' ? 'the owner' : `the user in ${String(named)}`;
  const queue = mailbox === 'owner' ? finding(way, 'a queue as owner', edge === 'queue-owner', OWNER) : way;
  const sends =
    queue && edge !== 'queue-owner'
      ? finding(
          queue,
          `${asked} in Outreach`,
          edge !== 'missing-user-id',
          mailbox === 'owner' ? OWNER : [String(named)],
        )
      : queue;
  if (sends) return senderWays(sends, node, edge, terrain);
  return { never: `A node before ${node.name} finds, at the same instant, something else of ${asked}.` };
}

function senderWays(way: Way, node: FlowNode, edge: string, { org }: Terrain): Leaving {
  const sender = node.config['mailbox'];
  if (sender === 'user-field') return bySenderField(way, node, edge, org);
  if (sender === 'specific-user')
    return edge === 'no-primary-sequence' ? withPrimary(way, node, false) : primaryIfNeeded(way, node);
  return byOwner(way, node, edge, org);
}

/** [ADD-3] [APP-2] The mapped field holds an id or not: by the record, or by a mapping to another field of it. */
function withProspectId(way: Way, node: FlowNode, wanted: boolean, { org, asked, cast }: Terrain): readonly Way[] {
  const now = nowOf(way);
  const field = prospectFieldOf(org, way.object);
  const seen = way.mapping;
  if (field === null) return [way];
  const kept =
    seen !== null && seen.how !== 'own' && (seen.how === 'filled') === wanted
      ? [{ ...way, mapping: { how: seen.how, at: now } }]
      : [];
  if (seen !== null && seen.how !== 'own' && seen.at === now) return kept;
  const title = `the record has ${wanted ? 'an' : 'no'} Outreach Prospect ID at ${node.name}`;
  const own = withGoals(way, asks(field, wanted ? 'is-not-null' : 'is-null', title));
  const back: Demand | undefined =
    seen !== null && seen.how !== 'own'
      ? { type: 'mapped', object: way.object, field, blank: true, at: seen.at + SECOND }
      : undefined;
  const natural: Way = { ...(back ? withDemand(own, back) : own), mapping: { how: 'own', at: now } };
  if (back) return [...kept, natural];
  const spare = spareField(org, way.object, [...asked, ...Object.keys(cast.fields), field]);
  if (spare === undefined || seen?.at === now) return [natural];
  const at = seen === null ? scenarioDefaults.start : seen.at + SECOND;
  const mapped = withDemand(way, { type: 'mapped', object: way.object, field: spare, blank: !wanted, at });
  return [natural, { ...mapped, mapping: { how: wanted ? 'filled' : 'blank', at: now } }];
}

/** A text field that nobody looks at. */
const spareField = (org: OrgSetup, object: 'Lead' | 'Contact', taken: readonly string[]): string | undefined =>
  org.salesforce.fields[object].find(
    ({ name, type, readOnly, required }) =>
      type === 'text' && readOnly !== true && required !== true && !taken.includes(name),
  )?.name;

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
    if (edge === 'queue-owner' && way.object === 'Contact')
      return { never: `The trip is about a contact by ${node.name}, and no queue can own one (SF-2).` };
    if (edge === 'queue-owner') return { ways: [withGoals(way, owner('Queue'))] };
    if (idField === null) return { ways: [withGoals(way, owner('User'))] };
    const missing = edge === 'missing-user-id';
    const title = `the owner has ${missing ? 'no' : 'an'} Outreach User ID at ${node.name}`;
    const sends = withGoals(way, owner('User'), asks(`Owner.${idField}`, missing ? 'is-null' : 'is-not-null', title));
    if (edge === 'no-primary-sequence') return withPrimary(sends, node, false);
    return missing ? { ways: [sends] } : primaryIfNeeded(sends, node);
  }
  const { ids, kinds } = way.owner;
  if (edge === 'queue-owner') {
    if (kinds.includes('Queue')) return { ways: [way] };
    return { never: `Only a user can own the record at ${node.name}, after what the nodes before it did (ADD-4).` };
  }
  if (!kinds.includes('User'))
    return { never: `A queue owns the record at ${node.name}: a node before it assigns it to one (ADD-4).` };
  const users = ids.filter((id) => id.startsWith('005'));
  if (edge === 'missing-user-id') return { ways: [withDemand(way, { type: 'users-without-id', users })] };
  const unknown = users.filter((id) => hasNoId(id, org));
  const sends = unknown.length > 0 ? withDemand(way, { type: 'users-with-id', users: unknown }) : way;
  return edge === 'no-primary-sequence' ? withPrimary(sends, node, false) : primaryIfNeeded(sends, node);
}

/** [APP-2] Whether nobody in Outreach is known for a user. */
const hasNoId = (id: string, org: OrgSetup): boolean =>
  (org.salesforce.records.User.find((user) => user['Id'] === id)?.[userField(org) ?? ''] ?? null) === null;

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
  if (edge === 'no-primary-sequence') return withPrimary(sends, node, false);
  return blank ? { ways: [sends] } : primaryIfNeeded(sends, node);
}

const OWNER = ['OwnerId'];

/** [V2-4] */
const primaryIfNeeded = (way: Way, node: FlowNode): Leaving =>
  node.config['sequenceFrom'] === 'primary-sequence' ? withPrimary(way, node, true) : { ways: [way] };

function withPrimary(way: Way, { name }: FlowNode, given: boolean): Leaving {
  const known = finding(way, 'the primary sequence of the owner', given, OWNER);
  if (!known)
    return {
      never: `The owner has ${given ? 'no' : 'a'} primary sequence at a node before ${name}, at the same instant.`,
    };
  const before = way.demands.findLast((demand) => demand.type === 'primary-sequence');
  const rested = restedAt(way);
  const at = before && before.given !== given && rested !== null ? rested + SECOND : scenarioDefaults.start;
  const users = way.owner?.ids ?? null;
  return { ways: [withDemand(known, { type: 'primary-sequence', given, users, stage: stageOf(way), at })] };
}
