import { describe, expect, it } from 'vitest';
import { numberFault, numberText, readNumber, type NumberBounds } from '#app/number-draft.ts';

const fault = (text: string, bounds: NumberBounds): string | undefined => numberFault(text, bounds);

describe('a number that is typed', () => {
  it('is read with or without its unit and thousand commas', () => {
    expect(readNumber('1440', {})).toBe(1_440);
    expect(readNumber(' 1,440 min', { suffix: ' min' })).toBe(1_440);
    expect(readNumber('100,000', {})).toBe(100_000);
    expect(readNumber('0.25', {})).toBe(0.25);
    expect(readNumber('15s', { suffix: ' s' })).toBe(15);
  });

  it('is never another number than the one that stands there', () => {
    for (const text of ['-5', '1e9', 'abc', '1,5', '1.2.3', '5 days', '0x10', '--', '1 2'])
      expect(readNumber(text, { suffix: ' min' })).toBeNaN();
  });

  it('is refused with what is allowed', () => {
    expect(fault('-5', { min: 0, blank: 'No cap' })).toBe('A whole number, 0 or more.');
    expect(fault('1e9', { min: 0 })).toBe('A whole number, 0 or more.');
    expect(fault('abc', { min: 1, max: 999 })).toBe('A whole number from 1 to 999.');
    expect(fault('99999', { min: 1, max: 999 })).toBe('A whole number from 1 to 999.');
    expect(fault('0', { min: 1, max: 999 })).toBe('A whole number from 1 to 999.');
    expect(fault('1.5', { min: 1, max: 999 })).toBe('A whole number from 1 to 999.');
    expect(fault('-1', { min: 0, max: 10, fractions: true })).toBe('A number from 0 to 10.');
    expect(fault('99999999999999999999', { min: 0 })).toBe('A whole number from 0 to 9007199254740991.');
  });

  it('is blank only where that has a meaning', () => {
    expect(fault(' ', { min: 1 })).toBe('Cannot be blank.');
    expect(fault('', { min: 1, blank: 'No cap' })).toBeUndefined();
  });

  it('is shown as it is read back', () => {
    for (const value of [0, 7, 1_440, 100_000, 0.25, 1_234.5]) {
      const text = numberText(value, { suffix: ' min' });
      expect(readNumber(text, { suffix: ' min' })).toBe(value);
    }
    expect(numberText(100_000, { suffix: ' min' })).toBe('100,000 min');
    expect(numberText(null, {})).toBe('');
  });
});
