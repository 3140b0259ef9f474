import { expect, it } from 'vitest';
import { dateText, momentAt, momentText, readDate, readMoment, wallOf } from '#editor/moment-text.ts';

it.each([
  ['5 Jan 2026', '2026-01-05'],
  ['05 january 2026', '2026-01-05'],
  ['5/1/2026', '2026-01-05'],
  ['05.01.2026', '2026-01-05'],
  ['2026-1-5', '2026-01-05'],
  [' 29 Feb 2028 ', '2028-02-29'],
  ['29 Feb 2026', undefined],
  ['31/4/2026', undefined],
  ['5 Jam 2026', undefined],
  ['soon', undefined],
  ['', undefined],
])('[CND-2] "%s" is read as the date %s', (text, iso) => {
  expect(readDate(text)).toBe(iso);
});

it('[CND-2] a date is shown in words, and read back from them', () => {
  expect(dateText('2026-01-05')).toBe('5 Jan 2026');
  expect(readDate(dateText('2026-12-31') ?? '')).toBe('2026-12-31');
  expect(dateText('2026-02-30')).toBeUndefined();
  expect(dateText('soon')).toBeUndefined();
});

it("[CLK-5] a date-time is shown and read by the clock of the org's time zone", () => {
  expect(momentText('2026-01-05T09:00:00Z', 'UTC')).toBe('5 Jan 2026, 09:00');
  expect(momentText('2026-07-05T23:30:00Z', 'Europe/London')).toBe('6 Jul 2026, 00:30');
  expect(readMoment('6 Jul 2026, 00:30', 'Europe/London')).toBe('2026-07-05T23:30:00Z');
  expect(readMoment('2026-01-05 8:15', 'America/New_York')).toBe('2026-01-05T13:15:00Z');
  expect(readMoment('5 Jan 2026', 'Asia/Tokyo')).toBe('2026-01-04T15:00:00Z');
  expect(readMoment('5 Jan 2026, 25:00', 'UTC')).toBeUndefined();
});

it('[CLK-5] the clock is read on both sides of a change of the clocks', () => {
  for (const text of ['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', '2026-10-25T03:30:00Z']) {
    const wall = wallOf(text, 'Europe/London');
    expect(wall && momentAt(wall.day, wall.time, 'Europe/London')).toBe(text);
  }
});
