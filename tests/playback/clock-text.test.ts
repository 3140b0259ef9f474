import { describe, expect, it } from 'vitest';
import { dateText, fromLocalInput, instantText, sinceText, timeText, toLocalInput } from '#playback/clock-text.ts';

const MONDAY = Date.UTC(2026, 0, 5, 9, 0, 30);

describe('clock text', () => {
  it('[CLK-5] reads an instant by the wall clock of the org', () => {
    expect(instantText(MONDAY, 'UTC')).toBe('Mon 5 Jan 2026 09:00:30');
    expect(instantText(MONDAY, 'America/Los_Angeles')).toBe('Mon 5 Jan 2026 01:00:30');
    expect(dateText(MONDAY - 10 * 3_600_000, 'UTC')).toBe('Sun 4 Jan 2026');
    expect(dateText(Date.UTC(1969, 11, 31), 'UTC')).toBe('Wed 31 Dec 1969');
  });

  it('shows thousandths only where there are some', () => {
    expect(timeText(MONDAY, 'UTC')).toBe('09:00:30');
    expect(timeText(MONDAY + 7, 'UTC')).toBe('09:00:30.007');
  });

  it('counts from the start of the run', () => {
    expect(sinceText(5, 5)).toBe('start');
    expect(sinceText(30_005, 5)).toBe('+30s');
  });

  it('reads back what it writes for a date and time input, across a clock change too', () => {
    for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
      for (const instant of [MONDAY, Date.UTC(2026, 2, 29, 3), Date.UTC(2026, 10, 1, 12)]) {
        const text = toLocalInput(instant, zone);
        expect(fromLocalInput(text, zone)).toEqual({ ok: true, value: instant });
      }
    }
  });

  it('says what is wrong with a text that is no date and time', () => {
    expect(fromLocalInput('', 'UTC').ok).toBe(false);
    expect(fromLocalInput('2026-02-30T09:00', 'UTC').ok).toBe(false);
  });
});
