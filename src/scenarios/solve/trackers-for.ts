import { momentOf, numberOf } from '#criteria/compare-values.ts';
import { parseRelativeDate } from '#criteria/relative-date.ts';
import { orderTracker, partTracker, wordTracker, type Tracker } from './text-tracker.ts';
import { operandsOf, type Want } from './want.ts';

/** [CND-2] What a text is to the comparisons: a number, a date or date-time, or neither. No text is two of them. */
export type TextKind = 'word' | 'number' | 'moment';

/** What a criterion asks of a text of a kind. */
export interface TextDemand {
  readonly trackers: readonly Tracker[];
  /** Words that the trackers know. */
  readonly words: readonly string[];
  /** The only words, without case, that it can be; undefined where there are endlessly many. */
  readonly only?: readonly string[];
  /** Whether it also compares the number or the moment that the text stands for, which trackers do not see. */
  readonly compares: boolean;
}

const NOTHING: TextDemand = { trackers: [], words: [], compares: false };
const REFUSED: TextDemand = { trackers: [wordTracker([], true)], words: [], only: [], compares: false };

export function demandOf(want: Want, kind: TextKind): TextDemand {
  const { criterion, holds } = want;
  const given = operandsOf(criterion);
  const decided = (outcome: boolean): TextDemand => (outcome === holds ? NOTHING : REFUSED);
  switch (criterion.operator) {
    case 'is-true':
      return among(['true'], [], holds, kind);
    case 'is-false':
      return among(['false'], [], holds, kind);
    case 'equals':
    case 'in':
      return given.length === 0 ? decided(false) : oneOf(given, holds, kind);
    case 'not-equal':
      return given.length === 0 ? decided(true) : oneOf(given, !holds, kind);
    case 'not-in':
      return given.length === 0 ? decided(false) : oneOf(given, !holds, kind);
    case 'contains':
      return part(given, 'anywhere', holds);
    case 'does-not-contain':
      return given.length === 0 ? decided(false) : part(given, 'anywhere', !holds);
    case 'starts-with':
      return part(given, 'start', holds);
    case 'ends-with':
      return part(given, 'end', holds);
    case 'less-than':
      return order(given, (sign) => sign < 0 === holds, decided(false), kind);
    case 'less-or-equal':
      return order(given, (sign) => sign <= 0 === holds, decided(false), kind);
    case 'greater-than':
      return order(given, (sign) => sign > 0 === holds, decided(false), kind);
    case 'greater-or-equal':
      return order(given, (sign) => sign >= 0 === holds, decided(false), kind);
    case 'before':
    case 'after':
    case 'within-last-days':
    case 'within-next-days':
      return kind === 'moment' ? { ...NOTHING, compares: true } : decided(false);
    // Asked of a text that is not blank.
    default:
      return decided(criterion.operator === 'is-not-null');
  }
}

type Operand = string | number | boolean;

const oneOf = (given: readonly Operand[], holds: boolean, kind: TextKind): TextDemand =>
  among(
    given.filter((value) => typeof value !== 'number').map(lower),
    given.filter((value) => isValue(value, kind)),
    holds,
    kind,
  );

/** `values` are compared as what they stand for, and so may be met by other texts too. */
function among(words: readonly string[], values: readonly Operand[], holds: boolean, kind: TextKind): TextDemand {
  const compares = values.length > 0 && kind !== 'word';
  if (holds && compares) return { ...NOTHING, compares };
  return { trackers: [wordTracker(words, holds)], words, ...(holds && { only: words }), compares };
}

function part(given: readonly Operand[], where: 'anywhere' | 'start' | 'end', holds: boolean): TextDemand {
  const word = given[0] === undefined ? undefined : lower(given[0]);
  if (word === undefined) return holds ? REFUSED : NOTHING;
  return { trackers: [partTracker(word, where, holds)], words: [word], compares: false };
}

/** `otherwise` is for values that have no order towards a text. */
function order(
  given: readonly Operand[],
  isWanted: (sign: -1 | 0 | 1) => boolean,
  otherwise: TextDemand,
  kind: TextKind,
): TextDemand {
  const value = given[0];
  if (value === undefined) return otherwise;
  const isNumber = !Number.isNaN(numberOf(value));
  if (kind === 'number' && isNumber) return { ...NOTHING, compares: true };
  if (typeof value !== 'string') return otherwise;
  if (kind === 'moment' && momentOf(value) !== undefined) return { ...NOTHING, compares: true };
  const word = value.toLowerCase();
  return { trackers: [orderTracker(word, isWanted)], words: [word], compares: false };
}

const isValue = (value: Operand, kind: TextKind): boolean =>
  kind === 'number'
    ? typeof value === 'number'
    : momentOf(value) !== undefined || parseRelativeDate(value) !== undefined;

const lower = (value: Operand): string => String(value).toLowerCase();
