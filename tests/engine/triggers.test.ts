import { describe, expect, it } from 'vitest';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import { HOUR } from '#shared/instant.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { pathGraph, writes } from '../support/callout-run.ts';
import { entriesOf, pathOf, recordAfter, runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { ids, setup: synced } = smallOrg();
const setup: OrgSetup = { ...synced, sync: { ...synced.sync, connected: false } };
const id = (name: string): string => ids[name] ?? '';

const touch = (fields: Record<string, string>, by?: string): Stimulus => ({
  type: 'update-record',
  after: 0,
  object: 'Lead',
  id: id('ready'),
  fields,
  ...(by === undefined ? {} : { by }),
});

const write = buildGraph({
  nodes: { write: ['update-record', { values: [{ field: 'Description', value: 'Routed' }] }] },
  edges: ['updated-lead:all-leads > write'],
});

const withSettings = (patch: Partial<OrgSetup['leandata']['settings']>): OrgSetup => ({
  ...setup,
  leandata: { ...setup.leandata, settings: { ...setup.leandata.settings, ...patch } },
});

const withUser = (name: string, fields: Record<string, boolean>): OrgSetup => ({
  ...setup,
  salesforce: {
    ...setup.salesforce,
    records: {
      ...setup.salesforce.records,
      User: setup.salesforce.records.User.map((user) => (user['Id'] === id(name) ? { ...user, ...fields } : user)),
    },
  },
});

describe('triggers', () => {
  it('[GRA-4] see the value before the update', () => {
    const graph = buildGraph({
      nodes: {
        gate: [
          'condition',
          { outcomes: [{ id: 'yes', name: 'Yes', criteria: when('LeadSource', 'changed-from', 'web') }] },
        ],
      },
      edges: ['updated-lead:all-leads > gate'],
    });
    expect(pathOf(runScenario({ graph, org: setup, stimuli: [touch({ LeadSource: 'Other' })] }))).toContain('gate:yes');
    expect(pathOf(runScenario({ graph, org: setup, stimuli: [touch({ Rating: 'Hot' })] }))).toContain('gate:otherwise');
  });

  it('[GRA-4] [SF-7] do not fire for an update by an API-only user, and do for any other user', () => {
    const org = withUser('ada', { IsApiOnly: true });
    const by = (user: string) => runScenario({ graph: write, org, stimuli: [touch({ Rating: 'Hot' }, id(user))] });
    expect(entriesOf(by('ada'), 'trip-started')).toHaveLength(0);
    expect(entriesOf(by('sam'), 'trip-started')).toHaveLength(1);
  });

  it("[GRA-5] do not fire for LeanData's own updates, unless the prevention is switched off", () => {
    const stimuli = [touch({ Rating: 'Hot' })];
    expect(entriesOf(runScenario({ graph: write, org: setup, stimuli }), 'trip-started')).toHaveLength(1);
    const open = runScenario({ graph: write, org: withSettings({ recursiveRoutingPrevention: false }), stimuli });
    expect(entriesOf(open, 'trip-started').length).toBeGreaterThan(1);
    expect(entriesOf(open, 'run-ended')).toHaveLength(1);
  });

  it('[GRA-5] with the prevention off fire once for all that a trip writes, sixteen trips deep', () => {
    const graph = pathGraph({
      one: writes({ Description: 'One' }),
      two: writes({ Title: 'Two' }),
      three: writes({ Rating: 'Warm' }),
      gate: [
        'condition',
        { outcomes: [{ id: 'yes', name: 'Yes', criteria: when('Title', 'changed-to', 'Two') }] },
        'yes',
      ],
      seen: writes({ Website: 'https://seen.example' }),
    });
    const org = withSettings({ recursiveRoutingPrevention: false });
    const run = runScenario({ graph, org, stimuli: [touch({ Rating: 'Hot' })] });
    expect(entriesOf(run, 'trip-started')).toHaveLength(17);
    expect(entriesOf(run, 'record-not-routed')[0]?.why.rule).toBe('GRA-5');
    // The second trip sees every change of the first, not only that of its first write.
    expect(pathOf(run, 'trip-2')).toContain('gate:yes');
  });

  it('[SF-4] do not route a converted lead', () => {
    const graph = buildGraph({
      nodes: {
        gate: ['hold', { amount: 1, unit: 'hours' }],
        convert: ['convert-lead', { convertedStatus: 'Closed - Converted' }],
      },
      edges: ['updated-lead:all-leads > convert'],
    });
    const run = runScenario({
      graph,
      org: setup,
      stimuli: [touch({ Rating: 'Hot' }), { ...touch({ Rating: 'Cold' }), after: HOUR }],
    });
    expect(entriesOf(run, 'trip-started')).toHaveLength(1);
    expect(entriesOf(run, 'write-refused').map((entry) => entry.code)).toEqual(['CANNOT_UPDATE_CONVERTED_LEAD']);
  });

  it('[RUN-3] leave a held record alone where superseding is switched off', () => {
    const graph = buildGraph({
      nodes: { wait: ['hold', { amount: 2, unit: 'hours' }] },
      edges: ['updated-lead:all-leads > wait'],
    });
    const stimuli = [touch({ Rating: 'Hot' }), { ...touch({ Rating: 'Cold' }), after: HOUR }];
    const run = runScenario({ graph, org: withSettings({ supersedeHolds: false }), stimuli });
    expect(entriesOf(run, 'trip-started')).toHaveLength(1);
    expect(entriesOf(run, 'record-not-routed')[0]?.why.rule).toBe('RUN-3');
  });

  it('stop a trip that goes round through a hold which never waits, and put its changes back', () => {
    const graph = buildGraph({
      nodes: {
        write: ['update-record', { values: [{ field: 'Description', value: 'Round' }] }],
        wait: ['hold', { criteria: when('LastName', 'is-not-null'), amount: 1, unit: 'hours' }],
      },
      edges: ['updated-lead:all-leads > write', 'write:updated > wait', 'wait:met > write'],
    });
    const run = runScenario({ graph, org: setup, stimuli: [touch({ Rating: 'Hot' })] });
    expect(entriesOf(run, 'trip-ended')[0]).toMatchObject({ outcome: 'error' });
    expect(entriesOf(run, 'trip-reverted')[0]?.why.text).toContain('loop');
    // Ten rounds through all of its four nodes; the trigger's edge is none of a round.
    expect(entriesOf(run, 'edge-followed')).toHaveLength(10 * graph.nodes.length + 1);
    expect(recordAfter(run, 'Lead', id('ready'))?.['Description'] ?? null).toBeNull();
  });

  it('[RUN-2] a run ends at its time limit with what is open reported', () => {
    const graph = buildGraph({
      nodes: { wait: ['hold', { amount: 2, unit: 'hours' }] },
      edges: ['updated-lead:all-leads > wait'],
    });
    const run = runScenario({ graph, org: setup, stimuli: [touch({ Rating: 'Hot' })], until: HOUR });
    expect(entriesOf(run, 'run-ended')[0]).toMatchObject({ reason: 'time-limit', openTrips: ['trip-1'] });
    expect(run.journal.at(-1)?.at).toBe(run.input.start + HOUR);
  });

  it('[HLD-1] a hold whose record is deleted ends its trip', () => {
    const graph = buildGraph({
      nodes: { wait: ['hold', { amount: 2, unit: 'hours' }] },
      edges: ['updated-lead:all-leads > wait'],
    });
    const gone: Stimulus = { type: 'delete-record', after: HOUR, object: 'Lead', id: id('ready') };
    const run = runScenario({ graph, org: setup, stimuli: [touch({ Rating: 'Hot' }), gone] });
    expect(entriesOf(run, 'trip-ended')[0]).toMatchObject({ outcome: 'error', at: run.input.start + HOUR });
  });
});
