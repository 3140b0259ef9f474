import { describe, expect, it } from 'vitest';
import { setUpSteps } from '#app/partner-apps/set-up-steps.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { emptyOrg } from '#world/empty-org.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import * as org from '../../support/break-org.ts';
import { cleanOrg } from '../../support/clean-org.ts';

const isDone = (setup: OrgSetup, step: string): boolean | undefined =>
  setUpSteps(setup).find(({ id }) => id === step)?.done;
const idTo = (salesforceField: string): org.Break =>
  org.rows('Lead', (row) => (row.outreachField === 'id' ? { ...row, salesforceField } : row));
const unforced = org.records('User', (user) => ({ ...user, Outreach_User_ID__c: null }));

describe("the guide's steps", () => {
  it('[SF-3] [SYN-2] [APP-1] [APP-2] [APP-8] [APP-9] are all to do in an empty org', () => {
    expect(setUpSteps(emptyOrg()).filter((step) => step.done)).toEqual([]);
  });

  it('are all done in the demo org', () => {
    expect(setUpSteps(demoOrg()).filter((step) => !step.done)).toEqual([]);
  });

  it('[SYN-7] [SF-3] leave the plugin to do while the id goes to a field that cannot carry it', () => {
    expect(isDone(cleanOrg(), 'plugin')).toBe(true);
    for (const field of ['Email', 'Title', 'Gone__c']) expect(isDone(idTo(field)(cleanOrg()), 'plugin')).toBe(false);
  });

  it('[SYN-10] leave the plugin to do until the users are forced', () => {
    const blank = unforced(cleanOrg());
    expect(isDone(blank, 'plugin')).toBe(false);
    const push = { type: 'User', dueAt: 0, fields: { id: 0 } } as const;
    const forced = org.sync({ toPush: [1, 2].map((outreachId) => ({ ...push, outreachId })) })(blank);
    expect(isDone(forced, 'plugin')).toBe(true);
  });
});
