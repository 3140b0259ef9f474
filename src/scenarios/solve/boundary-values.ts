import { momentOf, numberOf } from '#criteria/compare-values.ts';
import type { Criterion, Operator } from '#criteria/criteria.ts';
import { operators } from '#criteria/operators.ts';
import { parseRelativeDate, spanOf } from '#criteria/relative-date.ts';
import { countOf } from '#shared/count-of.ts';
import type { FieldValue } from '#shared/field.ts';
import { DAY, formatDate, formatInstant, SECOND, type Instant } from '#shared/instant.ts';
import { localDay, startOfLocalDay, type LocalDay } from '#shared/local-day.ts';
import { canHold } from './can-hold.ts';
import type { SolveField } from './solve-context.ts';
import { operandsOf, want } from './want.ts';

/** A value at which a criterion just holds, or just fails. */
export interface BoundaryValue {
  readonly value: FieldValue;
  /** What it is to the criterion: `just below 80`, `in capitals`, `blank`. */
  readonly title: string;
  readonly holds: boolean;
}

type Sample = readonly [title: string, value: FieldValue];

/** [CND-2] [CLK-5] The values next to where a criterion comes out another way, as far as the field can hold them. */
export function boundaryValues(
  criterion: Criterion,
  field: SolveField,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): readonly BoundaryValue[] {
  if (CHANGES.includes(criterion.operator)) return [];
  const asked = want(plain(criterion), true, now, timeZone);
  const samples = [...samplesOf(criterion, field, now, timeZone), ['blank', null] as const];
  const seen = new Set<FieldValue>();
  return samples.flatMap(([title, value]): readonly BoundaryValue[] => {
    if (seen.has(value) || !canHold(field, value)) return [];
    seen.add(value);
    return [{ value, title, holds: asked.fits(value) }];
  });
}

/** Asked of what was there before, whatever it was. */
const CHANGES: readonly Operator[] = ['has-changed', 'has-not-changed'];

/** What has to have changed has the same boundaries as what it has to have changed to. */
const plain = (criterion: Criterion): Criterion =>
  criterion.operator === 'changed-to' || criterion.operator === 'changed-from'
    ? { ...criterion, operator: 'equals' }
    : criterion;

function samplesOf(criterion: Criterion, field: SolveField, now: Instant, timeZone: string): readonly Sample[] {
  const given = operandsOf(criterion);
  switch (field.type) {
    case 'checkbox':
      return [
        ['ticked', true],
        ['not ticked', false],
      ];
    case 'number':
      return operators[criterion.operator].operand === 'none' ? [['not blank', 1]] : given.flatMap(numbersAround);
    case 'date':
    case 'datetime':
      return momentsAround(criterion, field, now, timeZone);
    case 'picklist':
      return listedAround(given.map(String), field.picklist ?? []);
    case 'email':
      return ends(given)
        .flatMap(textsAround(criterion))
        .map(([title, text]) => [title, asEmail(text, criterion)]);
    default:
      return given.length === 0 ? [['not blank', 'A text']] : ends(given).flatMap(textsAround(criterion));
  }
}

/** Of a list, its first and its last value. */
const ends = <Value>(values: readonly Value[]): readonly Value[] => [
  ...new Set([...values.slice(0, 1), ...values.slice(-1)]),
];

/** The step is the last digit of the number. */
function numbersAround(operand: FieldValue): readonly Sample[] {
  const number = numberOf(operand);
  if (!Number.isFinite(number)) return [];
  const digits = String(number).includes('e') ? 0 : (String(number).split('.')[1] ?? '').length;
  const next = (steps: number): number => Number((number + steps * 10 ** -digits).toFixed(digits));
  return [
    [`just below ${number}`, next(-1)],
    [`exactly ${number}`, number],
    [`just above ${number}`, next(1)],
  ];
}

/** What is named, in other case too, and a value of the list that is not. */
function listedAround(named: readonly string[], listed: readonly string[]): readonly Sample[] {
  const other = listed.find((value) => !named.some((each) => each.toLowerCase() === value.toLowerCase()));
  return [
    ...ends(named).flatMap((text): readonly Sample[] => [
      [`exactly "${text}"`, text],
      ['in capitals', text.toUpperCase()],
    ]),
    ...(other === undefined ? [] : [['another value', other] as const]),
  ];
}

/** An address with the text where the criterion looks for it. */
function asEmail(text: string, { operator }: Criterion): string {
  const part = text.replaceAll(' ', '');
  if (/^[^@]+@[^@]+[.]/.test(part)) return part;
  if (part.includes('@')) return `someone${part.slice(part.indexOf('@'))}`;
  return operator === 'ends-with' && part.includes('.')
    ? `someone@${part.replace(/^[.]/, 'example.')}`
    : `${part}@example.com`;
}

const textsAround =
  ({ operator }: Criterion) =>
  (operand: string | number | boolean): readonly (readonly [title: string, text: string])[] => {
    const text = String(operand);
    const whole: readonly (readonly [title: string, text: string])[] = [
      [`exactly "${text}"`, text],
      ['in capitals', text.toUpperCase()],
      ['in small letters', text.toLowerCase()],
      ['without its last letter', text.slice(0, -1)],
    ];
    switch (operator) {
      case 'contains':
      case 'does-not-contain':
        return [...whole, ['in the middle of a text', `Some ${text} here`]];
      case 'starts-with':
        return [...whole, ['at the start of a text', `${text} here`], ['after something else', `Some ${text}`]];
      case 'ends-with':
        return [...whole, ['at the end of a text', `Some ${text}`], ['before something else', `${text} here`]];
      default:
        return [...whole, ['with something behind it', `${text} here`]];
    }
  };

function momentsAround(criterion: Criterion, field: SolveField, now: Instant, timeZone: string): readonly Sample[] {
  const today = localDay(now, timeZone);
  const on = (title: string, day: LocalDay): readonly Sample[] => dayAs(title, day, field, timeZone);
  if (operators[criterion.operator].operand === 'days') {
    const sign = criterion.operator === 'within-last-days' ? -1 : 1;
    const days = Math.min(Math.floor(numberOf(operandsOf(criterion)[0] ?? null)), MOST_DAYS);
    if (!(days >= 0)) return [];
    const away = sign < 0 ? 'ago' : 'ahead';
    return [
      ...on(`${countOf(days, 'day')} ${away}`, today + sign * days),
      ...on(`${countOf(days + 1, 'day')} ${away}`, today + sign * (days + 1)),
      ...on('a day on the other side of today', today - sign),
    ];
  }
  const given = operandsOf(criterion);
  if (given.length === 0) return on('not blank', today);
  return given.flatMap((operand): readonly Sample[] => {
    const relative = parseRelativeDate(operand);
    const moment = momentOf(operand);
    if (moment && 'instant' in moment && field.type === 'datetime')
      return [
        ['a second before', formatInstant(moment.instant - SECOND)],
        ['at that instant', formatInstant(moment.instant)],
        ['a second after', formatInstant(moment.instant + SECOND)],
      ];
    const day = moment && ('day' in moment ? moment.day : localDay(moment.instant, timeZone));
    const span = relative ? spanOf(relative, today) : day === undefined ? undefined : { first: day, last: day };
    if (!span) return [];
    return [
      ...on('the day before', span.first - 1),
      ...on(span.first === span.last ? 'that day' : 'its first day', span.first),
      ...on('its last day', span.last),
      ...on('the day after', span.last + 1),
    ];
  });
}

const MOST_DAYS = 100_000;

/** A date, or the first and the last second of its day in the org's time zone. */
const dayAs = (title: string, day: LocalDay, { type }: SolveField, timeZone: string): readonly Sample[] =>
  type === 'date'
    ? [[title, formatDate(day * DAY)]]
    : [
        [`${title}, its first second`, formatInstant(startOfLocalDay(day, timeZone))],
        [`${title}, its last second`, formatInstant(startOfLocalDay(day + 1, timeZone) - SECOND)],
      ];
