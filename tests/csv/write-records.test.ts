import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRecords } from '#csv/read-records.ts';
import { protectCell, writeCells, writeRecords } from '#csv/write-records.ts';
import { leadLayout, valueOf } from './layout-under-test.ts';

const columns = leadLayout.fields.map((field) => ({
  heading: field.name,
  value: (row: Readonly<Record<string, string | number | boolean | null>>) => row[field.name],
}));

it('writes headings, quotes, Windows line ends and a byte order mark', () => {
  const text = writeRecords(columns.slice(2, 4), [{ LastName: 'Sto"ne', Company: 'A,\nB' }, { LastName: null }]);
  expect(text).toBe('\ufeffLastName,Company\r\n"Sto""ne","A,\nB"\r\n,\r\n');
});

it('writes no rows as a heading row', () => {
  expect(writeCells(['a', 'b'], [])).toBe('\ufeffa,b\r\n');
});

it.each(['=1+1', '+cmd|x', '-2+A1', '@SUM(A1)', '\t=1', '\r=1', '+1-A1'])('protects a spreadsheet from %j', (text) => {
  expect(protectCell(text)).toBe(`'${text}`);
});

it.each(['', 'Stone', '+47 22 33 44 55', '-5', '-1,200.50', '+1 (555) 010-9999', "'quoted", 'a=b'])(
  'leaves %j as it is',
  (text) => {
    expect(protectCell(text)).toBe(text);
  },
);

it('what was written is read back the same', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 }).map((raw) => `n${raw.replace(/\r\n?/g, '\n').trim()}`);
  const record = fc.record({
    Id: fc.constant(null),
    FirstName: fc.option(text),
    LastName: text,
    Company: text,
    Email: fc.option(fc.constant('jo@acme.test')),
    AnnualRevenue: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    DoNotCall: fc.boolean(),
    CreatedDate: fc.constantFrom('2026-01-05T09:00:00.000Z', null),
    FollowUp__c: fc.constantFrom('2026-01-05', null),
  });
  fc.assert(
    fc.property(fc.array(record), (records) => {
      const { rows, refused } = valueOf(readRecords(writeRecords(columns, records), leadLayout));
      expect(refused).toEqual([]);
      expect(rows.map((row) => row.values)).toEqual(
        records.map((each) => ({ ...each, AnnualRevenue: zero(each.AnnualRevenue) })),
      );
    }),
  );
});

/** Minus nought is printed as nought. */
const zero = (value: number | null): number | null => (value === 0 ? 0 : value);
