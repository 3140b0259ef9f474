import { describe, expect, it } from 'vitest';
import type { CountedAt } from '#playback/tokens/run-fold.ts';
import { runDecorations, withCounts } from '#playback/tokens/run-decorations.ts';
import { tokensAt } from '#playback/tokens/tokens-at.ts';

const token = (node: string, count: number, only?: number): CountedAt => ({
  what: { type: 'token', node, edge: undefined, tone: 'moving' },
  count,
  only,
});
const nameOf = (start: number): string => `Record ${start}`;
const own = { place: { node: 'a', edge: undefined, tone: 'moving' as const }, name: 'Ada' };

describe('tokensAt', () => {
  it('stands for all records at a place together, and names one that is alone', () => {
    expect(tokensAt([token('a', 1_200), token('b', 1, 7)], { nameOf })).toMatchObject([
      { node: 'a', count: 1_200, label: '1,200 records: on the way' },
      { node: 'b', count: 1, label: 'Record 7: on the way' },
    ]);
  });

  it('draws the record in view apart from the others, which are faint', () => {
    expect(tokensAt([token('a', 3), token('b', 1, 7)], { nameOf, own })).toMatchObject([
      { node: 'a', count: 2, label: '2 records: on the way', faint: true },
      { node: 'b', count: 1, faint: true },
      { id: 'own', node: 'a', count: 1, label: 'Ada: on the way' },
    ]);
    expect(tokensAt([token('a', 1, 7)], { nameOf, own })).toHaveLength(1);
  });

  it('tells by which edge a record has come with the entry shown', () => {
    const moved = { from: 'z', edge: 'yes', to: 'a' };
    expect(tokensAt([token('a', 2)], { nameOf, moved: { ...moved, own: false } })).toMatchObject([
      { node: 'a', from: 'z', edge: 'yes' },
    ]);
    const [others, ada] = tokensAt([token('a', 2)], { nameOf, own, moved: { ...moved, own: true } });
    expect(others?.from).toBeUndefined();
    expect(ada).toMatchObject({ id: 'own', from: 'z', edge: 'yes' });
  });

  it('has an open edge by which a record left beside it, and no way that it came', () => {
    const left: CountedAt = {
      what: { type: 'token', node: 'a', edge: 'no', tone: 'error' },
      count: 2,
      only: undefined,
    };
    const [only] = tokensAt([left], { nameOf });
    expect(only).toEqual({
      id: 'error a no',
      node: 'a',
      edge: 'no',
      count: 2,
      tone: 'error',
      label: '2 records: ended by an error',
    });
  });
});

describe('runDecorations', () => {
  const at = (what: CountedAt['what'], count: number): CountedAt => ({ what, count, only: undefined });
  const counted = [
    at({ type: 'visit', node: 'a' }, 4),
    at({ type: 'error', node: 'a' }, 2),
    at({ type: 'edge', key: 'a:yes' }, 4),
    at({ type: 'callout', node: 'a', standing: 'success' }, 3),
    at({ type: 'callout', node: 'a', standing: 'gathering' }, 1),
  ];
  const final = [at({ type: 'edge', key: 'a:yes' }, 16), at({ type: 'edge', key: 'a:no' }, 1)];

  it('[ADD-7] [LOG-9] counts visits, nodes marked Error and callouts as they stood', () => {
    const { nodes, edges } = runDecorations({ counted, final }, undefined);
    expect(nodes.get('a')).toEqual({
      count: 4,
      error: true,
      errors: 2,
      results: [
        { kind: 'gathering', count: 1, label: '1 gathering for a batch' },
        { kind: 'success', count: 3, label: '3 succeeded' },
      ],
    });
    expect(edges.get('a:yes')).toMatchObject({ count: 4, most: 16, visited: true });
    expect(edges.get('a:no')).toEqual({ most: 1 });
  });

  it('draws lines by their share of the busiest edge at the end of the run', () => {
    const weight = (count: number): number =>
      runDecorations({ counted: [at({ type: 'edge', key: 'a:yes' }, count)], final }, undefined).edges.get('a:yes')
        ?.weight ?? 0;
    expect(weight(16)).toBeGreaterThan(weight(4));
    expect(weight(16)).toBeLessThanOrEqual(1);
  });

  it('marks where a record has come with the entry shown', () => {
    const { nodes, edges } = runDecorations({ counted, final }, { from: 'a', edge: 'yes', to: 'b' });
    expect(nodes.get('b')).toEqual({ current: true });
    expect(edges.get('a:yes')).toMatchObject({ current: true, count: 4 });
  });

  it('keeps the marks of one record’s path beside the counts of all', () => {
    const path = { nodes: new Map(), edges: new Map([['a:yes', { visited: true }]]), dimRest: true };
    const { edges, dimRest } = withCounts(path, { counted, final });
    expect(edges.get('a:yes')).toEqual({ visited: true, most: 16, count: 4 });
    expect(dimRest).toBe(true);
  });
});
