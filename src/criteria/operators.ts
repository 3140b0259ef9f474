import type { FieldType } from '#shared/field.ts';
import type { Criterion, Operator } from './criteria.ts';
import { describeRelativeDate, parseRelativeDate } from './relative-date.ts';

/** What stands to the right of an operator: nothing, one value, a list of values, a number of days, a date or date-time. */
export type OperandKind = 'none' | 'value' | 'list' | 'days' | 'moment';

export interface OperatorInfo {
  readonly label: string;
  readonly operand: OperandKind;
  /** Field types it can be asked of. */
  readonly types: readonly FieldType[];
}

const TEXT = ['id', 'text', 'textarea', 'email', 'phone', 'url', 'picklist', 'lookup'] as const;
const NUMBER = ['number'] as const;
const MOMENT = ['date', 'datetime'] as const;
const ALL = [...TEXT, ...NUMBER, ...MOMENT, 'checkbox'] as const;

/** [CND-1] [CND-2] Every operator, in the order in which it is offered. */
export const operators: Readonly<Record<Operator, OperatorInfo>> = {
  equals: { label: 'equals', operand: 'value', types: ALL },
  'not-equal': { label: 'does not equal', operand: 'value', types: ALL },
  contains: { label: 'contains', operand: 'value', types: TEXT },
  'does-not-contain': { label: 'does not contain', operand: 'value', types: TEXT },
  'starts-with': { label: 'starts with', operand: 'value', types: TEXT },
  'ends-with': { label: 'ends with', operand: 'value', types: TEXT },
  in: { label: 'is in', operand: 'list', types: [...TEXT, ...NUMBER] },
  'not-in': { label: 'is not in', operand: 'list', types: [...TEXT, ...NUMBER] },
  'less-than': { label: 'is less than', operand: 'value', types: [...NUMBER, ...TEXT] },
  'less-or-equal': { label: 'is at most', operand: 'value', types: [...NUMBER, ...TEXT] },
  'greater-than': { label: 'is greater than', operand: 'value', types: [...NUMBER, ...TEXT] },
  'greater-or-equal': { label: 'is at least', operand: 'value', types: [...NUMBER, ...TEXT] },
  'is-null': { label: 'is null', operand: 'none', types: ALL },
  'is-not-null': { label: 'is not null', operand: 'none', types: ALL },
  'is-true': { label: 'is true', operand: 'none', types: ['checkbox'] },
  'is-false': { label: 'is false', operand: 'none', types: ['checkbox'] },
  before: { label: 'is before', operand: 'moment', types: MOMENT },
  after: { label: 'is after', operand: 'moment', types: MOMENT },
  'within-last-days': { label: 'is within the last … days', operand: 'days', types: MOMENT },
  'within-next-days': { label: 'is within the next … days', operand: 'days', types: MOMENT },
  'has-changed': { label: 'has changed', operand: 'none', types: ALL },
  'has-not-changed': { label: 'has not changed', operand: 'none', types: ALL },
  'changed-to': { label: 'changed to', operand: 'value', types: ALL },
  'changed-from': { label: 'changed from', operand: 'value', types: ALL },
};

export const operatorNames = Object.keys(operators) as readonly Operator[];

/** The operators that can be asked of a field of this type. */
export const operatorsFor = (type: FieldType): readonly Operator[] =>
  operatorNames.filter((name) => operators[name].types.includes(type));

/** One criterion in words: `Lead Source equals "Web"`. `labelOf` gives the label of a field path. */
export function describeCriterion(criterion: Criterion, labelOf: (path: string) => string): string {
  const { label, operand } = operators[criterion.operator];
  const subject = criterion.field === '' ? '(no field)' : labelOf(criterion.field);
  if (operand === 'none') return `${subject} ${label}`;
  if (operand === 'days') {
    const unit = String(criterion.value) === '1' ? 'day' : 'days';
    return `${subject} ${label.replace(/… days$/, `${describeOperand(criterion.value, false)} ${unit}`)}`;
  }
  return `${subject} ${label} ${describeOperand(criterion.value, operand !== 'moment')}`;
}

function describeOperand(value: Criterion['value'], quoted: boolean): string {
  if (value === undefined || value === null || value === '') return '(blank)';
  if (typeof value === 'object') return value.map((item) => describeOperand(item, quoted)).join(', ') || '(blank)';
  const relative = parseRelativeDate(value);
  if (relative) return describeRelativeDate(relative);
  return typeof value === 'string' && quoted ? `"${value}"` : String(value);
}
