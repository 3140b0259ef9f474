import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DAY,
  formatDate,
  formatDuration,
  formatInstant,
  HOUR,
  parseDuration,
  parseInstant,
  SECOND,
} from '#shared/instant.ts';

const anInstant = fc.integer({ min: Date.UTC(1600, 0, 1), max: Date.UTC(2400, 0, 1) });

describe('instants', () => {
  it('print as the platform prints them, and are read back', () => {
    fc.assert(
      fc.property(anInstant, (instant) => {
        expect(formatInstant(instant)).toBe(new Date(instant).toISOString());
        expect(parseInstant(formatInstant(instant))).toEqual({ ok: true, value: instant });
      }),
    );
  });

  it('are read with an offset, without one, and as a date alone', () => {
    const nine = Date.UTC(2026, 0, 5, 9);
    expect(parseInstant('2026-01-05T10:00:00+01:00')).toEqual({ ok: true, value: nine });
    expect(parseInstant('2026-01-05 09:00')).toEqual({ ok: true, value: nine });
    expect(parseInstant('2026-01-05')).toEqual({ ok: true, value: nine - 9 * HOUR });
    expect(formatDate(nine)).toBe('2026-01-05');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-01-05T25:00Z', 'tomorrow', ''])('refuse "%s"', (text) => {
    expect(parseInstant(text).ok).toBe(false);
  });
});

describe('durations', () => {
  it.each([
    ['90s', 90 * SECOND],
    ['1h30m', 1.5 * HOUR],
    ['7d', 7 * DAY],
    ['250ms', 250],
  ])('read %s', (text, expected) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: expected });
  });

  it.each(['7', '7 days', 'd', ''])('refuse "%s"', (text) => {
    expect(parseDuration(text).ok).toBe(false);
  });

  it('print their two largest units', () => {
    expect(formatDuration(26 * HOUR + 61 * SECOND)).toBe('1d 2h');
    expect(formatDuration(0)).toBe('0s');
    expect(formatDuration(1_250)).toBe('1s 250ms');
  });
});
