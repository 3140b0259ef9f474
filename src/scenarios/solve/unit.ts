import type { FieldValue } from '#shared/field.ts';
import type { Literal } from './formula.ts';
import type { RelatedChoice } from './solve-answer.ts';

/** A solution while it is put together. */
export interface SolutionDraft {
  readonly record: Record<string, FieldValue>;
  readonly before: Record<string, FieldValue>;
  /** By stage. */
  readonly updates: Map<number, Record<string, FieldValue>>;
  readonly related: Record<string, RelatedChoice>;
  ownerBefore: RelatedChoice | undefined;
}

/** What comes of literals about one unit: values that fit them all, a proof that there are none, or neither. */
export type UnitAnswer =
  | { readonly type: 'fits'; readonly write: (draft: SolutionDraft) => void }
  | { readonly type: 'never' }
  | { readonly type: 'open' };

/** Unknowns that are found together: an own field at all its stages, or what a root stands for. */
export interface Unit {
  check(literals: readonly Literal[]): UnitAnswer;
}
