import type { FieldValue } from '#shared/field.ts';

/** [CND-1] [CND-2] What a criterion may ask of a field. */
export type Operator =
  | 'equals'
  | 'not-equal'
  | 'contains'
  | 'does-not-contain'
  | 'starts-with'
  | 'ends-with'
  | 'in'
  | 'not-in'
  | 'less-than'
  | 'less-or-equal'
  | 'greater-than'
  | 'greater-or-equal'
  | 'is-null'
  | 'is-not-null'
  | 'is-true'
  | 'is-false'
  | 'before'
  | 'after'
  | 'within-last-days'
  | 'within-next-days'
  | 'has-changed'
  | 'has-not-changed'
  | 'changed-to'
  | 'changed-from';

/**
 * One question about one field. `field` is a path: `LeadSource` on the routed record,
 * `Owner.Name` on its owner, `MatchedAccount.Industry` on what a match node stored (CND-4).
 * `value` is a list for `in` and `not-in`, a count for the `within-…-days` operators, an ISO date, an
 * ISO date-time or a relative date such as `TODAY` for `before` and `after`, and absent where the operator takes none. A type, not an
 * interface, so that configs holding it are plain JSON objects to the compiler.
 */
export type Criterion = {
  readonly field: string;
  readonly operator: Operator;
  readonly value?: FieldValue | readonly FieldValue[];
};

/** [CND-3] Criteria joined by all, any, or an expression over their 1-based numbers. */
export type Criteria = {
  readonly logic: 'all' | 'any' | 'custom';
  /** Only with `custom`: `1 AND (2 OR NOT 3)`. */
  readonly expression?: string;
  readonly items: readonly Criterion[];
};

/** What criteria can see when they are evaluated. */
export interface CriteriaFacts {
  /** The value of a field path now; `null` where it is blank or cannot be reached. */
  read(path: string): FieldValue;
  /** The value before the update that started the trip; `undefined` where there was no such update. */
  before(path: string): FieldValue | undefined;
  /** Virtual now, in milliseconds. */
  readonly now: number;
  /** IANA name of the org's time zone, by which relative dates count (CLK-5). */
  readonly timeZone: string;
}

/** How one criterion came out, with the values it saw. */
export interface CriterionVerdict {
  readonly criterion: Criterion;
  readonly value: FieldValue;
  readonly before: FieldValue | undefined;
  readonly holds: boolean;
}

/** How a whole set of criteria came out. `error` is set where a custom expression is wrong. */
export interface CriteriaVerdict {
  readonly holds: boolean;
  readonly items: readonly CriterionVerdict[];
  readonly error?: string;
}
