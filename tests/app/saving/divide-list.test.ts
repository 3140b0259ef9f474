import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideList, PART_SIZE, type ListPart } from '#app/saving/divide-list.ts';
import type { Json } from '#shared/json.ts';

const elements = (count: number, from = 0): readonly Json[] =>
  Array.from({ length: count }, (_, at) => ({ number: from + at }));

function ids(): () => string {
  let last = 0;
  return () => `p${(last += 1)}`;
}

const joined = (parts: readonly ListPart[]): readonly Json[] => parts.flatMap((part) => part.elements);

/** Parts of `after` that `before` did not have. */
const made = (before: readonly ListPart[], after: readonly ListPart[]): readonly ListPart[] =>
  after.filter((part) => !before.includes(part));

describe('dividing a list', () => {
  it('makes parts of even size that hold every element in its place', () => {
    const list = elements(1_001);
    const parts = divideList(list, [], ids());
    expect(joined(parts)).toEqual(list);
    expect(parts.map((part) => part.elements.length)).toEqual([201, 201, 201, 201, 197]);
  });

  it('keeps every part of a list that has not changed', () => {
    const list = elements(1_001);
    const parts = divideList(list, [], ids());
    expect(made(parts, divideList([...list], parts, ids()))).toEqual([]);
  });

  it('makes one part anew where one element was replaced', () => {
    const list = elements(10_000);
    const parts = divideList(list, [], ids());
    const now = divideList(list.with(5_000, { number: -1 }), parts, ids());
    expect(made(parts, now)).toHaveLength(1);
  });

  it('makes one part anew where an element was taken away or put in', () => {
    const list = elements(10_000);
    const parts = divideList(list, [], ids());
    expect(made(parts, divideList(list.toSpliced(5_000, 1), parts, ids()))).toHaveLength(1);
    expect(made(parts, divideList(list.toSpliced(5_001, 0, { number: -1 }), parts, ids())).length).toBeLessThan(3);
    expect(made(parts, divideList([...list, { number: -1 }], parts, ids()))).toHaveLength(1);
  });

  it('does not crumble where elements are added or taken away one at a time', () => {
    const nextId = ids();
    let list = elements(1_000);
    let parts = divideList(list, [], nextId);
    for (let time = 0; time < 2_000; time += 1) {
      list = time % 2 === 0 ? [...list, { number: time }] : list.toSpliced((time * 7) % 900, time % 3);
      const now = divideList(list, parts, nextId);
      expect(made(parts, now).length).toBeLessThan(4);
      parts = now;
    }
    expect(joined(parts)).toEqual(list);
    expect(parts.length).toBeLessThan((list.length / PART_SIZE) * 2 + 2);
  });

  it('holds every element in its place after any edits', () => {
    const edit = fc.record({ at: fc.nat(2_000), away: fc.nat(400), count: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const nextId = ids();
        let list = elements(1_200);
        let parts = divideList(list, [], nextId);
        edits.forEach(({ at, away, count }, turn) => {
          list = list.toSpliced(at, away, ...elements(count, 10_000 * (turn + 1)));
          parts = divideList(list, parts, nextId);
          expect(joined(parts)).toEqual(list);
          expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
          expect(parts.every((part) => part.elements.length > 0 && part.elements.length <= PART_SIZE)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });
});
