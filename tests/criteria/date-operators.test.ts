import { describe, expect, it } from 'vitest';
import { holds } from './facts-of.ts';

const now = '2026-01-05T09:00:00Z';

describe('operators on dates', () => {
  it('[CND-2] before and after compare dates and date-times', () => {
    expect(holds('2026-01-04', 'before', '2026-01-05')).toBe(true);
    expect(holds('2026-01-05', 'before', '2026-01-05')).toBe(false);
    expect(holds('2026-01-06', 'after', '2026-01-05')).toBe(true);
    expect(holds('2026-01-05T08:00:00Z', 'before', '2026-01-05T09:00:00+00:30')).toBe(true);
    expect(holds('2026-01-05T08:31:00.000Z', 'after', '2026-01-05T09:00:00+00:30')).toBe(true);
    expect(holds('soon', 'before', '2026-01-05')).toBe(false);
    expect(holds('2026-01-04', 'before', 'soon')).toBe(false);
    expect(holds(5, 'before', '2026-01-05')).toBe(false);
  });

  it('[CLK-5] a date-time against a date counts by the day of the org', () => {
    const late = '2026-01-05T23:30:00Z';
    expect(holds(late, 'after', '2026-01-05')).toBe(false);
    expect(holds(late, 'after', '2026-01-05', { timeZone: 'Europe/Berlin' })).toBe(true);
    expect(holds(late, 'equals', '2026-01-05')).toBe(true);
    expect(holds(late, 'equals', '2026-01-06', { timeZone: 'Europe/Berlin' })).toBe(true);
  });

  it('[CND-2] equals takes two ways of writing one moment as equal', () => {
    expect(holds('2026-01-05T09:00:00.000Z', 'equals', '2026-01-05T10:00+01:00')).toBe(true);
    expect(holds('2026-01-05T09:00:00.000Z', 'not-equal', '2026-01-05T09:00:01Z')).toBe(true);
  });

  it('[CND-2] less and greater compare dates as moments', () => {
    expect(holds('2026-01-05T10:00:00+05:00', 'less-than', '2026-01-05T09:00:00Z')).toBe(true);
  });

  it('[CND-2] within the last days takes today and the days behind it', () => {
    const within = (date: string): boolean => holds(date, 'within-last-days', 7, { now });
    expect(['2026-01-05', '2025-12-29', '2025-12-28', '2026-01-06'].map(within)).toEqual([true, true, false, false]);
    expect(['2026-01-05T08:59:00Z', '2026-01-05T09:01:00Z', '2025-12-29T00:00:00Z'].map(within)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('[CND-2] within the next days takes today and the days ahead of it', () => {
    const within = (date: string): boolean => holds(date, 'within-next-days', '2', { now });
    expect(['2026-01-05', '2026-01-07', '2026-01-08', '2026-01-04'].map(within)).toEqual([true, true, false, false]);
    expect(within('2026-01-05T08:59:00Z')).toBe(false);
    expect(within('2026-01-07T23:59:59Z')).toBe(true);
  });

  it('[CND-2] now itself lies within the last and the next days, a moment on its other side does not', () => {
    const within = (moment: string) =>
      (['within-last-days', 'within-next-days'] as const).map((operator) => holds(moment, operator, 1, { now }));
    expect(within('2026-01-05T09:00:00.000Z')).toEqual([true, true]);
    expect(within('2026-01-05T08:59:59.999Z')).toEqual([true, false]);
    expect(within('2026-01-05T09:00:00.001Z')).toEqual([false, true]);
    expect(within('2026-01-04')).toEqual([true, false]);
    expect(within('2026-01-06')).toEqual([false, true]);
  });

  it('[CND-2] a day that the calendar does not have, and a date behind a blank, are no dates', () => {
    for (const text of ['2026-02-30', ' 2026-02-03'])
      for (const operator of ['before', 'after'] as const)
        expect([text, operator, holds(text, operator, '2026-02-15')]).toEqual([text, operator, false]);
  });

  it('[CND-2] a number of days that is none never holds', () => {
    expect(holds('2026-01-05', 'within-last-days', 'some', { now })).toBe(false);
    expect(holds('2026-01-05', 'within-last-days', -1, { now })).toBe(false);
    expect(holds('soon', 'within-last-days', 1, { now })).toBe(false);
    expect(holds('2026-01-05', 'within-next-days', 'some', { now })).toBe(false);
  });

  it('[CLK-5] relative dates count by the time zone of the org', () => {
    const moment = { now: '2026-01-05T23:30:00Z' };
    expect(holds('2026-01-06', 'within-last-days', 0, moment)).toBe(false);
    expect(holds('2026-01-06', 'within-last-days', 0, { ...moment, timeZone: 'Asia/Tokyo' })).toBe(true);
    expect(holds('2026-01-05', 'within-last-days', 0, { ...moment, timeZone: 'Asia/Tokyo' })).toBe(false);
    expect(holds('2026-01-05', 'within-last-days', 0, { ...moment, timeZone: 'America/New_York' })).toBe(true);
  });
});
