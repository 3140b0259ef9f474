import { describe, expect, it } from 'vitest';
import { sectionCard, sectionOfCard, visibleGraph } from '#drawing/collapse-sections.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';

const place = (x: number, y: number) => ({ position: { x, y } });
const plain = fakeGraph(
  [
    { ...fakeNode('a', 'choose'), ...place(100, 50) },
    { ...fakeNode('b', 'act'), ...place(400, 20) },
    { ...fakeNode('c', 'act'), ...place(700, 20) },
  ],
  ['new-lead.all>a', 'a.yes>b', 'b.done>c', 'b.failed>c'],
);
const graph: FlowGraph = { ...plain, sections: [{ id: 's', name: 'Both', nodes: ['a', 'b'], collapsed: true }] };

describe('graph with collapsed sections', () => {
  it('is the graph itself where nothing is collapsed', () => {
    expect(visibleGraph(plain)).toBe(plain);
    expect(visibleGraph(graph, ['s'])).toBe(graph);
  });

  it('is worked out once for each graph', () => {
    expect(visibleGraph(graph)).toBe(visibleGraph(graph));
  });

  it('shows a collapsed section as one card where its first node stood', () => {
    const { nodes } = visibleGraph(graph);
    expect(nodes.map(({ id }) => id)).toEqual(['new-lead', 'updated-lead', 'section--s', 'c']);
    expect(nodes[2]).toMatchObject({ name: 'Both', position: { x: 100, y: 20 } });
  });

  it('keeps edges that enter and leave, the latter named after node and edge, and hides those within', () => {
    expect(visibleGraph(graph).edges).toEqual([
      { from: 'new-lead', edge: 'all', to: 'section--s' },
      { from: 'section--s', edge: 'b:done', to: 'c' },
      { from: 'section--s', edge: 'b:failed', to: 'c' },
    ]);
  });

  it('leads from one collapsed section to another', () => {
    const two: FlowGraph = {
      ...graph,
      sections: [...(graph.sections ?? []), { id: 't', name: 'Last', nodes: ['c'], collapsed: true }],
    };
    expect(visibleGraph(two).edges).toContainEqual({ from: 'section--s', edge: 'b:done', to: 'section--t' });
    expect(visibleGraph(two).hiddenIn?.get('c')).toBe('section--t');
  });

  it('tells the ids of its cards from those of nodes', () => {
    expect(sectionOfCard(sectionCard('s'))).toBe('s');
    expect(sectionOfCard('section-s')).toBeUndefined();
  });
});
