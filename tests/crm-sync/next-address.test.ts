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
