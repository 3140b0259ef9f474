import { z } from '#graph/zod.ts';
import { formatInstant, parseDuration, parseInstant, type Duration, type Instant } from '#shared/instant.ts';

/** A length of time in words, such as `30s`, `10m`, `2h`, `7d` or `1h30m`. */
export const durationSchema = z
  .string()
  .refine((text) => parseDuration(text).ok, 'Must be a length of time such as "30s", "10m", "2h" or "7d".');

/** An instant in UTC, such as `2026-01-05T09:00:00.000Z`. */
export const instantSchema = z
  .string()
  .refine((text) => parseInstant(text).ok, 'Must be an instant such as "2026-01-05T09:00:00Z".');

/** A length of time that a file's schema has let through. */
export function durationOf(text: string): Duration {
  const length = parseDuration(text);
  if (!length.ok) throw new Error(length.error);
  return length.value;
}

/** An instant that a file's schema has let through. */
export function instantOf(text: string): Instant {
  const instant = parseInstant(text);
  if (!instant.ok) throw new Error(instant.error);
  return instant.value;
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;

/** A length of time in words that read back as exactly the same: `1d2h`, `90ms`. */
export function durationText(duration: Duration): string {
  let rest = Math.round(duration);
  let text = '';
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) text += `${count}${unit}`;
  }
  return text === '' ? '0s' : text;
}

export const instantText = (instant: Instant): string => formatInstant(instant);
