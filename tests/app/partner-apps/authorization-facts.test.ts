import { describe, expect, it } from 'vitest';
import { authorizationFacts } from '#app/partner-apps/authorization-facts.ts';
import { disconnect, markInvalid } from '#leandata/authorization.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { smallOrg } from '../../support/small-org.ts';

const { setup } = smallOrg();
const withGrants = (patch: Partial<OrgSetup['outreach']['tokens'][number]>): OrgSetup => ({
  ...setup,
  outreach: { ...setup.outreach, tokens: setup.outreach.tokens.map((token) => ({ ...token, ...patch })) },
});

describe('how an authorization stands', () => {
  it('[APP-10] is well while the grant is in force, with the scopes and rights', () => {
    const facts = authorizationFacts(setup);
    expect(facts).toMatchObject({ inOutreach: { well: true }, next: { well: true }, actsAs: 2 });
  });

  it('[APP-10] LeanData does not know of a revocation, and the next callout meets it', () => {
    const facts = authorizationFacts(withGrants({ revoked: true }));
    expect(facts.known).toBe(authorizationFacts(setup).known);
    expect(facts.inOutreach?.text).toContain('revoked');
    expect(facts.next.text).toContain('ERR-19');
  });

  it('[APP-10] a token that Outreach does not know fails alike', () => {
    const facts = authorizationFacts({ ...setup, outreach: { ...setup.outreach, tokens: [] } });
    expect(facts).toMatchObject({ inOutreach: { well: false }, actsAs: null });
    expect(facts.next.text).toContain('ERR-19');
  });

  it('[APP-10] [ADD-2] is known to be invalid after Disconnect and after a failed refresh, without asking Outreach', () => {
    for (const leandata of [disconnect(setup.leandata), markInvalid(setup.leandata)]) {
      const facts = authorizationFacts({ ...setup, leandata });
      expect(facts.inOutreach).toBeNull();
      expect(facts.next.text).toContain('Configuration Error');
    }
  });

  it('[OUT-7] names a scope that the grant has lost', () => {
    const facts = authorizationFacts(withGrants({ scopes: ['sequences.all', 'sequenceStates.all', 'mailboxes.all'] }));
    expect(facts.inOutreach?.text).toContain('prospects.all');
    expect(facts.next.text).toContain('ERR-1');
  });

  it('[OUT-7] foretells Unauthorized Request where the profile lacks a right', () => {
    const profile = { ...setup.outreach.profile, permitPlugins: false };
    expect(authorizationFacts({ ...setup, outreach: { ...setup.outreach, profile } }).next.text).toContain('ERR-2');
  });

  it('[APP-8] makes no callout while the integration is switched off', () => {
    const facts = authorizationFacts({ ...setup, leandata: { ...setup.leandata, integrationOn: false } });
    expect(facts.next.text).toContain('switched off');
  });
});
