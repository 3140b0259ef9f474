import { describe, expect, it } from 'vitest';
import { RecordTable } from '#mocks/salesforce/record-table.ts';

const records = [
  { Id: 'a', Company: 'ACME' },
  { Id: 'b', Company: 'Beta' },
  { Id: 'c', Company: 'ACME', IsDeleted: true },
];

describe('a table of records', () => {
  it('gives the very list back that it was made of, until a record is put or taken out', () => {
    const table = new RecordTable(records);
    expect(table.all()).toBe(records);
    expect(table.get('b')).toBe(records[1]);
    table.remove('never there');
    expect(table.all()).toBe(records);
    table.put({ Id: 'b', Company: 'Gamma' });
    expect(table.all()).toEqual([records[0], { Id: 'b', Company: 'Gamma' }, records[2]]);
    table.remove('a');
    table.put({ Id: 'd', Company: 'Delta' });
    expect(table.all().map((record) => record['Id'])).toEqual(['b', 'c', 'd']);
    expect(records).toHaveLength(3);
  });

  it('finds live records by a field before and after a change', () => {
    const table = new RecordTable(records);
    expect(table.findBy('Company', 'ACME')).toEqual([records[0]]);
    table.put({ Id: 'd', Company: 'ACME' });
    table.put({ Id: 'c', Company: 'ACME' });
    expect(table.findBy('Company', 'ACME').map((record) => record['Id'])).toEqual(['a', 'c', 'd']);
    expect(table.live()).toHaveLength(4);
  });
});
