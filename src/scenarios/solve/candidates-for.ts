import { momentCandidates } from './moment-candidates.ts';
import { numberCandidates } from './number-candidates.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Search } from './find-value.ts';
import { textCandidates } from './text-candidates.ts';

/** Values to be tried in their order; `complete` where no other value can fit if none of these does. */
export interface Candidates {
  readonly values: readonly FieldValue[];
  readonly complete: boolean;
}

export function candidatesFor(search: Search): Candidates {
  const { field, natural } = search;
  if (field.only) return { values: natural === undefined ? field.only : [natural, ...field.only], complete: true };
  const first = natural === undefined ? [] : [natural];
  const { values, complete } = ofType(search);
  return { values: [...first, ...values, null], complete };
}

function ofType(search: Search): Candidates {
  switch (search.field.type) {
    case 'checkbox':
      return { values: [false, true], complete: true };
    case 'number':
      return numberCandidates(search);
    case 'date':
    case 'datetime':
      return momentCandidates(search);
    case 'id':
    case 'lookup':
      return { values: search.wants.flatMap(({ criterion }) => idsIn(criterion.value)), complete: false };
    default:
      return textCandidates(search);
  }
}

const idsIn = (value: unknown): readonly FieldValue[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
