import { describe, expect, it } from 'vitest';
import { authorizeOrg, type AuthorizationAttempt } from '#app/partner-apps/authorize-org.ts';
import { disconnect } from '#leandata/authorization.ts';
import { requiredScopes } from '#leandata/authorize-with-outreach.ts';
import { START, smallOrg } from '../../support/small-org.ts';

const { setup, ids } = smallOrg();
const org = { ...setup, leandata: disconnect(setup.leandata) };
const attempt: AuthorizationAttempt = {
  appId: setup.outreach.app.appId,
  clientSecret: setup.outreach.app.clientSecret,
  callbackUrl: 'https://leandata.example/callback',
  authorizedBy: ids['ada'] ?? '',
  outreachUserId: 2,
  scopes: requiredScopes,
};

describe('authorizing Outreach', () => {
  it('[APP-1] trades the code of the consent page for tokens that Outreach knows', () => {
    const done = authorizeOrg(org, attempt, START);
    if (!done.ok) throw new Error(done.error);
    const { authorization } = done.value.leandata;
    expect(authorization).toMatchObject({ status: 'authorized', authorizedBy: ids['ada'], scopes: requiredScopes });
    expect(done.value.outreach.tokens.map((token) => token.accessToken)).toContain(authorization.accessToken);
  });

  it.each([
    ['an App ID that Outreach does not have', { appId: 'other' }, 'no application'],
    ['a wrong Client Secret', { clientSecret: 'other' }, 'secret'],
    ['a user whom Outreach does not have', { outreachUserId: 99 }, 'no user'],
    ['no App ID', { appId: ' ' }, 'Enter the App ID'],
    ['nobody who authorizes', { authorizedBy: '' }, 'Choose the Salesforce user'],
    ['nobody who agrees', { outreachUserId: 0 }, 'Choose the Outreach user'],
    ['a user without the permission', { authorizedBy: ids['sam'] ?? '' }, 'neither Modify All Data nor Customize'],
    ['an inactive user', { authorizedBy: ids['ina'] ?? '' }, 'inactive'],
  ])('[APP-1] is refused with %s, and says why', (_title, wrong, reason) => {
    const done = authorizeOrg(org, { ...attempt, ...wrong }, START);
    expect(done.ok ? '' : done.error).toContain(reason);
  });

  it('[APP-1] is refused while the Outreach user who agrees is locked', () => {
    const users = org.outreach.users.map((user) => ({ ...user, locked: user.id === 2 }));
    const done = authorizeOrg({ ...org, outreach: { ...org.outreach, users } }, attempt, START);
    expect(done.ok ? '' : done.error).toContain('locked');
  });

  it('[OUT-7] grants only the scopes that the application may have', () => {
    const app = { ...org.outreach.app, grantableScopes: ['sequences.all', 'prospects.all'] };
    const done = authorizeOrg({ ...org, outreach: { ...org.outreach, app } }, attempt, START);
    expect(done.ok ? done.value.leandata.authorization.scopes : []).toEqual(['sequences.all', 'prospects.all']);
  });
});
