import { describe, expect, it } from 'vitest';
import { CalloutSender } from '#engine/callout-sender.ts';
import type { EnginePorts } from '#engine/ports.ts';
import { createRandom } from '#shared/random.ts';
import { DAY, HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Fault } from '#world/fault.ts';
import type { Stimulus } from '#world/run-input.ts';
import {
  attemptTimes,
  broken,
  calmOrg,
  calmOrgWith,
  edit,
  endOf,
  lockedUsers,
  runReady,
  touch,
} from '../support/callout-run.ts';
import { entriesOf } from '../support/run-scenario.ts';
import { START } from '../support/small-org.ts';

const failing = calmOrgWith({ outreach: { users: lockedUsers } });
const { authorization } = calmOrg.leandata;
const withGrant = (patch: Partial<typeof authorization>, org: OrgSetup = calmOrg): OrgSetup => ({
  ...org,
  leandata: { ...org.leandata, authorization: { ...authorization, ...patch } },
});
const revoke = (after: number): Stimulus => broken(after, { type: 'revoke-token' });
const errorsOf = (run: ReturnType<typeof runReady>) => entriesOf(run, 'callout-answered').map(({ error }) => error);
const edges = (run: ReturnType<typeof runReady>) => entriesOf(run, 'edge-followed').map(({ edge }) => edge);

describe('a token revoked between two attempts', () => {
  const run = runReady({
    org: failing,
    stimuli: [touch('ready'), revoke(10 * MINUTE), touch('queued', 2 * HOUR)],
  });

  it('[APP-10] [ERR-19] is found out by the next attempt, and the later ones are not sent', () => {
    expect(errorsOf(run)).toEqual(['ERR-13', ...Array<string>(6).fill('ERR-19')]);
    const sent = entriesOf(run, 'callout-answered').map(({ requests }) => requests.length > 0);
    expect(sent).toEqual([true, true, false, false, false, false, false]);
  });

  it('[APP-10] is noted once, however many attempts find it out', () => {
    expect(entriesOf(run, 'setting-changed').filter(({ path }) => path === 'authorization.status')).toHaveLength(1);
  });

  it('[APP-10] leaves no token and no secret in the journal', () => {
    const written = JSON.stringify(run.journal);
    const { accessToken, refreshToken, clientSecret } = authorization;
    for (const secret of [accessToken, refreshToken, clientSecret])
      expect([secret, written.includes(String(secret))]).toEqual([secret, false]);
    const asked = entriesOf(run, 'callout-answered')[1]?.requests ?? [];
    const renewal = asked.find(({ path }) => path === '/oauth/token');
    expect(renewal).toMatchObject({ method: 'POST', status: 401 });
    expect(renewal).not.toHaveProperty('body');
    expect(renewal?.['headers']).not.toHaveProperty('authorization');
    const [first] = entriesOf(run, 'callout-answered')[0]?.requests ?? [];
    expect(first?.['headers']).toMatchObject({ authorization: 'Bearer ***' });
  });

  it('[LOG-5] [ERR-19] ends the callout with Token is not valid, after six retries', () => {
    expect(endOf(run)).toMatchObject({ result: 'error', reason: 'Token is not valid', status: 401 });
    expect(attemptTimes(run)).toHaveLength(7);
  });

  it('[APP-10] [ADD-2] is known from then on: the next trip leaves by Configuration Error', () => {
    expect(edges(run).at(-1)).toBe('configuration-error');
    const found = entriesOf(run, 'setting-changed').find(({ path }) => path === 'authorization.status');
    expect(found).toMatchObject({ before: 'authorized', after: 'invalid', why: { rule: 'APP-10' } });
  });

  it('[APP-10] is cured by authorizing again before the last attempt', () => {
    const cured = runReady({
      stimuli: [touch('ready'), revoke(0), edit(3 * HOUR, { type: 'authorize-outreach' })],
    });
    expect(errorsOf(cured).at(-1)).toBeNull();
    expect(endOf(cured)?.result).toBe('success');
    expect(cured.final.leandata.authorization.status).toBe('authorized');
  });

  it('[APP-5] ends the callout at once where the table does not let it be retried', () => {
    const retryTable = { ...calmOrg.leandata.retryTable, 'ERR-19': false };
    const once = runReady({ org: calmOrgWith({ leandata: { retryTable } }), stimuli: [revoke(0), touch('ready')] });
    expect(attemptTimes(once)).toHaveLength(1);
    expect(endOf(once)).toMatchObject({ reason: 'Token is not valid', why: { rule: 'APP-5' } });
  });
});

describe('an authorization without a refresh token', () => {
  it('[APP-10] is good until the access token ends, and is known to be invalid from then on', () => {
    const run = runReady({
      org: withGrant({ refreshToken: null }),
      stimuli: [touch('ready'), touch('ready', 3 * HOUR), touch('ready', 4 * HOUR)],
    });
    expect(endOf(run)?.result).toBe('success');
    expect(errorsOf(run)[1]).toBe('ERR-19');
    expect(run.final.leandata.authorization.status).toBe('invalid');
    expect(edges(run).at(-1)).toBe('configuration-error');
  });

  it('[APP-10] that Outreach refuses is known to be invalid at once', () => {
    const run = runReady({ org: withGrant({ refreshToken: null, accessToken: 'of another life' }) });
    expect(entriesOf(run, 'callout-answered')[0]?.requests).toHaveLength(1);
    expect(run.final.leandata.authorization.status).toBe('invalid');
  });
});

describe('a refresh', () => {
  it.each([
    ['[APP-10] [ERR-18] that nobody answers', { type: 'cut-network' }, 'ERR-18'],
    ['[APP-10] [ERR-17] that meets maintenance', { type: 'start-maintenance', minutes: 60 }, 'ERR-17'],
  ] as const)('%s says nothing about the authorization, and is tried again', (_, fault: Fault, error) => {
    const run = runReady({
      stimuli: [
        broken(3 * HOUR - SECOND, fault),
        touch('ready', 3 * HOUR),
        { type: 'lift-fault', after: 3 * HOUR + MINUTE, fault },
      ],
    });
    expect(errorsOf(run)).toEqual([error, null]);
    expect(run.final.leandata.authorization.status).toBe('authorized');
  });
});

describe('a partner that may no longer be called', () => {
  const disconnect = (after: number): Stimulus => broken(after, { type: 'disconnect-outreach' });
  const switchOff = (after: number): Stimulus =>
    edit(after, { type: 'change-leandata-settings', settings: { integrationOn: false } });

  it.each([
    ['[LOG-5] [ERR-19] disconnected while the callout gathers', calmOrg, disconnect(10 * SECOND), 0],
    ['[LOG-5] [ERR-19] disconnected while the callout waits', failing, disconnect(10 * MINUTE), 1],
    ['[LOG-5] [APP-8] switched off while the callout gathers', calmOrg, switchOff(10 * SECOND), 0],
    ['[LOG-5] [APP-8] switched off while the callout waits', failing, switchOff(10 * MINUTE), 1],
  ] as const)('%s, ends it without another request as Partner not authorized', (_, org, stimulus, attempts) => {
    const run = runReady({ org, stimuli: [touch('ready'), stimulus] });
    expect(endOf(run)).toMatchObject({ result: 'error', reason: 'Partner not authorized', status: null });
    expect(attemptTimes(run)).toHaveLength(attempts);
  });

  it('[APP-8] switched off counts more than a token that is not valid', () => {
    const run = runReady({ stimuli: [touch('ready'), revoke(0), switchOff(30 * MINUTE)], until: DAY });
    expect(endOf(run)).toMatchObject({ reason: 'Partner not authorized' });
    expect(attemptTimes(run)).toHaveLength(1);
  });

  it('[ERR-19] disconnected while the callout is on its way: the answer counts', () => {
    const run = runReady({ stimuli: [touch('ready'), disconnect(30 * SECOND + 1)] });
    expect(endOf(run)?.result).toBe('success');
  });

  it('[ERR-19] authorized again before the next attempt is called', () => {
    const run = runReady({
      org: failing,
      stimuli: [touch('ready'), disconnect(10 * MINUTE), edit(20 * MINUTE, { type: 'authorize-outreach' })],
      until: 90 * MINUTE,
    });
    expect(errorsOf(run)).toEqual(['ERR-13', 'ERR-13']);
  });
});

describe('a refresh that fails', () => {
  const statusAfter = (status: number): string => {
    const leandata = { state: { ...calmOrg.leandata, authorization: { ...authorization, expiresAt: 0 } } };
    const sender = new CalloutSender({
      leandata,
      now: () => START,
      random: createRandom(1),
      partner: { handle: () => ({ status, headers: {}, body: { error: 'no' } }) },
      record: () => undefined,
    } as unknown as EnginePorts);
    expect(sender.send({ method: 'GET', path: '/api/v2/users/1' }).status).toBe(status);
    expect(sender.sent.map(({ path }) => path)).toEqual(['/oauth/token']);
    return leandata.state.authorization.status;
  };

  it('[APP-10] tells that the authorization is invalid where Outreach refuses it, and nothing where it is only not there', () => {
    expect([400, 401].map(statusAfter)).toEqual(['invalid', 'invalid']);
    expect([403, 404, 429, 500, 503].map(statusAfter)).toEqual(Array(5).fill('authorized'));
  });
});
