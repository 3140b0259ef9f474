import { describe, expect, it } from 'vitest';
import { visibleGraph } from '#drawing/collapse-sections.ts';
import { noDecorations } from '#canvas/decorations.ts';
import { selectEdge, selectNode, selectSection } from '#canvas/selection.ts';
import { drawnSelection, realSelection, revealedSections } from '#canvas/shown-selection.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';

const graph: FlowGraph = {
  ...fakeGraph(
    [fakeNode('a', 'choose'), fakeNode('b', 'act'), fakeNode('c', 'act')],
    ['new-lead.all>a', 'a.yes>b', 'b.done>c'],
  ),
  sections: [{ id: 's', name: 'S', nodes: ['a', 'b'], collapsed: true }],
};
const view = visibleGraph(graph);

describe('selection among collapsed sections', () => {
  it('is the card where the section is selected as a whole, and back', () => {
    const drawn = drawnSelection(view, selectSection('s'));
    expect(drawn).toEqual(selectNode('section--s'));
    expect(realSelection(view, drawn)).toEqual(selectSection('s'));
  });

  it('is the nodes of the section where its card is selected among others', () => {
    expect(realSelection(view, { nodes: ['section--s', 'c'] })).toEqual({ nodes: ['a', 'b', 'c'] });
    expect(drawnSelection(view, { nodes: ['a', 'b', 'c'] })).toEqual({ nodes: ['section--s', 'c'] });
  });

  it('names an edge that leaves the card as the edge of the node it leaves', () => {
    const drawn = drawnSelection(view, selectEdge('b', 'done'));
    expect(drawn.edge).toEqual({ node: 'section--s', edge: 'b:done' });
    expect(realSelection(view, drawn)).toEqual(selectEdge('b', 'done'));
  });
});

describe('collapsed sections that are shown with their nodes', () => {
  const decorated = (mark: object) => ({ ...noDecorations, nodes: new Map([['b', mark]]) });

  it('are those in which a node or an edge is selected', () => {
    expect(revealedSections(graph, selectNode('a'))).toEqual(['s']);
    expect(revealedSections(graph, selectEdge('a', 'yes'))).toEqual(['s']);
    expect(revealedSections(graph, selectEdge('b', 'done'))).toEqual([]);
    expect(revealedSections(graph, { nodes: ['a', 'b', 'c'] })).toEqual([]);
  });

  it('are those in which a run or a change is shown', () => {
    expect(revealedSections(graph, { nodes: [] }, decorated({ visited: true }))).toEqual(['s']);
    expect(revealedSections(graph, { nodes: [] }, decorated({ change: 'added' }))).toEqual(['s']);
    expect(revealedSections(graph, { nodes: [] }, decorated({ issues: [] }))).toEqual([]);
  });
});
