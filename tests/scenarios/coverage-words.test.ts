import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { reachText } from '#scenarios/coverage-words.ts';
import { coverageGraphOf, coverageItems, coverageReport } from '#scenarios/coverage.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: { rate: ['update-record', { values: [{ field: 'Description', value: 'Routed' }] }] },
  edges: ['new-lead:all-leads > rate'],
});
const open = coverageReport(graph, [], catalog);
const rest = open.items.filter(({ unreachable }) => unreachable === null).map(({ item }) => item.key);
const looked = (proof: 'proven' | 'not-found') =>
  coverageReport(graph, [], catalog, [{ key: rest[0] ?? '', because: 'No way leads there.', proof }]);

describe('the number of what is covered', () => {
  it('[GRA-2] says that the rest can be reached only once the generator has looked, and left nothing open', () => {
    expect(reachText(open, false)).toBe(`0 of ${rest.length}`);
    expect(reachText(open, true)).toBe(`0 of ${rest.length} that can be reached`);
    expect(reachText(looked('proven'), true)).toBe(`0 of ${rest.length - 1} that can be reached`);
    expect(reachText(looked('not-found'), true)).toBe(`0 of ${rest.length}`);
  });

  it('[GRA-2] needs no generator where all is covered but what cannot be reached', () => {
    const hits = Object.fromEntries(coverageItems(graph, catalog).map(({ key }) => [key, { count: 1, tests: ['a'] }]));
    const whole = coverageReport(graph, [{ graph: coverageGraphOf(graph), name: graph.name, hits }], catalog);
    expect(reachText(whole, false)).toMatch(/^(\d+) of \1 that can be reached$/);
  });
});
