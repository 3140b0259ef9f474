import { DAY, HOUR, MINUTE, SECOND, type Duration, type Instant } from '#shared/instant.ts';
import { localDay, startOfLocalDay, zoneOffset } from '#shared/local-day.ts';
import { isWithin, type InstantRange } from './insights-part.ts';
import { createPartnerCounter, type PartnerInsight } from './insights-partner.ts';
import { addVisit, newCounter, type Tally } from './insights-tally.ts';
import { visitsOf } from './insights-visits.ts';
import type { TripLog } from './trip-log.ts';

/** What came of the visits that began in one stretch of virtual time. */
export interface InsightsBucket {
  /** The last instant is the one before the next bucket. */
  readonly range: InstantRange;
  readonly came: Tally;
  /** Results, and failures by reason. */
  readonly insight: PartnerInsight;
}

export interface BucketOptions {
  /** Visits to these nodes are counted. */
  readonly nodes: ReadonlySet<string>;
  readonly timeZone: string;
  readonly asOf?: number | undefined;
}

/** Lengths of a bucket, up to a day; longer ones are whole numbers of days. */
const SIZES: readonly Duration[] = [
  SECOND,
  10 * SECOND,
  MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  6 * HOUR,
  DAY,
];
const MOST_BUCKETS = 24;

/** [CLK-5] Visits over virtual time, in buckets without gaps between them; none where there was no visit. */
export function insightsBucketsOf(trips: Iterable<TripLog>, options: BucketOptions): readonly InsightsBucket[] {
  const { nodes, timeZone, asOf } = options;
  const visits = [...trips].flatMap((trip) => visitsOf(trip, asOf).filter(({ node }) => nodes.has(node)));
  let first = Infinity;
  let last = -Infinity;
  for (const { at } of visits) {
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  if (visits.length === 0) return [];
  const buckets = rangesOver(first, last, timeZone).map((range) => ({
    range,
    came: newCounter(),
    counter: createPartnerCounter(),
  }));
  for (const visit of visits) {
    const bucket = bucketAt(buckets, visit.at);
    if (bucket === undefined) continue;
    addVisit(bucket.came, visit);
    bucket.counter.add(visit);
  }
  return buckets.map(({ range, came, counter }) => ({ range, came, insight: counter.insight() }));
}

/** [CLK-5] Stretches of equal length, on the round times of the wall clock, that cover everything from `first` to `last`. */
export function rangesOver(first: Instant, last: Instant, timeZone: string): readonly InstantRange[] {
  const span = last - first;
  const size = SIZES.find((each) => span / each < MOST_BUCKETS);
  const days = size === undefined || size === DAY ? Math.ceil((span + 1) / DAY / MOST_BUCKETS) : 0;
  const ranges: InstantRange[] = [];
  let from = days > 0 ? startOfLocalDay(localDay(first, timeZone), timeZone) : roundTime(first, size ?? DAY, timeZone);
  while (from <= last) {
    const next = days > 0 ? startOfLocalDay(localDay(from, timeZone) + days, timeZone) : from + (size ?? DAY);
    ranges.push({ from, to: next - 1 });
    from = next;
  }
  return ranges;
}

function roundTime(instant: Instant, size: Duration, timeZone: string): Instant {
  const wall = instant + zoneOffset(instant, timeZone);
  return instant - (wall - Math.floor(wall / size) * size);
}

function bucketAt<Bucket extends { readonly range: InstantRange }>(
  buckets: readonly Bucket[],
  at: Instant,
): Bucket | undefined {
  let low = 0;
  let high = buckets.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const bucket = buckets[middle];
    if (bucket !== undefined && bucket.range.to < at) low = middle + 1;
    else high = middle;
  }
  const found = buckets[low];
  return found !== undefined && isWithin(at, found.range) ? found : undefined;
}
