import type { Criteria, Criterion } from '#criteria/criteria.ts';
import { parseLogic, type Logic } from '#criteria/parse-logic.ts';

/** A criterion that is to hold, or not to. */
export interface Wish {
  readonly criterion: Criterion;
  readonly holds: boolean;
}

/** Wishes that are to come true together. */
export type Wishes = readonly Wish[];

/** More combinations than these are not tried. */
const MOST = 16;

/** The ways in which criteria come out as wanted, each a set of wishes; none where they cannot. */
export function wishesFor(criteria: Criteria, wanted: boolean): readonly Wishes[] {
  const items = criteria.items.map((_, index): Logic => ({ type: 'item', index }));
  if (criteria.logic === 'custom') {
    const logic = parseLogic(criteria.expression ?? '', items.length);
    return logic.ok ? wishesOf(logic.value, criteria, wanted) : together(!wanted);
  }
  // [CND-3] Without any criteria they hold.
  if (items.length === 0) return together(wanted);
  return wishesOf({ type: criteria.logic === 'all' ? 'and' : 'or', parts: items }, criteria, wanted);
}

/** No wish is needed, or no wish helps. */
const together = (fulfilled: boolean): readonly Wishes[] => (fulfilled ? [[]] : []);

function wishesOf(logic: Logic, criteria: Criteria, wanted: boolean): readonly Wishes[] {
  switch (logic.type) {
    case 'item': {
      const criterion = criteria.items[logic.index];
      return criterion ? [[{ criterion, holds: wanted }]] : [];
    }
    case 'not':
      return wishesOf(logic.of, criteria, !wanted);
    case 'and':
    case 'or': {
      const parts = logic.parts.map((part) => wishesOf(part, criteria, wanted));
      return (logic.type === 'and') === wanted ? parts.reduce(bothOf, [[]]) : parts.flat().slice(0, MOST);
    }
  }
}

/** Every wish set of the one with every one of the other. */
export const bothOf = (some: readonly Wishes[], others: readonly Wishes[]): readonly Wishes[] =>
  some.flatMap((one) => others.map((other) => [...one, ...other])).slice(0, MOST);
