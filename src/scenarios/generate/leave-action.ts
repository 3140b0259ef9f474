import type { Criteria } from '#criteria/criteria.ts';
import type { FlowNode } from '#graph/flow-graph.ts';
import { wholeId } from '#world/whole-id.ts';
import type { FieldValue } from '#shared/field.ts';
import { SECOND } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { UnknownValue } from '../solve/solve-context.ts';
import { prospectFieldOf } from './cast.ts';
import { leaveMatch, withoutMatch } from './leave-match.ts';
import type { Leaving, Terrain } from './leaving.ts';
import type { WaySolver } from './solve-way.ts';
import {
  asks,
  finding,
  matchKey,
  matchOf,
  nowOf,
  restedAt,
  stageOf,
  withDemand,
  withGoals,
  withStage,
  type WantedMatch,
  type Way,
} from './way.ts';

const UNKNOWN: UnknownValue = { unknown: true };

/** What leaving a node that matches, or that changes the record, asks of a trip. */
export function leaveAction(way: Way, node: FlowNode, edge: string, terrain: Terrain): Leaving {
  switch (node.type) {
    case 'match-account':
    case 'match-duplicates':
      return leaveMatch(way, node, edge);
    case 'update-record':
      return leaveUpdate(way, node, edge, terrain);
    case 'assign-owner':
      return leaveAssign(way, node, edge, terrain);
    case 'convert-lead':
      return leaveConvert(way, node, edge, terrain);
    case 'merge-dupe':
      return leaveMerge(way, node, edge);
    default:
      return { ways: [way] };
  }
}

function leaveUpdate(way: Way, { name, config }: FlowNode, edge: string, { solver }: Terrain): Leaving {
  const rows = Array.isArray(config['values']) ? config['values'] : [];
  const writes: Record<string, FieldValue> = {};
  for (const row of rows)
    if (typeof row === 'object' && row !== null && 'field' in row)
      writes[String(row['field'])] = (row['value'] ?? null) as FieldValue;
  const kinds = Object.entries(writes).map(([field, value]) => solver.canWrite(way.object, field, value));
  const refused = rows.length === 0 || kinds.includes('never');
  if (edge === 'updated') {
    if (refused) return { never: `Salesforce never takes what ${name} writes: every trip leaves it by Update failed.` };
    if (isConverted(way)) return { never: convertedBefore(name) };
    return { ways: [{ ...withStage(way, { writes }), writtenAt: nowOf(way) }] };
  }
  if (refused || kinds.includes('depends')) return { ways: [way] };
  const converted = convertedMeanwhile(way);
  if (converted) return { ways: [converted] };
  return {
    never: `Salesforce takes what ${name} writes: the record is there and is not converted, and the values fit their fields.`,
  };
}

/** [SF-4] A converted lead can be read, and written no more; none is routed, so that it has to happen while the trip waits. */
function convertedMeanwhile(way: Way): Way | null {
  if (isConverted(way)) return way;
  const rested = restedAt(way);
  if (rested === null || way.object !== 'Lead' || way.writtenAt === nowOf(way)) return null;
  // What is converted while it waits cannot be changed to meet what it waits for.
  const hold = way.steps.findLast(({ node }) => node.type === 'hold');
  if (hold?.edge === 'met' && !/Status|Convert/.test(JSON.stringify(hold.node.config))) return null;
  return { ...withDemand(way, { type: 'converted-meanwhile', at: rested + SECOND }), converted: true };
}

const isConverted = ({ object, converted }: Way): boolean => object === 'Lead' && converted;

const convertedBefore = (name: string): string =>
  `A node before ${name} finds that somebody has converted the lead, which nobody can write any more (SF-4).`;

/** [ASG-1] [ASG-2] [SF-2] */
function leaveAssign(given: Way, node: FlowNode, edge: string, { org, solver }: Terrain): Leaving {
  const { kind, userId, queueId, poolId, variable } = node.config;
  if (isConverted(given)) return edge === 'assigned' ? { never: convertedBefore(node.name) } : { ways: [given] };
  const whom = `owner ${String(kind)} ${String({ user: userId, queue: queueId, pool: poolId, 'match-owner': variable }[String(kind)])}`;
  const way = kind === 'match-owner' ? given : finding(given, whom, edge === 'assigned', []);
  if (!way)
    return {
      never: `A node before ${node.name} gives the record to the same owner, at the same instant, and finds otherwise.`,
    };
  const match = kind === 'match-owner' ? matchOf(way, String(variable)) : undefined;
  if (edge === 'invalid-owner') {
    if (kind === 'match-owner' && !match) return { ways: [way] };
    if (match && isCertain(match, way, solver))
      return {
        never: `What ${match.node.name} finds has an active owner, as its filter asks for one: the owner is valid at ${node.name}.`,
      };
    return { ways: [withDemand(way, { type: 'invalid-owner', node })] };
  }
  if (kind === 'match-owner' && !match)
    return { never: `Nothing was matched before ${node.name} that could have an owner.` };
  if (kind === 'queue' && way.object !== 'Lead')
    return { never: 'A queue cannot own a contact, and the trip is about one by then (SF-2).' };
  const members = org.leandata.pools.find(({ id }) => id === poolId)?.members ?? [];
  const named = kind === 'user' ? [userId] : kind === 'queue' ? [queueId] : [];
  const ids = [
    ...named.map((id) => wholeId(String(id))),
    ...(kind === 'pool' ? members.map((each) => each.userId) : []),
  ];
  const [only] = ids;
  const owner: FieldValue | UnknownValue = ids.length === 1 && only !== undefined ? only : UNKNOWN;
  const resting = org.salesforce.records.User.some((user) => user['Id'] === only && user['IsActive'] === false);
  const ready =
    kind === 'user' && resting && only !== undefined ? withDemand(way, { type: 'user-active', user: only }) : way;
  const assigned = withStage(ready, { writes: { OwnerId: owner } });
  const queued = kind === 'queue' || (match?.object === 'Lead' && way.object === 'Lead');
  const kinds = kind === 'queue' ? (['Queue'] as const) : queued ? (['User', 'Queue'] as const) : (['User'] as const);
  return { ways: [{ ...assigned, owner: { stage: stageOf(assigned), ids, kinds }, writtenAt: nowOf(way) }] };
}

/** Whether the filter of a match leaves only records whose owner is active, seen at this very instant. */
function isCertain({ node, object, stage }: WantedMatch, way: Way, solver: WaySolver): boolean {
  const filter = node.config['filter'] as Criteria | undefined;
  if (!filter || filter.items.length === 0 || way.stages[stage]?.now !== nowOf(way)) return false;
  const inactive = asks('Owner.IsActive', 'is-false', '');
  if (solver.solveOther(object, [{ criteria: filter, holds: true }, inactive]).type !== 'impossible') return false;
  const queue = asks('Owner.Type', 'equals', '', 'Queue');
  return (
    way.object === 'Lead' || solver.solveOther(object, [{ criteria: filter, holds: true }, queue]).type === 'impossible'
  );
}

/** [CNV-1] [CNV-2] From here on the record is the contact, whose values are Salesforce's to make. */
function leaveConvert(way: Way, node: FlowNode, edge: string, terrain: Terrain): Leaving {
  const { account, variable } = node.config;
  if (edge === 'converted') {
    if (way.object !== 'Lead')
      return { never: "The trip's record is a contact by then: only leads can be converted (CNV-1)." };
    if (isConverted(way)) return { never: convertedBefore(node.name) };
    if (account === 'match' && !matchOf(way, String(variable)))
      return { never: `No account was matched before ${node.name}.` };
    const keeps = node.config['owner'] !== 'user' && way.owner === null;
    const ready = keeps
      ? withGoals(
          way,
          asks('Owner.Type', 'equals', `a user owns the lead at ${node.name}`, 'User'),
          asks('Owner.IsActive', 'is-true', `the owner of the lead is active at ${node.name}`),
        )
      : way;
    if (node.config['owner'] !== 'user' && way.owner?.kinds.includes('User') === false)
      return { never: `A queue owns the lead at ${node.name}: a node before it assigns it to one (SF-4).` };
    return { ways: [ownedContact(ready, node, terrain)] };
  }
  return failsToConvert(way, node, terrain);
}

/** [SF-4] [SF-5] The contact belongs to whom the node names, else to the owner of the lead, who is a user. */
function ownedContact(way: Way, { config }: FlowNode, { org, asked }: Terrain): Way {
  const named = config['owner'] === 'user' ? wholeId(String(config['ownerId'])) : undefined;
  const fields = [...new Set([...asked, ...(prospectFieldOf(org, 'Contact') ?? [])])];
  const writes: Record<string, FieldValue | UnknownValue> = {};
  for (const field of fields) {
    const value = field === 'OwnerId' ? undefined : onContact(field, org);
    if (value !== undefined) writes[field] = value;
  }
  const next = withStage(way, {
    writes: named === undefined ? writes : { ...writes, OwnerId: named },
    anew: { by: 'conversion' },
  });
  const users = ['User'] as const;
  const owner = named === undefined ? way.owner && { ...way.owner, kinds: users } : ownedBy(named, stageOf(next));
  return { ...next, owner, object: 'Contact' };
}

/** What a new contact has in a field by itself; undefined where it has the value of the lead. */
function onContact(name: string, { salesforce }: OrgSetup): null | UnknownValue | undefined {
  const field = salesforce.fields.Contact.find((each) => each.name === name);
  // [CND-4] What only the lead has is read from the lead.
  if (!field) return undefined;
  const { leadConversionMapping } = salesforce;
  if (leadConversionMapping[name] === name) return undefined;
  if (field.custom === true) return Object.values(leadConversionMapping).includes(name) ? UNKNOWN : null;
  const carried = field.readOnly !== true && salesforce.fields.Lead.some((each) => each.name === name);
  return carried ? undefined : UNKNOWN;
}

const ownedBy = (id: string, stage: number): Way['owner'] => ({ stage, ids: [id], kinds: ['User'] });

/** [SF-4] Everything that keeps Salesforce from converting a lead, as far as records and settings decide it. */
function failsToConvert(way: Way, node: FlowNode, { org }: Terrain): Leaving {
  const { account, variable, owner, ownerId, convertedStatus } = node.config;
  const match = matchOf(way, String(variable));
  const status = org.salesforce.leadStatuses.find(({ name }) => name === convertedStatus);
  if (way.object !== 'Lead' || (account === 'match' && !match) || status?.converted !== true) return { ways: [way] };
  const converted = convertedMeanwhile(way);
  const ways: Way[] = converted ? [converted] : [];
  // What was matched can be deleted while the trip waits.
  const deleted = account === 'match' ? withoutMatch(way, String(variable)) : null;
  if (deleted) ways.push(deleted);
  if (owner === 'user') ways.push(withDemand(way, { type: 'user-inactive', user: String(ownerId) }));
  else if (way.owner === null) {
    ways.push(withGoals(way, asks('Owner.Type', 'equals', `a queue owns the lead at ${node.name}`, 'Queue')));
    ways.push(
      withGoals(
        way,
        asks('Owner.Type', 'equals', `a user owns the lead at ${node.name}`, 'User'),
        asks('Owner.IsActive', 'is-false', `the owner of the lead is inactive at ${node.name}`),
      ),
    );
  } else if (way.owner.kinds.includes('Queue')) ways.push(way);
  if (ways.length > 0) return { ways };
  return {
    never: `Salesforce converts what comes to ${node.name}: the lead is there, is not converted, and was just given to an active user.`,
  };
}

/** [MRG-1] [MRG-2] With a Merge Dupe in the path, whatever comes of it. */
function leaveMerge(way: Way, node: FlowNode, edge: string): Leaving {
  const variable = String(node.config['variable']);
  const match = matchOf(way, variable);
  const merged: Way = { ...way, merged: true };
  const itself = way.spent.includes(variable);
  const fits = match !== undefined && match.object === way.object && !itself;
  if (edge !== 'merged') {
    if (!fits || isConverted(way)) return { ways: [merged] };
    const ways = [withoutMatch(merged, variable), convertedMeanwhile(merged)].flatMap((each) => each ?? []);
    if (ways.length > 0) return { ways };
    return { never: `Salesforce merges what comes to ${node.name}: both records are there, and are two.` };
  }
  if (isConverted(way)) return { never: convertedBefore(node.name) };
  if (!match) return { never: `No duplicate was matched before ${node.name}.` };
  if (itself)
    return {
      never: `The duplicate is the routed record itself by the time it comes to ${node.name}: it was merged into it.`,
    };
  if (!fits) return { never: `${node.name} cannot merge a ${way.object} into a ${match.object}.` };
  const master = withStage(merged, {
    update: node.config['fillBlankFields'] === true ? 'filled' : 'anew',
    anew: { by: 'merge', match: matchKey(variable, match) },
  });
  return { ways: [{ ...master, owner: null, spent: [...way.spent, variable], writtenAt: nowOf(way) }] };
}
