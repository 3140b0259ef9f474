import { describe, expect, it } from 'vitest';
import { readCell } from '#csv/read-cell.ts';
import { readMoment } from '#csv/read-date.ts';
import { readNumber } from '#csv/read-number.ts';
import { formatInstant } from '#shared/instant.ts';

describe('numbers', () => {
  it.each([
    ['1234.5', 1234.5],
    ['-7', -7],
    ['.5', 0.5],
    ['1.5E+3', 1500],
    ['1,234', 1234],
    ['1,234,567.89', 1_234_567.89],
    ['1.234.567', 1_234_567],
    ['1.234,50', 1234.5],
    ['1234,5', 1234.5],
    ['1.234', 1.234],
    ['1 234 567', 1_234_567],
    ['1\u00a0234,5', 1234.5],
    ["1'234", 1234],
    ['USD 1,200.00', 1200],
    ['€1.200,00', 1200],
    ['12 EUR', 12],
    ['$5', 5],
    ['45%', 45],
    ['(1,200)', -1200],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['much', '1,23,4', '1-2', '--1', '12abc', '', '1 2 3', 'Infinity', '0x10', '1e999'])(
    '"%s" is none',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );
});

describe('moments', () => {
  it.each([
    ['2026-01-05T09:00:00.000Z', '2026-01-05T09:00:00.000Z'],
    ['2026-01-05T09:00:00.000+0000', '2026-01-05T09:00:00.000Z'],
    ['2026-01-05 09:00:00', '2026-01-05T09:00:00.000Z'],
    ['1/5/2026 9:00 AM', '2026-01-05T09:00:00.000Z'],
    ['1/5/2026, 12:30 AM', '2026-01-05T00:30:00.000Z'],
    ['1/5/2026 12:30 PM', '2026-01-05T12:30:00.000Z'],
    ['1/5/2026 21:05:09', '2026-01-05T21:05:09.000Z'],
    ['05.01.2026 09:00', '2026-01-05T09:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    const moment = readMoment(text, 'month-first');
    expect(moment.ok && formatInstant(moment.value)).toBe(iso);
  });

  it.each(['tomorrow', '1/5/26', '13/13/2026', '1/5/2026 13:00 PM', '1/5/2026 25:00'])('"%s" is none', (text) => {
    expect(readMoment(text, 'month-first').ok).toBe(false);
  });
});

describe('checkboxes', () => {
  it.each([
    ['TRUE', true],
    ['1', true],
    ['Yes', true],
    ['false', false],
    ['0', false],
    ['no', false],
    [' ', null],
  ])('"%s" is %s', (cell, value) => {
    const field = { name: 'A', label: 'A', type: 'checkbox' } as const;
    expect(readCell(field, cell, 'month-first')).toEqual({ ok: true, value });
  });
});
