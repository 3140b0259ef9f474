import { civilFromInstant, DAY, daysFromCivil } from '#shared/instant.ts';
import type { LocalDay } from '#shared/local-day.ts';

/** Days of the calendar, both ends included. */
export interface DaySpan {
  readonly first: LocalDay;
  readonly last: LocalDay;
}

/** Spans of the calendar that a date can be compared with, named as Salesforce names them. */
export type CalendarUnit = 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** [CND-2] A date that moves with today: `offset` counts days or whole units, below zero backwards. */
export interface RelativeDate {
  readonly unit: 'DAY' | CalendarUnit;
  readonly offset: number;
}

const NAMED: Readonly<Record<string, RelativeDate>> = {
  TODAY: { unit: 'DAY', offset: 0 },
  YESTERDAY: { unit: 'DAY', offset: -1 },
  TOMORROW: { unit: 'DAY', offset: 1 },
};
const SPAN = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/;
const DAYS = /^N_DAYS_(AGO|FROM_NOW):(\d{1,5})$/;
const STEPS = { LAST: -1, THIS: 0, NEXT: 1 } as const;
/** Day 3 of the calendar, 4 January 1970, was a Sunday: weeks run from Sunday to Saturday, as in Salesforce's en_US. */
const A_SUNDAY = 3;

/** Reads `TODAY`, `N_DAYS_AGO:7` or `THIS_QUARTER`; undefined for any other text. */
export function parseRelativeDate(text: unknown): RelativeDate | undefined {
  if (typeof text !== 'string') return undefined;
  if (Object.hasOwn(NAMED, text)) return NAMED[text];
  const span = SPAN.exec(text);
  if (span) return { unit: span[2] as CalendarUnit, offset: STEPS[span[1] as keyof typeof STEPS] };
  const days = DAYS.exec(text);
  if (!days) return undefined;
  const count = Number(days[2]);
  return { unit: 'DAY', offset: days[1] === 'AGO' ? -count : count };
}

/** [CLK-5] The days that a relative date stands for on a given day of the org's calendar. */
export function spanOf({ unit, offset }: RelativeDate, today: LocalDay): DaySpan {
  if (unit === 'DAY') return { first: today + offset, last: today + offset };
  if (unit === 'WEEK') {
    const first = today - ((((today - A_SUNDAY) % 7) + 7) % 7) + offset * 7;
    return { first, last: first + 6 };
  }
  const { year, month } = civilFromInstant(today * DAY);
  const length = { MONTH: 1, QUARTER: 3, YEAR: 12 }[unit];
  const start = Math.floor((month - 1) / length) * length + offset * length;
  return { first: firstOfMonth(year, start), last: firstOfMonth(year, start + length) - 1 };
}

/** `month` counts from 0 and may lie outside the year. */
const firstOfMonth = (year: number, month: number): LocalDay =>
  daysFromCivil(year + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);

/** A relative date in words: `today`, `7 days ago`, `last quarter`. */
export function describeRelativeDate({ unit, offset }: RelativeDate): string {
  if (unit !== 'DAY') return `${['last', 'this', 'next'][offset + 1] ?? 'this'} ${unit.toLowerCase()}`;
  const near = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[offset];
  if (near !== undefined) return near;
  return offset < 0 ? `${-offset} days ago` : `${offset} days from now`;
}
