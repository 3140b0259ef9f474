import type { FieldValue } from '#shared/field.ts';
import type { SolveField } from './solve-context.ts';
import type { Want } from './want.ts';

/** What a value is looked for: the field that is to hold it, what it has to answer, and which values it may not be. */
export interface ValueSearch {
  readonly field: SolveField;
  readonly wants: readonly Want[];
  readonly avoid: readonly FieldValue[];
  /** Tried first. */
  readonly natural: FieldValue | undefined;
}

/** A value, a proof that there is none, or neither. */
export type Finding =
  { readonly type: 'found'; readonly value: FieldValue } | { readonly type: 'never' } | { readonly type: 'open' };

/** Values to be tried in their order; `complete` where no other value can fit if none of these does. */
export interface Candidates {
  readonly values: readonly FieldValue[];
  readonly complete: boolean;
}
