import { describe, expect, it } from 'vitest';
import { counterpartOf, SyncLinks } from '#crm-sync/sync-links.ts';
import { SYNC_TYPES, type SyncLink, type SyncType } from '#crm-sync/sync-state.ts';

const LEAD = '00Qak00000696HFEAY';
const link = (type: SyncType, salesforceId: string, outreachId: number): SyncLink => ({
  type,
  salesforceId,
  outreachId,
});

describe('links between Salesforce and Outreach', () => {
  it('[SYN-1] join leads and contacts with prospects, users with users, accounts with accounts', () => {
    expect(SYNC_TYPES.map(counterpartOf)).toEqual(['user', 'account', 'prospect', 'prospect']);
  });

  it('are found from either side, and the same number means another record for another kind', () => {
    const links = new SyncLinks([link('Lead', 'a', 1), link('User', 'b', 1)]);
    expect(links.ofSalesforce('a')).toEqual(link('Lead', 'a', 1));
    expect(links.ofOutreach('prospect', 1)).toEqual(link('Lead', 'a', 1));
    expect(links.ofOutreach('user', 1)).toEqual(link('User', 'b', 1));
    expect([links.ofOutreach('account', 1), links.ofSalesforce('c')]).toEqual([undefined, undefined]);
  });

  it('[SYN-16] take the place of those that either side had', () => {
    const links = new SyncLinks([link('Lead', 'a', 1), link('Lead', 'b', 2)]);
    links.add(link('Contact', 'c', 1));
    expect([links.ofSalesforce('a'), links.ofOutreach('prospect', 1)]).toEqual([undefined, link('Contact', 'c', 1)]);
    links.add(link('Lead', 'b', 3));
    expect([links.ofOutreach('prospect', 2), links.toState()]).toEqual([
      undefined,
      [link('Contact', 'c', 1), link('Lead', 'b', 3)],
    ]);
  });

  it('are gone from both sides once they are removed', () => {
    const links = new SyncLinks([link('Lead', 'a', 1)]);
    links.remove(link('Lead', 'a', 1));
    expect([links.ofSalesforce('a'), links.ofOutreach('prospect', 1), links.toState()]).toEqual([
      undefined,
      undefined,
      [],
    ]);
  });

  it('[SF-1] of a file have ids of either length; what cannot be an id is kept as it is', () => {
    const [long, short, odd] = [link('Lead', LEAD, 1), link('Lead', LEAD.slice(0, 15), 1), link('Lead', 'odd', 2)];
    expect(new SyncLinks([long]).toState()[0]).toBe(long);
    expect(new SyncLinks([short, odd]).toState()).toEqual([long, odd]);
  });
});
