import { DAY, HOUR, MINUTE, SECOND, type Duration, type Instant } from '#shared/instant.ts';
import { zoneOffset } from '#shared/local-day.ts';

/** What of virtual time is drawn: shares between 0 and 1 of the chart's width. */
export interface TimeAxis {
  /** Where an instant lies; outside of 0 to 1 where it is not in view. */
  readonly shareOf: (at: Instant) => number;
  readonly ticks: readonly Instant[];
}

const STEPS: readonly Duration[] = [
  SECOND / 10,
  SECOND,
  5 * SECOND,
  15 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  12 * HOUR,
  DAY,
  7 * DAY,
  28 * DAY,
];

/** About so many ticks. */
const TICKS = 6;

/** Time as it passes: a day is as wide as any other. */
export function trueTime([from, to]: readonly [Instant, Instant], timeZone: string): TimeAxis {
  const step =
    STEPS.find((each) => (to - from) / each <= TICKS) ?? 28 * DAY * Math.ceil((to - from) / (28 * DAY * TICKS));
  const offset = zoneOffset(from, timeZone);
  const ticks: Instant[] = [];
  for (let at = Math.ceil((from + offset) / step) * step - offset; at <= to; at += step) ticks.push(at);
  return { shareOf: (at) => (at - from) / (to - from), ticks };
}

/** Every instant at which something happens lies as far from the next: a wait of days takes no more room than a second. */
export function evenSteps(instants: readonly Instant[]): TimeAxis {
  const known = [...new Set(instants)].sort((a, b) => a - b);
  const last = Math.max(1, known.length - 1);
  const every = Math.max(1, Math.ceil(known.length / TICKS));
  const shareOf = (at: Instant): number => {
    let low = 0;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((known[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const [before, after] = [known[low - 1], known[low]];
    if (before === undefined) return 0;
    if (after === undefined) return 1;
    return (low - 1 + (at - before) / (after - before)) / last;
  };
  return { shareOf, ticks: known.filter((_, index) => index % every === 0) };
}

/** A stretch of time around an instant, `factor` times as long; within bounds. */
export function zoomed(
  [from, to]: readonly [Instant, Instant],
  around: Instant,
  factor: number,
  [first, last]: readonly [Instant, Instant],
): readonly [Instant, Instant] {
  const length = Math.max(SECOND, Math.min(last - first, (to - from) * factor));
  const centre = Math.min(Math.max(around, from), to);
  const share = (centre - from) / (to - from);
  const start = Math.min(Math.max(first, centre - length * share), last - length);
  return [start, start + length];
}

/** The same length, `share` of it later; within bounds. */
export function shifted(
  [from, to]: readonly [Instant, Instant],
  share: number,
  [first, last]: readonly [Instant, Instant],
): readonly [Instant, Instant] {
  const start = Math.min(Math.max(first, from + (to - from) * share), last - (to - from));
  return [start, start + (to - from)];
}
