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
    agenda.schedule(5, 'x');
    expect(agenda.peek()).toMatchObject({ dueAt: 5, what: 'x' });
    expect(agenda.size).toBe(1);
  });
});
