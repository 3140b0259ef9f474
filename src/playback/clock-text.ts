import { civilFromInstant, formatDuration, parseInstant, type Instant } from '#shared/instant.ts';
import { zoneOffset } from '#shared/local-day.ts';
import { err, ok, type Result } from '#shared/result.ts';

const DAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_MS = 86_400_000;

const two = (value: number): string => String(value).padStart(2, '0');

/** `Mon 5 Jan 2026` by the wall clock of a time zone (CLK-5). */
export function dateText(instant: Instant, timeZone: string): string {
  const local = instant + zoneOffset(instant, timeZone);
  const { year, month, day } = civilFromInstant(local);
  const weekday = DAYS[((Math.floor(local / DAY_MS) % 7) + 7) % 7] ?? '';
  return `${weekday} ${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `09:00:30`; with `.250` where the instant falls between two seconds. */
export function timeText(instant: Instant, timeZone: string): string {
  const { hour, minute, second, millisecond } = civilFromInstant(instant + zoneOffset(instant, timeZone));
  const fraction = millisecond === 0 ? '' : `.${String(millisecond).padStart(3, '0')}`;
  return `${two(hour)}:${two(minute)}:${two(second)}${fraction}`;
}

/** `Mon 5 Jan 2026 09:00:30` */
export const instantText = (instant: Instant, timeZone: string): string =>
  `${dateText(instant, timeZone)} ${timeText(instant, timeZone)}`;

/** How far an instant lies after the start: `start`, `+30s`, `+1d 2h`. */
export const sinceText = (instant: Instant, start: Instant): string =>
  instant === start ? 'start' : `+${formatDuration(instant - start)}`;

/** The value of a date and time input: `2026-01-05T09:00:00`, by the wall clock of a time zone. */
export function toLocalInput(instant: Instant, timeZone: string): string {
  const { year, month, day } = civilFromInstant(instant + zoneOffset(instant, timeZone));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${timeText(instant, timeZone).slice(0, 8)}`;
}

/** The same with a space in the middle, for a field that is typed. */
export const toLocalText = (instant: Instant, timeZone: string): string =>
  toLocalInput(instant, timeZone).replace('T', ' ');

/** Reads what `toLocalInput` writes; the reason where it is no date and time. */
export function fromLocalInput(text: string, timeZone: string): Result<Instant, string> {
  const wall = parseInstant(text);
  if (!wall.ok) return err('Give a date and a time, such as 2026-01-05 09:00.');
  const guess = wall.value - zoneOffset(wall.value, timeZone);
  return ok(wall.value - zoneOffset(guess, timeZone));
}
