import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Agenda } from '#clock/agenda.ts';

const drain = <T>(agenda: Agenda<T>): T[] => {
  const out: T[] = [];
  for (let entry = agenda.next(); entry; entry = agenda.next()) out.push(entry.what);
  return out;
};

describe('the agenda', () => {
  it('[CLK-2] gives out entries by instant, and those of one instant in the order they were asked for', () => {
    const agenda = new Agenda<string>();
    agenda.schedule(20, 'late');
    agenda.schedule(10, 'first at ten');
    agenda.schedule(10, 'second at ten');
    agenda.schedule(0, 'at once');
    expect(drain(agenda)).toEqual(['at once', 'first at ten', 'second at ten', 'late']);
  });

  it('[CLK-2] keeps that order for any instants, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (instants) => {
        const agenda = new Agenda<readonly [number, number]>();
        instants.forEach((instant, index) => agenda.schedule(instant, [instant, index]));
        const expected = instants.map((instant, index) => [instant, index] as const);
        expected.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect(drain(agenda)).toEqual(expected);
      }),
    );
  });

  it('goes on from what was saved as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.array(fc.nat(20)), fc.nat(10), (before, after, taken) => {
        const one = new Agenda<number>();
        before.forEach((instant, index) => one.schedule(instant, index));
        for (let count = 0; count < taken; count += 1) one.next();
        const other = new Agenda(one.save());
        after.forEach((instant, index) => [one, other].forEach((each) => each.schedule(instant, 1_000 + index)));
        expect(drain(other)).toEqual(drain(one));
      }),
    );
  });

  it('is empty at the start and shows its next entry without taking it', () => {
    const agenda = new Agenda<string>();
    expect(agenda.next()).toBeUndefined();
    for (const instant of [9, 5, 7]) agenda.schedule(instant, `at ${instant}`);
    expect(agenda.peek()).toEqual({ dueAt: 5, seq: 1, what: 'at 5' });
    expect(agenda.size).toBe(3);
  });

  it('[CLK-2] is saved in the order in which its entries will come, numbered as they were asked for', () => {
    const agenda = new Agenda<string>();
    expect(agenda.save()).toEqual({ entries: [], nextSeq: 0 });
    for (const instant of [9, 5, 7, 5]) agenda.schedule(instant, `at ${instant}`);
    const entries = [
      { dueAt: 5, seq: 1, what: 'at 5' },
      { dueAt: 5, seq: 3, what: 'at 5' },
      { dueAt: 7, seq: 2, what: 'at 7' },
      { dueAt: 9, seq: 0, what: 'at 9' },
    ];
    expect(agenda.save()).toEqual({ entries, nextSeq: 4 });
    agenda.next();
    expect(agenda.save()).toEqual({ entries: entries.slice(1), nextSeq: 4 });
  });
});
