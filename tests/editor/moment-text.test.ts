import { expect, it } from 'vitest';
import { dateFault, dateText, momentAt, momentText, readDate, readMoment, wallOf } from '#editor/moment-text.ts';

it.each([
  ['5 Jan 2026', '2026-01-05'],
  ['05 january 2026', '2026-01-05'],
  ['25/1/2026', '2026-01-25'],
  ['1/25/2026', '2026-01-25'],
  ['6/6/2026', '2026-06-06'],
  ['5/1/2026', undefined],
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

it.each([
  ['1/6/2026', 'Is it 1 Jun 2026 or 6 Jan 2026? Write the month as a word'],
  ['1/6/2026 9:00', 'Is it 1 Jun 2026 or 6 Jan 2026? Write the month as a word'],
  ['31 Feb 2026', 'There is no day 31 Feb 2026. Write a date such as 5 Jan 2026'],
  ['soon', 'Write a date such as 5 Jan 2026'],
])('[CND-2] "%s" is no date, because: %s', (text, why) => {
  expect(dateFault(text, '5 Jan 2026')).toBe(why);
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
