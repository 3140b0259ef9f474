import type { Criteria, Criterion, Operator } from '#criteria/criteria.ts';
import { operators, operatorsFor, type OperandKind } from '#criteria/operators.ts';
import type { FieldInfo, FieldType } from '#shared/field.ts';
import { keptValue } from './kept-value.ts';

/** The operators offered for a field; all of them where its type is not known. The current one is kept. */
export function operatorChoices(field: FieldInfo | undefined, current: Operator): readonly Operator[] {
  const offered = field ? operatorsFor(field.type) : (Object.keys(operators) as Operator[]);
  return offered.includes(current) ? offered : [current, ...offered];
}

/** A criterion on another field: the operator stays where the new field knows it, and the value as far as it fits. */
export function changeField(
  criterion: Criterion,
  path: string,
  before: FieldInfo | undefined,
  field: FieldInfo,
): Criterion {
  const offered = operatorsFor(field.type);
  const operator = offered.includes(criterion.operator) ? criterion.operator : (offered[0] ?? 'equals');
  const { value, ...rest } = criterion;
  const changed = changeOperator({ ...rest, field: path, ...(value === undefined ? {} : { value }) }, operator);
  if (changed.value === undefined || operators[operator].operand === 'days') return changed;
  return { ...changed, value: keptValue(changed.value, before, field) ?? null };
}

/** A criterion with another operator: the value is carried over as far as the operator can take it. */
export function changeOperator(criterion: Criterion, operator: Operator): Criterion {
  const { operand } = operators[operator];
  const { value, ...rest } = criterion;
  if (operand === 'none') return { ...rest, operator };
  if (operand === 'list') return { ...rest, operator, value: listOf(value) };
  const single = Array.isArray(value) ? (value[0] ?? null) : (value ?? null);
  const wasKind = operators[criterion.operator].operand;
  const fits = wasKind === operand || (wasKind === 'list' && operand === 'value');
  return { ...rest, operator, value: fits ? single : null };
}

const listOf = (value: Criterion['value']) => {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === '' ? [] : [value as string | number | boolean];
};

/** A new criterion, whose field is yet to be chosen. */
export const addCriterion = (criteria: Criteria): Criteria => ({
  ...criteria,
  items: [...criteria.items, { field: '', operator: 'equals', value: null }],
});

export const replaceCriterion = (criteria: Criteria, index: number, item: Criterion): Criteria => ({
  ...criteria,
  items: criteria.items.with(index, item),
});

/** [CND-3] Changes how criteria are joined; a custom expression starts as what was asked before. */
export function changeLogic(criteria: Criteria, logic: Criteria['logic']): Criteria {
  const { expression, items } = criteria;
  if (logic !== 'custom') return { logic, items };
  const joint = criteria.logic === 'any' ? ' OR ' : ' AND ';
  return { logic, items, expression: expression ?? items.map((_, index) => String(index + 1)).join(joint) };
}

/** What a value is typed or chosen with. */
export type ValueControlKind =
  'none' | 'text' | 'number' | 'days' | 'boolean' | 'date' | 'moment' | 'choice' | 'choices' | 'texts' | 'numbers';

/** The control for the value of an operator on a field. `chosen` tells whether the field's values are listed. */
export function valueControlOf(operator: Operator, type: FieldType | undefined, chosen: boolean): ValueControlKind {
  const kind: OperandKind = operators[operator].operand;
  if (kind === 'none' || kind === 'days') return kind;
  if (kind === 'moment') return type === 'date' ? 'date' : 'moment';
  if (kind === 'list') return chosen ? 'choices' : type === 'number' ? 'numbers' : 'texts';
  const whole = !['contains', 'does-not-contain', 'starts-with', 'ends-with'].includes(operator);
  if (chosen && whole) return 'choice';
  if (type === 'number') return 'number';
  if (type === 'checkbox') return 'boolean';
  if (type === 'date') return 'date';
  return type === 'datetime' ? 'moment' : 'text';
}
