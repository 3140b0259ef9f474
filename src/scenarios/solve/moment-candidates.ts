import type { Operator } from '#criteria/criteria.ts';
import { momentOf, numberOf, dayOf, type Moment } from '#criteria/compare-values.ts';
import { parseRelativeDate, spanOf } from '#criteria/relative-date.ts';
import { DAY, daysFromCivil, formatDate, formatInstant, HOUR, type Instant } from '#shared/instant.ts';
import { localDay, startOfLocalDay, type LocalDay } from '#shared/local-day.ts';
import type { Candidates, ValueSearch } from './value-search.ts';
import { operandsOf, TEXTUAL, type Want } from './want.ts';

/** Where criteria on dates come out another way: days of the calendar, and instants. */
interface Turns {
  readonly days: readonly LocalDay[];
  readonly instants: readonly Instant[];
}

/**
 * [CLK-5] Dates or date-times at which criteria come out one way or the other: the days and instants that they speak of
 * and their neighbours. Between these all answer alike.
 */
export function momentCandidates(search: ValueSearch): Candidates {
  const { field, wants, avoid } = search;
  const turns = [...wants.map(turnsOf), ...avoid.map((value) => turnsOfMoment(momentOf(value), 'UTC'))];
  const timeZone = wants[0]?.timeZone ?? 'UTC';
  const now = wants[0]?.now ?? 0;
  const days = unique([...turns.flatMap((each) => each.days), localDay(now, timeZone)]);
  const textual = wants.some(readsText);
  const values =
    field.type === 'date'
      ? days.flatMap((day) => [day, day - 1, day + 1].map((each) => formatDate(each * DAY)))
      : instantsOf(days, [...turns.flatMap((each) => each.instants), now], timeZone).map(formatInstant);
  return { values: [...new Set(values)], complete: !textual };
}

/** Noon of a day reads well; its edges, and an hour around them where a clock is set back, prove that nothing was missed. */
function instantsOf(days: readonly LocalDay[], instants: readonly Instant[], timeZone: string): readonly Instant[] {
  const around = days.flatMap((day) => [day, day - 1, day + 1]);
  const starts = unique([...days, ...days.map((day) => day + 1)]).map((day) => startOfLocalDay(day, timeZone));
  return [
    ...instants,
    ...around.map((day) => startOfLocalDay(day, timeZone) + 12 * HOUR),
    ...starts.flatMap((at) => [at, at - 1, at + 1, at - HOUR, at - HOUR - 1, at + HOUR, at + HOUR - 1]),
    ...instants.flatMap((at) => [at - 1, at + 1]),
  ];
}

function turnsOf({ criterion, now, timeZone }: Want): Turns {
  const today = localDay(now, timeZone);
  if (criterion.operator === 'within-last-days' || criterion.operator === 'within-next-days') {
    const sign = criterion.operator === 'within-last-days' ? -1 : 1;
    const length = Math.min(numberOf(operandsOf(criterion)[0] ?? null), LONGEST);
    return { days: Number.isNaN(length) ? [today] : [today, today + sign * Math.floor(length)], instants: [now] };
  }
  const each = operandsOf(criterion).map((value): Turns => {
    const relative = parseRelativeDate(value);
    const moment = momentOf(value);
    if (ORDERS.includes(criterion.operator) && !moment && typeof value === 'string') return turnsOfText(value);
    if (!relative) return turnsOfMoment(moment, timeZone);
    const { first, last } = spanOf(relative, today);
    return { days: [first, last], instants: [] };
  });
  return { days: each.flatMap(({ days }) => days), instants: each.flatMap(({ instants }) => instants) };
}

/** Days that a calendar of four-digit years can be away from any other. */
const LONGEST = 4_000_000;

function turnsOfMoment(moment: Moment | undefined, timeZone: string): Turns {
  if (!moment) return { days: [], instants: [] };
  return { days: [dayOf(moment, timeZone)], instants: 'instant' in moment ? [moment.instant] : [] };
}

const ORDERS: readonly Operator[] = ['less-than', 'less-or-equal', 'greater-than', 'greater-or-equal'];

/** Whether a criterion reads a moment as text, so that neighbouring days need not answer alike. */
const readsText = ({ criterion }: Want): boolean =>
  TEXTUAL.includes(criterion.operator) ||
  (ORDERS.includes(criterion.operator) &&
    operandsOf(criterion).some((value) => momentOf(value) === undefined && DATE_START.test(String(value))));

const DATE_START = /^\d{4}-\d{2}-\d{2}/;
const FIRST_DAY = daysFromCivil(1, 1, 1);
const LAST_DAY = daysFromCivil(9999, 12, 31);

/** The days between which a text that is no moment stands: dates are in the order of their texts. */
function turnsOfText(text: string): Turns {
  let [low, high] = [FIRST_DAY, LAST_DAY];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (formatDate(middle * DAY) < text.toLowerCase()) low = middle + 1;
    else high = middle;
  }
  return { days: [low, Math.max(FIRST_DAY, low - 1)], instants: [] };
}

const unique = (values: readonly number[]): readonly number[] => [...new Set(values)];
