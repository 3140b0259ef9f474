import { isBlank, momentOf, numberOf } from '#criteria/compare-values.ts';
import type { Criteria, Criterion, Operator } from '#criteria/criteria.ts';
import { parseFieldPath } from '#criteria/field-path.ts';
import { operators } from '#criteria/operators.ts';
import { parseLogic, unusedCriteria } from '#criteria/parse-logic.ts';
import { parseRelativeDate } from '#criteria/relative-date.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { Environment } from './environment.ts';
import type { Severity } from './issue.ts';

type CriteriaObject = 'Lead' | 'Contact' | 'Account';

/** What criteria may speak of. */
export interface CriteriaScope {
  /** The object whose own fields a path without a root names. */
  readonly object: CriteriaObject;
  /** [MAT-1] Match variables that can be read there. */
  readonly variables?: readonly { readonly name: string; readonly object: CriteriaObject }[];
  /** Without it, fields are not checked. */
  readonly environment?: Environment;
}

export interface CriteriaFault {
  /** Stable identifier, such as `criteria/no-field`. */
  readonly code: `criteria/${string}`;
  /** Path inside the criteria, such as `items[1].value` or `expression`. */
  readonly at: string;
  readonly severity: Severity;
  readonly message: string;
  readonly rule: 'CND-2' | 'CND-3' | 'CND-4';
}

/** What is wrong or doubtful in criteria; node types turn each into an issue of theirs. */
export function checkCriteria(criteria: Criteria, scope: CriteriaScope): readonly CriteriaFault[] {
  return [...checkExpression(criteria), ...criteria.items.flatMap((item, index) => checkItem(item, index, scope))];
}

/** [CND-3] */
function checkExpression({ logic, expression, items }: Criteria): readonly CriteriaFault[] {
  if (logic !== 'custom') return [];
  const parsed = parseLogic(expression ?? '', items.length);
  const fault = { at: 'expression', rule: 'CND-3' } as const;
  if (!parsed.ok)
    return [{ ...fault, code: 'criteria/bad-expression', severity: 'error', message: `${parsed.error.message}.` }];
  return unusedCriteria(parsed.value, items.length).map((index) => ({
    ...fault,
    code: 'criteria/unused',
    severity: 'info',
    message: `The expression does not use criterion ${index + 1}.`,
  }));
}

function checkItem(item: Criterion, index: number, scope: CriteriaScope): readonly CriteriaFault[] {
  const at = (member: string): string => `items[${index}].${member}`;
  if (item.field === '')
    return [
      {
        code: 'criteria/no-field',
        at: at('field'),
        severity: 'error',
        message: `Criterion ${index + 1} has no field.`,
        rule: 'CND-4',
      },
    ];
  const field = findField(item.field, scope);
  if (typeof field === 'string')
    return [{ code: 'criteria/unknown-field', at: at('field'), severity: 'error', message: field, rule: 'CND-4' }];
  const { types, label } = operators[item.operator];
  if (field && !types.includes(field.type)) {
    const message = `"${field.label}" is of type ${field.type}, of which "${label}" is not asked.`;
    return [
      { code: 'criteria/operator-not-for-type', at: at('operator'), severity: 'warning', message, rule: 'CND-2' },
    ];
  }
  const value = checkValue(item, field);
  return value ? [{ at: at('value'), rule: 'CND-2', ...value }] : [];
}

/** [CND-4] The field that a path names; undefined where that cannot be told; a sentence where there is none. */
function findField(path: string, scope: CriteriaScope): FieldInfo | undefined | string {
  const { root, field } = parseFieldPath(path);
  const variable = root === undefined ? undefined : scope.variables?.find((candidate) => candidate.name === root);
  if (root !== undefined && root !== 'Owner' && !variable)
    return scope.variables && `"${root}" is neither Owner nor the name of a match that can be read here.`;
  const object = root === undefined ? scope.object : (variable?.object ?? 'User');
  const known = scope.environment?.fields[object];
  if (!known || (root === 'Owner' && field === 'Type')) return undefined;
  const found = known.find((candidate) => candidate.name === field);
  if (found) return found;
  const alike = known.find((candidate) => candidate.name.toLowerCase() === field.toLowerCase());
  return `${object} has no field "${field}".${alike ? ` It has "${alike.name}".` : ''}`;
}

/** [CND-2] A value that the operator cannot use, or that no record can have. */
function checkValue(
  item: Criterion,
  field: FieldInfo | undefined,
): Pick<CriteriaFault, 'code' | 'severity' | 'message'> | undefined {
  const { operand, label } = operators[item.operator];
  if (operand === 'none') return undefined;
  const values = Array.isArray(item.value) ? item.value : [item.value ?? null];
  const given = values.filter((value) => !isBlank(value));
  const name = field?.label ?? item.field;
  if (given.length === 0) {
    const code = 'criteria/no-value';
    if (operand === 'days') return { code, severity: 'error', message: `"${name} ${label}" needs a number of days.` };
    if (item.operator === 'not-equal') return undefined;
    return {
      code,
      severity: 'warning',
      message: `"${name} ${label}" has no value to compare with, so it never holds.`,
    };
  }
  const wrong = given.find((value) => !fits(value, item.operator, field));
  if (wrong === undefined) return undefined;
  const code = 'criteria/bad-value';
  if (operand === 'days') return { code, severity: 'error', message: `"${String(wrong)}" is not a number of days.` };
  if (operand === 'moment')
    return {
      code,
      severity: 'error',
      message: `"${String(wrong)}" is not a date such as 2026-01-05, 2026-01-05T09:00:00Z or TODAY.`,
    };
  return { code, severity: 'warning', message: `"${String(wrong)}" is not a value that "${name}" can have.` };
}

function fits(value: string | number | boolean, operator: Operator, field: FieldInfo | undefined): boolean {
  const { operand } = operators[operator];
  if (operand === 'days') return numberOf(value) >= 0;
  if (operand === 'moment') return isDate(value);
  switch (field?.type) {
    case 'number':
      return !Number.isNaN(numberOf(value));
    case 'checkbox':
      return typeof value === 'boolean' || /^(?:true|false)$/i.test(String(value));
    case 'date':
    case 'datetime':
      return isDate(value);
    case 'picklist':
      return isListed(String(value), field.picklist ?? [], operator);
    default:
      return true;
  }
}

const isDate = (value: string | number | boolean): boolean =>
  momentOf(value) !== undefined || parseRelativeDate(value) !== undefined;

/** Parts of values are not listed, and a list that is empty says nothing. */
const isListed = (value: string, listed: readonly string[], operator: Operator): boolean =>
  listed.length === 0 ||
  !WHOLE_VALUE.includes(operator) ||
  listed.some((choice) => choice.toLowerCase() === value.toLowerCase());

const WHOLE_VALUE: readonly Operator[] = ['equals', 'not-equal', 'in', 'not-in', 'changed-to', 'changed-from'];
