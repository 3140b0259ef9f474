import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#shared/instant.ts';
import { stopNear, timeAxis, type AxisKind } from '#playback/transport/time-axis.ts';
import { edgeFollowed, journalOf } from '../../logs/journal-of.ts';

const KINDS: readonly AxisKind[] = ['shortened', 'time', 'steps'];
const runOf = (gaps: readonly number[]) => {
  let at = 0;
  return journalOf(gaps.map((gap) => [(at += gap), edgeFollowed()] as const));
};
const someGaps = fc.array(fc.constantFrom(0, 0, 1, 30_000, 5 * MINUTE, 3 * DAY), { minLength: 2, maxLength: 60 });

describe('the axis of the scrubber', () => {
  it('runs from 0 to 1 and never falls, whatever it measures', () => {
    fc.assert(
      fc.property(someGaps, fc.constantFrom(...KINDS), (gaps, kind) => {
        const places = [...timeAxis(runOf([0, ...gaps]), kind).places];
        expect(places[0]).toBe(0);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const flat = kind === 'time' && gaps.every((gap) => gap === 0);
        expect(places.at(-1)).toBeCloseTo(flat ? 0 : 1);
      }),
    );
  });

  it('[CLK-1] is true to the clock where that is asked for', () => {
    const { places } = timeAxis(runOf([0, MINUTE, 3 * MINUTE]), 'time');
    expect([...places]).toEqual([0, 0.25, 1]);
  });

  it('leaves every step room beside a wait of days', () => {
    const run = runOf([0, ...Array.from({ length: 19 }, () => 0), 5 * DAY, 0, 0]);
    const { places, waits } = timeAxis(run, 'shortened');
    expect((places[19] ?? 0) - (places[0] ?? 0)).toBeGreaterThan(0.3);
    expect(waits.map(({ length }) => length)).toEqual([5 * DAY]);
    expect(timeAxis(run, 'time').places[19]).toBe(0);
  });

  it('keeps waits in sight in a run of 10,000 steps, and the steps among 2,000 waits', () => {
    const one = timeAxis(
      runOf([0, ...Array.from({ length: 10_000 }, (_, at) => (at === 5_000 ? DAY : 0))]),
      'shortened',
    );
    const [wait] = one.waits;
    expect((wait?.to ?? 0) - (wait?.from ?? 0)).toBeGreaterThan(0.02);
    const many = runOf([0, ...Array.from({ length: 10_000 }, (_, at) => (at % 5 === 0 ? MINUTE : 0))]);
    const { places } = timeAxis(many, 'shortened');
    const within = many.filter(({ seq }) => seq > 0 && many[seq - 1]?.at === many[seq]?.at);
    const share = within.reduce((sum, { seq }) => sum + (places[seq] ?? 0) - (places[seq - 1] ?? 0), 0);
    expect(share).toBeGreaterThan(0.25);
  });

  it('finds the stop that lies nearest, the last of those on one spot', () => {
    const run = runOf([0, 0, 0, MINUTE, MINUTE]);
    const axis = timeAxis(run, 'time');
    expect([-1, 0, 0.2, 0.3, 0.74, 0.76, 2].map((place) => stopNear(axis, run, place))).toEqual([0, 2, 2, 3, 3, 4, 4]);
    const own = run.filter(({ seq }) => seq === 1 || seq === 4);
    expect([0, 0.4, 0.6].map((place) => stopNear(axis, own, place))).toEqual([0, 0, 1]);
    expect(stopNear(axis, [], 0.5)).toBe(0);
  });
});
