import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import { restMs, SPEEDS, strideFrom } from '#playback/transport/pace.ts';
import { edgeFollowed, journalOf } from '../../logs/journal-of.ts';

const stopsAt = (...instants: readonly number[]) => journalOf(instants.map((at) => [at, edgeFollowed()] as const));
const rest = (gap: number): number => {
  const [from, to] = stopsAt(0, gap);
  if (!from || !to) throw new Error('Two stops are needed');
  return restMs(from, to);
};
const never = (): boolean => false;

describe('the pace of playing', () => {
  it('[CLK-1] rests longer before a longer wait, and never long: a week takes less than two seconds', () => {
    const rests = [0, SECOND, MINUTE, HOUR, DAY, 7 * DAY].map(rest);
    expect(rests).toEqual(rests.toSorted((a, b) => a - b));
    expect(rests[0]).toBeGreaterThan(300);
    expect(rests[2]).toBeGreaterThan(rests[0] ?? 0);
    expect(rests.at(-1)).toBeLessThan(2_000);
  });

  it('shows every step at the plain pace', () => {
    const stops = stopsAt(0, 0, 0, 5 * MINUTE);
    for (const index of [0, 1, 2]) expect(strideFrom(stops, index, 1, never)?.index).toBe(index + 1);
    expect(strideFrom(stops, 3, 1, never)).toBeUndefined();
    expect(strideFrom([], 0, 1, never)).toBeUndefined();
  });

  it('waits in inverse proportion to the speed, and draws together what no eye could tell apart', () => {
    const stops = stopsAt(...Array.from({ length: 50 }, () => 0));
    expect(strideFrom(stops, 0, 2, never)?.waitMs).toBe((strideFrom(stops, 0, 1, never)?.waitMs ?? 0) / 2);
    const fastest = strideFrom(stops, 0, Math.max(...SPEEDS), never);
    expect(fastest?.index).toBeGreaterThan(1);
    expect(fastest?.waitMs).toBeGreaterThanOrEqual(40);
  });

  it('passes no breakpoint, however fast', () => {
    const stops = stopsAt(...Array.from({ length: 50 }, () => 0));
    expect(strideFrom(stops, 0, 64, (stop) => stop.seq === 2)?.index).toBe(2);
  });
});
