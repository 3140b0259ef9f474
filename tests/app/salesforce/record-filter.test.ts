import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter, printFilter } from '#app/salesforce/filter-address.ts';
import { filterText } from '#app/salesforce/filter-text.ts';
import { filterTypesOf, passesAll, type RecordFilter } from '#app/salesforce/record-filter.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { FieldInfo, FieldType, FieldValue } from '#shared/field.ts';

const field = (name: string, type: FieldType): FieldInfo => ({ name, label: name, type });
const fields = [
  field('Name', 'text'),
  field('Status', 'picklist'),
  field('OwnerId', 'lookup'),
  field('IsActive', 'checkbox'),
  field('Amount', 'number'),
  field('CreatedDate', 'datetime'),
];
const records: readonly SalesforceRecord[] = [
  {
    Id: '1',
    Name: 'Ada | Co',
    Status: 'New',
    OwnerId: 'u1',
    IsActive: true,
    Amount: 10,
    CreatedDate: '2026-01-05T09:00:00.000Z',
  },
  {
    Id: '2',
    Name: 'ACME',
    Status: 'Working',
    OwnerId: 'u2',
    IsActive: false,
    Amount: 0,
    CreatedDate: '2026-01-06T00:00:00.000Z',
  },
  { Id: '3', Name: 'Blank', Status: null, OwnerId: null },
];
const shown = (of: FieldInfo, value: FieldValue): FieldValue =>
  of.type === 'lookup' && value !== null ? ({ u1: 'Sam', u2: 'Nia' }[String(value)] ?? value) : value;
const found = (...filters: readonly RecordFilter[]): string =>
  records
    .filter(passesAll(filters, fields, shown))
    .map((record) => record['Id'])
    .join();

describe('filters of a list of records', () => {
  it('look for text without case, in lookups by name', () => {
    expect(found({ type: 'contains', field: 'Name', text: 'acm' })).toBe('2');
    expect(found({ type: 'contains', field: 'OwnerId', text: 'SAM' })).toBe('1');
  });

  it('take any of several values', () => {
    expect(found({ type: 'any', field: 'Status', values: ['New', 'Working'] })).toBe('1,2');
    expect(found({ type: 'any', field: 'OwnerId', values: ['u2'] })).toBe('2');
  });

  it('tell ticked from not ticked; a box that was never set is not', () => {
    expect(found({ type: 'ticked', field: 'IsActive', ticked: true })).toBe('1');
    expect(found({ type: 'ticked', field: 'IsActive', ticked: false })).toBe('2,3');
  });

  it('take numbers and days between two ends, both included, either of them open', () => {
    expect(found({ type: 'between', field: 'Amount', from: '0', to: '9.5' })).toBe('2');
    expect(found({ type: 'between', field: 'Amount', from: '10', to: '' })).toBe('1');
    expect(found({ type: 'between', field: 'CreatedDate', from: '2026-01-05', to: '2026-01-05' })).toBe('1');
    expect(found({ type: 'between', field: 'CreatedDate', from: '', to: '2026-01-06' })).toBe('1,2');
  });

  it('tell blank from filled', () => {
    expect(found({ type: 'blank', field: 'Status', blank: true })).toBe('3');
    expect(found({ type: 'blank', field: 'Status', blank: false })).toBe('1,2');
  });

  it('narrow together; one of a field that is gone narrows nothing', () => {
    const status: RecordFilter = { type: 'any', field: 'Status', values: ['New', 'Working'] };
    expect(found(status, { type: 'ticked', field: 'IsActive', ticked: true })).toBe('1');
    expect(found(status, { type: 'contains', field: 'Gone__c', text: 'x' })).toBe('1,2');
    expect(found()).toBe('1,2,3');
  });

  it('offer at least one condition for every type of field', () => {
    const types: readonly FieldType[] = [
      'id',
      'text',
      'textarea',
      'email',
      'phone',
      'url',
      'number',
      'checkbox',
      'date',
      'datetime',
      'picklist',
      'lookup',
    ];
    for (const type of types) expect(filterTypesOf(type).length).toBeGreaterThan(0);
  });
});

describe('a filter in an address', () => {
  const text = fc.string({ minLength: 1 }).filter((value) => value.trim() !== '');
  const end = fc.oneof(fc.constant(''), fc.integer().map(String), fc.constant('2026-01-05'));
  const anyFilter: fc.Arbitrary<RecordFilter> = fc.oneof(
    fc.record({ type: fc.constant('contains' as const), field: fc.constant('Name'), text }),
    fc.record({
      type: fc.constant('any' as const),
      field: fc.constant('Status'),
      values: fc.array(text, { minLength: 1 }),
    }),
    fc.record({ type: fc.constant('ticked' as const), field: fc.constant('IsActive'), ticked: fc.boolean() }),
    fc.record({ type: fc.constant('blank' as const), field: fc.constant('My_Field__c'), blank: fc.boolean() }),
    fc
      .record({ type: fc.constant('between' as const), field: fc.constant('Amount'), from: end, to: end })
      .filter(({ from, to }) => from + to !== ''),
  );

  it('reads as it was written, odd signs included', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parseFilter(printFilter(filter))).toEqual(filter);
      }),
    );
  });

  it.each(['', 'Status', 'Status:any:', 'Status:weird:x', 'Amount:between:..', 'Amount:between:a..b', ':any:x'])(
    'that says nothing known is passed over: %j',
    (written) => expect(parseFilter(written)).toBeUndefined(),
  );

  it('has words for its chip', () => {
    const words = (filter: RecordFilter): string => filterText(filter, (value) => value);
    expect(words({ type: 'any', field: 'Status', values: ['A', 'B'] })).toBe('is A or B');
    expect(words({ type: 'any', field: 'Status', values: ['A', 'B', 'C', 'D'] })).toBe('is one of 4 values');
    expect(words({ type: 'between', field: 'Amount', from: '1', to: '' })).toBe('from 1');
    expect(words({ type: 'between', field: 'Amount', from: '', to: '2' })).toBe('up to 2');
    expect(words({ type: 'blank', field: 'Email', blank: false })).toBe('is not blank');
  });
});
