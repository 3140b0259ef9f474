import { describe, expect, it } from 'vitest';
import { auditLogsOf } from '#logs/audit-log.ts';
import { DAY, HOUR, MINUTE } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import { plainNames } from '../logs/journal-of.ts';
import { buildGraph } from '../support/build-graph.ts';
import { entriesOf, recordAfter, runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { ids, setup } = smallOrg();
const id = (name: string): string => ids[name] ?? '';
const unsynced: OrgSetup = { ...setup, sync: { ...setup.sync, connected: false } };

const touch = (lead: string, after = 0): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: id(lead),
  fields: { Rating: 'Hot' },
});

const writeThenAdd = buildGraph({
  nodes: {
    write: ['update-record', { values: [{ field: 'Description', value: 'Routed' }] }],
    add: ['add-to-sequence', { sequenceId: 1 }],
  },
  edges: ['updated-lead:all-leads > write', 'write:updated > add'],
});

describe('an error edge that leads nowhere', () => {
  const run = runScenario({ graph: writeThenAdd, org: unsynced, stimuli: [touch('fresh')] });

  it('[GRA-6] ends the trip at its node, and the changes of the path stay', () => {
    expect(entriesOf(run, 'edge-followed').at(-1)).toMatchObject({
      node: 'add',
      edge: 'missing-prospect-id',
      to: null,
    });
    expect(entriesOf(run, 'trip-ended')[0]?.why.rule).toBe('GRA-6');
    expect(entriesOf(run, 'trip-reverted')).toEqual([]);
    expect(recordAfter(run, 'Lead', id('fresh'))).toMatchObject({ Description: 'Routed' });
  });

  it('[GRA-6] [ADD-7] marks the node Error and leaves the Outcome silent', () => {
    const [log] = auditLogsOf(run.journal, plainNames);
    expect(log?.path.at(-1)?.mark).toBe('error');
    expect(log?.outcome.silentErrors).toBe(1);
    expect(log?.outcome.lines.filter(({ tone }) => tone === 'error')).toEqual([]);
  });
});

describe('a run', () => {
  const quiet = runScenario({ graph: writeThenAdd, stimuli: [touch('ready')] });

  it('[RUN-2] ends before its time limit, once all is done and a whole cycle of the sync has found nothing', () => {
    const end = entriesOf(quiet, 'run-ended')[0];
    expect(end).toMatchObject({ reason: 'at-rest', openTrips: [], openCallouts: [] });
    const polls = Object.values(setup.sync.types).filter(({ toggles }) => toggles.polling);
    const cycle = Math.max(...polls.map(({ pollingMinutes }) => pollingMinutes)) * MINUTE;
    const last = quiet.journal.findLast(({ type }) => type !== 'run-ended' && type !== 'sync-polled')?.at ?? 0;
    expect(last).toBeGreaterThan(quiet.input.start);
    expect(quiet.journal.at(-1)?.at).toBeGreaterThanOrEqual(last + cycle);
    expect(quiet.journal.at(-1)?.at).toBeLessThan(quiet.input.start + DAY);
  });

  it('[RUN-2] goes on while a callout is pending, however quiet it is', () => {
    const retryActionIn = { amount: 1, unit: 'days' } as const;
    const leandata = { ...setup.leandata, retryActionIn };
    const users = setup.outreach.users.map((user) => ({ ...user, locked: true }));
    const org = { ...unsynced, leandata, outreach: { ...setup.outreach, users } };
    const run = runScenario({ graph: writeThenAdd, org, stimuli: [touch('ready')], until: 30 * DAY });
    expect(entriesOf(run, 'callout-sent').length).toBeGreaterThan(3);
    expect(run.journal.at(-1)?.at).toBeGreaterThan(run.input.start + 3 * DAY);
  });

  it('[CLK-1] [HLD-1] lets the days of a hold pass by its own clock', () => {
    const graph = buildGraph({
      nodes: { wait: ['hold', { amount: 5, unit: 'days' }] },
      edges: ['updated-lead:all-leads > wait'],
    });
    const run = runScenario({ graph, org: unsynced, stimuli: [touch('ready', HOUR)] });
    expect(entriesOf(run, 'trip-held')[0]?.at).toBe(run.input.start + HOUR);
    expect(entriesOf(run, 'trip-ended')[0]?.at).toBe(run.input.start + HOUR + 5 * DAY);
  });
});

describe('an email step', () => {
  const noEmail: OrgSetup = {
    ...unsynced,
    outreach: {
      ...setup.outreach,
      prospects: setup.outreach.prospects.map((prospect) => ({ ...prospect, emails: [] })),
    },
  };
  const withoutSteps: OrgSetup = {
    ...noEmail,
    outreach: {
      ...noEmail.outreach,
      sequences: noEmail.outreach.sequences.map((sequence) => ({ ...sequence, steps: [] })),
    },
  };
  const resultIn = (org: OrgSetup) => {
    const run = runScenario({ graph: writeThenAdd, org, stimuli: [touch('ready')] });
    const answer = entriesOf(run, 'callout-answered').at(-1);
    return { error: answer?.error, result: entriesOf(run, 'callout-ended')[0]?.result };
  };

  it('[OUT-9] [ERR-10] keeps out a prospect who has no email address, and nothing else does', () => {
    expect(resultIn(noEmail)).toEqual({ error: 'ERR-10', result: 'error' });
    expect(resultIn(withoutSteps)).toEqual({ error: null, result: 'success' });
  });
});

describe('the ways of sync', () => {
  it('[SYN-2] [ADD-3] without Pushing no id comes back, and the lead misses it at every trip', () => {
    const { Lead } = setup.sync.types;
    const types = { ...setup.sync.types, Lead: { ...Lead, toggles: { ...Lead.toggles, pushing: false } } };
    const org = { ...setup, sync: { ...setup.sync, types } };
    const run = runScenario({ graph: writeThenAdd, org, stimuli: [touch('fresh'), touch('fresh', DAY)] });
    const edges = entriesOf(run, 'edge-followed').filter(({ node }) => node === 'add');
    expect(edges.map(({ edge }) => edge)).toContain('missing-prospect-id');
    expect(edges.every(({ edge }) => edge === 'missing-prospect-id')).toBe(true);
  });
});
