import { describe, expect, it } from 'vitest';
import { compareFieldValues } from '#ui/use-sorted-rows.ts';

describe('the order of a table', () => {
  it('is by size for numbers and by text without case for everything else', () => {
    expect([10, 9, 100].toSorted(compareFieldValues)).toEqual([9, 10, 100]);
    expect(['b', 'A', 'a1'].toSorted(compareFieldValues)).toEqual(['A', 'a1', 'b']);
    expect([true, false].toSorted(compareFieldValues)).toEqual([false, true]);
  });
});
