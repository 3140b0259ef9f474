import { expect, it } from 'vitest';
import { describeCriterion } from '#criteria/operators.ts';
import { describeRelativeDate, parseRelativeDate, spanOf } from '#criteria/relative-date.ts';
import { DAY, daysFromCivil, formatDate } from '#shared/instant.ts';
import { holds } from './facts-of.ts';

const NOW = '2026-02-11T09:00:00Z'; // A Wednesday.
const now = { now: NOW };

const spanOn = (text: string, [year, month, day]: readonly [number, number, number]): string => {
  const relative = parseRelativeDate(text);
  if (!relative) return 'none';
  const { first, last } = spanOf(relative, daysFromCivil(year, month, day));
  return `${formatDate(first * DAY)} ${formatDate(last * DAY)}`;
};

it.each([
  ['TODAY', '2026-02-11 2026-02-11'],
  ['YESTERDAY', '2026-02-10 2026-02-10'],
  ['TOMORROW', '2026-02-12 2026-02-12'],
  ['N_DAYS_AGO:11', '2026-01-31 2026-01-31'],
  ['N_DAYS_FROM_NOW:30', '2026-03-13 2026-03-13'],
  ['THIS_WEEK', '2026-02-08 2026-02-14'],
  ['LAST_WEEK', '2026-02-01 2026-02-07'],
  ['NEXT_WEEK', '2026-02-15 2026-02-21'],
  ['THIS_MONTH', '2026-02-01 2026-02-28'],
  ['LAST_MONTH', '2026-01-01 2026-01-31'],
  ['THIS_QUARTER', '2026-01-01 2026-03-31'],
  ['LAST_QUARTER', '2025-10-01 2025-12-31'],
  ['NEXT_QUARTER', '2026-04-01 2026-06-30'],
  ['THIS_YEAR', '2026-01-01 2026-12-31'],
  ['LAST_YEAR', '2025-01-01 2025-12-31'],
])('[CND-2] %s stands for %s on 11 February 2026', (text, span) => {
  expect(spanOn(text, [2026, 2, 11])).toBe(span);
});

it.each([
  ['THIS_MONTH', '2026-12-01 2026-12-31'],
  ['LAST_MONTH', '2026-11-01 2026-11-30'],
  ['NEXT_MONTH', '2027-01-01 2027-01-31'],
  ['THIS_QUARTER', '2026-10-01 2026-12-31'],
  ['LAST_QUARTER', '2026-07-01 2026-09-30'],
  ['NEXT_QUARTER', '2027-01-01 2027-03-31'],
  ['THIS_YEAR', '2026-01-01 2026-12-31'],
  ['NEXT_YEAR', '2027-01-01 2027-12-31'],
])('[CND-2] %s stands for %s on 31 December 2026', (text, span) => {
  expect(spanOn(text, [2026, 12, 31])).toBe(span);
});

it('[CND-2] a quarter begins with January, April, July and October', () => {
  const starts = Array.from({ length: 12 }, (_, month) => spanOn('THIS_QUARTER', [2026, month + 1, 15]).slice(5, 7));
  expect(starts.join(' ')).toBe('01 01 01 04 04 04 07 07 07 10 10 10');
});

it('[CND-2] a week begins on Sunday, also on a Sunday, a Saturday and before 1970', () => {
  expect(spanOn('THIS_WEEK', [2026, 2, 8])).toBe('2026-02-08 2026-02-14');
  expect(spanOn('THIS_WEEK', [2026, 2, 14])).toBe('2026-02-08 2026-02-14');
  expect(spanOn('THIS_WEEK', [1969, 12, 31])).toBe('1969-12-28 1970-01-03');
});

it('[CND-2] a list of relative dates is none', () => {
  expect(parseRelativeDate(['TODAY'])).toBeUndefined();
});

it.each(['today', 'THIS_DECADE', 'N_DAYS_AGO:', 'N_DAYS_AGO:-1', '', null, 5, 'toString'])(
  '[CND-2] %s is no relative date',
  (text) => {
    expect(parseRelativeDate(text)).toBeUndefined();
  },
);

it('[CND-2] a date equals a span where it lies in it', () => {
  expect(holds('2026-02-11', 'equals', 'TODAY', now)).toBe(true);
  expect(holds('2026-02-10', 'equals', 'TODAY', now)).toBe(false);
  expect(holds('2026-03-31', 'equals', 'THIS_QUARTER', now)).toBe(true);
  expect(holds('2026-04-01', 'not-equal', 'THIS_QUARTER', now)).toBe(true);
});

it('[CND-2] before is before the first day of a span, after is after its last', () => {
  expect(holds('2026-01-31', 'before', 'THIS_MONTH', now)).toBe(true);
  expect(holds('2026-02-01', 'before', 'THIS_MONTH', now)).toBe(false);
  expect(holds('2026-02-28', 'after', 'THIS_MONTH', now)).toBe(false);
  expect(holds('2026-03-01', 'after', 'THIS_MONTH', now)).toBe(true);
});

it('[CND-2] a blank and a text that is no date fit no relative date', () => {
  expect(holds(null, 'equals', 'TODAY', now)).toBe(false);
  expect(holds(null, 'before', 'TODAY', now)).toBe(false);
  expect(holds('soon', 'before', 'TODAY', now)).toBe(false);
  expect(holds('soon', 'equals', 'TODAY', now)).toBe(false);
  expect(holds(null, 'not-equal', 'TODAY', now)).toBe(true);
});

it('[CND-2] the very word in a text field is compared as text', () => {
  expect(holds('today', 'equals', 'TODAY', now)).toBe(true);
});

it('[CND-2] a field changes to a day of a span', () => {
  expect(holds('2026-02-11', 'changed-to', 'THIS_WEEK', { ...now, before: { F: '2025-02-11' } })).toBe(true);
  expect(holds('2026-02-11', 'changed-from', 'LAST_YEAR', { ...now, before: { F: '2025-02-11' } })).toBe(true);
});

it("[CLK-5] [CND-2] today is the day of the org's calendar", () => {
  const late = { now: '2026-02-11T23:30:00Z', timeZone: 'Asia/Tokyo' };
  expect(holds('2026-02-12', 'equals', 'TODAY', late)).toBe(true);
  expect(holds('2026-02-11T14:59:00Z', 'before', 'TODAY', late)).toBe(true);
  expect(holds('2026-02-11T15:00:00Z', 'equals', 'TODAY', late)).toBe(true);
});

it('[CND-2] relative dates read as words', () => {
  const words = ['TODAY', 'N_DAYS_AGO:7', 'N_DAYS_FROM_NOW:2', 'LAST_QUARTER', 'TOMORROW'].map((text) => {
    const relative = parseRelativeDate(text);
    return relative && describeRelativeDate(relative);
  });
  expect(words).toEqual(['today', '7 days ago', '2 days from now', 'last quarter', 'tomorrow']);
  expect(
    describeCriterion({ field: 'CreatedDate', operator: 'before', value: 'THIS_MONTH' }, () => 'Created Date'),
  ).toBe('Created Date is before this month');
});
