import { describe, expect, it } from 'vitest';
import { sectionCard, visibleGraph } from '#drawing/collapse-sections.ts';
import { describeTokens } from '#canvas/describe-tokens.ts';
import { noTokens, placeTokens } from '#canvas/place-tokens.ts';
import type { Token } from '#canvas/tokens.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: { a: ['hold'], b: ['hold'] },
  edges: ['new-lead:all-leads > a', 'a:conditions-not-met > b'],
});
const folded = visibleGraph({ ...graph, sections: [{ id: 's', name: 'S', nodes: ['a', 'b'], collapsed: true }] });
const token = (node: string, part: Partial<Token> = {}): Token => ({
  id: `moving ${node} `,
  node,
  count: 1,
  tone: 'moving',
  label: '1 record: on the way',
  ...part,
});

describe('placeTokens', () => {
  it('puts tokens at their card, and behind the end of an open edge', () => {
    const placed = placeTokens([token('a'), token('b', { edge: 'no', tone: 'ended' })], graph, noTokens);
    expect([...placed.keys()]).toEqual(['a', 'b:no']);
  });

  it('puts a token that has come by an edge at its node', () => {
    expect([...placeTokens([token('a', { from: 'new-lead', edge: 'all-leads' })], graph, noTokens).keys()]).toEqual([
      'a',
    ]);
  });

  it('counts those in a collapsed section together at its card', () => {
    const held = { tone: 'held', label: '2 records: held', count: 2 } as const;
    const placed = placeTokens([token('a', held), token('b', held), token('b')], folded, noTokens);
    expect(placed.get(sectionCard('s'))).toMatchObject([
      { tone: 'moving', count: 1 },
      { tone: 'held', count: 4, label: '4 records: held' },
    ]);
  });

  it('draws the record in view first, and keeps lists that have not changed', () => {
    const tokens = [token('a', { faint: true, count: 9 }), token('a', { id: 'own', tone: 'error' })];
    const before = placeTokens(tokens, graph, noTokens);
    expect(before.get('a')?.map(({ id }) => id)).toEqual(['own', 'moving a ']);
    const again = placeTokens([...tokens.map((each) => ({ ...each })), token('b')], graph, before);
    expect(again.get('a')).toBe(before.get('a'));
  });
});

describe('describeTokens', () => {
  it('tells a screen reader how many records are there, and how they fare', () => {
    expect(describeTokens([])).toBe('');
    expect(describeTokens([token('a', { label: 'Ada: held' })])).toBe('1 record is here: Ada, held.');
    expect(
      describeTokens([
        token('a', { count: 1_200, label: '1,200 records: on the way' }),
        token('a', { label: 'Ada: held' }),
      ]),
    ).toBe('1,201 records are here: 1,200 records, on the way; Ada, held.');
  });
});
