import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import { leandata, orgUnderTest, written } from './org-under-test.ts';

const CONVERT = { convertedStatus: 'Closed - Converted', contactId: null, ownerId: null } as const;

describe('rollback', () => {
  it('[ADD-9] takes back a conversion whole, latest change first', () => {
    const { org, lead, idOf, changes } = orgUnderTest();
    const record = lead();
    const from = changes.length;
    org.convertLead({ ...CONVERT, leadId: idOf(record), accountId: null, opportunityName: 'Deal' }, leandata);
    const made = changes.slice(from);
    org.rollback(made, leandata);
    expect(org.get('Lead', idOf(record))).toBe(record);
    for (const object of ['Account', 'Contact', 'Opportunity'] as const) {
      expect(org.list(object)).toEqual([]);
      expect(org.findBy(object, 'OwnerId', record['OwnerId'] ?? null)).toEqual([]);
    }
    const undone = changes.slice(from + made.length);
    expect(undone.map((change) => [change.object, change.kind, change.after === null])).toEqual([
      ['Lead', 'reverted', false],
      ['Opportunity', 'reverted', true],
      ['Contact', 'reverted', true],
      ['Account', 'reverted', true],
    ]);
  });

  it('[ADD-9] takes back a merge whole: losers live again and children return', () => {
    const { org, add, idOf, changes } = orgUnderTest();
    const [master, loser] = [add('Account', { Name: 'One' }), add('Account', { Name: 'Two' })];
    const contact = add('Contact', { LastName: 'Stone', AccountId: idOf(loser) });
    const from = changes.length;
    written(org.merge('Account', idOf(master), [idOf(loser)], { Phone: '1' }, leandata));
    org.rollback(changes.slice(from), leandata);
    expect(org.list('Account')).toEqual([master, loser]);
    expect(org.findBy('Contact', 'AccountId', idOf(loser))).toEqual([contact]);
  });

  it('[ADD-9] after any writes and their rollback every record and every index is as it was', () => {
    const cities = ['Oslo', 'OSLO', 'Rome', ''];
    const write = fc.record({ kind: fc.nat(4), a: fc.nat(9), b: fc.nat(9), city: fc.constantFrom(...cities) });
    fc.assert(
      fc.property(fc.array(write), fc.array(write), (first, second) => {
        const { org, lead, changes, idOf } = orgUnderTest();
        for (let i = 0; i < 4; i += 1) lead({ LastName: `L${i}`, City: 'Oslo' });
        const apply = (step: typeof first): void => {
          for (const { kind, a, b, city } of step) {
            const records = org.list('Lead').map(idOf);
            const [one, two] = [records[a % records.length] ?? '', records[b % records.length] ?? ''];
            if (kind === 0) lead({ City: city });
            else if (kind === 1) org.delete('Lead', one, leandata);
            else if (kind === 2) org.merge('Lead', one, [two], { City: city }, leandata);
            else if (kind === 3)
              org.convertLead({ ...CONVERT, leadId: one, accountId: null, opportunityName: null }, leandata);
            else org.update('Lead', one, { City: city }, leandata);
            expectIndexes(org, cities);
          }
        };
        apply(first);
        const before = org.toState().records;
        const from = changes.length;
        apply(second);
        org.rollback(changes.slice(from), leandata);
        expect(org.toState().records).toEqual(before);
        expectIndexes(org, cities);
      }),
      { numRuns: 60 },
    );
  });
});

function expectIndexes(org: SalesforceOrg, cities: readonly string[]): void {
  for (const city of cities) {
    const scanned = org
      .list('Lead')
      .filter((record) => String(record['City'] ?? '').toLowerCase() === city.toLowerCase());
    expect(org.findBy('Lead', 'City', city)).toEqual(scanned);
  }
}
