import { criteriaStanding } from '#criteria/evaluate-criteria.ts';
import type { Criteria, CriteriaFacts } from '#criteria/criteria.ts';
import { operators } from '#criteria/operators.ts';
import type { EdgeId } from '#graph/flow-graph.ts';
import { edgesOf } from '#graph/graph-queries.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Choice } from '#nodes/contract/node-type.ts';
import type { Standpoint } from '../explain-decision/standpoint.ts';
import type { WhyNever } from '../why-not-answer.ts';

/** Why no change of records or settings leads the node to an edge, as it is set in the graph; null where one may. */
export function neverOf({ node, mergeInPath }: Standpoint, edge: EdgeId, catalog: NodeCatalog): WhyNever | null {
  const spec = edgesOf(node, catalog).find(({ id }) => id === edge);
  if (!spec) return { text: `${node.name} has no such edge.` };
  if (spec.never === true) {
    return {
      text: `As ${node.name} is set, no record leaves it by ${spec.title}. The setting of the node decides that.`,
    };
  }
  if (node.type === 'add-to-sequence' && mergeInPath && edge !== 'next') {
    const text = 'A Merge Dupe node stands in this path: the prospect is not added, and every record leaves by Next.';
    return { text, rule: 'MRG-2' };
  }
  if (node.type === 'trigger' && node.config['enabled'] !== true) {
    return { text: `${node.name} is switched off in the graph. Switch it on to have records routed.`, rule: 'GRA-2' };
  }
  const choices = catalog.typeOf(node.type)?.choices(node.config) ?? [];
  return node.type === 'hold' ? neverHeld(choices, edge) : neverChosen(choices, edge, spec.title);
}

/** [HLD-1] */
function neverHeld(choices: readonly Choice[], edge: EdgeId): WhyNever | null {
  const met = choices[0];
  if (edge !== 'met') return null;
  if (!met) return { text: 'This node has no criteria, so nothing can be met: it only waits.', rule: 'HLD-1' };
  return impossible(met.criteria) ? { text: 'The criteria of this node can never hold.', rule: 'HLD-1' } : null;
}

/** [CND-4] [GRA-3] */
function neverChosen(choices: readonly Choice[], edge: EdgeId, title: string): WhyNever | null {
  if (choices.length === 0) return null;
  const own = choices.findIndex((choice) => choice.edge === edge);
  const before = own === -1 ? choices : choices.slice(0, own);
  const taker = before.find(({ criteria }) => criteria.items.length === 0 && certain(criteria));
  if (taker) {
    const text = `"${taker.title}" is tried before ${title} and has no criteria: it takes every record.`;
    return { text, rule: 'CND-4' };
  }
  const criteria = choices[own]?.criteria;
  if (!criteria || !impossible(criteria)) return null;
  const text = `The criteria of "${title}" can never hold: a value to compare with is missing, or the expression is wrong.`;
  return { text, rule: 'CND-3' };
}

const NO_FACTS: CriteriaFacts = { read: () => null, before: () => null, now: 0, timeZone: 'UTC' };

const certain = (criteria: Criteria): boolean => criteriaStanding(criteria, NO_FACTS, () => false) === 'holds';

/** Criteria that fail whatever the fields hold: those without a value to compare with count as failing. */
const impossible = (criteria: Criteria): boolean =>
  criteriaStanding(criteria, NO_FACTS, (index) => {
    const item = criteria.items[index];
    return item !== undefined && operators[item.operator].operand !== 'none' && isBlank(item.value);
  }) === 'fails';

const isBlank = (value: Criteria['items'][number]['value']): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
