import { describe, expect, it } from 'vitest';
import { edgeKey } from '#drawing/edge-key.ts';
import { insightsBucketsOf } from '#logs/insights-buckets.ts';
import { routingInsightsOf } from '#logs/insights.ts';
import { catalog } from '#nodes/catalog.ts';
import { noAuditFilters } from '#playback/audit-filter-form.ts';
import { bucketLabel, isDaily } from '#playback/insights/bucket-words.ts';
import { countedSetOf, partnerNodesOf } from '#playback/insights/counted-set.ts';
import { describeInsight } from '#playback/insights/describe-insight.ts';
import { insightsCsv } from '#playback/insights/insights-csv.ts';
import { insightsDecorations } from '#playback/insights/insights-decorations.ts';
import { auditFormOf } from '#playback/insights/insights-links.ts';
import { insightsRowsOf } from '#playback/insights/insights-rows.ts';
import { runViewOf } from '#playback/run-view.ts';
import { DAY, HOUR } from '#shared/instant.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { runScenario } from '../support/run-scenario.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { setup, ids } = smallOrg();
const graph = buildGraph({
  nodes: {
    hot: ['condition', { outcomes: [{ id: 'yes', name: '=Hot', criteria: when('Rating', 'equals', 'Hot') }] }],
    add: ['add-to-sequence', { sequenceId: 1 }],
  },
  edges: ['updated-lead:all-leads > hot', 'hot:yes > add'],
});
const rate = (lead: string, Rating: string) =>
  ({ type: 'update-record', after: 0, object: 'Lead', id: ids[lead] ?? '', fields: { Rating } }) as const;
// Sam's lead is added, the queue's leaves by Queue Owner, the fresh one is not hot.
const run = runScenario({
  graph,
  org: setup,
  stimuli: [rate('ready', 'Hot'), rate('queued', 'Hot'), rate('fresh', 'Cold')],
});
const view = runViewOf(run, catalog);
const set = countedSetOf(view, graph, noAuditFilters, null);
const partners = partnerNodesOf(graph, catalog);
const insights = routingInsightsOf(set.trips, { partners });

describe('the set of trips that is counted', () => {
  it('[V2-1] [LOG-1] is what the filters of Audit Logs let through', () => {
    expect(set).toMatchObject({ of: 3, notRouted: [] });
    expect(set.trips).toHaveLength(3);
    const added = countedSetOf(view, graph, { ...noAuditFilters, outcome: 'success-outreach' }, null);
    expect(added.trips.map(({ record }) => record)).toEqual([ids['ready']]);
    expect(countedSetOf(view, graph, noAuditFilters, { from: START + DAY, to: START + 2 * DAY }).trips).toEqual([]);
  });

  it('[V2-1] leaves out what is chosen on the graph', () => {
    expect(countedSetOf(view, graph, { ...noAuditFilters, node: 'add', edge: 'next' }, null).trips).toHaveLength(3);
  });

  it('[V2-1] knows the nodes of the partner', () => {
    expect([...partners]).toEqual([['add', 'add-to-sequence']]);
  });
});

describe('Routing Insights on the graph', () => {
  const { nodes, edges, dimRest } = insightsDecorations(insights);

  it('[V2-1] shows counts and shares on nodes and edges, and thicker lines for more trips', () => {
    expect(nodes.get('hot')).toMatchObject({ count: 3, share: 1 });
    expect(nodes.get('add')).toMatchObject({ count: 2, share: 2 / 3 });
    expect(edges.get(edgeKey('add', 'queue-owner'))).toMatchObject({ count: 1, share: 0.5 });
    const weight = (edge: string): number => edges.get(edgeKey('hot', edge))?.weight ?? 0;
    expect(weight('yes')).toBeGreaterThan(weight('otherwise'));
    expect(nodes.get('new-lead')).toBeUndefined();
    expect(dimRest).toBe(true);
  });

  it('[V2-1] shows what came of a partner node in signs with words', () => {
    expect(nodes.get('add')?.results).toEqual([{ kind: 'success', count: 1, label: '1 succeeded' }]);
    expect(nodes.get('hot')?.results).toEqual([]);
  });

  it('[V2-1] dims nothing where nothing is counted', () => {
    expect(insightsDecorations(routingInsightsOf([], { partners })).dimRest).toBe(false);
  });

  it('[V2-1] says the numbers of a node and of an edge in words', () => {
    expect(describeInsight(insights, 'add')).toBe('2 trips came here, 67% of all trips. Success 1, Error edge 1.');
    expect(describeInsight(insights, 'add', 'queue-owner')).toBe(
      '1 trip left by it, 50% of the trips that came to the node.',
    );
    expect(describeInsight(insights, 'new-lead')).toBe('0 trips came here, 0% of all trips.');
  });
});

describe('Routing Insights as a table', () => {
  const rows = insightsRowsOf(graph, catalog, insights);

  it('[V2-1] lists every node, each followed by its edges, with or without trips', () => {
    expect(rows.map(({ id }) => id).filter((id) => id.startsWith('hot') || id.startsWith('new-lead'))).toEqual([
      'new-lead',
      'new-lead:all-leads',
      'hot',
      'hot:yes',
      'hot:otherwise',
    ]);
    expect(rows.find(({ id }) => id === 'hot:yes')).toMatchObject({ to: 'add', tally: { trips: 2 }, share: 2 / 3 });
    expect(rows.find(({ id }) => id === 'add:next')).toMatchObject({ to: null, isErrorEdge: false });
  });

  it('[V2-1] is written as CSV that a spreadsheet does not run', () => {
    const lines = insightsCsv(rows).split('\r\n');
    expect(lines[0]).toContain(
      'Node,Node Type,Edge,Error Edge,Leads To,Trips,Visits,Share,Share Of,Success,Nothing to do,Pending',
    );
    expect(lines).toContain("hot,Condition,'=Hot,false,add,2,2,0.6667,trips that came to the node,,,,,,,,,,,,");
    expect(lines.find((line) => line.startsWith('add,Add to Sequence,Queue Owner'))).toContain('true,open,1,1,0.5');
  });
});

describe('the form of Audit Logs that a number opens', () => {
  it('[V2-1] is its own filter for a node or an edge, so that it can be read there', () => {
    expect(auditFormOf(noAuditFilters, 'Lead', { nodes: ['add'], edge: 'next' })).toEqual({
      ...noAuditFilters,
      object: 'Lead',
      node: 'add',
      edge: 'next',
    });
  });

  it('[V2-1] is what is counted where an outcome of the trip is asked for too', () => {
    const filters = { ...noAuditFilters, outcome: 'completed' as const };
    expect(auditFormOf(filters, 'Lead', { nodes: ['add'] })).toMatchObject({ node: null, counted: { nodes: ['add'] } });
  });
});

describe('the times below the chart', () => {
  it('[V2-1] [CLK-5] are as short as the buckets let them be, by the clock of the org', () => {
    const range = { from: START, to: START + HOUR - 1 };
    expect(bucketLabel(range, 'Europe/Berlin', false)).toBe('5 Jan 10:00');
    expect(bucketLabel(range, 'UTC', true)).toBe('5 Jan');
    const buckets = insightsBucketsOf(set.trips, { nodes: new Set(partners.keys()), timeZone: 'UTC' });
    expect(buckets).toHaveLength(1);
    expect(isDaily(buckets)).toBe(false);
  });
});
