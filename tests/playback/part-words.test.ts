import { describe, expect, it } from 'vitest';
import type { InsightsPart } from '#logs/insights-part.ts';
import { countText, failureText, partText, type PartWording } from '#playback/insights/part-words.ts';
import { plainNames } from '../logs/journal-of.ts';

const wording: PartWording = {
  names: { ...plainNames, edge: (_graph, _node, edge) => `edge ${edge}`, error: (id) => `Title of ${id}` },
  graph: 'g',
  timeZone: 'UTC',
};
const NINE = Date.UTC(2026, 0, 5, 9);

describe('the words for what a number counts', () => {
  it.each<[string, number, InsightsPart, string]>([
    ['[V2-1] names a node', 1, { nodes: ['add'] }, '1 trip that came to Node add'],
    [
      '[V2-1] names an edge and its node',
      12,
      { nodes: ['add'], edge: 'missing' },
      '12 trips that left Node add by edge missing',
    ],
    [
      '[V2-1] names a result and the failure',
      1_200,
      { nodes: ['add'], results: ['failed'], failure: { error: 'ERR-9', reason: null } },
      '1,200 trips whose callout at Node add failed, Title of ERR-9 (ERR-9)',
    ],
    ['[V2-1] names all trips', 3, {}, '3 trips'],
    ['[V2-1] [GRA-3] names records that were not routed', 1, { notRouted: true }, '1 record not routed'],
    ['[V2-1] names the end of trips', 2, { end: 'completed' }, '2 trips completed'],
    [
      '[V2-1] [CLK-5] names the time by the wall clock of the org',
      2,
      { nodes: ['add'], visited: { from: NINE, to: NINE + 599_999 }, asOf: NINE },
      '2 trips that came to Node add, reached Mon 5 Jan 2026 09:00:00–09:09:59, as of Mon 5 Jan 2026 09:00:00',
    ],
  ])('%s', (_title, count, part, expected) => {
    expect(countText(count, part, wording)).toBe(expected);
  });

  it('[V2-1] says the same without the number for a filter', () => {
    expect(partText({ nodes: ['add'], results: ['held'] }, wording)).toBe('trips held at Node add');
  });

  it('[V2-1] [LOG-5] names a failure by its error, its reason or both', () => {
    const { names } = wording;
    expect(failureText({ error: 'ERR-3', reason: 'Retry attempt exceeded' }, names)).toBe(
      'Title of ERR-3 (ERR-3) · Retry attempt exceeded',
    );
    expect(failureText({ error: null, reason: 'Object has been deleted' }, names)).toBe('Object has been deleted');
    expect(failureText({ error: null, reason: null }, names)).toContain('Settings wrong');
  });
});
