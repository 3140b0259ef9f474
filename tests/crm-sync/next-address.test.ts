import { describe, expect, it } from 'vitest';
import { person, POLL, PUSH, SyncFixture } from './sync-fixture.ts';

describe('a prospect with several addresses', () => {
  it('[SYN-6] goes by the next address where the first is blanked in Salesforce, and says so there', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    const prospect = f.prospects[0]?.id ?? 0;
    f.outreach.edit('prospect', prospect, { emails: ['ada@acme.example', 'ada@home.example'] }, person);
    f.advance(PUSH);
    f.update('Lead', lead, { Email: null });
    f.advance(POLL + PUSH);
    expect(f.prospects[0]?.emails).toEqual(['ada@home.example']);
    expect(f.field('Lead', lead, 'Email')).toBe('ada@home.example');
  });

  it('[SYN-6] says nothing to Salesforce where another field is blanked, or another address takes the place', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada', { Title: 'CTO' });
    f.advance(POLL + PUSH);
    f.outreach.edit('prospect', 1, { emails: ['ada@acme.example', 'ada@home.example'] }, person);
    f.advance(PUSH);
    f.update('Lead', lead, { Title: null });
    f.advance(POLL);
    expect([f.told.at(-1), f.sync.idle()]).toEqual(['in updated Lead Title', true]);
    f.update('Lead', lead, { Email: 'new@acme.example' });
    f.advance(POLL);
    expect([f.prospects[0]?.emails, f.sync.idle()]).toEqual([['new@acme.example', 'ada@home.example'], true]);
  });

  it('[SYN-6] has no address where its only one is blanked in Salesforce', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    f.update('Lead', lead, { Email: null });
    f.advance(POLL + PUSH);
    expect(f.prospects[0]?.emails).toEqual([]);
    expect(f.field('Lead', lead, 'Email')).toBeNull();
  });
});
