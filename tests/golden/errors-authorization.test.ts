import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import type { Edit } from '#world/edit.ts';
import type { ProfileRights } from '#mocks/outreach/outreach-state.ts';
import { entriesOf } from '../support/run-scenario.ts';
import { START } from '../support/small-org.ts';
import {
  cause,
  checkStory,
  cure,
  CURED,
  edit,
  errorBody,
  makeFault,
  reprocess,
  type Story,
} from './error-story.ts';

const settings = (
  changed: Extract<Edit, { type: 'change-outreach-settings' }>['settings'],
): Extract<Edit, { type: 'change-outreach-settings' }> => ({ type: 'change-outreach-settings', settings: changed });
const authorize: Edit = { type: 'authorize-outreach' };
const NONE: ProfileRights = {
  permitPlugins: false,
  viewAllProspectsAndAccounts: false,
  manageSequences: false,
  sendFromAllMailboxes: false,
};

/** Pending until the attempt that succeeds. */
const retried = (...failures: readonly string[]): Pick<Story, 'attempts' | 'outcomes' | 'partner'> => ({
  attempts: [[...failures, '201']],
  outcomes: [['Pending (Outreach)', 'Success (Outreach)']],
  partner: ['200'],
});

describe('errors of the authorization', () => {
  it('[ERR-1] [OUT-7] a scope is missing; LeanData is authorized again with all four', async () => {
    await checkStory({
      file: 'err-1-missing-scope',
      stimuli: [
        ...cause({ ...authorize, scopes: ['sequences.all', 'mailboxes.all', 'prospects.all', 'users.read'] } as Edit),
        ...cure(authorize),
      ],
      body: errorBody(
        'unauthorizedOauthScope',
        'Unauthorized OAuth Scope',
        "Your authorization does not include the required scope 'sequenceStates.write'.",
      ),
      ...retried('403 ERR-1'),
    });
  });

  it('[ERR-2] [OUT-7] the profile lacks every right; three of the four given back are not enough', async () => {
    await checkStory({
      file: 'err-2-missing-rights',
      stimuli: [
        ...cause(settings({ profile: NONE })),
        ...cure(
          settings({ profile: { permitPlugins: true, viewAllProspectsAndAccounts: true, manageSequences: true } }),
        ),
        edit(settings({ profile: { sendFromAllMailboxes: true } }), CURED + HOUR),
      ],
      body: errorBody('unauthorizedRequest', 'Unauthorized Request', 'You are not authorized to perform that request.'),
      ...retried('403 ERR-2', '403 ERR-2'),
    });
  });

  it('[ERR-19] [APP-10] the token is revoked; attempts go on without one until LeanData is authorized anew', async () => {
    const run = await checkStory({
      file: 'err-19-revoked',
      stimuli: [makeFault({ type: 'revoke-token' }), edit(authorize, CURED + HOUR)],
      body: { error: 'Invalid JWT token.', description: 'The JWT token has been revoked.' },
      ...retried('401 ERR-19', '401 ERR-19'),
    });
    // The second attempt sends nothing: no token is left.
    expect(entriesOf(run, 'callout-answered').map(({ requests }) => requests.length)).toEqual([2, 0, 3]);
  });

  it('[ERR-19] [LOG-5] [APP-4] the token is revoked for good: Token is not valid', async () => {
    await checkStory({
      file: 'err-19-token-is-not-valid',
      stimuli: [makeFault({ type: 'revoke-token' })],
      attempts: [Array.from({ length: 7 }, () => '401 ERR-19')],
      outcomes: [['Pending (Outreach)', 'Error (Outreach)']],
      partner: ['400 · Token is not valid'],
    });
  });

  it('[ERR-19] [LOG-5] Outreach is disconnected while a callout is pending: Partner not authorized, without a request', async () => {
    const run = await checkStory({
      file: 'err-19-disconnected',
      stimuli: [
        ...cause(settings({ networkDown: true })),
        ...cure(settings({ networkDown: false }), { type: 'disconnect-outreach' }),
        edit(authorize, CURED + HOUR),
        reprocess(),
      ],
      attempts: [['0 ERR-18'], ['201']],
      outcomes: [['Pending (Outreach)', 'Error (Outreach)'], ['Success (Outreach)']],
      partner: ['0 · Partner not authorized', '200'],
    });
    const [ended] = entriesOf(run, 'callout-ended');
    expect(ended).toMatchObject({ result: 'error', status: null, reason: 'Partner not authorized' });
  });
});

describe('errors that time alone cures', () => {
  it('[ERR-16] [APP-6] [OUT-5] the hour of the authorizing user is used up; LeanData tries again at X-RateLimit-Reset', async () => {
    const run = await checkStory({
      file: 'err-16-rate-limit',
      stimuli: [makeFault({ type: 'exhaust-rate-limit', user: 2 })],
      body: errorBody(
        'rateLimitExceeded',
        'Rate Limit Exceeded',
        'You have exceeded your permitted rate limit of 5,000; please try again at 2026-01-05T10:00:00.',
      ),
      ...retried('429 ERR-16'),
    });
    expect(entriesOf(run, 'callout-sent')[1]?.at).toBe(START + HOUR);
  });

  it('[ERR-17] [APP-6] [OUT-6] Outreach is under maintenance; LeanData tries again at Retry-After', async () => {
    const until = START + 3 * HOUR;
    const run = await checkStory({
      file: 'err-17-maintenance',
      stimuli: cause(settings({ maintenance: [{ from: START + 20 * SECOND, to: until }] })),
      body: errorBody(
        'scheduledServerMaintenance',
        'Scheduled Server Maintenance',
        'Scheduled server maintenance is under way; please try again at 2026-01-05T12:00:00.',
      ),
      ...retried('503 ERR-17'),
    });
    expect(entriesOf(run, 'callout-sent')[1]?.at).toBe(until);
  });

  it('[ERR-18] [APP-3] nothing answers; LeanData tries again after Retry Action In', async () => {
    const run = await checkStory({
      file: 'err-18-no-answer',
      stimuli: [...cause(settings({ networkDown: true })), ...cure(settings({ networkDown: false }))],
      body: null,
      ...retried('0 ERR-18'),
    });
    const [answer] = entriesOf(run, 'callout-answered');
    expect(entriesOf(run, 'callout-sent')[1]?.at).toBe((answer?.at ?? 0) + 60 * MINUTE);
  });
});
