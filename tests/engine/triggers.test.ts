import { describe, expect, it } from 'vitest';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import { HOUR } from '#shared/instant.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { holds, pathGraph, writes } from '../support/callout-run.ts';
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

  it('[GRA-4] fire for each of two updates at the same instant, and for no deletion', () => {
    const twice = runScenario({
      graph: write,
      org: setup,
      stimuli: [touch({ Rating: 'Hot' }), touch({ Title: 'CTO' })],
    });
    expect(entriesOf(twice, 'trip-started')).toHaveLength(2);
    const gone: Stimulus = { type: 'delete-record', after: 0, object: 'Lead', id: id('ready') };
    const deleted = runScenario({ graph: write, org: setup, stimuli: [gone] });
    expect([entriesOf(deleted, 'trip-started'), entriesOf(deleted, 'record-not-routed')]).toEqual([[], []]);
  });

  it('[CLK-4] in batch mode are looked at by a job that wakes every two minutes', () => {
    const stimuli = [0, 61_000, 120_000].map((after) => ({ ...touch({ Rating: `Hot ${after}` }), after }));
    const run = runScenario({ graph: write, org: withSettings({ processing: 'batch' }), stimuli });
    const times = entriesOf(run, 'trip-started').map(({ at }) => (at - run.input.start) / 60_000);
    expect(times).toEqual([2, 2, 4]);
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

  it('[GRA-5] with the prevention off fire again for what a trip writes after it has waited', () => {
    const graph = pathGraph({
      one: writes({ Description: 'One' }),
      wait: holds(1, 'hours'),
      two: writes({ Title: 'Two' }),
    });
    const org = withSettings({ recursiveRoutingPrevention: false, supersedeHolds: false });
    const run = runScenario({ graph, org, stimuli: [touch({ Rating: 'Hot' })], until: HOUR });
    expect(entriesOf(run, 'record-not-routed').map(({ at, why }) => [at - run.input.start, why.rule])).toEqual([
      [0, 'RUN-3'],
      [HOUR, 'RUN-3'],
    ]);
    expect(entriesOf(run, 'trip-started').map(({ at }) => at - run.input.start)).toEqual([0, HOUR]);
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

  describe('of a record that somebody has routed again', () => {
    const again = (more: Partial<Extract<Stimulus, { type: 'reprocess-record' }>> = {}): Stimulus => ({
      type: 'reprocess-record',
      after: HOUR,
      object: 'Lead',
      id: id('ready'),
      trigger: 'updated',
      before: {},
      ...more,
    });
    const gate = (field: string, operator: string): typeof write =>
      pathGraph({
        gate: ['condition', { outcomes: [{ id: 'yes', name: 'Yes', criteria: when(field, operator) }] }, 'yes'],
        write: writes({ Description: 'Routed' }),
      });
    const notRouted = (graph: typeof write, stimuli: readonly Stimulus[]) => {
      const run = runScenario({ graph, org: setup, stimuli });
      expect(entriesOf(run, 'trip-started')).toEqual([]);
      return entriesOf(run, 'record-not-routed').map(({ object, why }) => [object, why.rule, why.text]);
    };

    it('[LOG-1] take the values that are given as those before, and all else as unchanged', () => {
      const path = (field: string, before: Record<string, string>) =>
        pathOf(runScenario({ graph: gate(field, 'has-changed'), org: setup, stimuli: [again({ before })] }));
      expect(path('Rating', { Rating: 'Cold' })).toContain('gate:yes');
      expect(path('LeadSource', { Rating: 'Cold' })).toContain('gate:otherwise');
      expect(path('LeadSource', {})).toContain('gate:otherwise');
    });

    it('[LOG-1] [GRA-5] begin anew to count how often updates set each other off', () => {
      const org = withSettings({ recursiveRoutingPrevention: false });
      const rated = pathGraph({ write: writes({ Description: 'Routed' }), add: writes({ Rating: 'Warm' }) });
      const run = runScenario({ graph: rated, org, stimuli: [again()] });
      expect(entriesOf(run, 'trip-started').length).toBe(
        entriesOf(runScenario({ graph: rated, org, stimuli: [touch({ Website: 'a.example' })] }), 'trip-started')
          .length,
      );
    });

    it('[GRA-1] [SF-9] need a graph for the object, and the record', () => {
      const gone: Stimulus = { type: 'delete-record', after: 0, object: 'Lead', id: id('ready') };
      expect(notRouted(write, [again({ object: 'Contact', id: '003000000000001AAA' })])).toEqual([
        ['Contact', 'GRA-1', 'No graph of this run routes a Contact'],
      ]);
      expect(notRouted(write, [gone, again()])).toEqual([['Lead', 'SF-9', 'The record is deleted']]);
      expect(notRouted(write, [again({ id: '00Q000000000001AAA' })])).toEqual([
        ['Lead', 'SF-9', 'Salesforce has no such record'],
      ]);
    });

    it('[SF-4] [GRA-2] do not fire for a converted lead, nor where they are switched off', () => {
      const convert: Stimulus = {
        type: 'edit',
        after: 0,
        edit: {
          type: 'convert-lead',
          leadId: id('ready'),
          convertedStatus: 'Closed - Converted',
          accountId: null,
          contactId: null,
          ownerId: null,
          opportunityName: null,
        },
      };
      expect(notRouted(write, [convert, again()]).at(-1)).toEqual([
        'Lead',
        'SF-4',
        'The lead is converted: it is read-only and not routed',
      ]);
      const trigger = (kind: string) => ['trigger', { kind, enabled: false, edges: [] }] as const;
      const off = buildGraph({ nodes: { 'new-lead': trigger('new'), 'updated-lead': trigger('updated') }, edges: [] });
      expect(notRouted(off, [again(), again({ trigger: 'new', before: null })])).toEqual([
        ['Lead', 'GRA-2', 'The Updated trigger is switched off'],
        ['Lead', 'GRA-2', 'The New trigger is switched off'],
      ]);
    });
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
