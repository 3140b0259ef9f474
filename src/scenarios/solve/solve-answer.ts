import type { FieldValues } from './solve-context.ts';
import type { Goal } from './goal.ts';

/** Which record a root such as `Owner` is to stand for. */
export type RelatedChoice =
  { readonly type: 'candidate'; readonly id: string } | { readonly type: 'made'; readonly fields: FieldValues };

/** Changes to be made by somebody at the beginning of a stage. */
export interface StageUpdate {
  readonly stage: number;
  readonly fields: FieldValues;
}

export interface Solved {
  readonly type: 'solved';
  /** The record as the trigger is to see it: what the goals ask about, and what is required. */
  readonly record: FieldValues;
  /** Fields that the update which starts the trip changes, with the values before it. */
  readonly before: FieldValues;
  readonly updates: readonly StageUpdate[];
  /** By root; roots that no goal asks about are left out. */
  readonly related: Readonly<Record<string, RelatedChoice>>;
  /** The owner before the update, where it is to be another one. */
  readonly ownerBefore?: RelatedChoice;
}

/** No record can reach all goals: proven, with the fewest goals that contradict each other. */
export interface Impossible {
  readonly type: 'impossible';
  readonly because: string;
  readonly core: readonly Goal[];
}

/** Neither found nor proven to be impossible. */
export interface Unsolved {
  readonly type: 'unknown';
  readonly because: string;
}

export type SolveAnswer = Solved | Impossible | Unsolved;
