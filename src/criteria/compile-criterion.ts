import type { FieldValue } from '#shared/field.ts';
import {
  compareMoments,
  compareValues,
  dayOf,
  equalValues,
  findsText,
  isBlank,
  momentOf,
  numberOf,
  operandOf,
  type Operand,
} from './compare-values.ts';
import type { CriteriaFacts, Criterion } from './criteria.ts';
import { spanOf, type DaySpan, type RelativeDate } from './relative-date.ts';

/** Answers one criterion for the value that its field has now. */
export type CriterionTest = (value: FieldValue, facts: CriteriaFacts) => boolean;

/** [CND-1] [CND-2] Turns a criterion into a function, so that nothing of it is read again for each record. */
export function compileCriterion(criterion: Criterion): CriterionTest {
  const { field, operator } = criterion;
  const operand = operandOf(singleValue(criterion));
  const blank = isBlank(operand.value);
  switch (operator) {
    case 'is-null':
      return isBlank;
    case 'is-not-null':
      return (value) => !isBlank(value);
    case 'is-true':
      return (value) => isCheckbox(value, true);
    case 'is-false':
      return (value) => isCheckbox(value, false);
    case 'has-changed':
      return (value, facts) => hasChanged(value, facts.before(field));
    case 'has-not-changed':
      return (value, facts) => !hasChanged(value, facts.before(field));
    // A blank differs from every value, and from nothing else.
    case 'not-equal':
      if (blank) return (value) => !isBlank(value);
      return (value, facts) => isBlank(value) || !sameValue(value, operand, facts);
    case 'in':
      return listTest(criterion, true);
    case 'not-in':
      return listTest(criterion, false);
    case 'within-last-days':
      return daysTest(operand, 'last');
    case 'within-next-days':
      return daysTest(operand, 'next');
    default:
      return blank ? never : comparison(criterion, operand);
  }
}

/** Operators that compare with one value that is not blank. */
function comparison(criterion: Criterion, operand: Operand): CriterionTest {
  const { field, operator } = criterion;
  switch (operator) {
    case 'equals':
      return (value, facts) => !isBlank(value) && sameValue(value, operand, facts);
    case 'contains':
      return (value) => !isBlank(value) && findsText(String(value), operand.text, 'anywhere');
    case 'does-not-contain':
      return (value) => !isBlank(value) && !findsText(String(value), operand.text, 'anywhere');
    case 'starts-with':
      return (value) => !isBlank(value) && findsText(String(value), operand.text, 'start');
    case 'ends-with':
      return (value) => !isBlank(value) && findsText(String(value), operand.text, 'end');
    case 'less-than':
      return (value, facts) => !isBlank(value) && compareValues(value, operand, facts.timeZone) < 0;
    case 'less-or-equal':
      return (value, facts) => !isBlank(value) && compareValues(value, operand, facts.timeZone) <= 0;
    case 'greater-than':
      return (value, facts) => !isBlank(value) && compareValues(value, operand, facts.timeZone) > 0;
    case 'greater-or-equal':
      return (value, facts) => !isBlank(value) && compareValues(value, operand, facts.timeZone) >= 0;
    case 'before':
      return momentTest(operand, 'before');
    case 'after':
      return momentTest(operand, 'after');
    case 'changed-to':
      return (value, facts) =>
        !isBlank(value) && hasChanged(value, facts.before(field)) && sameValue(value, operand, facts);
    case 'changed-from':
      return (value, facts) => {
        const before = facts.before(field);
        return !isBlank(before) && hasChanged(value, before) && sameValue(before, operand, facts);
      };
    default:
      throw new Error(`Operator ${operator} does not compare with a value`);
  }
}

const never: CriterionTest = () => false;

const singleValue = ({ value }: Criterion): FieldValue => (isList(value) || value === undefined ? null : value);

const isList = (value: Criterion['value']): value is readonly FieldValue[] => Array.isArray(value);

/** Where nothing was there before (a new record), nothing has changed. */
const hasChanged = (value: FieldValue, before: FieldValue | undefined): boolean =>
  before !== undefined && (isBlank(before) ? null : before) !== (isBlank(value) ? null : value);

const isCheckbox = (value: FieldValue, wanted: boolean): boolean =>
  value === wanted || (typeof value === 'string' && value.toLowerCase() === String(wanted));

function listTest(criterion: Criterion, wanted: boolean): CriterionTest {
  const given = isList(criterion.value) ? criterion.value : [criterion.value ?? null];
  const list = given.filter((item) => !isBlank(item)).map(operandOf);
  if (list.length === 0) return never;
  return (value, facts) => {
    if (isBlank(value)) return false;
    for (const item of list) if (sameValue(value, item, facts)) return wanted;
    return !wanted;
  };
}

/** Of a relative date's span, its first day counts for before, its last for after. */
function momentTest({ moment: right, relative }: Operand, side: 'before' | 'after'): CriterionTest {
  const liesOnSide = (distance: number): boolean => (side === 'before' ? distance < 0 : distance > 0);
  if (relative) {
    return (value, facts) => {
      const left = momentOf(value);
      if (!left) return false;
      const { first, last } = daysNow(relative, facts);
      return liesOnSide(dayOf(left, facts.timeZone) - (side === 'before' ? first : last));
    };
  }
  if (!right) return never;
  return (value, facts) => {
    const left = momentOf(value);
    return left !== undefined && liesOnSide(compareMoments(left, right, facts.timeZone));
  };
}

/** Equal as values, or a day among those that a relative date stands for. */
function sameValue(value: string | number | boolean, operand: Operand, facts: CriteriaFacts): boolean {
  if (equalValues(value, operand, facts.timeZone)) return true;
  const moment = operand.relative && momentOf(value);
  if (!moment || !operand.relative) return false;
  const { first, last } = daysNow(operand.relative, facts);
  const day = dayOf(moment, facts.timeZone);
  return first <= day && day <= last;
}

const daysNow = (relative: RelativeDate, { now, timeZone }: CriteriaFacts): DaySpan =>
  spanOf(relative, dayOf({ instant: now }, timeZone));

/**
 * [CLK-5] Today and the given number of days behind (`last`) or ahead (`next`), as days of the org's calendar.
 * A date-time must also not lie on the other side of now.
 */
function daysTest(operand: Operand, direction: 'last' | 'next'): CriterionTest {
  const days = numberOf(operand.value);
  const distance = (from: number, to: number): number => (direction === 'next' ? to - from : from - to);
  return (value, { now, timeZone }) => {
    const moment = momentOf(value);
    if (!moment) return false;
    if ('instant' in moment && distance(now, moment.instant) < 0) return false;
    const away = distance(dayOf({ instant: now }, timeZone), dayOf(moment, timeZone));
    // False where the operand is no number of days.
    return away >= 0 && away <= days;
  };
}
