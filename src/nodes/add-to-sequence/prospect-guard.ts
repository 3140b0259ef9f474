import type { Criteria, Criterion, Operator } from '#criteria/criteria.ts';
import { parseLogic, type Logic } from '#criteria/parse-logic.ts';
import type { FlowEdge } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import { asksSomething } from '../contract/criteria-default.ts';
import { typeBehind } from '../contract/kind-types.ts';
import { MISSING_USER_ID, NEXT, NO_PRIMARY_SEQUENCE, QUEUE_OWNER } from './edges.ts';

/** How sure it is that a record which took a connection has a prospect id: by asking for it, or by waiting for it. */
export type Guard = 'asked' | 'waited' | 'none';

/** Operators that a blank value can fulfil. All others fail on a blank (CND-2). */
const BLANK_FITS: readonly Operator[] = ['is-null', 'not-equal', 'has-not-changed'];

/** [PLC-1] Whether only records with an Outreach Prospect ID leave a node by an edge. */
export function prospectGuard({ graph, kinds }: CheckContext, fields: readonly string[], edge: FlowEdge): Guard {
  const from = nodeById(graph, edge.from);
  const type = from && typeBehind(kinds.get(from.type));
  if (!from || !type) return 'none';
  // A node before that calls Outreach lets no blank id pass by these edges (ADD-6).
  if (type.section === 'Partner → Outreach')
    return [NEXT, QUEUE_OWNER, MISSING_USER_ID, NO_PRIMARY_SEQUENCE].includes(edge.edge) ? 'asked' : 'none';
  const choices = type.choices(from.config);
  const index = choices.findIndex((choice) => choice.edge === edge.edge);
  const own = choices[index];
  if (own && needsProspect(own.criteria, fields)) return type.waits ? 'waited' : 'asked';
  // Time alone may bring the id, save where it was waited for in vain.
  if (type.waits) return choices.some(({ criteria }) => mentions(criteria, fields)) ? 'none' : 'waited';
  const earlier = index < 0 ? choices : choices.slice(0, index);
  return earlier.some(({ criteria }) => takesBlanks(criteria, fields)) ? 'asked' : 'none';
}

const mentions = ({ items }: Criteria, fields: readonly string[]): boolean =>
  items.some(({ field }) => fields.includes(field));

/** Criteria that no record without the id fulfils. */
function needsProspect(criteria: Criteria, fields: readonly string[]): boolean {
  const needs = ({ field, operator }: Criterion): boolean => fields.includes(field) && !BLANK_FITS.includes(operator);
  if (criteria.logic === 'all') return criteria.items.some(needs);
  if (criteria.logic === 'any') return asksSomething(criteria) && criteria.items.every(needs);
  const logic = parseLogic(criteria.expression ?? '', criteria.items.length);
  return logic.ok && logicNeeds(logic.value, criteria.items.map(needs));
}

function logicNeeds(logic: Logic, needs: readonly boolean[]): boolean {
  switch (logic.type) {
    case 'item':
      return needs[logic.index] === true;
    case 'not':
      return false;
    case 'and':
      return logic.parts.some((part) => logicNeeds(part, needs));
    case 'or':
      return logic.parts.every((part) => logicNeeds(part, needs));
  }
}

/** Criteria that every record without the id fulfils, so that none is left for later edges. */
function takesBlanks({ logic, items }: Criteria, fields: readonly string[]): boolean {
  const asks = ({ field, operator }: Criterion): boolean => fields.includes(field) && operator === 'is-null';
  if (logic === 'any') return items.some(asks);
  return logic === 'all' && asksSomething({ logic, items }) && items.every(asks);
}
