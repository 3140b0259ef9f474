import { describe, expect, it } from 'vitest';
import { historyEntries } from '#app/salesforce/history-entries.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { FieldInfo } from '#shared/field.ts';
import { smallOrg } from '../../support/small-org.ts';

const { setup, ids } = smallOrg();
const state = setup.salesforce;

const change = (part: Partial<EntryOf<'record-changed'>>): EntryOf<'record-changed'> => ({
  type: 'record-changed',
  seq: 1,
  at: 0,
  system: 'salesforce',
  object: 'Lead',
  id: ids['ready'] ?? '',
  kind: 'updated',
  by: { through: 'leandata' },
  fields: [],
  ...part,
});

describe('[LOG-8] the history of a record', () => {
  it('tells a date with a time as it is told elsewhere', () => {
    const fields: FieldInfo[] = [{ name: 'Seen__c', label: 'Seen', type: 'datetime' }];
    const told = (text: string) =>
      historyEntries([change({ fields: [['Seen__c', null, text]] })], state, fields)[0]?.fields[0]?.after;
    expect(told('2026-01-05T09:00:00.000Z')).toBe('2026-01-05 09:00:00');
    expect(told('2026-01-05T09:00:00+01:00')).toBe('2026-01-05 08:00:00');
    expect(told('some day')).toBe('some day');
  });

  it('tells the latest first: what, through which system and in whose name', () => {
    const told = historyEntries(
      [
        change({ seq: 3, kind: 'created', by: { through: 'import' } }),
        change({ seq: 8, by: { through: 'outreach-sync', user: ids['ada'] ?? '' } }),
        change({ seq: 9, kind: 'converted' }),
      ],
      state,
      state.fields.Lead,
    );
    expect(told.map(({ seq, what, who }) => [seq, what, who])).toEqual([
      [9, 'Converted', 'LeanData'],
      [8, 'Changed', 'The sync with Outreach, as Ada Vendor'],
      [3, 'Created', 'An import'],
    ]);
  });

  it('names fields by their labels and lookups by name, and leaves out the stamps of every write', () => {
    const [entry] = historyEntries(
      [
        change({
          fields: [
            ['LastModifiedDate', 'a', 'b'],
            ['OwnerId', ids['queue'] ?? '', ids['sam'] ?? ''],
            ['Title', null, 'CEO'],
          ],
        }),
      ],
      state,
      state.fields.Lead,
    );
    expect(entry?.fields).toEqual([
      { label: 'Owner', before: 'Inbound Leads', after: 'Sam Vendor' },
      { label: 'Title', before: null, after: 'CEO' },
    ]);
  });

  it('says where a creation was taken back', () => {
    expect(historyEntries([change({ kind: 'reverted', gone: true })], state, [])[0]?.what).toBe(
      'Taken back: it never was',
    );
  });
});
