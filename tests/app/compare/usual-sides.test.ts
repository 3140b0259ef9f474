import { describe, expect, it } from 'vitest';
import { routesAlike, usualSides } from '#app/compare/usual-sides.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { GraphVersion } from '#versions/graph-version.ts';
import { buildGraph } from '../../support/build-graph.ts';

const graphOf = (value: string): FlowGraph =>
  buildGraph({
    nodes: { rate: ['update-record', { values: [{ field: 'Description', value }] }] },
    edges: ['new-lead:all-leads > rate'],
  });
const draft = graphOf('Now');
const version = (number: number, graph: FlowGraph): GraphVersion => ({
  number,
  graph,
  name: '',
  note: '',
  by: 'Me',
  at: '2026-03-01T09:30:00.000Z',
});

describe('what outcomes are compared of', () => {
  it('[RUN-4] is the live version and the draft, else the two latest versions, else the only one and the draft', () => {
    const versions = [version(1, graphOf('One')), version(2, graphOf('Two')), version(3, draft)];
    expect(usualSides(draft, versions, 2)).toEqual({ from: 2, to: 'draft' });
    expect(usualSides(draft, versions, 3)).toEqual({ from: 2, to: 3 });
    expect(usualSides(draft, versions, null)).toEqual({ from: 2, to: 3 });
    expect(usualSides(draft, versions.slice(0, 1), null)).toEqual({ from: 1, to: 'draft' });
    expect(usualSides(draft, [], null)).toEqual({ from: 'draft', to: 'draft' });
  });

  it('[GRA-7] is nothing where both route the same', () => {
    expect(routesAlike(draft, graphOf('Now'))).toBe(true);
    expect(routesAlike(draft, graphOf('Then'))).toBe(false);
  });
});
