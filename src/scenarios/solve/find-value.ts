import type { FieldValue } from '#shared/field.ts';
import { canHold } from './can-hold.ts';
import { findText } from './find-text.ts';
import { momentCandidates } from './moment-candidates.ts';
import { numberCandidates } from './number-candidates.ts';
import type { SolveField } from './solve-context.ts';
import { textCandidates } from './text-candidates.ts';
import type { Candidates, Finding, ValueSearch } from './value-search.ts';

export const NEVER_FOUND: Finding = { type: 'never' };
export const OPEN: Finding = { type: 'open' };

/** The most natural value that the field can hold and that answers everything as wanted; a blank comes last. */
export function findValue(search: ValueSearch): Finding {
  const { field, wants, avoid, natural } = search;
  const isFit = (value: FieldValue): boolean =>
    !avoid.includes(value) && canHold(field, value) && wants.every(({ fits }) => fits(value));
  if (natural !== undefined && isFit(natural)) return { type: 'found', value: natural };
  const candidates = candidatesFor(search);
  for (const value of candidates.values) if (isFit(value)) return { type: 'found', value };
  if (isFit(null)) return { type: 'found', value: null };
  if (candidates.complete) return NEVER_FOUND;
  return isText(field) ? findText({ field, wants, avoid, isFit }) : OPEN;
}

function candidatesFor(search: ValueSearch): Candidates {
  const { field } = search;
  if (field.only) return { values: field.only, complete: true };
  switch (field.type) {
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
      return { values: textCandidates(search), complete: false };
  }
}

const isText = ({ type }: SolveField): boolean => type !== 'id' && type !== 'lookup' && !CLOSED.includes(type);

const CLOSED: readonly SolveField['type'][] = ['number', 'date', 'datetime', 'checkbox'];

const idsIn = (value: unknown): readonly FieldValue[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
