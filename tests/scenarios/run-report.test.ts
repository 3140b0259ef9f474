import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { runReport } from '#scenarios/run-report.ts';
import { runReportSchema } from '#scenarios/run-report-schema.ts';
import { HOUR } from '#shared/instant.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph } from '../support/build-graph.ts';
import { runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { ids, setup } = smallOrg();
const graph = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
  edges: ['updated-lead:all-leads > add'],
});

const touch = (name: string): Stimulus => ({
  type: 'update-record',
  after: 0,
  object: 'Lead',
  id: ids[name] ?? '',
  fields: { City: 'Paris' },
});

const reportOf = (stimuli: readonly Stimulus[], org = setup) =>
  runReport(runScenario({ graph, org, stimuli, until: 24 * HOUR }), catalog);

describe('runReport', () => {
  it('[LOG-1] [LOG-4] gives every trip with path, outcome, owners and callouts', () => {
    const report = reportOf([touch('ready')]);
    expect(runReportSchema.parse(report)).toEqual(report);
    const [trip] = report.trips;
    expect(trip).toMatchObject({
      record: { object: 'Lead', id: ids['ready'], name: 'ready Lead', company: 'Customer Ltd' },
      trigger: 'updated',
      graph: 'Test graph',
      outcome: 'completed',
      outreach: 'success',
      errorEdges: 0,
      ownerBefore: { id: ids['sam'], name: 'Sam Vendor' },
      ownerAfter: { id: ids['sam'], name: 'Sam Vendor' },
      became: null,
    });
    expect(trip?.callouts).toMatchObject([
      {
        nodeName: 'add',
        actionType: 'Add to Sequence',
        result: 'success',
        responseStatusCode: 200,
        failureReasons: [],
      },
    ]);
    expect(report.findings).toEqual([]);
    expect(report.totals).toMatchObject({ trips: 1, completed: 1, callouts: { success: 1, error: 0, open: 0 } });
  });

  it('[ADD-7] counts error edges as findings, though the outcome stays silent', () => {
    const report = reportOf([touch('queued'), touch('fresh')]);
    expect(report.trips.map(({ outcome, outreach, errorEdges }) => [outcome, outreach, errorEdges])).toEqual([
      ['completed', 'blank', 1],
      ['completed', 'blank', 1],
    ]);
    expect(report.trips.map((trip) => trip.path.at(-1)?.edge)).toEqual(['queue-owner', 'missing-prospect-id']);
    expect(report.findings.map(({ code, count }) => [code, count])).toEqual([['error-edge', 2]]);
  });

  it('[LOG-3] gives every attempt with its status, its error and when it is tried again', () => {
    const down = { ...setup, outreach: { ...setup.outreach, networkDown: true } };
    const report = reportOf([touch('ready')], down);
    const [callout] = report.trips[0]?.callouts ?? [];
    expect(callout).toMatchObject({
      result: 'error',
      responseStatusCode: 0,
      failureReasons: ['Retry attempt exceeded'],
    });
    expect(callout?.attempts).toHaveLength(7);
    expect(callout?.attempts[0]).toMatchObject({ attempt: 1, status: 0 });
    expect(callout?.attempts[0]?.retryAt).toBe(callout?.attempts[1]?.sentAt);
    expect(callout?.attempts.at(-1)?.retryAt).toBeNull();
    expect(report.findings.map(({ code }) => code)).toEqual(['callout-failed']);
  });

  it('[ERR-19] tells the attempts that were not sent from those that were, and says why the callout failed', () => {
    const tokens = setup.outreach.tokens.map((token) => ({ ...token, revoked: true }));
    const report = reportOf([touch('ready')], { ...setup, outreach: { ...setup.outreach, tokens } });
    expect(runReportSchema.parse(report)).toEqual(report);
    const [callout] = report.trips[0]?.callouts ?? [];
    expect(callout).toMatchObject({
      responseStatusCode: 400,
      failureReasons: ['Token is not valid'],
      why: 'Invalid token: 6 retries have failed too',
      rule: 'APP-4',
    });
    expect(callout?.attempts.map(({ sent, status }) => [sent, status])).toEqual([
      [true, 401],
      ...Array.from({ length: 6 }, () => [false, 401]),
    ]);
    expect(callout?.attempts[1]?.durationMs).toBeNull();
  });

  it('[RUN-2] reports what is unfinished at the time limit as open', () => {
    const down = { ...setup, outreach: { ...setup.outreach, networkDown: true } };
    const run = runScenario({ graph, org: down, stimuli: [touch('ready')], until: HOUR });
    const report = runReport(run, catalog);
    expect(report.run).toMatchObject({ endReason: 'time-limit', untilMs: HOUR, seed: 1, org: 'Small org' });
    expect(report.trips[0]).toMatchObject({ outreach: 'pending' });
    expect(report.findings.map(({ code }) => code)).toEqual(['open-callout']);
  });

  it('names the records that Salesforce refused, whether new or old', () => {
    const create = (LastName: string, OwnerId: string | undefined): Stimulus => ({
      type: 'create-record',
      after: 0,
      object: 'Lead',
      fields: { FirstName: 'Eve', LastName, Company: 'Ltd', OwnerId: OwnerId ?? null },
    });
    const bad: Stimulus = {
      ...touch('ready'),
      type: 'update-record',
      fields: { OwnerId: ids['ina'] ?? '' },
    } as Stimulus;
    const report = reportOf([create('One', ids['sam']), create('Two', ids['ina']), bad, create('Three', ids['ina'])]);
    expect(report.refused.map(({ id, name }) => [id, name])).toEqual([
      [null, 'Eve Two, Ltd'],
      [ids['ready'], 'ready Lead'],
      [null, 'Eve Three, Ltd'],
    ]);
    expect(report.findings.map(({ code }) => code)).toContain('refused');
  });

  it('[GRA-3] lists records that no trip was made for, with the reason', () => {
    const off = buildGraph({ nodes: { 'updated-lead': ['trigger', { kind: 'updated', enabled: false }] }, edges: [] });
    const report = runReport(runScenario({ graph: off, stimuli: [touch('ready')] }), catalog);
    expect(report.trips).toEqual([]);
    expect(report.notRouted).toMatchObject([{ record: { name: 'ready Lead' }, trigger: 'updated' }]);
    expect(report.notRouted[0]?.why).not.toBe('');
    expect(report.findings).toEqual([]);
  });

  it('[CLK-2] gives the same report for the same run', () => {
    expect(JSON.stringify(reportOf([touch('ready')]))).toBe(JSON.stringify(reportOf([touch('ready')])));
  });
});
