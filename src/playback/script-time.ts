import { parseDuration, type Duration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** A time of the set-up form as milliseconds from the start, or what is wrong with it; `until` is the run's time limit. */
export function timeOf(text: string, until: Duration): Result<Duration, string> {
  const blank = text.replaceAll(/\s/g, '');
  const length = blank === '0' ? ok(0) : parseDuration(blank);
  if (!length.ok || !Number.isInteger(length.value))
    return err('Give a time from the start, such as 0, 30s, 10m or 2h.');
  return length.value > until ? err('Comes after the time limit of the run.') : length;
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;

/** `1h 2m 3s 4ms`: the whole length, as `parseDuration` reads it but for the spaces; `0` for none. */
export function lengthText(length: Duration): string {
  let rest = length;
  const parts = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${count}${unit}`];
  });
  return parts.length === 0 ? '0' : parts.join(' ');
}
