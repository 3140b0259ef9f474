import type { Criteria } from '#criteria/criteria.ts';

/** [CND-3] Rewrites the numbers of a custom expression; `?` stands where `to` knows none. Both count from 1. */
export const renumber = (expression: string, to: (number: number) => number | undefined): string =>
  expression.replace(/\d+/g, (digits) => String(to(Number(digits)) ?? '?'));

const renumbered = (
  criteria: Criteria,
  items: Criteria['items'],
  to: (number: number) => number | undefined,
): Criteria =>
  criteria.expression === undefined
    ? { ...criteria, items }
    : { ...criteria, items, expression: renumber(criteria.expression, to) };

/**
 * Takes a criterion away. In a custom expression the numbers behind it move up; where the expression used
 * it, a `?` stands in its place so that the fault is shown there and nothing is asked of a wrong criterion.
 */
export function removeCriterion(criteria: Criteria, index: number): Criteria {
  const gone = index + 1;
  return renumbered(criteria, criteria.items.toSpliced(index, 1), (number) =>
    number === gone ? undefined : number > gone ? number - 1 : number,
  );
}

/** [CND-3] Moves a criterion to another place; a custom expression goes on meaning the same. */
export function moveCriterion(criteria: Criteria, from: number, to: number): Criteria {
  const item = criteria.items[from];
  if (!item || to < 0 || to >= criteria.items.length || from === to) return criteria;
  const items = criteria.items.toSpliced(from, 1).toSpliced(to, 0, item);
  return renumbered(criteria, items, (number) => {
    const at = number - 1;
    if (at === from) return to + 1;
    if (from < to && at > from && at <= to) return number - 1;
    return to < from && at >= to && at < from ? number + 1 : number;
  });
}

/** Copies a criterion to the place behind it. A custom expression does not use the copy yet. */
export function duplicateCriterion(criteria: Criteria, index: number): Criteria {
  const item = criteria.items[index];
  if (!item) return criteria;
  return renumbered(criteria, criteria.items.toSpliced(index + 1, 0, item), (number) =>
    number > index + 1 ? number + 1 : number,
  );
}

/** [CND-3] Joins criteria that an expression does not use to its end: `1 OR 2` and criterion 3 give `(1 OR 2) AND 3`. */
export function withUnused(expression: string, unused: readonly number[]): string {
  const given = expression.trim();
  const more = unused.map((index) => String(index + 1));
  if (given === '') return more.join(' AND ');
  const whole = /\bor\b/i.test(given) ? `(${given})` : given;
  return [whole, ...more].join(' AND ');
}
