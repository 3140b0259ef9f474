import type { CriteriaFacts, Criterion } from '#criteria/criteria.ts';
import { criteriaHold } from '#criteria/evaluate-criteria.ts';
import type { FieldValue } from '#shared/field.ts';
import { parseInstant } from '#shared/instant.ts';

type Values = Readonly<Record<string, FieldValue>>;

interface Setting {
  readonly before?: Values;
  readonly now?: string;
  readonly timeZone?: string;
}

export function instantOf(text: string): number {
  const instant = parseInstant(text);
  if (!instant.ok) throw new Error(instant.error);
  return instant.value;
}

/** Facts about a record with these values; without `before` it is a new one. */
export const factsOf = (values: Values, { before, now, timeZone }: Setting = {}): CriteriaFacts => ({
  read: (path) => values[path] ?? null,
  before: (path) => (before ? (before[path] ?? null) : undefined),
  now: instantOf(now ?? '2026-01-05T09:00:00Z'),
  timeZone: timeZone ?? 'UTC',
});

/** Whether one criterion about the field `F` holds for a value of it. */
export const holds = (
  value: FieldValue,
  operator: Criterion['operator'],
  operand?: Criterion['value'],
  setting?: Setting,
): boolean => {
  const item: Criterion = { field: 'F', operator, ...(operand === undefined ? {} : { value: operand }) };
  return criteriaHold({ logic: 'all', items: [item] }, factsOf({ F: value }, setting));
};
