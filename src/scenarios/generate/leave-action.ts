import type { FlowNode } from '#graph/flow-graph.ts';
import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import type { FieldValue } from '#shared/field.ts';
import type { UnknownValue } from '../solve/solve-context.ts';
import type { Leaving, Terrain } from './leave.ts';
import { asks, stageOf, withDemand, withGoals, withStage, type Way } from './way.ts';

const UNKNOWN: UnknownValue = { unknown: true };

/** What leaving a node that matches, or that changes the record, asks of a trip. */
export function leaveAction(way: Way, node: FlowNode, edge: string, terrain: Terrain): Leaving {
  switch (node.type) {
    case 'match-account':
    case 'match-duplicates':
      return leaveMatch(way, node, edge);
    case 'update-record':
      return leaveUpdate(way, node, edge);
    case 'assign-owner':
      return leaveAssign(way, node, edge, terrain);
    case 'convert-lead':
      return leaveConvert(way, node, edge, terrain);
    case 'merge-dupe':
      return leaveMerge(way, node, edge, terrain);
    default:
      return { ways: [way] };
  }
}

/** [MAT-1] What is looked up by has to be there, for something to be found by it. */
function leaveMatch(way: Way, { name, config, type, ...node }: FlowNode, edge: string): Leaving {
  const variable = String(config['variable'] ?? '');
  const whole: FlowNode = { name, config, type, ...node };
  if (edge !== 'matched') return { ways: [way] };
  const rules = Array.isArray(config['rules']) ? config['rules'] : [];
  if (rules.length === 0) return { never: `${name} has no rules: nothing can match.` };
  const object = type === 'match-account' ? 'Account' : config['object'] === 'Contact' ? 'Contact' : 'Lead';
  const matches = new Map(way.matches).set(variable, { node: whole, object, stage: stageOf(way) });
  const goals = rules.map((rule) => {
    const field = typeof rule === 'object' && rule !== null && 'field' in rule ? String(rule['field']) : '';
    return asks(field, 'is-not-null', `${name} has a ${field} to look for`);
  });
  const on: Way = { ...way, matches };
  return {
    ways: config['rulesLogic'] === 'all' ? [withGoals(on, ...goals)] : goals.map((goal) => withGoals(on, goal)),
  };
}

function leaveUpdate(way: Way, { name, config }: FlowNode, edge: string): Leaving {
  const rows = Array.isArray(config['values']) ? config['values'] : [];
  const writes: Record<string, FieldValue> = {};
  for (const row of rows)
    if (typeof row === 'object' && row !== null && 'field' in row)
      writes[String(row['field'])] = (row['value'] ?? null) as FieldValue;
  if (edge === 'updated') {
    if (rows.length === 0) return { never: `${name} writes nothing: every trip leaves it by Update failed.` };
    return { ways: [withStage(way, { writes })] };
  }
  return { ways: [way.object === 'Lead' ? withDemand(way, { type: 'converted-before' }) : way] };
}

/** [ASG-1] [ASG-2] [SF-2] */
function leaveAssign(way: Way, node: FlowNode, edge: string, { org }: Terrain): Leaving {
  const { kind, userId, queueId, poolId, variable } = node.config;
  const matched = kind === 'match-owner' && way.matches.has(String(variable));
  if (edge === 'invalid-owner') {
    if (kind === 'match-owner' && !matched) return { ways: [way] };
    return { ways: [withDemand(way, { type: 'invalid-owner', node })] };
  }
  if (kind === 'match-owner' && !matched)
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
  const assigned = withStage(way, { writes: { OwnerId: owner } });
  return { ways: [{ ...assigned, owner: { stage: stageOf(assigned), ids } }] };
}

/** [SF-1] */
function wholeId(id: string): string {
  const whole = normaliseId(id);
  return whole.ok ? whole.value : id;
}

/** [CNV-1] [CNV-2] From here on the record is the contact, whose values are Salesforce's to make. */
function leaveConvert(way: Way, node: FlowNode, edge: string, terrain: Terrain): Leaving {
  const { account, variable } = node.config;
  if (edge === 'converted') {
    if (way.object !== 'Lead')
      return { never: "The trip's record is a contact by then: only leads can be converted (CNV-1)." };
    if (account === 'match' && !way.matches.has(String(variable)))
      return { never: `No account was matched before ${node.name}.` };
    const keeps = node.config['owner'] !== 'user' && way.owner === null;
    const ready = keeps
      ? withGoals(
          way,
          asks('Owner.Type', 'equals', `a user owns the lead at ${node.name}`, 'User'),
          asks('Owner.IsActive', 'is-true', `the owner of the lead is active at ${node.name}`),
        )
      : way;
    return { ways: [{ ...becomesUnknown(ready, terrain), object: 'Contact' }] };
  }
  if (way.object !== 'Lead') return { ways: [way] };
  if (account === 'match' && !way.matches.has(String(variable))) return { ways: [way] };
  const queue = withGoals(way, asks('Owner.Type', 'equals', `a queue owns the lead at ${node.name}`, 'Queue'));
  const before = withDemand(way, { type: 'converted-before' });
  return { ways: node.config['owner'] === 'user' || way.owner !== null ? [before] : [queue, before] };
}

/** [MRG-1] [MRG-2] With a Merge Dupe in the path, whatever comes of it. */
function leaveMerge(way: Way, node: FlowNode, edge: string, terrain: Terrain): Leaving {
  const match = way.matches.get(String(node.config['variable']));
  const merged: Way = { ...way, merged: true };
  if (edge !== 'merged') return { ways: [merged] };
  if (!match) return { never: `No duplicate was matched before ${node.name}.` };
  if (match.object !== way.object)
    return { never: `${node.name} cannot merge a ${way.object} into a ${match.object}.` };
  return { ways: [becomesUnknown(merged, terrain)] };
}

function becomesUnknown(way: Way, { asked }: Terrain): Way {
  const next = withStage(way, { writes: Object.fromEntries([...asked, 'OwnerId'].map((field) => [field, UNKNOWN])) });
  return { ...next, owner: { stage: stageOf(next), ids: [] } };
}
