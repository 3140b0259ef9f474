import type { FlowNode } from '#graph/flow-graph.ts';
import type { Choice } from '#nodes/contract/node-type.ts';
import type { FieldInfo } from '#shared/field.ts';
import { MINUTE, type Duration } from '#shared/instant.ts';
import type { Goal } from '../solve/goal.ts';
import { leaveAction } from './leave-action.ts';
import { leavePartner } from './leave-partner.ts';
import type { Leaving, Terrain } from './leaving.ts';
import { holdLength } from './seeds.ts';
import { nowOf, stepped, withDemand, withGoals, withStage, type Way } from './way.ts';

/** What leaving a node by an edge asks of a trip that has come by a way. */
export function leave(way: Way, node: FlowNode, edge: string, terrain: Terrain): Leaving {
  const on = stepped(way, node, edge);
  const type = terrain.catalog.typeOf(node.type);
  if (!type) return { never: 'The type of the node is not known.' };
  if (node.type === 'hold') return leaveHold(on, node, edge, type.choices(node.config)[0], terrain);
  if (type.section === 'Triggers' || type.section === 'Logic')
    return { ways: [withGoals(on, ...choiceGoals(node, type.choices(node.config), edge))] };
  if (type.section === 'Partner → Outreach') return leavePartner(on, node, edge, terrain);
  return leaveAction(on, node, edge, terrain);
}

/** [CND-4] [GRA-3] All outcomes before it fail, and it holds; Otherwise is where all fail. */
export function choiceGoals(node: FlowNode, choices: readonly Choice[], edge: string): readonly Goal[] {
  const own = choices.findIndex((choice) => choice.edge === edge);
  const before = own === -1 ? choices : choices.slice(0, own);
  const failing = before.map(({ title, criteria }): Goal => ({
    criteria,
    holds: false,
    title: `"${title}" of ${node.name} does not hold`,
  }));
  const choice = choices[own];
  return choice
    ? [...failing, { criteria: choice.criteria, holds: true, title: `"${choice.title}" of ${node.name} holds` }]
    : failing;
}

/** Soon after a record began to wait. */
const SOON: Duration = 2 * MINUTE;

/** [HLD-1] While it waits anybody may change the record, its owner too. */
function leaveHold(way: Way, node: FlowNode, edge: string, met: Choice | undefined, { org }: Terrain): Leaving {
  const length = holdLength(node.config);
  const now = nowOf(way);
  const goal = (holds: boolean): readonly Goal[] =>
    met
      ? [{ criteria: met.criteria, holds, title: `the criteria of ${node.name} ${holds ? 'hold' : 'do not hold'}` }]
      : [];
  const started = withGoals(way, ...goal(false));
  // [SF-4] What somebody has converted changes no more, but for what a conversion itself sets.
  const still = way.converted && way.object === 'Lead' && !/Status|Convert/.test(JSON.stringify(node.config));
  const soon = now + Math.min(SOON, Math.floor(length / 2));
  // [CNV-2] Of the contact that the lead became, only what a contact has.
  const contact = way.stages.some(({ anew }) => anew?.by === 'conversion');
  const update = contact ? writableNames(org.salesforce.fields.Contact) : true;
  const changed: Way = { ...withStage(started, still ? { now: soon } : { now: soon, update }), owner: null };
  if (edge === 'met') {
    if (!met) return { never: 'The hold has no criteria: nothing can be met.' };
    return { ways: [withGoals(changed, ...goal(true)), withGoals(way, ...goal(true))] };
  }
  const waited = withGoals(changed, ...goal(false));
  const expired = withGoals(withStage(waited, { now: now + length }), ...goal(false));
  // What the sync writes meanwhile might be just what is waited for.
  return { ways: met ? [withDemand(expired, { type: 'sync-stopped' }), expired] : [expired] };
}

const writableNames = (fields: readonly FieldInfo[]): readonly string[] =>
  fields.filter(({ readOnly, custom }) => readOnly !== true || custom === true).map(({ name }) => name);
