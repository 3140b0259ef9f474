import { describe, expect, it } from 'vitest';
import { moveCommands, nodesOfSelection } from '#canvas/selection-commands.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';

const at = (id: string, x: number, y: number) => ({ ...fakeNode(id, 'act'), position: { x, y } });
const bare = fakeGraph([at('a', 100, 100), at('b', 300, 240), at('c', 326, 900)]);
const graph: FlowGraph = {
  ...bare,
  sections: [{ id: 's', name: 'S', nodes: ['a', 'b'] }],
  notes: [{ id: 'n', text: '', position: { x: 8, y: 8 }, size: { width: 100, height: 80 } }],
};

describe('moving by keys', () => {
  it('keeps to the grid where nothing is near', () => {
    expect(moveCommands(graph, { nodes: ['a'] }, { x: 21, y: 0 })).toEqual([
      { type: 'move-nodes', moves: [{ node: 'a', x: 120, y: 100 }] },
    ]);
  });

  it('ends level with a node that lies near the way, and does not go back for one', () => {
    expect(moveCommands(graph, { nodes: ['b'] }, { x: 20, y: 0 })).toMatchObject([{ moves: [{ x: 326, y: 240 }] }]);
    expect(moveCommands(graph, { nodes: ['c'] }, { x: 0, y: 20 })).toMatchObject([{ moves: [{ x: 326, y: 920 }] }]);
  });

  it('takes all nodes of a section, and notes with nodes, equally far', () => {
    expect(nodesOfSelection(graph, { nodes: [], section: 's' })).toEqual(['a', 'b']);
    expect(moveCommands(graph, { nodes: ['c'], notes: ['n'] }, { x: 0, y: -20 })).toEqual([
      { type: 'move-nodes', moves: [{ node: 'c', x: 326, y: 880 }] },
      { type: 'change-note', note: 'n', change: { position: { x: 8, y: -12 } } },
    ]);
  });

  it('is nothing where nothing is selected', () => {
    expect(moveCommands(graph, { nodes: [] }, { x: 20, y: 0 })).toEqual([]);
  });
});
