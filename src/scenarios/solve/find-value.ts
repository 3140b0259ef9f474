import type { FieldValue } from '#shared/field.ts';
import { candidatesFor } from './candidates-for.ts';
import { canHold } from './can-hold.ts';
import type { SolveField } from './solve-context.ts';
import type { Want } from './want.ts';

export type Finding =
  { readonly type: 'found'; readonly value: FieldValue } | { readonly type: 'never' } | { readonly type: 'open' };

/** What a value is looked for: the field that is to hold it, what it has to answer, and which values it may not be. */
export interface Search {
  readonly field: SolveField;
  readonly wants: readonly Want[];
  readonly avoid: readonly FieldValue[];
  readonly natural: FieldValue | undefined;
}

export const NEVER_FOUND: Finding = { type: 'never' };
export const OPEN: Finding = { type: 'open' };

/** The most natural value that the field can hold and that answers everything as wanted. */
export function findValue(search: Search): Finding {
  const { field, wants, avoid } = search;
  const candidates = candidatesFor(search);
  for (const value of candidates.values)
    if (!avoid.includes(value) && canHold(field, value) && wants.every(({ fits }) => fits(value)))
      return { type: 'found', value };
  return candidates.complete ? NEVER_FOUND : OPEN;
}
