import { describe, expect, it } from 'vitest';
import { checkValue } from '#mocks/salesforce/check-value.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';

/** The value as it is kept, or the code of the refusal. */
function kept(type: FieldInfo['type'], value: FieldValue, length?: number): FieldValue {
  const field: FieldInfo = { name: 'F', label: 'Field', type, ...(length === undefined ? {} : { length }) };
  const checked = checkValue(field, value);
  return checked.ok ? checked.value : checked.error.errorCode;
}

const WRONG = 'INVALID_TYPE_ON_FIELD_IN_RECORD';

describe('a value that is written to Salesforce', () => {
  it('is kept without blanks around it, those within it stay', () => {
    expect([' x', 'x ', '\tx\n', '  a b  ', 'x', '!x!', ' xy', 'xy '].map((text) => kept('text', text))).toEqual([
      'x',
      'x',
      'x',
      'a b',
      'x',
      '!x!',
      'xy',
      'xy',
    ]);
  });

  it('is nothing where it is blank, and no tick for a checkbox', () => {
    expect(['', ' ', '  \t', null].map((value) => kept('text', value))).toEqual([null, null, null, null]);
    expect(['', null].map((value) => kept('checkbox', value))).toEqual([false, false]);
    expect([true, false, 'true', 1].map((value) => kept('checkbox', value))).toEqual([true, false, WRONG, WRONG]);
  });

  it('is a number that can be counted with', () => {
    expect([0, -1.5, Number.NaN, Number.POSITIVE_INFINITY, '1', true].map((value) => kept('number', value))).toEqual([
      0,
      -1.5,
      WRONG,
      WRONG,
      WRONG,
      WRONG,
    ]);
  });

  it('is a day of the calendar, written as one', () => {
    const days = ['2026-02-28', '2024-02-29', '2026-02-30', '2026-13-01', '2026-1-5', '2026-01-05T00:00:00Z', 20260105];
    expect(days.map((day) => kept('date', day))).toEqual([
      '2026-02-28',
      '2024-02-29',
      WRONG,
      WRONG,
      WRONG,
      WRONG,
      WRONG,
    ]);
  });

  it('is a moment, kept in UTC', () => {
    expect(['2026-01-05T10:00:00+01:00', 'soon', 5].map((moment) => kept('datetime', moment))).toEqual([
      '2026-01-05T09:00:00.000Z',
      WRONG,
      WRONG,
    ]);
  });

  it('[SF-1] is an id of either length, kept in 18 characters', () => {
    const ids = ['00Qak00000696HF', '00Qak00000696HFEAY', 'nobody', 7];
    expect(ids.map((id) => kept('lookup', id))).toEqual([
      '00Qak00000696HFEAY',
      '00Qak00000696HFEAY',
      'MALFORMED_ID',
      WRONG,
    ]);
    expect(kept('id', '00Qak00000696HF')).toBe('00Qak00000696HFEAY');
  });

  it('is as long as its field at most', () => {
    expect([
      kept('text', 'abcde', 5),
      kept('text', 'abcdef', 5),
      kept('text', ' abcde ', 5),
      kept('text', 'abcdef'),
    ]).toEqual(['abcde', 'STRING_TOO_LONG', 'abcde', 'abcdef']);
    expect(kept('text', 5)).toBe(WRONG);
  });

  it('is an address where its field takes addresses', () => {
    const addresses = ['a@b.example', 'a@b', 'a b@c.example', '@c.example', 'a@b..example', 'a.b+c@d.e.example'];
    const refused = 'INVALID_EMAIL_ADDRESS';
    expect(addresses.map((address) => kept('email', address))).toEqual([
      'a@b.example',
      refused,
      refused,
      refused,
      refused,
      'a.b+c@d.e.example',
    ]);
    expect(kept('text', 'a@b')).toBe('a@b');
  });
});
