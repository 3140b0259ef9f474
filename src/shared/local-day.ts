import { DAY, daysFromCivil, type Instant } from './instant.ts';

/** Calendar days count from 1970-01-01, which is day 0, by the clock on the wall of a time zone. */
export type LocalDay = number;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Offsets by quarter hour: they change only there, and asking the platform is slow. */
  readonly offsets: Map<number, number>;
}

const QUARTER_HOUR = 900_000;
const MOST_KEPT = 10_000;
const zones = new Map<string, Zone>();

/** [CLK-5] The calendar day of an instant in a time zone (IANA name). Throws a RangeError for an unknown zone. */
export const localDay = (instant: Instant, timeZone: string): LocalDay =>
  Math.floor((instant + zoneOffset(instant, timeZone)) / DAY);

/** [CLK-5] The first instant of a calendar day in a time zone. */
export function startOfLocalDay(day: LocalDay, timeZone: string): Instant {
  const guess = day * DAY;
  const first = guess - zoneOffset(guess, timeZone);
  // The offset at the guess may be that of the other side of a clock change.
  const second = guess - zoneOffset(first, timeZone);
  const earlier = Math.min(first, second);
  return localDay(earlier, timeZone) >= day ? earlier : Math.max(first, second);
}

/** Whether the time zone is one that this machine knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    zoneOffset(0, timeZone);
    return true;
  } catch {
    return false;
  }
}

/** How far the wall clock of a time zone is ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(instant: Instant, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const zone = zones.get(timeZone) ?? addZone(timeZone);
  const quarter = Math.floor(instant / QUARTER_HOUR);
  const known = zone.offsets.get(quarter);
  if (known !== undefined) return known;
  const offset = readOffset(zone.format, quarter * QUARTER_HOUR);
  if (zone.offsets.size >= MOST_KEPT) zone.offsets.clear();
  zone.offsets.set(quarter, offset);
  return offset;
}

function addZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const zone: Zone = { format, offsets: new Map() };
  zones.set(timeZone, zone);
  return zone;
}

function readOffset(format: Intl.DateTimeFormat, instant: Instant): number {
  const parts: Record<string, string> = {};
  for (const part of format.formatToParts(instant)) parts[part.type] = part.value;
  const number = (name: string): number => Number(parts[name]);
  const year = parts['era'] === 'BC' ? 1 - number('year') : number('year');
  const days = daysFromCivil(year, number('month'), number('day'));
  const wall = days * DAY + number('hour') * 3_600_000 + number('minute') * 60_000 + number('second') * 1_000;
  return wall - instant;
}
