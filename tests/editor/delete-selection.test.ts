import { describe, expect, it } from 'vitest';
import { deleteSelection, describeHealing } from '#editor/delete-selection.ts';
import { edgesToSwap, swapTargets } from '#editor/swap-targets.ts';
import { applyCommands } from '#graph/apply-command.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { edgeFrom, nodeById } from '#graph/graph-queries.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';

const graph = fakeGraph(
  [fakeNode('gate', 'choose'), fakeNode('act', 'act'), fakeNode('wait', 'wait'), fakeNode('end', 'wait')],
  ['new-lead.all>gate', 'gate.yes>act', 'gate.no>act', 'act.done>wait', 'act.failed>end', 'wait.met>end'],
);

function run(commands: readonly GraphCommand[], from: FlowGraph = graph): FlowGraph {
  const result = applyCommands(from, commands, fakeKinds);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('delete-selection', () => {
  it('joins what led to a node with what stood behind it, and says so', () => {
    const after = run(deleteSelection(graph, { nodes: ['wait'] }, true));
    expect(edgeFrom(after, 'act', 'done')?.to).toBe('end');
    expect(describeHealing(graph, after)).toBe('“act” now leads to “end”');
  });

  it('follows the clear first way where there are several, and through several nodes', () => {
    const one = run(deleteSelection(graph, { nodes: ['act'] }, true));
    expect(edgeFrom(one, 'gate', 'yes')?.to).toBe('wait');
    expect(describeHealing(graph, one)).toBe('“gate” now leads to “wait”');
    const many = run(deleteSelection(graph, { nodes: ['gate', 'act'] }, true));
    expect(describeHealing(graph, many)).toBe('“New Lead” now leads to “wait”');
    const apart = run(deleteSelection(graph, { nodes: ['wait'] }, true), graph);
    expect(apart.edges).toHaveLength(graph.edges.length - 1);
  });

  it('counts the edges that were joined where they came from several nodes', () => {
    const two = fakeGraph(
      [fakeNode('a', 'wait'), fakeNode('b', 'wait'), fakeNode('c', 'wait'), fakeNode('d', 'wait')],
      ['a.met>c', 'b.met>c', 'c.met>d'],
    );
    expect(describeHealing(two, run(deleteSelection(two, { nodes: ['c'] }, true), two))).toBe(
      '2 edges now lead to “d”',
    );
  });

  it('leaves the edges open where it is asked not to heal, or where nothing stood behind', () => {
    const plain = run(deleteSelection(graph, { nodes: ['wait'] }, false));
    expect(edgeFrom(plain, 'act', 'done')).toBeUndefined();
    const last = run(deleteSelection(graph, { nodes: ['end'] }, true));
    expect(describeHealing(graph, last)).toBeUndefined();
  });

  it('[GRA-2] passes over triggers among others, and asks for them alone', () => {
    const after = run(deleteSelection(graph, { nodes: graph.nodes.map(({ id }) => id) }, true));
    expect(after.nodes.map(({ id }) => id)).toEqual(['new-lead', 'updated-lead']);
    const alone = deleteSelection(graph, { nodes: ['new-lead'] }, true);
    expect(applyCommands(graph, alone, fakeKinds)).toMatchObject({ ok: false, error: { rule: 'GRA-2' } });
  });

  it('disconnects an edge, and takes notes and frames away', () => {
    const noted = run([
      { type: 'add-note', note: { id: 'n', text: '', position: { x: 0, y: 0 }, size: { width: 90, height: 50 } } },
      { type: 'add-section', section: { id: 's', name: 'S', nodes: ['gate'] } },
    ]);
    expect(
      edgeFrom(run(deleteSelection(noted, { nodes: [], edge: { node: 'gate', edge: 'no' } }, true)), 'gate', 'no'),
    ).toBe(undefined);
    const without = run(deleteSelection(noted, { nodes: ['wait'], notes: ['n'] }, true), noted);
    expect([without.notes, nodeById(without, 'wait')]).toEqual([undefined, undefined]);
    const unframed = run(deleteSelection(noted, { nodes: [], section: 's' }, true), noted);
    expect([unframed.sections, nodeById(unframed, 'gate')?.id]).toEqual([undefined, 'gate']);
  });
});

describe('swap-targets', () => {
  const node = nodeById(graph, 'act') ?? fakeNode('act', 'act');

  it('lets two edges lead where the other one led', () => {
    const pair = edgesToSwap(node, 'failed', fakeKinds);
    expect(pair.map(({ id }) => id)).toEqual(['failed', 'done']);
    const after = run(swapTargets(graph, node, pair));
    expect([edgeFrom(after, 'act', 'done')?.to, edgeFrom(after, 'act', 'failed')?.to]).toEqual(['end', 'wait']);
  });

  it('swaps a connected edge with an open one, and has nothing to do where both lead to the same', () => {
    const open = run([{ type: 'disconnect-edge', from: 'act', edge: 'failed' }]);
    const after = run(swapTargets(open, node, edgesToSwap(node, undefined, fakeKinds)), open);
    expect([edgeFrom(after, 'act', 'done'), edgeFrom(after, 'act', 'failed')?.to]).toEqual([undefined, 'wait']);
    const gate = nodeById(graph, 'gate') ?? node;
    expect(swapTargets(graph, gate, edgesToSwap(gate, 'yes', fakeKinds))).toEqual([]);
    const wait = nodeById(graph, 'wait') ?? node;
    expect(edgesToSwap(wait, 'met', fakeKinds)).toEqual([]);
  });
});
