import type { FieldValue } from '#shared/field.ts';
import { dateTracker, momentTracker, numberTracker } from './kind-tracker.ts';
import { momentCandidates } from './moment-candidates.ts';
import { numberCandidates } from './number-candidates.ts';
import { codesFor, shortestText, type ShortestText } from './shortest-text.ts';
import type { SolveField } from './solve-context.ts';
import { emailTracker, trimmedTracker, wordTracker, type Tracker } from './text-tracker.ts';
import { demandOf, type TextDemand, type TextKind } from './trackers-for.ts';
import { operandsOf, type Want } from './want.ts';

/** What there is to find among the texts of a kind: one of them, none for certain, or neither. */
export type TextFinding = { readonly type: 'found'; readonly value: string } | { readonly type: 'never' | 'open' };

interface TextSearch {
  readonly field: SolveField;
  readonly wants: readonly Want[];
  readonly avoid: readonly FieldValue[];
  /** Whether a text is a solution, by the evaluator. Texts that the criteria name have been tried. */
  readonly isFit: (value: string) => boolean;
}

const KINDS: readonly TextKind[] = ['word', 'number', 'moment'];
const NEVER: TextFinding = { type: 'never' };
const OPEN: TextFinding = { type: 'open' };

/** [CND-2] A text that no list of candidates holds; `never` only where texts of each kind are ruled out. */
export function findText(search: TextSearch): TextFinding {
  let isOpen = false;
  for (const kind of KINDS) {
    const found = findOfKind(search, kind);
    if (found.type === 'found') return found;
    isOpen ||= found.type === 'open';
  }
  return isOpen ? OPEN : NEVER;
}

function findOfKind(search: TextSearch, kind: TextKind): TextFinding {
  const demands = search.wants.map((want) => demandOf(want, kind));
  // A few words have been tried, in all ways to write them.
  if (demands.some(({ only }) => only !== undefined)) return NEVER;
  const compares = search.wants.filter((_, index) => demands[index]?.compares === true);
  if (compares.length > 0 && !mayCompare(compares, kind)) return NEVER;
  const found = shortest(search, demands, kind);
  return found.type === 'open' && kind === 'number' ? longerNumber(search) : found;
}

function shortest(search: TextSearch, demands: readonly TextDemand[], kind: TextKind): TextFinding {
  const { field, avoid, isFit } = search;
  const avoided = avoid.flatMap((value) => (typeof value === 'string' ? [value.toLowerCase()] : []));
  const words = [...demands.flatMap((demand) => demand.words), ...avoided];
  const trackers = [
    trimmedTracker,
    ...(field.type === 'email' ? [emailTracker] : []),
    ...(avoided.length > 0 ? [wordTracker(avoided, false)] : []),
    ...demands.flatMap((demand) => demand.trackers),
    numberTracker(kind === 'number'),
  ];
  const look = (...more: readonly Tracker[]): ShortestText =>
    shortestText([...trackers, ...more], codesFor(words, kind), field.length ?? UNBOUNDED);
  const answer = look(kind === 'moment' ? momentTracker : dateTracker(false));
  if (answer.type === 'found' && isFit(answer.text)) return { type: 'found', value: answer.text };
  // What only starts like a date is a word as well.
  const isNever = answer.type === 'never' && (kind !== 'word' || look(dateTracker(true)).type === 'never');
  // What is longer in capitals than without case is left aside.
  return isNever && words.every(isAscii) ? NEVER : OPEN;
}

const UNBOUNDED = 100_000;

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Whether some number, or some moment, compares as wanted, however it is written. */
function mayCompare(wants: readonly Want[], kind: TextKind): boolean {
  const fits = (value: FieldValue): boolean => wants.every((want) => want.fits(value));
  const search = { wants, avoid: [], natural: undefined };
  if (kind === 'number')
    return numberCandidates({ ...search, field: { name: '', label: '', type: 'number' } }).values.some((value) =>
      // The same number is written in several ways.
      [String(value), `${String(value)}.0`, `0${String(value)}`].some(fits),
    );
  return (['date', 'datetime'] as const).some((type) =>
    momentCandidates({ ...search, field: { name: '', label: '', type } }).values.some(fits),
  );
}

/** A number that has to look a certain way and to be of a certain size: digits are put around what is named. */
function longerNumber({ wants, isFit }: TextSearch): TextFinding {
  const named = ['', ...wants.flatMap(({ criterion }) => operandsOf(criterion).map(String))].filter(isPartOfNumber);
  for (const left of named)
    for (const right of named)
      for (const digits of DIGITS) {
        const value = `${left}${digits}${right}`;
        if (isFit(value)) return { type: 'found', value };
      }
  return OPEN;
}

const DIGITS = [
  '',
  '.',
  '-',
  '.0',
  ...Array.from({ length: 110 }, (_, each) => (each < 10 ? `${each}` : `${each - 10}`.padStart(2, '0'))),
];

const isPartOfNumber = (text: string): boolean => /^[\d.+-]*$/.test(text);
