import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountFold } from '#playback/tokens/count-fold.ts';

interface Change {
  readonly seq: number;
  readonly key: number;
  readonly by: 1 | -1;
  readonly member: number;
}

const filled = (changes: readonly Change[]): CountFold => {
  const fold = new CountFold();
  for (const { seq, key, by, member } of changes) fold.note(seq, key, by, member);
  fold.close();
  return fold;
};

describe('CountFold', () => {
  it('gives the counts after any entry as if all changes up to it were carried out', () => {
    const aChange = fc.record({
      step: fc.nat({ max: 3 }),
      key: fc.nat({ max: 40 }),
      by: fc.constantFrom<1 | -1>(1, -1),
      member: fc.nat({ max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(aChange, { maxLength: 4_000, size: 'max' }), fc.nat({ max: 8_000 }), (steps, asked) => {
        let seq = 0;
        const changes = steps.map(({ step, ...rest }) => ({ ...rest, seq: (seq += step) }));
        const { count, members } = filled(changes).at(asked);
        const upTo = changes.filter((change) => change.seq <= asked);
        for (let key = 0; key < count.length; key += 1) {
          const of = upTo.filter((change) => change.key === key);
          expect(count[key]).toBe(of.reduce((sum, { by }) => sum + by, 0));
          expect(members[key]).toBe(of.reduce((sum, { by, member }) => sum + by * member, 0));
        }
      }),
      { numRuns: 30, seed: 3 },
    );
  });
});
