import { DAY, HOUR, MINUTE, type Duration } from '#shared/instant.ts';

const UNITS = [
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
] as const;

/** A length of time in words, such as `1 day 6 hours`; parts of a minute are left out. */
export function durationWords(duration: Duration): string {
  let rest = duration;
  const parts = UNITS.flatMap(([unit, word]) => {
    const count = Math.floor(rest / unit);
    rest -= count * unit;
    return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
  });
  return parts.join(' ') || '0 minutes';
}
