import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySelection, selectEdge, selectNode } from '#canvas/selection.ts';
import { addNodeAt, edgeToContinue, rowOfEdge, whyUnconnected } from '#editor/add-node.ts';
import { freePlace, placeAfter, sizeWithEdges, USUAL_SIZE } from '#editor/free-place.ts';
import { nodeOptions, targetsOf } from '#editor/targets-of.ts';
import { applyCommand } from '#graph/apply-command.ts';
import { edgeFrom, nodeById } from '#graph/graph-queries.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: { gate: ['condition'], add: ['add-to-sequence'] },
  edges: ['new-lead:all-leads > gate', 'gate:yes > add'],
});
const none = new Map();

describe('add-node', () => {
  it('makes a node with a free id and name, connected to the given edge', () => {
    const request = { graph, kinds: catalog, type: 'hold', sizes: none };
    const addition = addNodeAt(request, { x: 1.4, y: 2 }, { node: 'gate', edge: 'otherwise' });
    const result = addition && applyCommand(graph, addition.command, catalog);
    if (!result?.ok) throw new Error('refused');
    expect(nodeById(result.value, 'hold')).toMatchObject({ name: 'Hold', position: { x: 1, y: 2 } });
    expect(edgeFrom(result.value, 'gate', 'otherwise')?.to).toBe('hold');
    const second = addNodeAt({ ...request, graph: result.value }, { x: 0, y: 0 });
    expect(second?.command).toMatchObject({ node: { id: 'hold-2', name: 'Hold 2' }, edges: [] });
    expect(second?.select).toEqual(selectNode('hold-2'));
  });

  it('does not add a type that is not known', () => {
    expect(addNodeAt({ graph, kinds: catalog, type: 'oracle', sizes: none }, { x: 0, y: 0 })).toBeUndefined();
  });

  it('goes on from the first open normal edge of the selected node', () => {
    expect(edgeToContinue(graph, selectNode('gate'), catalog)).toEqual({ node: 'gate', edge: 'otherwise' });
    expect(edgeToContinue(graph, selectNode('add'), catalog)).toEqual({ node: 'add', edge: 'next' });
    expect(edgeToContinue(graph, selectNode('new-lead'), catalog)).toBeUndefined();
    expect(edgeToContinue(graph, emptySelection, catalog)).toBeUndefined();
  });

  it('goes on from the selected edge while it is open', () => {
    const open = selectEdge('add', 'queue-owner');
    expect(edgeToContinue(graph, open, catalog)).toEqual(open.edge);
    expect(edgeToContinue(graph, selectEdge('gate', 'yes'), catalog)).toBeUndefined();
  });

  it('goes on from an error edge only where that is selected, and says why a node stands unconnected', () => {
    const taken = buildGraph({
      nodes: { add: ['add-to-sequence'], wait: ['hold'] },
      edges: ['new-lead:all-leads > add', 'add:next > wait'],
    });
    expect(edgeToContinue(taken, selectNode('add'), catalog)).toBeUndefined();
    expect(whyUnconnected(taken, selectNode('add'), catalog)).toBe('“add” has only error edges open');
    expect(whyUnconnected(taken, selectNode('new-lead'), catalog)).toBe('“New Lead” has no open edge');
    expect(whyUnconnected(taken, selectEdge('add', 'next'), catalog)).toBe('Next of “add” leads elsewhere already');
    expect(whyUnconnected(taken, emptySelection, catalog)).toBeUndefined();
    expect(whyUnconnected(taken, { nodes: ['add', 'wait'] }, catalog)).toBeUndefined();
  });

  it('stands to the right of the node it follows, level with the edge', () => {
    const row = rowOfEdge(graph, { node: 'gate', edge: 'otherwise' }, catalog);
    expect(row).toBe(1);
    const lonely = { ...graph, nodes: graph.nodes.filter((node) => node.id === 'gate') };
    expect(placeAfter(lonely, none, 'gate', row)).toEqual({ x: USUAL_SIZE.width + 48, y: 22 });
  });

  it('lies on no other node, wherever it is wanted', () => {
    const place = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), place, fc.nat(8), (places, wanted, edges) => {
        const template = graph.nodes[0];
        if (!template) return;
        const crowded = {
          ...graph,
          nodes: places.map((position, index) => ({ ...template, id: `n${index}`, position })),
        };
        const size = sizeWithEdges(edges);
        const found = freePlace(crowded, none, wanted, size);
        for (const { x, y } of places) {
          const apart =
            found.x + size.width <= x ||
            x + USUAL_SIZE.width <= found.x ||
            found.y + size.height <= y ||
            y + USUAL_SIZE.height <= found.y;
          expect(apart).toBe(true);
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('[GRA-2] offers every node but the triggers and itself as a target', () => {
    const options = nodeOptions(targetsOf(graph, 'gate'), catalog);
    expect(options).toEqual([{ value: 'add', label: 'add', note: 'Add to Sequence' }]);
  });
});
