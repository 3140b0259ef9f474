import { describe, expect, it } from 'vitest';
import { insightsBucketsOf, rangesOver } from '#logs/insights-buckets.ts';
import { tripsOf } from '#logs/trips.ts';
import { DAY, formatInstant, HOUR, MINUTE } from '#shared/instant.ts';
import { edgeFollowed, journalOf, tripEnded, tripStarted } from './journal-of.ts';

const START = Date.UTC(2026, 0, 5, 9, 12, 30);

const starts = (span: number, timeZone = 'UTC'): readonly string[] =>
  rangesOver(START, START + span, timeZone).map(({ from }) => formatInstant(from).slice(0, 16));

describe('buckets of virtual time', () => {
  it('[V2-1] are as long as the span asks for, from seconds to days', () => {
    expect(starts(20 * MINUTE)).toHaveLength(21);
    expect(starts(20 * MINUTE)[0]).toBe('2026-01-05T09:12');
    expect(starts(6 * HOUR).slice(0, 2)).toEqual(['2026-01-05T09:00', '2026-01-05T09:30']);
    expect(starts(7 * DAY).slice(0, 2)).toEqual(['2026-01-05T00:00', '2026-01-06T00:00']);
    expect(starts(90 * DAY).length).toBeLessThanOrEqual(25);
    expect(rangesOver(START, START, 'UTC')).toHaveLength(1);
  });

  it('[V2-1] [CLK-5] begin at the midnight of the org', () => {
    expect(starts(7 * DAY, 'America/New_York')[0]).toBe('2026-01-05T05:00');
    expect(starts(7 * DAY, 'Asia/Kolkata')[0]).toBe('2026-01-04T18:30');
  });

  it('[V2-1] [CLK-5] leave no gap where the clocks change', () => {
    const ranges = rangesOver(Date.UTC(2026, 2, 20), Date.UTC(2026, 3, 5), 'Europe/Berlin');
    ranges.slice(1).forEach(({ from }, index) => expect(from).toBe((ranges[index]?.to ?? 0) + 1));
    expect(ranges.map(({ from, to }) => to - from + 1)).toContain(23 * HOUR);
  });

  it('[V2-1] count each visit once, in the bucket in which the trip came', () => {
    const trips = tripsOf(
      journalOf(
        [0, 1, 1, 30].flatMap((minutes, index) => {
          const trip = `T${index}`;
          const at = START + minutes * MINUTE;
          return [
            [at, tripStarted({ trip })],
            [at, edgeFollowed({ trip })],
            [at, edgeFollowed({ trip, node: 'add', edge: 'queue-owner', to: null, error: true })],
            [at, tripEnded({ trip })],
          ] as const;
        }),
      ),
    );
    const buckets = insightsBucketsOf(trips, { nodes: new Set(['add']), timeZone: 'UTC' });
    expect(buckets.map(({ came }) => came.trips).filter((count) => count > 0)).toEqual([3, 1]);
    expect(buckets[0]?.insight.results.get('error-edge')?.visits).toBe(3);
    expect(insightsBucketsOf(trips, { nodes: new Set(['hold']), timeZone: 'UTC' })).toEqual([]);
  });
});
