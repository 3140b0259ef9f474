import { describe, expect, it } from 'vitest';
import { countOf } from '#shared/count-of.ts';

describe('a count in words', () => {
  it('has the noun of one for one alone', () => {
    expect([0, 1, 2].map((count) => countOf(count, 'rule'))).toEqual(['0 rules', '1 rule', '2 rules']);
  });

  it('takes the noun of several where an s does not make it', () => {
    expect([1, 6].map((count) => countOf(count, 'retry', 'retries'))).toEqual(['1 retry', '6 retries']);
  });
});
