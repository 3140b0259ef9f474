import { describe, expect, it } from 'vitest';
import { applyCommand } from '#graph/apply-command.ts';
import type { FlowGraph, FlowSection } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';

const section: FlowSection = { id: 's', name: 'Both', nodes: ['a', 'b'] };
const plain = fakeGraph(
  [fakeNode('a', 'choose'), fakeNode('b', 'act'), fakeNode('c', 'act'), fakeNode('d', 'act')],
  ['new-lead.all>a', 'a.yes>b', 'a.no>c', 'b.done>c', 'c.done>d'],
);
const graph: FlowGraph = { ...plain, sections: [section] };

function after(command: GraphCommand, before: FlowGraph = graph): FlowGraph {
  const result = applyCommand(before, command, fakeKinds);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const refusal = (command: GraphCommand): string | undefined => {
  const result = applyCommand(graph, command, fakeKinds);
  return result.ok ? undefined : result.error.code;
};

describe('add-section', () => {
  it('takes its nodes out of the sections they were in, and sections left empty go', () => {
    const other: FlowSection = { id: 't', name: ' Two   nodes ', nodes: ['c', 'b'] };
    const two = after({ type: 'add-section', section: other });
    expect(two.sections).toEqual([
      { ...section, nodes: ['a'] },
      { ...other, name: 'Two nodes', nodes: ['b', 'c'] },
    ]);
    const one = after({ type: 'add-section', section: { ...other, nodes: ['a', 'b'] } });
    expect(one.sections?.map(({ id }) => id)).toEqual(['t']);
  });

  it('refuses what cannot be a section', () => {
    const add = (change: Partial<FlowSection>) =>
      refusal({ type: 'add-section', section: { ...section, id: 'new', ...change } });
    expect(add({ id: 's' })).toBe('command/duplicate-id');
    expect(add({ id: 'No id' })).toBe('command/bad-id');
    expect(add({ name: ' ' })).toBe('command/blank-name');
    expect(add({ name: 'x'.repeat(300) })).toBe('command/long-name');
    expect(add({ nodes: [] })).toBe('command/empty-section');
    expect(add({ nodes: ['gone'] })).toBe('command/unknown-node');
  });
});

describe('change-section', () => {
  const change = (what: (GraphCommand & { type: 'change-section' })['change'], before = graph): FlowGraph =>
    after({ type: 'change-section', section: 's', change: what }, before);

  it('changes only what it names', () => {
    const closed = change({ collapsed: true, color: 'teal' });
    expect(closed.sections).toEqual([{ ...section, collapsed: true, color: 'teal' }]);
    expect(change({ name: 'New name' }, closed).sections).toEqual([
      { ...section, name: 'New name', collapsed: true, color: 'teal' },
    ]);
    expect(change({ collapsed: false, color: null }, closed).sections).toEqual([section]);
    expect(change({ name: 'Both', collapsed: false })).toBe(graph);
  });

  it('takes the nodes it is given from other sections', () => {
    const two: FlowGraph = { ...graph, sections: [section, { id: 't', name: 'Other', nodes: ['c'] }] };
    expect(change({ nodes: ['c', 'a'] }, two).sections).toEqual([{ ...section, nodes: ['a', 'c'] }]);
  });

  it('refuses to hold nothing, and a section that is not there', () => {
    expect(refusal({ type: 'change-section', section: 's', change: { nodes: [] } })).toBe('command/empty-section');
    expect(refusal({ type: 'change-section', section: 'gone', change: {} })).toBe('command/unknown-section');
  });
});

describe('remove-sections', () => {
  it('takes the frame away and leaves the nodes', () => {
    expect(after({ type: 'remove-sections', sections: ['s'] })).toEqual(plain);
    expect(refusal({ type: 'remove-sections', sections: ['gone'] })).toBe('command/unknown-section');
  });
});

describe('remove-nodes with heal', () => {
  const heal = (nodes: readonly string[], before = graph): readonly string[] =>
    after({ type: 'remove-nodes', nodes, heal: true }, before).edges.map((it) => `${it.from}.${it.edge}>${it.to}`);

  it('leads what came in on to where the node led first', () => {
    expect(heal(['b'])).toEqual(['new-lead.all>a', 'a.no>c', 'a.yes>c', 'c.done>d']);
  });

  it('leads past several nodes in a row', () => {
    expect(heal(['b', 'c'])).toEqual(['new-lead.all>a', 'a.no>d', 'a.yes>d']);
  });

  it('leaves open what would lead nowhere or to itself', () => {
    expect(heal(['d'])).toEqual(['new-lead.all>a', 'a.no>c', 'a.yes>b', 'b.done>c']);
    const loop = fakeGraph([fakeNode('a', 'act'), fakeNode('b', 'act')], ['a.done>b', 'b.done>a']);
    expect(heal(['b'], loop)).toEqual([]);
  });

  it('takes the nodes out of their sections', () => {
    expect(after({ type: 'remove-nodes', nodes: ['a'], heal: true }).sections).toEqual([{ ...section, nodes: ['b'] }]);
    expect(after({ type: 'remove-nodes', nodes: ['a', 'b'], heal: true }).sections).toBeUndefined();
  });
});
