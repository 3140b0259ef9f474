import { describe, expect, it } from 'vitest';
import { sectionCard, visibleGraph } from '#drawing/collapse-sections.ts';
import { selectEdge, selectNode, selectSection } from '#canvas/selection.ts';
import { createWalk, edgeByStep } from '#canvas/walk-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: { gate: ['condition'], one: ['hold'], two: ['hold'] },
  edges: ['new-lead:all-leads > gate', 'gate:yes > one', 'one:met > two', 'gate:otherwise > two'],
});

describe('walking a graph by keyboard', () => {
  it('[GRA-6] goes through the ways out of a node one by one, open ones included, round the ends', () => {
    const first = edgeByStep(graph, catalog, selectNode('one'), 1);
    const second = edgeByStep(graph, catalog, first ?? selectNode('one'), 1);
    expect(first).toEqual(selectEdge('one', 'met'));
    expect(second).toEqual(selectEdge('one', 'time-expired'));
    expect(edgeByStep(graph, catalog, second ?? selectNode('one'), 1)).toEqual(first);
    expect(edgeByStep(graph, catalog, selectNode('one'), -1)).toEqual(second);
  });

  it('follows an edge to the right, goes back to its node to the left, and to the other edges up and down', () => {
    const walk = createWalk();
    expect(walk(graph, catalog, selectEdge('gate', 'otherwise'), 'right')).toEqual(selectNode('two'));
    // Left leads back to where one came from, not to the first that leads there.
    expect(walk(graph, catalog, selectNode('two'), 'left')).toEqual(selectNode('gate'));
    expect(walk(graph, catalog, selectEdge('gate', 'yes'), 'left')).toEqual(selectNode('gate'));
    expect(walk(graph, catalog, selectEdge('gate', 'yes'), 'down')).toEqual(selectEdge('gate', 'otherwise'));
    expect(walk(graph, catalog, selectEdge('one', 'time-expired'), 'right')).toBeUndefined();
  });

  it('goes onto the card of a collapsed section, through its exits and on from them', () => {
    const sections = [{ id: 's', name: 'S', nodes: ['gate', 'one'], collapsed: true as const }];
    const view = visibleGraph({ ...graph, sections });
    const card = sectionCard('s');
    const walk = createWalk();
    expect(walk(view, catalog, selectNode('new-lead'), 'right')).toEqual(selectNode(card));
    const exit = edgeByStep(view, catalog, selectNode(card), 1);
    expect(exit).toEqual(selectEdge(card, 'one:met'));
    expect(edgeByStep(view, catalog, exit ?? selectNode(card), 1)).toEqual(selectEdge(card, 'gate:otherwise'));
    expect(walk(view, catalog, selectEdge(card, 'gate:otherwise'), 'right')).toEqual(selectNode('two'));
    expect(walk(view, catalog, selectNode('two'), 'left')).toEqual(selectNode(card));
  });

  it('begins in the section that is selected as a whole', () => {
    const sections = [{ id: 's', name: 'S', nodes: ['two', 'one'] }];
    expect(createWalk()({ ...graph, sections }, catalog, selectSection('s'), 'right')).toEqual(selectNode('one'));
  });

  it('begins with the first node where nothing is selected', () => {
    expect(createWalk()(graph, catalog, { nodes: [] }, 'down')).toEqual(selectNode(graph.nodes[0]?.id ?? '?'));
  });
});
