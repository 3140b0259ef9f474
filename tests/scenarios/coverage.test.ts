import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { COVERAGE_KINDS } from '#scenarios/coverage-item.ts';
import {
  coverageGraphOf,
  coverageItems,
  coverageOf,
  coverageReport,
  mergeCoverage,
  type GraphCoverage,
} from '#scenarios/coverage.ts';
import { examples } from '#scenarios/examples.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';
import { recordRun } from '#world/record-run.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { calmOrg, calmOrgWith, lockedUsers, touch } from '../support/callout-run.ts';
import { aScenario } from '../support/random-scenario.ts';
import { entriesOf, inputOf, runScenario } from '../support/run-scenario.ts';

const graph = buildGraph({
  nodes: {
    'updated-lead': [
      'trigger',
      {
        kind: 'updated',
        enabled: true,
        edges: [
          { id: 'hot', name: 'Hot', priority: 1, criteria: when('Rating', 'equals', 'Hot') },
          { id: 'other', name: 'Other', priority: 2, criteria: when('LeadSource', 'equals', 'Other') },
        ],
      },
    ],
    gate: ['condition', { outcomes: [{ id: 'yes', name: 'Yes', criteria: when('Company', 'is-not-null') }] }],
    wait: ['hold', { criteria: when('Rating', 'equals', 'Warm'), amount: 1, unit: 'hours' }],
    add: ['add-to-sequence', { sequenceId: 1 }],
  },
  edges: ['updated-lead:hot > gate', 'gate:yes > wait', 'wait:met > add'],
});

const keysOf = (coverage: readonly GraphCoverage[]): readonly string[] => Object.keys(coverage[0]?.hits ?? {});

describe('coverageItems', () => {
  it('[GRA-2] [CND-4] [HLD-1] lists nodes, edges, error edges, outcomes and both ways of each criterion', () => {
    const items = coverageItems(graph, catalog);
    const gate = items.filter(({ node }) => node === 'gate').map(({ kind, key }) => `${kind} ${key}`);
    expect(gate).toEqual([
      'node node:gate',
      'edge edge:gate/yes',
      'outcome outcome:gate/yes',
      'edge edge:gate/otherwise',
      'outcome outcome:gate/otherwise',
      'criterion criterion:gate/yes/1/true',
      'criterion criterion:gate/yes/1/false',
    ]);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    expect(items.find(({ key }) => key === 'edge:add/queue-owner')?.kind).toBe('error-edge');
    expect(items.find(({ key }) => key === 'criterion:gate/yes/1/false')?.title).toBe(
      'Yes, 1. Company is not null: false',
    );
  });

  it('[ERR-1] [V2-3] lists the errors that a callout of the node can come to', () => {
    const errors = (type: string, config = {}): readonly string[] =>
      coverageItems(buildGraph({ nodes: { it: [type, config] }, edges: [] }), catalog)
        .filter(({ kind }) => kind === 'failure')
        .map(({ key }) => key.replace('failure:it/', ''));
    expect(errors('add-to-sequence')).toHaveLength(19);
    const update = 'update-prospect-sequence-state';
    const named = ['ERR-1', 'ERR-2', 'ERR-3', 'ERR-4', 'ERR-16', 'ERR-17', 'ERR-18', 'ERR-19'];
    expect(errors(update, { sequences: 'chosen', sequenceId: 1 })).toEqual(named);
    expect(errors(update, { sequences: 'all' })).toEqual(named.filter((id) => id !== 'ERR-4'));
    expect(errors('assign-owner')).toEqual([]);
  });

  it('[GRA-2] [ADD-4] [HLD-1] says what no trip reaches as the node is set', () => {
    const items = coverageItems(
      buildGraph({
        nodes: {
          'updated-lead': ['trigger', { kind: 'updated', enabled: false }],
          add: ['add-to-sequence', { sequenceId: 1, mailbox: 'specific-user', outreachUserId: 1 }],
          wait: ['hold', { amount: 1, unit: 'hours' }],
        },
        edges: [],
      }),
      catalog,
    );
    const never = items.filter((item) => item.never !== undefined && item.kind !== 'outcome').map(({ key }) => key);
    expect(never.filter((key) => key.includes('updated-lead'))).toContain('node:updated-lead');
    expect(never).toEqual(
      expect.arrayContaining(['edge:add/queue-owner', 'edge:add/missing-user-id', 'edge:wait/met']),
    );
    expect(never).not.toContain('edge:wait/time-expired');
  });
});

describe('coverageOf', () => {
  it('[GRA-3] [CND-4] [HLD-1] [ERR-13] counts what a run reached, criteria that failed among it', () => {
    const org = calmOrgWith({ outreach: { users: lockedUsers } });
    const run = runScenario({
      graph,
      org,
      stimuli: [touch('ready'), touch('ready', MINUTE, { Rating: 'Warm' }), touch('queued', 0, { Rating: 'Cold' })],
      until: 3 * HOUR,
    });
    const coverage = coverageOf(run, catalog, 'one.scenario.json');
    expect(coverage).toHaveLength(1);
    expect(coverage[0]).toMatchObject({ graph: coverageGraphOf(graph), name: 'Test graph' });
    expect(keysOf(coverage)).toEqual(
      expect.arrayContaining([
        'node:updated-lead',
        'edge:updated-lead/hot',
        'outcome:updated-lead/hot',
        'criterion:updated-lead/hot/1/true',
        'criterion:updated-lead/hot/1/false',
        'criterion:updated-lead/other/1/false',
        'criterion:gate/yes/1/true',
        'criterion:wait/met/1/false',
        'criterion:wait/met/1/true',
        'edge:wait/met',
        'node:add',
        'edge:add/next',
        'failure:add/ERR-13',
      ]),
    );
    // A callout that fails again with each retry is one failure.
    expect(coverage[0]?.hits['failure:add/ERR-13']).toEqual({ count: 1, tests: ['one.scenario.json'] });
    expect(entriesOf(run, 'callout-answered').length).toBeGreaterThan(1);
    // Nobody came to the second outcome of the gate, and the first never failed.
    expect(keysOf(coverage)).not.toContain('criterion:gate/yes/1/false');
    expect(keysOf(coverage)).not.toContain('edge:gate/otherwise');
  });

  it('[GRA-7] credits each graph of a deployment with what a held trip did there', () => {
    const after = { ...graph, id: 'after', name: 'After' };
    const run = runScenario({
      graph,
      org: calmOrg,
      stimuli: [touch('ready'), { type: 'deploy-graph', after: 10 * MINUTE, graph: after }],
    });
    const byName = new Map(coverageOf(run, catalog, 'deploys').map((each) => [each.name, Object.keys(each.hits)]));
    expect(byName.get('Test graph')).toContain('edge:gate/yes');
    expect(byName.get('Test graph')).not.toContain('edge:wait/time-expired');
    expect(byName.get('After')).toEqual(
      expect.arrayContaining(['node:wait', 'edge:wait/time-expired', 'outcome:wait/time-expired']),
    );
    expect(byName.get('After')).not.toContain('edge:gate/yes');
  });

  it('tells graphs apart by how they route, not by where their nodes lie', () => {
    const moved = {
      ...graph,
      name: 'Other',
      nodes: graph.nodes.map((node) => ({ ...node, position: { x: 9, y: 9 } })),
    };
    const rewired = { ...graph, edges: graph.edges.slice(1) };
    expect(coverageGraphOf(moved)).toBe(coverageGraphOf(graph));
    expect(coverageGraphOf(rewired)).not.toBe(coverageGraphOf(graph));
  });

  it('reaches only what the graph is said to have, in random runs of random graphs', () => {
    fc.assert(
      fc.property(aScenario, (scenario) => {
        const recorded = recordRun(inputOf(scenario), catalog);
        fc.pre(recorded.ok);
        const run = recorded.value;
        const known = new Map(coverageItems(scenario.graph, catalog).map((item) => [item.key, item]));
        const own = coverageOf(run, catalog, 't').find((each) => each.graph === coverageGraphOf(scenario.graph));
        const reached = Object.keys(own?.hits ?? {});
        expect(reached.filter((key) => known.get(key) === undefined || known.get(key)?.never !== undefined)).toEqual(
          [],
        );
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('mergeCoverage', () => {
  const part = (test: string, ...keys: readonly string[]): GraphCoverage => ({
    graph: 'g@1',
    name: 'G',
    hits: Object.fromEntries(keys.map((key) => [key, { count: 2, tests: [test] }])),
  });

  it('adds up parts to the same bytes in whatever order they come', () => {
    const parts = [part('b', 'node:x', 'node:y'), part('a', 'node:y'), { ...part('c', 'node:z'), graph: 'f@2' }];
    const merged = mergeCoverage(parts);
    expect(JSON.stringify(mergeCoverage(parts.toReversed()))).toBe(JSON.stringify(merged));
    expect(JSON.stringify(mergeCoverage([...mergeCoverage(parts.slice(0, 1)), ...mergeCoverage(parts.slice(1))]))).toBe(
      JSON.stringify(merged),
    );
    expect(merged.map(({ graph: id }) => id)).toEqual(['f@2', 'g@1']);
    expect(merged[1]?.hits['node:y']).toEqual({ count: 4, tests: ['a', 'b'] });
  });
});

describe('coverageReport', () => {
  it('counts by kind, leaves out what is proven unreachable, and keeps what was only not found', () => {
    const run = runScenario({ graph, org: calmOrg, stimuli: [touch('ready')] });
    const coverage = coverageOf(run, catalog, 'one');
    const plain = coverageReport(graph, coverage, catalog);
    const told = coverageReport(graph, coverage, catalog, [
      { key: 'edge:gate/otherwise', because: 'Company is required', proof: 'proven' },
      { key: 'failure:add/ERR-4', because: 'nothing was found', proof: 'not-found' },
      { key: 'edge:gate/yes', because: 'this is no longer so', proof: 'proven' },
    ]);
    const of = (report: typeof told, key: string) => report.items.find(({ item }) => item.key === key);
    expect(of(told, 'edge:gate/otherwise')).toMatchObject({ count: 0, unreachable: 'Company is required' });
    expect(of(told, 'failure:add/ERR-4')).toMatchObject({ unreachable: null, notFound: 'nothing was found' });
    expect(of(told, 'edge:gate/yes')).toMatchObject({ count: 1, tests: ['one'], unreachable: null });
    expect(told.totals.edge.coverable).toBe(plain.totals.edge.coverable - 1);
    expect(told.ratio).toBeGreaterThan(plain.ratio);
    const all = COVERAGE_KINDS.reduce((sum, kind) => sum + plain.totals[kind].coverable, 0);
    const covered = COVERAGE_KINDS.reduce((sum, kind) => sum + plain.totals[kind].covered, 0);
    expect(plain.ratio).toBe(covered / all);
  });

  it('counts nothing for a graph that has changed since', () => {
    const run = runScenario({ graph, org: calmOrg, stimuli: [touch('ready')] });
    const changed = { ...graph, edges: graph.edges.slice(1) };
    expect(coverageReport(changed, coverageOf(run, catalog, 'one'), catalog).ratio).toBe(0);
  });

  it('lists every shipped example, each with something to reach', () => {
    for (const example of examples) {
      const { items, ratio } = coverageReport(example.graph, [], catalog);
      expect(items.length).toBeGreaterThan(20);
      expect(ratio).toBe(0);
    }
  });
});
