import { formatInstant, parseInstant } from '#shared/instant.ts';
import { zoneOffset } from '#shared/local-day.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const WORDS = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i;
const POINTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const THREE_PARTS = /^\d{1,4}[\s./-]+([a-z]{3,9}|\d{1,2})[\s.,/-]+\d{1,4}$/i;
const WITH_TIME = /^(.*?)(?:,\s*|\s+|T)(\d{1,2}):(\d{2})$/;

/** `2026-01-05` as `5 Jan 2026`; undefined for what is no date. */
export function dateText(iso: string): string | undefined {
  const [, year, month, day] = ISO_DAY.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year === undefined || name === undefined || !parseInstant(iso).ok
    ? undefined
    : `${Number(day)} ${name} ${year}`;
}

/**
 * A date as people write it: `5 Jan 2026`, `05.01.2026`, `2026-01-05`; undefined where it is none. With slashes half of
 * the world puts the month first: what could be two days is not guessed at.
 */
export function readDate(text: string): string | undefined {
  const given = text.trim();
  const iso = ISO_DAY.exec(given);
  if (iso) return dayOf(iso[1], Number(iso[2]), iso[3]);
  const [day, other] = slashesOf(given);
  if (day !== undefined) return other === undefined ? day : undefined;
  const points = POINTS.exec(given);
  if (points) return dayOf(points[3], Number(points[2]), points[1]);
  const words = WORDS.exec(given);
  const month = MONTHS.findIndex((name) => words?.[2]?.slice(0, 3).toLowerCase() === name.toLowerCase());
  return words && month >= 0 ? dayOf(words[3], month + 1, words[1]) : undefined;
}

/** The days that a date with slashes can be: one or two, or none. */
function slashesOf(text: string): readonly string[] {
  const [, one, two, year] = SLASHES.exec(text) ?? [];
  const days = [dayOf(year, Number(two), one), dayOf(year, Number(one), two)];
  return [...new Set(days.filter((day) => day !== undefined))];
}

/** Why a text is no date; `example` is one that is. */
export function dateFault(text: string, example: string): string {
  const given = (WITH_TIME.exec(text.trim())?.[1] ?? text).trim();
  const [one, other] = slashesOf(given);
  if (one !== undefined && other !== undefined)
    return `Is it ${dateText(one) ?? one} or ${dateText(other) ?? other}? Write the month as a word`;
  if (THREE_PARTS.test(given) && readDate(given) === undefined)
    return `There is no day ${given}. Write a date such as ${example}`;
  return `Write a date such as ${example}`;
}

function dayOf(year: string | undefined, month: number, day: string | undefined): string | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return parseInstant(iso).ok ? iso : undefined;
}

/** What the clock on the wall of a time zone shows at a date-time: `2026-01-05` and `09:00`; undefined for other text. */
export function wallOf(text: string, timeZone: string): { readonly day: string; readonly time: string } | undefined {
  if (ISO_DAY.test(text)) return parseInstant(text).ok ? { day: text, time: '00:00' } : undefined;
  const instant = parseInstant(text);
  if (!instant.ok) return undefined;
  const wall = formatInstant(instant.value + zoneOffset(instant.value, timeZone));
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** The date-time in UTC at which the clock of a time zone shows a day and a time; the later one where it does twice. */
export function momentAt(day: string, time: string, timeZone: string): string | undefined {
  const wall = parseInstant(`${day}T${time.padStart(5, '0')}:00Z`);
  if (!wall.ok) return undefined;
  const guess = wall.value - zoneOffset(wall.value, timeZone);
  return formatInstant(wall.value - zoneOffset(guess, timeZone)).replace('.000Z', 'Z');
}

/** `5 Jan 2026, 09:00` by the clock of a time zone; undefined for what is no date-time. */
export function momentText(text: string, timeZone: string): string | undefined {
  const wall = wallOf(text, timeZone);
  const day = wall && dateText(wall.day);
  return day && `${day}, ${wall.time}`;
}

/** A date with or without a time, as people write it, as a date-time in UTC; without one it is midnight. */
export function readMoment(text: string, timeZone: string): string | undefined {
  const [, before, hours, minutes] = WITH_TIME.exec(text.trim()) ?? [];
  const day = readDate(before ?? text);
  return day && momentAt(day, hours === undefined ? '00:00' : `${hours}:${minutes}`, timeZone);
}
