import { criteriaStanding, evaluateCriteria } from '#criteria/evaluate-criteria.ts';
import type { Criteria } from '#criteria/criteria.ts';
import { parseLogic, type Logic } from '#criteria/parse-logic.ts';
import type { EdgeId } from '#graph/flow-graph.ts';
import type { NodeType } from '#nodes/contract/node-type.ts';
import type { Step } from '#nodes/contract/step.ts';
import type { TripFacts } from '#nodes/contract/trip-facts.ts';
import type { Standpoint } from '../explain-decision/standpoint.ts';

const FAR = 1_000;
/** [MAT-1] */
const NO_MATCH = 'no-match';
/** [HLD-1] */
const TIME_EXPIRED = 'time-expired';

/** How far a node is from leaving by an edge, on given facts: 0 where it does, else about how much has to be different. */
export function distanceTo({ node }: Standpoint, type: NodeType, edge: EdgeId, facts: TripFacts): number {
  let passed = 0;
  let failed = 0;
  const step = type.run(node.config, facts, (check) => {
    if (check.passed === true) passed += 1;
    if (check.passed === false) failed += 1;
  });
  if (leadsTo(step, edge)) return 0;
  const choices = type.choices(node.config);
  // Where checks decide, the more of them pass, the nearer is the end of the list.
  if (edge === NO_MATCH) return 1 + passed;
  if (choices.length === 0) return FAR - passed + failed;
  const own = choices.findIndex((choice) => choice.edge === edge);
  const before = own === -1 ? choices : choices.slice(0, own);
  const inTheWay = before.map(({ criteria }) => toFail(criteria, facts)).reduce((sum, each) => sum + each, 0);
  const target = choices[own];
  return Math.max(1, inTheWay + (target ? toHold(target.criteria, facts) : 0));
}

/** A node that hands something to the org leads to what comes of it where that goes well; one that holds, to the end of its time. */
function leadsTo(step: Step, edge: EdgeId): boolean {
  if (step.type === 'hold') return edge === TIME_EXPIRED;
  if (step.type === 'leave' || step.type === 'callout') return step.edge === edge;
  return step.type === 'act' && step.done === edge;
}

/** How many criteria have to come out another way for the whole to hold, at least. */
const toHold = (criteria: Criteria, facts: TripFacts): number => flips(criteria, facts, true);

const toFail = (criteria: Criteria, facts: TripFacts): number => flips(criteria, facts, false);

function flips(criteria: Criteria, facts: TripFacts, wanted: boolean): number {
  const { items } = evaluateCriteria(criteria, facts);
  const logic = logicOf(criteria);
  if (!logic) return wanted ? FAR : 0;
  if (items.length === 0) return wanted === (criteriaStanding(criteria, facts, () => true) === 'holds') ? 0 : FAR;
  return flipsOf(
    logic,
    items.map(({ holds }) => holds),
    wanted,
  );
}

function flipsOf(logic: Logic, holds: readonly boolean[], wanted: boolean): number {
  switch (logic.type) {
    case 'item':
      return holds[logic.index] === wanted ? 0 : 1;
    case 'not':
      return flipsOf(logic.of, holds, !wanted);
    case 'and':
    case 'or': {
      const each = logic.parts.map((part) => flipsOf(part, holds, wanted));
      const all = (logic.type === 'and') === wanted;
      return all ? each.reduce((sum, one) => sum + one, 0) : Math.min(...each);
    }
  }
}

function logicOf({ logic, expression, items }: Criteria): Logic | undefined {
  if (logic === 'custom') {
    const read = parseLogic(expression ?? '', items.length);
    return read.ok ? read.value : undefined;
  }
  return { type: logic === 'all' ? 'and' : 'or', parts: items.map((_, index) => ({ type: 'item', index })) };
}
