import { describe, expect, it } from 'vitest';
import { visibleGraph } from '#drawing/collapse-sections.ts';
import { beginDrag, dragStep, dropCommands, membersAt } from '#canvas/drag-session.ts';
import { frameKey, noteKey } from '#canvas/drawn-ids.ts';
import { applyCommands } from '#graph/apply-command.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';

const at = (id: string, x: number, y: number) => ({ ...fakeNode(id, 'act'), position: { x, y } });
const graph: FlowGraph = {
  ...fakeGraph([at('a', 0, 0), at('b', 200, 0), at('c', 1002, 700)]),
  sections: [{ id: 's', name: 'S', nodes: ['a', 'b'] }],
  notes: [{ id: 'n', text: '', position: { x: 50, y: 500 }, size: { width: 200, height: 100 } }],
};
const drawn = new Map([
  ['a', { x: 0, y: 0, width: 100, height: 50 }],
  ['b', { x: 200, y: 0, width: 100, height: 50 }],
  ['c', { x: 1002, y: 700, width: 100, height: 50 }],
  [frameKey('s'), { x: -18, y: -48, width: 336, height: 116 }],
  [noteKey('n'), { x: 50, y: 500, width: 200, height: 100 }],
]);
const begin = (...ids: string[]) => {
  const session = beginDrag(graph, drawn, ids);
  if (!session) throw new Error('Nothing of it is drawn');
  return session;
};

describe('dragging', () => {
  it('keeps to the grid where nothing is near, and goes freely without guides', () => {
    const session = begin('c');
    expect(dragStep(session, { x: 2011, y: 1700 }, 6)).toEqual({ by: { x: 1010, y: 1000 }, guides: [] });
    expect(dragStep(session, { x: 2011, y: 1703 }, undefined).by).toEqual({ x: 1009, y: 1003 });
  });

  it('goes onto the lines of its neighbours before the grid', () => {
    const step = dragStep(begin('c'), { x: 203, y: 300 }, 6);
    expect(step.by.x).toBe(200 - 1002);
    expect(step.guides[0]).toMatchObject({ axis: 'x', at: 200 });
  });

  it('moves a frame with all its nodes as one edit, and no node changes its section', () => {
    const session = begin(frameKey('s'));
    expect([...session.moved.keys()]).toEqual(['a', 'b']);
    expect(membersAt(graph, session, { x: 900, y: 900 })).toBeUndefined();
    expect(dropCommands(graph, graph, session, { x: 40, y: 8 })).toEqual([
      {
        type: 'move-nodes',
        moves: [
          { node: 'a', x: 40, y: 8 },
          { node: 'b', x: 240, y: 8 },
        ],
      },
    ]);
  });

  it('moves nodes and notes together, and takes a node out of the frame it leaves', () => {
    const commands = dropCommands(graph, graph, begin('b', noteKey('n')), { x: 0, y: 400 });
    const after = applyCommands(graph, commands, fakeKinds);
    expect(after).toMatchObject({
      ok: true,
      value: { notes: [{ position: { x: 50, y: 900 } }], sections: [{ nodes: ['a'] }] },
    });
  });

  it('moves the nodes of a collapsed section by its card', () => {
    const closed: FlowGraph = { ...graph, sections: [{ id: 's', name: 'S', nodes: ['a', 'b'], collapsed: true }] };
    const view = visibleGraph(closed);
    const session = beginDrag(view, new Map([['section--s', { x: 0, y: 0, width: 200, height: 60 }]]), ['section--s']);
    expect(session && dropCommands(closed, view, session, { x: 4, y: 0 })).toMatchObject([
      {
        type: 'move-nodes',
        moves: [
          { node: 'a', x: 4, y: 0 },
          { node: 'b', x: 204, y: 0 },
        ],
      },
    ]);
  });

  it('comes to nothing where things are let go where they were', () => {
    expect(dropCommands(graph, graph, begin('a'), { x: 0, y: 0 })).toEqual([]);
  });
});
