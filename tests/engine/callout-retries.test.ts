import { describe, expect, it } from 'vitest';
import { auditLogsOf } from '#logs/audit-log.ts';
import { outreachLabels } from '#logs/audit-outcome.ts';
import type { FailureReason } from '#logs/journal-entry.ts';
import { partnerLogOf } from '#logs/partner-log.ts';
import { DAY, HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import type { Json } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { Stimulus } from '#world/run-input.ts';
import {
  attemptTimes,
  broken,
  calmOrg,
  calmOrgWith,
  edit,
  endOf,
  idOf,
  imported,
  lockedUsers,
  remove,
  runReady,
  touch,
} from '../support/callout-run.ts';
import { entriesOf } from '../support/run-scenario.ts';
import { START } from '../support/small-org.ts';
import { plainNames } from '../logs/journal-of.ts';

const failing = { users: lockedUsers };
const ten = { retryActionIn: { amount: 10, unit: 'minutes' } } as const;

/** From the answer of one attempt to the next attempt. */
const waits = (run: ReturnType<typeof runReady>): readonly number[] => {
  const answers = entriesOf(run, 'callout-answered').map(({ at }) => at - START);
  return attemptTimes(run)
    .slice(1)
    .map((at, index) => at - (answers[index] ?? 0));
};

describe('retries', () => {
  it.each([
    ['[APP-3] minutes', { amount: 45, unit: 'minutes' }, 45 * MINUTE],
    ['[APP-3] hours', { amount: 3, unit: 'hours' }, 3 * HOUR],
    ['[APP-3] days', { amount: 1, unit: 'days' }, DAY],
  ] as const)('%s are what Retry Action In counts in', (_, retryActionIn, wait) => {
    const run = runReady({ org: calmOrgWith({ outreach: failing, leandata: { retryActionIn } }), until: 30 * DAY });
    expect(waits(run)).toEqual(Array.from({ length: 6 }, () => wait));
  });

  it('[APP-4] [APP-6] are told before they come by the number of their attempt, and end with the reason', () => {
    const ended = (retries: number) =>
      runReady({ org: calmOrgWith({ outreach: failing, leandata: ten, settings: { retries } }) });
    const run = ended(2);
    expect(entriesOf(run, 'callout-retry-scheduled').map(({ attempt, dueAt }) => [attempt, dueAt - START])).toEqual([
      [2, attemptTimes(run)[1]],
      [3, attemptTimes(run)[2]],
    ]);
    expect(endOf(run)?.why.text).toMatch(/: 2 retries have failed too$/);
    expect(endOf(ended(0))?.why.text).toMatch(/: no retry is allowed$/);
    expect(endOf(ended(1))?.why.text).toMatch(/: 1 retry has failed too$/);
  });

  it('[APP-3] take Retry Action In as it is when an attempt fails; one that is planned keeps its time', () => {
    const settings = { retryActionIn: { amount: 1, unit: 'hours' } } as const;
    const run = runReady({
      org: calmOrgWith({ outreach: failing, leandata: ten }),
      stimuli: [touch('ready'), edit(MINUTE, { type: 'change-leandata-settings', settings })],
      until: 2 * HOUR,
    });
    expect(waits(run)).toEqual([10 * MINUTE, HOUR]);
  });

  it.each([
    ['[APP-4] none', 0, 1],
    ['[APP-4] one', 1, 2],
    ['[APP-4] six', 6, 7],
  ] as const)('%s where the setting says so, after the first attempt', (_, retries, attempts) => {
    const run = runReady({ org: calmOrgWith({ outreach: failing, settings: { retries } }) });
    expect(attemptTimes(run)).toHaveLength(attempts);
    expect(endOf(run)).toMatchObject({ result: 'error', reason: 'Retry attempt exceeded' });
  });

  it('[APP-4] [ERR-17] count attempts that met maintenance', () => {
    const maintenance = Array.from({ length: 8 }, (_, hour) => ({
      from: START + hour * HOUR,
      to: START + (hour + 1) * HOUR,
    }));
    const run = runReady({ org: calmOrgWith({ outreach: { maintenance } }) });
    expect(entriesOf(run, 'callout-answered').map(({ error }) => error)).toEqual(Array(7).fill('ERR-17'));
    expect(attemptTimes(run)).toEqual([30 * SECOND, ...[1, 2, 3, 4, 5, 6].map((hour) => hour * HOUR)]);
    expect(endOf(run)).toMatchObject({ status: 503, reason: 'Retry attempt exceeded' });
  });

  it('[APP-4] [ERR-16] count attempts that met the rate limit', () => {
    const run = runReady({ org: calmOrgWith({ outreach: { rateLimit: 2 } }) });
    expect(entriesOf(run, 'callout-answered').map(({ error }) => error)).toEqual(Array(7).fill('ERR-16'));
    expect(attemptTimes(run)).toEqual([30 * SECOND, ...[1, 2, 3, 4, 5, 6].map((hour) => hour * HOUR)]);
    expect(endOf(run)).toMatchObject({ status: 429, reason: 'Retry attempt exceeded' });
  });

  it('[APP-6] wait for what the last answer says: Retry-After, then the rate limit, then Retry Action In', () => {
    const run = runReady({
      org: calmOrgWith({ outreach: { maintenance: [{ from: START, to: START + 20 * MINUTE }] }, leandata: ten }),
      stimuli: [
        touch('ready'),
        broken(15 * MINUTE, { type: 'exhaust-rate-limit', user: 2 }),
        broken(50 * MINUTE, { type: 'lock-user', user: 1 }),
      ],
      until: 80 * MINUTE,
    });
    expect(entriesOf(run, 'callout-answered').map(({ error }) => error)).toEqual([
      'ERR-17',
      'ERR-16',
      'ERR-13',
      'ERR-13',
    ]);
    const third = entriesOf(run, 'callout-answered')[2]?.at ?? 0;
    expect(attemptTimes(run)).toEqual([30 * SECOND, 20 * MINUTE, HOUR, third - START + 10 * MINUTE]);
  });

  it('[APP-5] follow the table as it stands when the attempt fails', () => {
    const allowed = runReady({
      org: calmOrgWith({
        outreach: { prospects: calmOrg.outreach.prospects.map((each) => ({ ...each, optedOut: true })) },
        leandata: { retryTable: { ...calmOrg.leandata.retryTable, 'ERR-11': true } },
      }),
    });
    expect(attemptTimes(allowed)).toHaveLength(7);
    const forbidden = runReady({
      org: calmOrgWith({ outreach: failing, leandata: ten }),
      stimuli: [
        touch('ready'),
        edit(15 * MINUTE, { type: 'change-leandata-settings', settings: { retryTable: { 'ERR-13': false } } }),
      ],
    });
    expect(attemptTimes(forbidden)).toHaveLength(3);
    expect(endOf(forbidden)).toMatchObject({ reason: null, why: { rule: 'APP-5' } });
  });

  it('[ADD-13] ask again who the default mailbox is, and keep the ids that were handed over', () => {
    const stimuli: readonly Stimulus[] = [
      touch('ready'),
      imported('ready', MINUTE, { Outreach_Prospect_ID__c: '2' }),
      {
        type: 'update-record',
        after: MINUTE,
        object: 'User',
        id: idOf('sam'),
        fields: { Outreach_User_ID__c: '2' },
        through: 'import',
      },
      edit(MINUTE, { type: 'edit-outreach-record', kind: 'user', id: 1, fields: { mailboxId: 2 } }),
    ];
    const run = runReady({
      org: calmOrgWith({
        outreach: {
          mailboxes: calmOrg.outreach.mailboxes.map((each) => ({ ...each, userId: 1, sendDisabled: each.id === 1 })),
        },
        leandata: ten,
      }),
      stimuli,
      until: 11 * MINUTE,
    });
    const first = entriesOf(run, 'callout-answered').filter(({ callout }) => callout === 'callout-1');
    const paths = first.map(({ requests }) => requests.map(({ path }) => path));
    expect(first.map(({ error }) => error)).toEqual(['ERR-14', null]);
    expect(paths).toEqual([
      ['/api/v2/users/1', '/api/v2/mailboxes/1', '/api/v2/sequenceStates'],
      ['/api/v2/users/1', '/api/v2/mailboxes/2', '/api/v2/sequenceStates'],
    ]);
    expect(
      run.final.outreach.sequenceStates.map(({ prospectId, mailboxId }) => [prospectId, mailboxId]),
    ).toContainEqual([1, 2]);
  });
});

describe('failure reasons', () => {
  const locked = calmOrgWith({ outreach: failing });
  const short = calmOrgWith({ outreach: failing, settings: { historyLength: 1_000 } });
  const disconnect = edit(40 * SECOND, { type: 'disconnect-outreach' });
  const cases: readonly [string, FailureReason, Parameters<typeof runReady>[0]][] = [
    [
      '[LOG-5] Token is not valid',
      'Token is not valid',
      { stimuli: [broken(0, { type: 'revoke-token' }), touch('ready')] },
    ],
    [
      '[LOG-5] Partner not authorized',
      'Partner not authorized',
      { org: locked, stimuli: [touch('ready'), disconnect] },
    ],
    [
      '[LOG-5] Object has been deleted',
      'Object has been deleted',
      { org: locked, stimuli: [touch('ready'), remove('ready', MINUTE)] },
    ],
    [
      '[LOG-5] Object has been merged',
      'Object has been merged',
      {
        org: locked,
        stimuli: [
          touch('ready'),
          broken(MINUTE, { type: 'merge-record', object: 'Lead', id: idOf('ready'), into: idOf('fresh') }),
        ],
      },
    ],
    ['[LOG-5] Retry attempt exceeded', 'Retry attempt exceeded', { org: locked }],
    ['[LOG-5] [LOG-6] Log length hit', 'Log length hit', { org: short }],
  ];

  it.each(cases)('%s is told in the partner log', (_, reason, scenario) => {
    const run = runReady(scenario);
    expect(endOf(run)).toMatchObject({ result: 'error', reason });
    expect(partnerLogOf(run.journal)[0]?.failureReasons).toEqual([reason]);
  });

  it('[LOG-5] there is none where the error is final by itself', () => {
    const run = runReady({ stimuli: [broken(0, { type: 'lock-prospect', prospect: 1 }), touch('ready')] });
    expect(partnerLogOf(run.journal)[0]).toMatchObject({ failureReasons: [], error: 'ERR-9', responseStatusCode: 400 });
  });
});

describe('the callout history', () => {
  const lengthOf = (run: ReturnType<typeof runReady>): number => attemptTimes(run).length;

  it('[LOG-6] may be exactly as long as the setting says', () => {
    const withLongest = (historyLength: number) =>
      runReady({ org: calmOrgWith({ outreach: failing, settings: { historyLength } }) });
    const { requests = [], status = 0, body = null } = entriesOf(withLongest(1), 'callout-answered')[0] ?? {};
    const headers = requests.at(-1)?.['responseHeaders'] ?? null;
    const sent = requests.map(({ method, path, body: asked, status: answered }) =>
      asked === undefined ? { method, path, status: answered } : { method, path, body: asked, status: answered },
    );
    const written = stableJson([sent, { status, headers, body }] as Json).length;
    expect([lengthOf(withLongest(written - 1)), lengthOf(withLongest(written))]).toEqual([1, 2]);
  });

  it('[LOG-6] ends the retries with the attempt that takes it past its longest', () => {
    const one = runReady({ org: calmOrgWith({ outreach: failing, settings: { historyLength: 1 } }) });
    expect(lengthOf(one)).toBe(1);
    const lengths = [1_000, 2_000, 4_000].map((historyLength) =>
      lengthOf(runReady({ org: calmOrgWith({ outreach: failing, settings: { historyLength } }) })),
    );
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(new Set(lengths).size).toBeGreaterThan(1);
  });

  it('[LOG-6] of seven ordinary failures is far from 32,768 characters', () => {
    expect(calmOrg.leandata.settings.historyLength).toBe(32_768);
    expect(endOf(runReady({ org: calmOrgWith({ outreach: failing }) }))?.reason).toBe('Retry attempt exceeded');
  });
});

describe('what the logs say meanwhile', () => {
  const run = runReady({ org: calmOrgWith({ outreach: failing, leandata: ten }) });
  const at = (type: string, nth = 0): number => run.journal.filter((entry) => entry.type === type)[nth]?.seq ?? -1;
  const outcomeAt = (upTo: number) => auditLogsOf(run.journal, plainNames, { upTo })[0]?.outcome.outreach ?? 'blank';
  const rowAt = (upTo: number) => partnerLogOf(run.journal, { upTo })[0];

  it('[LOG-3] [LOG-9] goes blank, Pending, Error, with Pending from the first failed attempt that is to be retried', () => {
    const types = ['callout-queued', 'callout-sent', 'callout-answered', 'callout-retry-scheduled', 'callout-ended'];
    expect(types.map((type) => outreachLabels[outcomeAt(at(type))])).toEqual([
      '',
      '',
      '',
      'Pending (Outreach)',
      'Error (Outreach)',
    ]);
    expect(outcomeAt(at('callout-answered', 6))).toBe('pending');
  });

  it('[LOG-3] [LOG-4] shows the trail of each attempt, and the status once it has ended for good', () => {
    const pending = rowAt(at('callout-retry-scheduled', 2));
    expect(pending).toMatchObject({ responseStatusCode: null, result: null });
    expect(pending?.history.map(({ attempt, answer }) => [attempt, answer?.status])).toEqual([
      [1, 422],
      [2, 422],
      [3, 422],
    ]);
    const last = rowAt(Infinity);
    expect(last?.history).toHaveLength(7);
    expect(last).toMatchObject({ responseStatusCode: 400, nextAttemptAt: null });
    expect(last?.totalCalloutDurationMs).toBeGreaterThan(6 * 10 * MINUTE);
  });

  it('[LOG-9] is Success once an attempt has gone through', () => {
    const cured = runReady({
      org: calmOrgWith({ outreach: failing, leandata: ten }),
      stimuli: [
        touch('ready'),
        edit(MINUTE, { type: 'edit-outreach-record', kind: 'user', id: 1, fields: { locked: false } }),
      ],
    });
    expect(auditLogsOf(cured.journal, plainNames)[0]?.outcome.outreach).toBe('success');
    expect(partnerLogOf(cured.journal)[0]?.history.map(({ answer }) => answer?.status)).toEqual([422, 201]);
  });
});
