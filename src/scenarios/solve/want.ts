import { compileCriterion } from '#criteria/compile-criterion.ts';
import type { CriteriaFacts, Criterion, Operator } from '#criteria/criteria.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';

/** What a single value is to answer: nothing in it asks what was there before. */
export interface Want {
  readonly criterion: Criterion;
  readonly holds: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  /** Whether a value answers as wanted, by the evaluator of the engine. */
  readonly fits: (value: FieldValue) => boolean;
}

export function want(criterion: Criterion, holds: boolean, now: Instant, timeZone: string): Want {
  const test = compileCriterion(criterion);
  const facts: CriteriaFacts = { read: () => null, before: () => undefined, now, timeZone };
  return { criterion, holds, now, timeZone, fits: (value) => test(value, facts) === holds };
}

/** The values that a criterion compares with, blanks left out. */
export function operandsOf({ value }: Criterion): readonly (string | number | boolean)[] {
  const list: readonly FieldValue[] = Array.isArray(value) ? value : [(value as FieldValue | undefined) ?? null];
  return list.filter((each) => each !== null && each !== '') as readonly (string | number | boolean)[];
}

/** [CND-2] Operators that read any value as text. */
export const TEXTUAL: readonly Operator[] = ['contains', 'does-not-contain', 'starts-with', 'ends-with'];
