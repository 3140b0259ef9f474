import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, parseInstant, type Instant } from '#shared/instant.ts';
import { isTimeZone, localDay, startOfLocalDay, zoneOffset } from '#shared/local-day.ts';

function instantOf(text: string): Instant {
  const instant = parseInstant(text);
  if (!instant.ok) throw new Error(instant.error);
  return instant.value;
}

const day = (date: string): number => instantOf(date) / DAY;

describe('localDay', () => {
  it('[CLK-5] rolls over at midnight of the time zone', () => {
    expect(localDay(instantOf('2026-01-05T23:59:59Z'), 'UTC')).toBe(day('2026-01-05'));
    expect(localDay(instantOf('2026-01-05T14:59:59Z'), 'Asia/Tokyo')).toBe(day('2026-01-05'));
    expect(localDay(instantOf('2026-01-05T15:00:00Z'), 'Asia/Tokyo')).toBe(day('2026-01-06'));
    expect(localDay(instantOf('2026-01-05T04:59:59Z'), 'America/New_York')).toBe(day('2026-01-04'));
  });

  it('[CLK-5] follows changes to and from summer time', () => {
    expect(zoneOffset(instantOf('2026-03-29T00:59:59Z'), 'Europe/Berlin')).toBe(3_600_000);
    expect(zoneOffset(instantOf('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toBe(7_200_000);
    expect(zoneOffset(instantOf('2026-01-05T00:00:00Z'), 'Asia/Kathmandu')).toBe(20_700_000);
  });

  it('[CLK-5] reads instants before 1970', () => {
    expect(localDay(instantOf('1969-12-31T23:30:00Z'), 'Europe/Berlin')).toBe(0);
  });

  it('knows which time zones there are', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Europe/Nowhere')).toBe(false);
  });
});

describe('startOfLocalDay', () => {
  it('[CLK-5] is the first instant of the day, also on the day the clocks change', () => {
    const start = (date: string, zone: string): Instant => startOfLocalDay(day(date), zone);
    expect(start('2026-01-05', 'Europe/Berlin')).toBe(instantOf('2026-01-04T23:00:00Z'));
    expect(start('2026-03-29', 'Europe/Berlin')).toBe(instantOf('2026-03-28T23:00:00Z'));
    expect(start('2026-03-30', 'Europe/Berlin')).toBe(instantOf('2026-03-29T22:00:00Z'));
    // Midnight is skipped here: the day begins at one o'clock.
    expect(start('2026-09-06', 'America/Santiago')).toBe(instantOf('2026-09-06T04:00:00Z'));
  });

  it('[CLK-5] lies in its day, and the instant before it does not', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/Santiago', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), zones, (date, zone) => {
        const start = startOfLocalDay(date, zone);
        expect(localDay(start, zone)).toBe(date);
        expect(localDay(start - 1, zone)).toBe(date - 1);
      }),
      { numRuns: 300 },
    );
  });
});
