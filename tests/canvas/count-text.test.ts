import { describe, expect, it } from 'vitest';
import { countText, percentText } from '#canvas/count-text.ts';

describe('a count with its share', () => {
  it('[V2-1] reads as a number and a percentage', () => {
    expect(countText(1_234, undefined)).toBe('1,234');
    expect(countText(1_234, 0.4)).toBe('1,234 · 40%');
  });

  it('[V2-1] reads as all or nothing only where it is', () => {
    expect([0, 0.001, 0.999, 1].map(percentText)).toEqual(['0%', '<1%', '>99%', '100%']);
  });
});
