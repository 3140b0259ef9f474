import { describe, expect, it } from 'vitest';
import { applyCommand, applyCommands } from '#graph/apply-command.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { fakeEdge, fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';

const graph = fakeGraph(
  [fakeNode('choose', 'choose'), fakeNode('act', 'act')],
  ['new-lead.all>choose', 'choose.yes>act'],
);

function after(command: GraphCommand, before: FlowGraph = graph): FlowGraph {
  const result = applyCommand(before, command, fakeKinds);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function refusal(command: GraphCommand): string {
  const before = JSON.stringify(graph);
  const result = applyCommand(graph, command, fakeKinds);
  expect(JSON.stringify(graph)).toBe(before);
  return result.ok ? 'carried out' : `${result.error.code} ${result.error.message}`;
}

const printed = (edges: FlowGraph['edges']): string[] => edges.map(({ from, edge, to }) => `${from}.${edge}>${to}`);

describe('add-node', () => {
  it('adds a node with its connections and keeps all others as they are', () => {
    const node = { ...fakeNode('wait', 'wait'), name: '  Two   days ', position: { x: 10.4, y: -0.2 } };
    const added = after({ type: 'add-node', node, edges: [fakeEdge('choose.no>wait'), fakeEdge('wait.met>act')] });
    expect(nodeById(added, 'wait')).toEqual({ ...node, name: 'Two days', position: { x: 10, y: 0 } });
    expect(printed(added.edges)).toEqual(['new-lead.all>choose', 'choose.no>wait', 'choose.yes>act', 'wait.met>act']);
    expect(added.nodes[0]).toBe(graph.nodes[0]);
  });

  it('refuses what cannot stand in the graph', () => {
    const add = (node: FlowGraph['nodes'][number]): string => refusal({ type: 'add-node', node });
    expect(add(fakeNode('act', 'act'))).toContain('command/duplicate-id');
    expect(add(fakeNode('Not An Id', 'act'))).toContain('command/bad-id');
    expect(add(fakeNode('new', 'teleport', {}))).toContain('command/unknown-node-type');
    expect(add(fakeNode('new', 'contact'))).toContain('command/not-for-object');
    expect(add(fakeNode('new', 'act', { note: 1, sequence: null }))).toBe('command/invalid-config note: Must be text.');
    expect(add({ ...fakeNode('new', 'act'), name: ' ' })).toContain('command/blank-name');
    expect(add({ ...fakeNode('new', 'act'), name: 'x'.repeat(256) })).toContain('command/long-name');
  });

  it('[GRA-7] refuses a name that another node has', () => {
    const node = { ...fakeNode('new', 'act'), name: 'ACT ' };
    expect(refusal({ type: 'add-node', node })).toBe('command/duplicate-name Another node is called "act".');
  });

  it('[GRA-2] refuses a second trigger of one kind, and takes back one that is missing', () => {
    const trigger = { ...fakeNode('again', 'trigger'), name: 'Again' };
    expect(refusal({ type: 'add-node', node: trigger })).toContain('command/fixed-node');
    const without = { ...graph, nodes: graph.nodes.slice(1), edges: graph.edges.slice(1) };
    expect(after({ type: 'add-node', node: trigger }, without).nodes.at(-1)).toEqual(trigger);
  });

  it('refuses the whole when one of its connections is wrong', () => {
    const node = fakeNode('wait', 'wait');
    expect(refusal({ type: 'add-node', node, edges: [fakeEdge('wait.unheard>act')] })).toContain(
      'command/unknown-edge',
    );
  });
});

describe('remove-nodes', () => {
  it('takes the edges of the node with it', () => {
    const removed = after({ type: 'remove-nodes', nodes: ['choose'] });
    expect(removed.nodes.map((node) => node.id)).toEqual(['new-lead', 'updated-lead', 'act']);
    expect(removed.edges).toEqual([]);
    expect(removed.nodes[2]).toBe(graph.nodes[3]);
  });

  it('[GRA-2] refuses to delete a trigger, even among others', () => {
    expect(refusal({ type: 'remove-nodes', nodes: ['act', 'new-lead'] })).toBe(
      'command/fixed-node "New Lead" stands in every graph; it can be switched off, not deleted.',
    );
  });

  it('refuses an unknown node, and does nothing for none', () => {
    expect(refusal({ type: 'remove-nodes', nodes: ['gone'] })).toContain('command/unknown-node');
    expect(after({ type: 'remove-nodes', nodes: [] })).toBe(graph);
  });
});

describe('connect-edge and disconnect-edge', () => {
  it('connects an edge, or leads it elsewhere', () => {
    const connected = after({ type: 'connect-edge', from: 'choose', edge: 'no', to: 'act' });
    expect(printed(connected.edges)).toEqual(['new-lead.all>choose', 'choose.no>act', 'choose.yes>act']);
    const moved = after({ type: 'connect-edge', from: 'new-lead', edge: 'all', to: 'act' });
    expect(printed(moved.edges)).toEqual(['new-lead.all>act', 'choose.yes>act']);
    expect(moved.nodes).toBe(graph.nodes);
  });

  it('answers the same graph where the edge leads there already', () => {
    expect(after({ type: 'connect-edge', from: 'choose', edge: 'yes', to: 'act' })).toBe(graph);
  });

  it('refuses connections that make no sense', () => {
    const connect = (from: string, edge: string, to: string): string =>
      refusal({ type: 'connect-edge', from, edge, to });
    expect(connect('gone', 'yes', 'act')).toContain('command/unknown-node');
    expect(connect('choose', 'yes', 'gone')).toContain('command/unknown-node');
    expect(connect('choose', 'perhaps', 'act')).toContain('command/unknown-edge');
    expect(connect('choose', 'no', 'choose')).toContain('command/self-connection');
    expect(connect('choose', 'no', 'updated-lead')).toContain('command/into-trigger');
  });

  it('disconnects an edge, and refuses one that is open', () => {
    expect(printed(after({ type: 'disconnect-edge', from: 'choose', edge: 'yes' }).edges)).toEqual([
      'new-lead.all>choose',
    ]);
    expect(refusal({ type: 'disconnect-edge', from: 'choose', edge: 'no' })).toContain('command/not-connected');
    expect(refusal({ type: 'disconnect-edge', from: 'gone', edge: 'no' })).toContain('command/unknown-node');
  });
});

describe('configure-node', () => {
  it('changes one node and leaves the others the same objects', () => {
    const config = { note: 'Ada', sequence: 5 };
    const changed = after({ type: 'configure-node', node: 'act', config });
    expect(nodeById(changed, 'act')?.config).toEqual(config);
    expect(changed.nodes.slice(0, 3).every((node, index) => node === graph.nodes[index])).toBe(true);
    expect(changed.edges).toBe(graph.edges);
  });

  it('drops connections of edges that are no longer declared', () => {
    const changed = after({ type: 'configure-node', node: 'choose', config: { edges: [{ id: 'no' }] } });
    expect(printed(changed.edges)).toEqual(['new-lead.all>choose']);
  });

  it('answers the same graph where nothing changes', () => {
    expect(after({ type: 'configure-node', node: 'act', config: { sequence: null, note: '' } })).toBe(graph);
  });

  it('refuses settings that the type cannot read', () => {
    expect(refusal({ type: 'configure-node', node: 'act', config: {} })).toContain('command/invalid-config');
    expect(refusal({ type: 'configure-node', node: 'gone', config: {} })).toContain('command/unknown-node');
  });

  it('[GRA-2] refuses to turn one trigger into the other, and switches it off', () => {
    const config = nodeById(graph, 'new-lead')?.config ?? {};
    expect(refusal({ type: 'configure-node', node: 'new-lead', config: { ...config, kind: 'updated' } })).toContain(
      'command/fixed-node',
    );
    const off = after({ type: 'configure-node', node: 'new-lead', config: { ...config, enabled: false } });
    expect(nodeById(off, 'new-lead')?.config['enabled']).toBe(false);
    expect(off.edges).toBe(graph.edges);
  });
});

describe('names, descriptions and places', () => {
  it('[GRA-7] renames a node unless the name is taken or blank', () => {
    expect(nodeById(after({ type: 'rename-node', node: 'act', name: ' Add  to sequence ' }), 'act')?.name).toBe(
      'Add to sequence',
    );
    expect(nodeById(after({ type: 'rename-node', node: 'act', name: 'ACT' }), 'act')?.name).toBe('ACT');
    expect(after({ type: 'rename-node', node: 'act', name: 'act' })).toBe(graph);
    expect(refusal({ type: 'rename-node', node: 'act', name: 'Choose' })).toContain('command/duplicate-name');
    expect(refusal({ type: 'rename-node', node: 'act', name: '\n' })).toContain('command/blank-name');
  });

  it('describes a node, and takes an empty description away', () => {
    const described = after({ type: 'describe-node', node: 'act', description: 'Why\nso' });
    expect(nodeById(described, 'act')?.description).toBe('Why\nso');
    expect(after({ type: 'describe-node', node: 'act', description: '' }, described)).toEqual(graph);
    expect(after({ type: 'describe-node', node: 'act', description: '' })).toBe(graph);
  });

  it('moves nodes to whole pixels', () => {
    const moved = after({ type: 'move-nodes', moves: [{ node: 'act', x: 99.6, y: -0.4 }] });
    expect(nodeById(moved, 'act')?.position).toEqual({ x: 100, y: 0 });
    expect(after({ type: 'move-nodes', moves: [{ node: 'act', x: 0.2, y: 0 }] })).toBe(graph);
    expect(refusal({ type: 'move-nodes', moves: [{ node: 'gone', x: 0, y: 0 }] })).toContain('command/unknown-node');
  });

  it('renames the graph unless the name is blank', () => {
    expect(after({ type: 'rename-graph', name: ' Inbound ' }).name).toBe('Inbound');
    expect(refusal({ type: 'rename-graph', name: '' })).toContain('command/blank-name');
  });
});

describe('applyCommands', () => {
  it('carries out all or nothing', () => {
    const good: GraphCommand = { type: 'rename-graph', name: 'Other' };
    const bad: GraphCommand = { type: 'remove-nodes', nodes: ['gone'] };
    expect(applyCommands(graph, [good, bad], fakeKinds).ok).toBe(false);
    expect(applyCommands(graph, [good], fakeKinds)).toEqual({ ok: true, value: { ...graph, name: 'Other' } });
  });
});
