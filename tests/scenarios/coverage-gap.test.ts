import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { coverageGaps } from '#scenarios/coverage-gap.ts';
import { coverageGraphOf, coverageReport, type GraphCoverage } from '#scenarios/coverage.ts';
import { nextBestTests } from '#scenarios/next-best-tests.ts';
import { buildGraph, when } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: {
    gate: ['condition', { outcomes: [{ id: 'hot', name: 'Hot', criteria: when('Rating', 'equals', 'Hot') }] }],
    add: ['add-to-sequence', { sequenceId: 1 }],
    far: ['add-to-sequence', { sequenceId: 1 }],
    lost: ['add-to-sequence', { sequenceId: 1 }],
  },
  edges: ['new-lead:all-leads > gate', 'gate:hot > add', 'add:queue-owner > far'],
});

const reached = (...keys: readonly string[]): readonly GraphCoverage[] => [
  {
    graph: coverageGraphOf(graph),
    name: graph.name,
    hits: Object.fromEntries(keys.map((key) => [key, { count: 2, tests: ['t'] }])),
  },
];

const whyAt = (key: string, ...keys: readonly string[]): string => {
  const report = coverageReport(graph, reached(...keys), catalog, [
    { key: 'failure:add/ERR-4', because: 'No rule rejects it', proof: 'not-found' },
    { key: 'edge:gate/otherwise', because: 'Rating is always Hot', proof: 'proven' },
  ]);
  const of = report.items.find(({ item }) => item.key === key);
  if (!of) throw new Error(`There is no ${key}`);
  return coverageGaps(report, graph)(of);
};

describe('coverageGaps', () => {
  it('says from where a node is not come to', () => {
    expect(whyAt('node:add', 'node:gate')).toBe('No test comes here: none leaves gate by "Hot".');
    expect(whyAt('node:far', 'node:gate')).toBe('No test comes here, nor to add before it.');
    expect(whyAt('node:lost')).toBe('No edge leads here: nothing can come.');
    expect(whyAt('node:new-lead')).toBe('No record of a test starts here.');
  });

  it('[CND-4] tells an edge that is never taken from one whose node nobody comes to', () => {
    expect(whyAt('edge:gate/hot')).toBe('No test comes to gate.');
    expect(whyAt('edge:gate/hot', 'node:gate')).toBe('Tests come to gate 2 times, and never leave it this way.');
  });

  it('[CND-3] says how a criterion always came out, or that it is never asked', () => {
    expect(whyAt('criterion:gate/hot/1/true', 'node:gate', 'criterion:gate/hot/1/false')).toBe(
      'It is false each of the 2 times it is asked.',
    );
    expect(whyAt('criterion:gate/hot/1/false', 'node:gate', 'criterion:gate/hot/1/true')).toBe(
      'It is true each of the 2 times it is asked.',
    );
    expect(whyAt('criterion:gate/hot/1/true', 'node:gate')).toBe(
      'It is never asked: what is tried before it always decides.',
    );
  });

  it('[ERR-4] adds why none was found, and gives the proof where there is one', () => {
    expect(whyAt('failure:add/ERR-4', 'node:add')).toBe(
      'No callout of add comes to this error. None was found: No rule rejects it',
    );
    expect(whyAt('edge:gate/otherwise', 'node:gate')).toBe('Rating is always Hot');
    expect(whyAt('node:gate', 'node:gate')).toBe('');
  });
});

describe('nextBestTests', () => {
  const test = (name: string, ...covers: readonly string[]) => ({ name, covers });

  it('puts the test first that adds most, and leaves out those that add nothing', () => {
    const tests = [test('a', '1', '2'), test('b', '2', '3', '4'), test('c', '1'), test('d', '4', '9')];
    const order = nextBestTests(tests, ['1', '2', '3', '4']);
    expect(order.map((each) => [each.test.name, each.gains])).toEqual([
      ['b', ['2', '3', '4']],
      ['a', ['1']],
    ]);
    expect(nextBestTests(tests, [])).toEqual([]);
  });
});
