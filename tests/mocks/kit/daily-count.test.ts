import { expect, it } from 'vitest';
import { DailyCount } from '#mocks/kit/daily-count.ts';
import { DAY, HOUR } from '#shared/instant.ts';

const midnight = 20_000 * DAY + 4 * HOUR;

it('[SYN-11] [CLK-5] days are those of the time zone of the org', () => {
  const count = new DailyCount(0, undefined, 'America/New_York');
  expect(count.at(midnight - HOUR)).toEqual({ used: 0 });
  count.add(1, midnight - HOUR);
  expect(count.used(midnight - 1)).toBe(1);
  expect(count.nextDay(midnight - HOUR)).toBe(midnight);
  expect(count.at(midnight - 1)).toEqual({ used: 1, on: '2024-10-03' });
  count.add(2, midnight);
  expect(count.at(midnight)).toEqual({ used: 2, on: '2024-10-04' });
});

it('[SF-8] [CLK-5] counts from plain data of an earlier day begin anew', () => {
  const count = new DailyCount(164, '2024-10-02', 'UTC');
  expect(count.at(midnight)).toEqual({ used: 0, on: '2024-10-04' });
  count.set(9, midnight);
  expect(new DailyCount(9, '2024-10-04', 'UTC').at(midnight)).toEqual(count.at(midnight));
});

it('[CLK-5] has no day while nothing was counted, however often it is asked', () => {
  const count = new DailyCount(0, undefined, 'UTC');
  expect(count.used(midnight)).toBe(0);
  count.add(0, midnight);
  count.set(0, midnight);
  expect(count.at(midnight)).toEqual({ used: 0 });
  count.add(1, midnight);
  expect(count.at(midnight)).toEqual({ used: 1, on: '2024-10-04' });
});
