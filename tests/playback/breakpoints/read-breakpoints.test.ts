import { describe, expect, it } from 'vitest';
import { MOST_BREAKPOINTS, readBreakpoints } from '#playback/breakpoints/read-breakpoints.ts';
import type { Breakpoint } from '#playback/breakpoints/breakpoint.ts';

const kept: readonly Breakpoint[] = [
  { id: '1', enabled: true, kind: 'node', node: 'add' },
  { id: '2', enabled: false, kind: 'edge', node: 'add', edge: 'next' },
  {
    id: '3',
    enabled: true,
    kind: 'field',
    object: 'Lead',
    field: 'Status',
    condition: { logic: 'any', items: [{ field: 'Rating', operator: 'in', value: ['Hot', 'Warm'] }] },
  },
  { id: '4', enabled: true, kind: 'attempt', attempt: 2 },
  { id: '5', enabled: true, kind: 'error' },
];

describe('readBreakpoints', () => {
  it('reads what the browser kept', () => {
    expect(readBreakpoints(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('leaves out what is no breakpoint, and criteria that nobody can evaluate', () => {
    const odd = [
      null,
      7,
      'node',
      [],
      { id: '6', enabled: true },
      { id: '7', enabled: true, kind: 'edge', node: 'add' },
      { id: '8', enabled: 'yes', kind: 'error' },
      { id: '9', enabled: true, kind: 'attempt', attempt: '2' },
      kept[0],
      kept[0],
      { ...kept[4], id: '10', condition: { logic: 'all', items: [{ field: 'Rating', operator: 'resembles' }, null] } },
    ];
    expect(readBreakpoints(odd)).toEqual([kept[0], { ...kept[4], id: '10' }]);
    for (const nothing of [null, undefined, 'x', { 0: kept[0] }]) expect(readBreakpoints(nothing)).toEqual([]);
  });

  it('reads no more than are kept for a graph', () => {
    const many = Array.from({ length: 500 }, (_, at) => ({
      id: String(at),
      enabled: true,
      kind: 'node',
      node: `n${at}`,
    }));
    expect(readBreakpoints(many)).toHaveLength(MOST_BREAKPOINTS);
  });
});
