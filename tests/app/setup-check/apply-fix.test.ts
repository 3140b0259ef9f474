import { describe, expect, it } from 'vitest';
import { checkIntegration } from '#world/check-integration.ts';
import type { Finding } from '#world/integration-finding.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { applyAllFixes, applyFix } from '../../../src/app/setup-check/apply-fix.ts';
import * as org from '../../support/break-org.ts';
import { cleanOrg } from '../../support/clean-org.ts';

const found = (setup: OrgSetup): readonly string[] => checkIntegration(setup).map(({ id }) => id);
const first = (setup: OrgSetup): Finding => {
  const [finding] = checkIntegration(setup);
  if (!finding) throw new Error('nothing is found');
  return finding;
};
const unforced = org.records('User', (user) => ({ ...user, Outreach_User_ID__c: null }));

describe('fixes of the set-up check', () => {
  it('[SYN-10] forces a sync of the users, and is content with ids that are on their way', () => {
    const broken = unforced(cleanOrg());
    const { fix } = first(broken);
    const fixed = fix ? applyFix(broken, fix) : broken;
    expect(fixed.sync.toPush.map(({ type, outreachId }) => `${type} ${outreachId}`)).toEqual(['User 1', 'User 2']);
    expect(found(fixed)).toEqual([]);
  });

  it('[SYN-2] applies one fix and no other', () => {
    const broken = org.all(org.toggles('Lead', { pushing: false }), org.leandata({ integrationOn: false }))(cleanOrg());
    const { fix } = first(broken);
    expect(found(fix ? applyFix(broken, fix) : broken)).toEqual(['partner/integration-off']);
  });

  it('applies all fixes, those of the plugin among them', () => {
    const broken = org.all(unforced, org.toggles('User', { pushing: false }))(cleanOrg());
    expect(found(broken)).toEqual(['sync/pushing-off', 'users/id-blank']);
    expect(found(applyAllFixes(broken))).toEqual([]);
  });
});
