import { describe, expect, it } from 'vitest';
import { flowOrder } from '#editor/flow-order.ts';
import { buildGraph, type GraphSketch } from '../support/build-graph.ts';

const order = (sketch: GraphSketch): readonly string[] => flowOrder(buildGraph(sketch)).map((node) => node.id);

describe('flow-order', () => {
  it('puts each node before those it leads to, whenever it was added', () => {
    const nodes = { last: ['hold'], middle: ['hold'], first: ['condition'] } as const;
    const edges = ['new-lead:all-leads > first', 'first:yes > middle', 'middle:met > last'];
    expect(order({ nodes, edges })).toEqual(['new-lead', 'first', 'middle', 'last', 'updated-lead']);
  });

  it('enters a loop where the trips do', () => {
    const nodes = { back: ['hold'], entry: ['hold'] } as const;
    const edges = ['new-lead:all-leads > entry', 'entry:met > back', 'back:met > entry'];
    const found = order({ nodes, edges });
    expect(found.indexOf('entry')).toBeLessThan(found.indexOf('back'));
  });

  it('puts what no trigger leads to last, and loses nothing', () => {
    const nodes = { stray: ['condition'], kept: ['hold'] } as const;
    const edges = ['new-lead:all-leads > kept', 'stray:yes > kept'];
    const found = order({ nodes, edges });
    expect(found.at(-1)).toBe('stray');
    expect(found).toHaveLength(4);
  });
});
