import { describe, expect, it } from 'vitest';
import { applyCommand } from '#graph/apply-command.ts';
import type { FlowGraph, FlowNote } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';

const note: FlowNote = {
  id: 'why',
  text: 'Because\nof this',
  position: { x: 10, y: 20 },
  size: { width: 200, height: 100 },
};
const plain = fakeGraph([fakeNode('act', 'act')]);
const graph: FlowGraph = { ...plain, notes: [note] };

function after(command: GraphCommand, before: FlowGraph = graph): FlowGraph {
  const result = applyCommand(before, command, fakeKinds);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const refusal = (command: GraphCommand): string | undefined => {
  const result = applyCommand(graph, command, fakeKinds);
  return result.ok ? undefined : result.error.code;
};

describe('add-note', () => {
  it('lays a note on whole pixels, no smaller than one can grasp', () => {
    const added = after({
      type: 'add-note',
      note: { ...note, id: 'small', position: { x: 1.6, y: -0.2 }, size: { width: 3, height: 500.4 } },
    });
    expect(added.notes?.[1]).toEqual({
      ...note,
      id: 'small',
      position: { x: 2, y: 0 },
      size: { width: 80, height: 500 },
    });
    expect(added.nodes).toBe(graph.nodes);
  });

  it('refuses an id that is taken or is none', () => {
    expect(refusal({ type: 'add-note', note })).toBe('command/duplicate-id');
    expect(refusal({ type: 'add-note', note: { ...note, id: 'Not an id' } })).toBe('command/bad-id');
  });
});

describe('change-note', () => {
  const change = (what: (GraphCommand & { type: 'change-note' })['change'], before = graph): FlowGraph =>
    after({ type: 'change-note', note: 'why', change: what }, before);

  it('changes only what it names, keeps line breaks, and gives a colour and takes it away', () => {
    const blue = change({ color: 'blue' });
    expect(blue.notes).toEqual([{ ...note, color: 'blue' }]);
    expect(change({ text: 'One\n\nTwo' }, blue).notes).toEqual([{ ...note, text: 'One\n\nTwo', color: 'blue' }]);
    expect(change({ color: null }, blue).notes).toEqual([note]);
  });

  it('answers the same graph where nothing changes', () => {
    expect(change({ text: note.text, position: { x: 10.2, y: 20 } })).toBe(graph);
  });

  it('refuses a note that is not there', () => {
    expect(refusal({ type: 'change-note', note: 'gone', change: {} })).toBe('command/unknown-note');
  });
});

describe('remove-notes', () => {
  it('takes notes away, and with the last one the list', () => {
    expect(after({ type: 'remove-notes', notes: ['why'] })).toEqual(plain);
    expect(after({ type: 'remove-notes', notes: [] })).toBe(graph);
  });

  it('refuses a note that is not there, and then takes none away', () => {
    expect(refusal({ type: 'remove-notes', notes: ['why', 'gone'] })).toBe('command/unknown-note');
  });
});

describe('color-nodes', () => {
  it('marks nodes out by a colour and gives them that of their kind back', () => {
    const red = after({ type: 'color-nodes', nodes: ['act', 'new-lead'], color: 'red' });
    expect(red.nodes.map(({ color }) => color)).toEqual(['red', undefined, 'red']);
    expect(after({ type: 'color-nodes', nodes: ['act', 'new-lead'], color: null }, red)).toEqual(graph);
    expect(after({ type: 'color-nodes', nodes: ['act'], color: 'red' }, red)).toBe(red);
  });

  it('refuses a node that is not there', () => {
    expect(refusal({ type: 'color-nodes', nodes: ['gone'], color: 'red' })).toBe('command/unknown-node');
  });
});
