import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import { partnerLogOf } from '#logs/partner-log.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph } from '../support/build-graph.ts';
import { entriesOf, recordAfter, runScenario, type TestScenario } from '../support/run-scenario.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { ids, setup } = smallOrg();
const id = (name: string): string => ids[name] ?? '';

const graph = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
  edges: ['updated-lead:all-leads > add'],
});

const touch = (lead: string, after = 0): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: id(lead),
  fields: { Rating: 'Hot' },
});

type Patch = {
  readonly outreach?: Partial<OrgSetup['outreach']>;
  readonly leandata?: Partial<OrgSetup['leandata']>;
};

const orgWith = ({ outreach, leandata }: Patch): OrgSetup => ({
  ...setup,
  outreach: { ...setup.outreach, ...outreach },
  leandata: { ...setup.leandata, ...leandata },
});

const run = (patch: Patch = {}, more: Partial<TestScenario> = {}) =>
  runScenario({ graph, org: orgWith(patch), stimuli: [touch('ready')], ...more });

const attemptTimes = (result: ReturnType<typeof run>) =>
  entriesOf(result, 'callout-sent').map((entry) => entry.at - START);
const end = (result: ReturnType<typeof run>) => entriesOf(result, 'callout-ended')[0];
const users = setup.outreach.users.map((user) => ({ ...user, locked: true }));

describe('callouts', () => {
  it('[APP-7] wait 30 seconds for others to gather', () => {
    expect(attemptTimes(run())).toEqual([30 * SECOND]);
  });

  it('[APP-7] start at once when 100 have gathered, the others waiting for their own batch', () => {
    const stimuli = Array.from({ length: 101 }, (_, index): Stimulus => ({
      type: 'create-record',
      after: 0,
      through: 'import',
      object: 'Lead',
      fields: { LastName: `Lead ${index}`, Company: 'Ltd', OwnerId: id('sam'), Outreach_Prospect_ID__c: '1' },
    }));
    const all = buildGraph({
      nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
      edges: ['new-lead:all-leads > add'],
    });
    const batches = entriesOf(run({}, { graph: all, stimuli }), 'batch-started');
    expect(batches.map((batch) => [batch.at - START, batch.callouts.length])).toEqual([
      [0, 100],
      [30 * SECOND, 1],
    ]);
  });

  it('[APP-7] of one batch go out one after the other', () => {
    const result = run(
      { leandata: { settings: { ...setup.leandata.settings, gatherSeconds: 5 } } },
      {
        stimuli: [touch('ready'), touch('ready', SECOND), touch('ready', 2 * SECOND)],
      },
    );
    const answers = entriesOf(result, 'callout-answered').map((entry) => entry.at);
    expect(attemptTimes(result)).toEqual([5 * SECOND, ...answers.slice(0, 2).map((at) => at - START)]);
  });

  it('[APP-3] [APP-6] are retried after Retry Action In', () => {
    const result = run(
      { outreach: { users }, leandata: { retryActionIn: { amount: 2, unit: 'hours' } } },
      { until: 5 * HOUR },
    );
    const [first, second] = entriesOf(result, 'callout-answered');
    expect(first?.error).toBe('ERR-13');
    expect(attemptTimes(result)[1]).toBe((first?.at ?? 0) - START + 2 * HOUR);
    expect(second?.attempt).toBe(2);
    expect(entriesOf(result, 'run-ended')[0]?.openCallouts).toEqual(['callout-1']);
  });

  it('[APP-4] fail for good after six retries, with Retry attempt exceeded', () => {
    const result = run({ outreach: { users } });
    expect(attemptTimes(result)).toHaveLength(7);
    expect(end(result)).toMatchObject({ result: 'error', reason: 'Retry attempt exceeded', status: 422 });
  });

  it('[APP-5] are not retried where the retry table says no', () => {
    const prospects = setup.outreach.prospects.map((prospect) => ({ ...prospect, optedOut: true }));
    const result = run({ outreach: { prospects } });
    expect(attemptTimes(result)).toHaveLength(1);
    expect(end(result)).toMatchObject({ result: 'error', reason: null, status: 422 });
    expect(entriesOf(result, 'callout-answered')[0]?.error).toBe('ERR-11');
  });

  it('[APP-6] [ERR-17] are retried at Retry-After when maintenance ends', () => {
    const maintenance = [{ from: START, to: START + 3 * HOUR }];
    const result = run({ outreach: { maintenance } });
    expect(attemptTimes(result)).toEqual([30 * SECOND, 3 * HOUR]);
    expect(end(result)?.result).toBe('success');
  });

  it('[APP-6] [ERR-16] are retried at X-RateLimit-Reset when the hour is used up', () => {
    const result = run({ outreach: { rateLimit: 2 } }, { until: 3 * HOUR });
    expect(entriesOf(result, 'callout-answered')[0]).toMatchObject({ status: 429, error: 'ERR-16' });
    expect(attemptTimes(result)[1]).toBe(HOUR);
  });

  it('[ERR-18] fail with status 0 while nothing answers', () => {
    const result = run({ outreach: { networkDown: true } });
    expect(end(result)).toMatchObject({ result: 'error', status: 0, reason: 'Retry attempt exceeded' });
  });

  it('[APP-10] refresh a token that has ended, silently', () => {
    const result = run({}, { stimuli: [touch('ready', 3 * HOUR)] });
    expect(end(result)?.result).toBe('success');
    expect(entriesOf(result, 'callout-answered')[0]?.requests[0]).toMatchObject({ path: '/oauth/token', status: 200 });
    expect(result.final.leandata.authorization.accessToken).not.toBe(setup.leandata.authorization.accessToken);
  });

  it('[ERR-19] [APP-10] find out a revoked token, which is then known to be invalid', () => {
    const tokens = setup.outreach.tokens.map((token) => ({ ...token, revoked: true }));
    const result = run({ outreach: { tokens } }, { stimuli: [touch('ready'), touch('ready', HOUR / 2)] });
    expect(entriesOf(result, 'callout-answered')[0]).toMatchObject({ status: 401, error: 'ERR-19' });
    expect(result.final.leandata.authorization.status).toBe('invalid');
    expect(entriesOf(result, 'edge-followed').map((entry) => entry.edge)).toContain('configuration-error');
    expect(end(result)).toMatchObject({ result: 'error', reason: 'Token is not valid' });
    expect(attemptTimes(result)).toHaveLength(7);
  });

  it('[ERR-19] count as a 401 of their own, with no request, once the token is known to be invalid', () => {
    const tokens = setup.outreach.tokens.map((token) => ({ ...token, revoked: true }));
    const [first, ...others] = entriesOf(run({ outreach: { tokens } }), 'callout-answered');
    expect(first?.requests.length).toBeGreaterThan(0);
    expect(others).toHaveLength(6);
    for (const other of others) {
      expect(other).toMatchObject({ status: 401, error: 'ERR-19', requests: [], body: null, durationMs: 0 });
    }
  });

  it('[ADD-12] [LOG-4] fail where the record was deleted while Outreach added the prospect, and say both', () => {
    const remove: Stimulus = { type: 'delete-record', after: 30_001, object: 'Lead', id: id('ready') };
    const result = run({}, { stimuli: [touch('ready'), remove] });
    expect(entriesOf(result, 'callout-answered')[0]).toMatchObject({ status: 201, error: null });
    expect(end(result)).toMatchObject({ result: 'error', reason: 'Object has been deleted', status: 201 });
    expect(end(result)?.why).toEqual({
      text: 'The prospect was added to the sequence, but the record was deleted before the answer came: LeanData marks the callout as failed.',
      rule: 'ADD-12',
    });
    expect(partnerLogOf(result.journal)[0]).toMatchObject({ responseStatusCode: 0 });
  });

  it('[ADD-10] that fail leave the other changes of the path as they are', () => {
    const writing = buildGraph({
      nodes: {
        write: ['update-record', { values: [{ field: 'Description', value: 'Routed' }] }],
        add: ['add-to-sequence', { sequenceId: 1 }],
      },
      edges: ['updated-lead:all-leads > write', 'write:updated > add'],
    });
    const prospects = setup.outreach.prospects.map((prospect) => ({ ...prospect, locked: true }));
    const result = run({ outreach: { prospects } }, { graph: writing });
    expect(end(result)?.result).toBe('error');
    expect(entriesOf(result, 'trip-ended')[0]?.outcome).toBe('completed');
    expect(recordAfter(result, 'Lead', id('ready'))).toMatchObject({ Description: 'Routed', Rating: 'Hot' });
  });

  it('[LOG-6] end when their history would grow too long', () => {
    const settings = { ...setup.leandata.settings, historyLength: 1_500 };
    const result = run({ outreach: { users }, leandata: { settings } });
    expect(end(result)).toMatchObject({ result: 'error', reason: 'Log length hit' });
    expect(attemptTimes(result).length).toBeLessThan(7);
  });

  it('[ADD-13] look up user and mailbox at each attempt, or once where that is switched off', () => {
    const paths = (lookUpAtEachAttempt: boolean) =>
      entriesOf(
        run(
          {
            outreach: { users },
            leandata: {
              settings: { ...setup.leandata.settings, lookUpAtEachAttempt },
              retryActionIn: { amount: 10, unit: 'minutes' },
            },
          },
          { until: HOUR / 2 },
        ),
        'callout-answered',
      )
        .slice(0, 2)
        .map((entry) => entry.requests.map((request) => request['method']));
    expect(paths(true)).toEqual([
      ['GET', 'GET', 'POST'],
      ['GET', 'GET', 'POST'],
    ]);
    expect(paths(false)).toEqual([['GET', 'GET', 'POST'], ['POST']]);
  });

  it('[ADD-13] end their look-ups with the first that is refused', () => {
    const asked = (outreach: Partial<OrgSetup['outreach']>) => {
      const [answer] = entriesOf(run({ outreach }), 'callout-answered');
      return [
        answer?.status,
        ...(answer?.requests ?? []).map(({ method, path }) => `${String(method)} ${String(path)}`),
      ];
    };
    const others = setup.outreach.users.filter((user) => user.id !== 1);
    const bare = setup.outreach.users.map((user) => ({ ...user, mailboxId: null }));
    expect(asked({ users: others, mailboxes: [] })).toEqual([404, 'GET /api/v2/users/1']);
    expect(asked({ users: bare })).toEqual([404, 'GET /api/v2/users/1', 'GET /api/v2/mailboxes/0']);
    expect(asked({})).toEqual([201, 'GET /api/v2/users/1', 'GET /api/v2/mailboxes/1', 'POST /api/v2/sequenceStates']);
  });

  it('[CLK-4] [GRA-5] of records routed in batch mode begin with the job that wakes every two minutes', () => {
    const settings = { ...setup.leandata.settings, processing: 'batch' as const };
    const result = run({ leandata: { settings } }, { stimuli: [touch('ready', MINUTE)] });
    expect(entriesOf(result, 'trip-started')[0]?.at).toBe(START + 2 * MINUTE);
    expect(entriesOf(result, 'trip-started')).toHaveLength(1);
  });
});
