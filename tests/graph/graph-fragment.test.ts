import { describe, expect, it } from 'vitest';
import { applyCommands } from '#graph/apply-command.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { fragmentOf, parseFragment, printFragment, type GraphFragment } from '#graph/graph-fragment.ts';
import { pasteFragment } from '#graph/paste-fragment.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';

const graph: FlowGraph = {
  ...fakeGraph(
    [
      { ...fakeNode('choose', 'choose'), color: 'teal' as const, position: { x: 100, y: 40 } },
      fakeNode('act', 'act'),
      { ...fakeNode('wait', 'wait'), name: 'Wait 2', description: 'A day' },
    ],
    ['new-lead.all>choose', 'choose.yes>act', 'choose.no>wait', 'act.done>wait'],
  ),
  notes: [{ id: 'note', text: 'Ask first', position: { x: 0, y: 0 }, size: { width: 200, height: 80 } }],
  sections: [{ id: 'section', name: 'Start', nodes: ['choose', 'act'], color: 'blue' }],
};

function pasted(into: FlowGraph, fragment: GraphFragment, by = { x: 40, y: 40 }) {
  const pasting = pasteFragment(into, fragment, by, fakeKinds);
  const result = applyCommands(into, pasting.commands, fakeKinds);
  if (!result.ok) throw new Error(result.error.message);
  return { ...pasting, graph: result.value };
}

const travelled = (fragment: GraphFragment): GraphFragment => {
  const read = parseFragment(printFragment(fragment));
  if (!read?.ok) throw new Error('not read');
  return read.value;
};

describe('graph-fragment', () => {
  it('holds the edges among its nodes, whole sections and the notes, and comes through as text', () => {
    const fragment = fragmentOf(graph, ['choose', 'act'], ['note']);
    expect(fragment.edges).toEqual([{ from: 'choose', edge: 'yes', to: 'act' }]);
    expect(fragment.sections.map(({ id }) => id)).toEqual(['section']);
    expect(travelled(fragment)).toEqual(fragment);
    expect(fragmentOf(graph, ['act']).sections).toEqual([]);
  });

  it('[GRA-2] never holds a trigger, and a fragment that claims one is pasted without it', () => {
    const all = graph.nodes.map(({ id }) => id);
    expect(fragmentOf(graph, all).nodes.map(({ id }) => id)).toEqual(['choose', 'act', 'wait']);
    const forged = { nodes: graph.nodes, edges: graph.edges, notes: [], sections: [] };
    const { leftOut, nodes } = pasted(graph, forged);
    expect(leftOut.map(({ name }) => name)).toEqual(graph.nodes.slice(0, 2).map(({ name }) => name));
    expect(nodes).toHaveLength(3);
  });

  it('takes no notice of other text, and says what is wrong with a broken or newer fragment', () => {
    const text = printFragment(fragmentOf(graph, ['act']));
    expect(parseFragment('See you at 5')).toBeUndefined();
    expect(parseFragment('{"a": 1}')).toBeUndefined();
    expect(parseFragment(text.slice(0, -5))?.ok).toBe(false);
    const newer = parseFragment(text.replace('"version":1', '"version":2'));
    expect(newer).toMatchObject({ ok: false, error: { code: 'file/newer-version' } });
    const odd = parseFragment(text.replace('"name":"act"', '"name":7'));
    expect(odd).toMatchObject({ ok: false, error: { code: 'fragment/shape', at: 'nodes[0].name' } });
  });

  it('[GRA-7] is pasted with new ids and names, edges and section among the copies, beside the original', () => {
    const fragment = travelled(fragmentOf(graph, ['choose', 'act', 'wait'], ['note']));
    const { graph: after, nodes, notes } = pasted(graph, fragment);
    expect(nodes).toEqual(['choose-2', 'act-2', 'wait-2']);
    const copies = after.nodes.filter(({ id }) => nodes.includes(id));
    expect(copies.map(({ name }) => name)).toEqual(['choose 2', 'act 2', 'Wait 3']);
    expect(copies[0]).toMatchObject({ color: 'teal', position: { x: 140, y: 80 } });
    expect(copies[2]).toMatchObject({ description: 'A day' });
    expect(after.edges.filter(({ from }) => nodes.includes(from))).toEqual([
      { from: 'choose-2', edge: 'no', to: 'wait-2' },
      { from: 'choose-2', edge: 'yes', to: 'act-2' },
      { from: 'act-2', edge: 'done', to: 'wait-2' },
    ]);
    expect(after.sections?.at(-1)).toEqual({
      id: 'section-2',
      name: 'Start 2',
      nodes: ['choose-2', 'act-2'],
      color: 'blue',
    });
    expect(after.notes?.map(({ id }) => id)).toEqual(['note', ...notes]);
  });

  it('leaves what leads out of the copied part open, also in its own graph', () => {
    const { graph: after, nodes } = pasted(graph, fragmentOf(graph, ['act']));
    expect(after.edges.filter(({ from, to }) => nodes.includes(from) || nodes.includes(to))).toEqual([]);
  });

  it('leaves out what the graph cannot hold, tells why, and pastes the rest', () => {
    const contact: FlowGraph = {
      ...fakeGraph([fakeNode('call', 'contact'), fakeNode('act', 'act')], ['call.done>act']),
    };
    const { leftOut, nodes } = pasted(graph, fragmentOf({ ...contact, object: 'Contact' }, ['call', 'act']));
    expect(nodes).toEqual(['act-2']);
    expect(leftOut).toEqual([{ name: 'call', why: 'a Lead graph cannot hold Contact only' }]);
  });

  it('leaves out nodes of unknown types and with settings that cannot be read', () => {
    const odd = [fakeNode('odd', 'unheard-of', {}), fakeNode('broken', 'act', { note: 7 })];
    const { leftOut } = pasted(graph, { nodes: odd, edges: [], notes: [], sections: [] });
    expect(leftOut.map(({ why }) => why)).toEqual([
      'this version does not know the node type “unheard-of”',
      'its settings cannot be read',
    ]);
  });
});
