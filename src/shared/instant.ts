import { err, ok, type Result } from './result.ts';

/** A moment of virtual time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
/** A length of virtual time in milliseconds. */
export type Duration = number;

export const SECOND: Duration = 1_000;
export const MINUTE: Duration = 60_000;
export const HOUR: Duration = 3_600_000;
export const DAY: Duration = 86_400_000;

/** A calendar date and time of day in UTC. Months count from 1. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** Days from 1970-01-01 to a date of the Gregorian calendar. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar date and time of day of an instant, in UTC. */
export function civilFromInstant(instant: Instant): CivilTime {
  const days = Math.floor(instant / DAY);
  const rest = instant - days * DAY;
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
    hour: Math.floor(rest / HOUR),
    minute: Math.floor((rest % HOUR) / MINUTE),
    second: Math.floor((rest % MINUTE) / SECOND),
    millisecond: rest % SECOND,
  };
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** `2026-01-05T09:00:00.000Z` */
export function formatInstant(instant: Instant): string {
  const t = civilFromInstant(instant);
  return `${dateOf(t)}T${pad(t.hour)}:${pad(t.minute)}:${pad(t.second)}.${pad(t.millisecond, 3)}Z`;
}

/** `2026-01-05` */
export const formatDate = (instant: Instant): string => dateOf(civilFromInstant(instant));

const dateOf = (t: CivilTime): string => `${pad(t.year, 4)}-${pad(t.month)}-${pad(t.day)}`;

const INSTANT_TEXT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads `2026-01-05`, `2026-01-05T09:00Z` or `2026-01-05T09:00:00.000+01:00`; without an offset the
 * text is UTC. Answers the reason where it is none of these or no such day exists.
 */
export function parseInstant(text: string): Result<Instant, string> {
  const match = INSTANT_TEXT.exec(text.trim());
  if (!match) return err(`"${text}" is not an instant such as 2026-01-05T09:00:00Z`);
  const part = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day] = [part(1), part(2), part(3)];
  const days = daysFromCivil(year, month, day);
  const back = civilFromInstant(days * DAY);
  if (back.year !== year || back.month !== month || back.day !== day)
    return err(`"${text}" names a day that does not exist`);
  if (part(4) > 23 || part(5) > 59 || part(6) > 59) return err(`"${text}" names a time of day that does not exist`);
  const fraction = Number((match[7] ?? '').padEnd(3, '0'));
  return ok(days * DAY + part(4) * HOUR + part(5) * MINUTE + part(6) * SECOND + fraction - offsetOf(match[8]));
}

function offsetOf(zone: string | undefined): Duration {
  if (zone === undefined || zone === 'Z') return 0;
  const digits = zone.replace(':', '');
  const size = Number(digits.slice(1, 3)) * HOUR + Number(digits.slice(3, 5)) * MINUTE;
  return digits.startsWith('-') ? -size : size;
}

const UNITS: Readonly<Record<string, Duration>> = { ms: 1, s: SECOND, m: MINUTE, h: HOUR, d: DAY };

/** Reads a length of time such as `90s`, `10m`, `7d` or `1h30m`. */
export function parseDuration(text: string): Result<Duration, string> {
  const parts = [...text.trim().matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  if (parts.length === 0 || parts.map((p) => p[0]).join('') !== text.trim()) {
    return err(`"${text}" is not a length of time such as 30s, 10m, 2h or 7d`);
  }
  return ok(parts.reduce((sum, p) => sum + Number(p[1]) * (UNITS[p[2] ?? ''] ?? 0), 0));
}

/** `1d 2h`, `10m`, `30s`, `250ms`: the two largest units that are not zero. */
export function formatDuration(duration: Duration): string {
  if (duration === 0) return '0s';
  let rest = Math.abs(duration);
  const parts: string[] = [];
  for (const unit of ['d', 'h', 'm', 's', 'ms']) {
    const size = UNITS[unit] ?? 1;
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count}${unit}`);
  }
  return (duration < 0 ? '-' : '') + parts.slice(0, 2).join(' ');
}
