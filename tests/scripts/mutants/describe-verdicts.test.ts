import { describe, expect, it } from 'vitest';
import { shareNoticed, summaryLines, verdictLine } from '../../../.scripts/mutants/describe-verdicts.ts';
import { makeMutants } from '../../../.scripts/mutants/make-mutants.ts';
import type { Verdict } from '../../../.scripts/mutants/verdict.ts';

const [mutant] = makeMutants('src/any.ts', 'f = a < b;');
if (!mutant) throw new Error('a mutant');

const NOTICED: Verdict = { type: 'noticed', mutant, by: 'tests/any.test.ts: it is less' };
const SURVIVED: Verdict = { type: 'survived', mutant };
const EQUIVALENT: Verdict = { type: 'equivalent', mutant, reason: 'a is never b' };

describe('what is told of mutants', () => {
  it('is the share of those that could be noticed, the time limit among them', () => {
    expect(shareNoticed([NOTICED, SURVIVED, EQUIVALENT, { type: 'too-long', mutant }])).toBe(2 / 3);
    expect(shareNoticed([EQUIVALENT])).toBe(1);
  });

  it('is a line for each: where, what, and by which test', () => {
    expect(verdictLine(NOTICED)).toBe('noticed     src/any.ts:1  < to <=  by tests/any.test.ts: it is less');
    expect(verdictLine(SURVIVED)).toBe('SURVIVED    src/any.ts:1  < to <=');
  });

  it('is at the end each survivor with its lines before and after, and each one that changes nothing with why', () => {
    const lines = summaryLines([NOTICED, SURVIVED, EQUIVALENT]);
    expect(lines.join('\n')).toContain('Survived:\n  src/any.ts:1  < to <=\n  - f = a < b;\n  + f = a <= b;');
    expect(lines).toContain('No change, as a is never b:');
    expect(lines.at(-1)).toBe('Noticed: 1 of 2 mutants (50.0 %). 1 more change nothing.');
  });

  it('never rounds a share up to the bound', () => {
    const many = [...Array.from({ length: 8_999 }, () => NOTICED), ...Array.from({ length: 1_001 }, () => SURVIVED)];
    expect(summaryLines(many).at(-1)).toContain('(89.9 %)');
  });
});
