import { describe, expect, it } from 'vitest';
import { lookupChoices, labelOfId } from '#app/salesforce/record-lookup.ts';
import { findRecord, idIn, searchTest } from '#app/salesforce/record-search.ts';
import { smallOrg } from '../../support/small-org.ts';

const { setup, ids } = smallOrg();
const state = setup.salesforce;
const id = (name: string): string => ids[name] ?? '';
const columns = [
  { value: (record: Readonly<Record<string, unknown>>) => String(record['Name'] ?? '') },
  { value: (record: Readonly<Record<string, unknown>>) => (record['Email'] ?? null) as string | null },
];
const found = (search: string): readonly unknown[] =>
  state.records.Lead.filter(searchTest(columns, search)).map((record) => record['Id']);

describe('searching records', () => {
  it('looks into the shown columns without case', () => {
    expect(found('READY@')).toEqual([id('ready')]);
    expect(found('  ')).toHaveLength(3);
    expect(found('nobody')).toEqual([]);
  });

  it('[SF-1] takes an id in 15 characters, in 18, in lower case, and its beginning', () => {
    const long = id('queued');
    for (const typed of [long, long.slice(0, 15), long.toLowerCase(), ` ${long} `]) {
      expect(found(typed)).toEqual([long]);
      expect(findRecord(state.records.Lead, typed)?.['Id']).toBe(long);
    }
    expect(found(long.slice(0, 12))).toHaveLength(3);
  });

  it('[SF-1] takes 15 characters by their case', () => {
    const short = id('queued').slice(0, 15);
    expect(found(`00Q${short.slice(3).toUpperCase()}`)).toEqual([]);
  });

  it('takes no id for one that the org cannot have', () => {
    expect(idIn('a0D30000001n7Pi')).toBeNull();
    expect(idIn('Ada')).toBeNull();
    expect(findRecord(state.records.Lead, undefined)).toBeUndefined();
  });
});

describe('what a lookup offers', () => {
  it('is the records of its objects that live and fit, queues said to be such', () => {
    expect(lookupChoices(state, ['User'], 'sam').map(({ label }) => label)).toEqual(['Sam Vendor']);
    expect(lookupChoices(state, ['Group', 'User'], 'inbound').map(({ label }) => label)).toEqual([
      'Inbound Leads (queue)',
    ]);
    expect(lookupChoices(state, ['User'], '', (record) => record['IsActive'] === true)).toHaveLength(3);
    expect(lookupChoices(state, ['Campaign'], '')).toEqual([]);
  });

  it('[SF-1] [SF-2] is any id typed in either length, for Salesforce to judge', () => {
    const queue = { value: id('queue'), label: 'Inbound Leads (queue)' };
    expect(lookupChoices(state, ['User'], id('queue').slice(0, 15))).toEqual([queue]);
    expect(lookupChoices(state, ['User'], id('queue').toLowerCase())).toEqual([queue]);
    expect(labelOfId(state, '005000000000001AAA')).toBe('005000000000001AAA');
  });
});
