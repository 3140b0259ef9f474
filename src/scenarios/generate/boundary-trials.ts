import type { Criterion } from '#criteria/criteria.ts';
import type { FlowNode } from '#graph/flow-graph.ts';
import type { Choice } from '#nodes/contract/node-type.ts';
import { criterionKey } from '../coverage-item.ts';
import { boundaryValues, type BoundaryValue } from '../solve/boundary-values.ts';
import type { Goal } from '../solve/goal.ts';
import { draftOfWay } from './draft-of-way.ts';
import { choiceGoals } from './leave.ts';
import { nowOf, stageOf, type Way } from './way.ts';
import type { Ways } from './ways-of-graph.ts';
import type { Trial, Workbench } from './workbench.ts';
import type { Workshop } from './workshop.ts';

/** A trial in which a criterion was asked right at one of its boundaries. */
export interface BoundaryTrial {
  readonly trial: Trial;
  /** Key of the criterion with what came of it. */
  readonly key: string;
  /** Where it is asked, and what the value is to it: `Hot?: Yes, Score just below 80: 79`. */
  readonly title: string;
}

interface Place {
  readonly bench: Workbench;
  readonly shop: Workshop;
}

/** Ways to one node that are tried for a value. */
const MOST_WAYS = 4;

/**
 * [CND-2] Runs a record with each value next to where a criterion of a trigger or a condition comes out another way: just
 * below, exactly, just above, in other case, blank. Ends early once there is `enough`. Yields after each run.
 */
export function* boundaryTrials(
  { bench, shop }: Place,
  ways: Ways,
  enough: () => boolean,
): Generator<undefined, readonly BoundaryTrial[]> {
  const found: BoundaryTrial[] = [];
  for (const node of bench.graph.nodes) {
    const choices = node.type === 'hold' ? [] : (bench.catalog.typeOf(node.type)?.choices(node.config) ?? []);
    for (const choice of choices)
      for (const [index, criterion] of choice.criteria.items.entries())
        for (const boundary of valuesOf(criterion, ways.to.get(node.id)?.[0], shop)) {
          const key = criterionKey(node.id, choice.edge, index + 1, boundary.holds);
          if (enough()) return found;
          const wishes = goalsAt(node, choices, choice, index, boundary);
          const trial = trialAt(boundary, criterion, wishes, ways.to.get(node.id) ?? [], { bench, shop });
          yield;
          if (trial?.keys.has(key) === true)
            found.push({
              trial,
              key,
              title: `${node.name}: ${choice.title}, ${labelOf(criterion, shop)} ${worded(boundary)}`,
            });
        }
  }
  return found;
}

const labelOf = ({ field }: Criterion, { solver, cast }: Workshop): string =>
  solver.fieldsOf(cast.object).find(({ name }) => name === field)?.label ?? field;

/** A path to another record is asked by values that this record does not hold. */
function valuesOf(
  criterion: Criterion,
  way: Way | undefined,
  { solver, cast, org }: Workshop,
): readonly BoundaryValue[] {
  const field = solver.fieldsOf(cast.object).find(({ name }) => name === criterion.field);
  if (!way || !field || field.readOnly === true || field.type === 'id' || field.type === 'lookup') return [];
  return boundaryValues(criterion, field, { now: nowOf(way), timeZone: org.salesforce.organization.timeZone });
}

/** Outcomes before it fail, and where that can be, the outcome itself comes out like the criterion, which then decides. */
function goalsAt(
  node: FlowNode,
  choices: readonly Choice[],
  choice: Choice,
  item: number,
  { holds }: BoundaryValue,
): readonly (readonly Goal[])[] {
  const before = choiceGoals(node, choices, choice.edge).slice(0, -1);
  const asked: Goal = { criteria: choice.criteria, item, holds };
  const others = choice.criteria.items.flatMap((_, at): readonly Goal[] =>
    at === item ? [] : [{ criteria: choice.criteria, item: at, holds: choice.criteria.logic !== 'any' }],
  );
  const whole: Goal = { criteria: choice.criteria, holds };
  return [
    [...before, asked, whole, ...others],
    [...before, asked, whole],
    [...before, asked],
  ];
}

/** Of the first way on which the value can be had. */
function trialAt(
  { value }: BoundaryValue,
  { field }: Criterion,
  wishes: readonly (readonly Goal[])[],
  to: readonly Way[],
  { bench, shop }: Place,
): Trial | null {
  for (const goals of wishes)
    for (const way of to.slice(0, MOST_WAYS)) {
      const staged = goals.map((goal) => ({ ...goal, stage: stageOf(way) }));
      const solved = shop.solver.solveWith(way, field, value, staged);
      if (solved) return bench.run(draftOfWay(way, solved, shop));
    }
  return null;
}

/** `just below 80: 79`, `exactly "Web"`, `blank`. */
function worded({ title, value }: BoundaryValue): string {
  if (value === null || typeof value === 'boolean' || title.includes(String(value))) return title;
  return `${title}: ${typeof value === 'string' ? `"${value}"` : value}`;
}
