import { describe, expect, it } from 'vitest';
import {
  edgeFrom,
  edgesInto,
  edgesOf,
  edgesOutOf,
  nodeById,
  nodesAfter,
  nodesBefore,
  nodesOfType,
  openEdges,
  reachableFrom,
  triggerNode,
} from '#graph/graph-queries.ts';
import { newGraph } from '#graph/new-graph.ts';
import { uniqueNodeId, uniqueNodeName } from '#graph/unique-names.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';

const graph = fakeGraph(
  [fakeNode('choose', 'choose'), fakeNode('wait', 'wait'), fakeNode('act', 'act'), fakeNode('lost', 'act')],
  ['new-lead.all>choose', 'choose.yes>act', 'choose.no>wait', 'wait.met>choose'],
);
const sorted = (ids: ReadonlySet<string>): string[] => [...ids].sort();

describe('queries of a graph', () => {
  it('finds nodes and connections', () => {
    expect(nodeById(graph, 'act')?.type).toBe('act');
    expect(nodeById(graph, 'gone')).toBeUndefined();
    expect(edgeFrom(graph, 'choose', 'yes')?.to).toBe('act');
    expect(edgeFrom(graph, 'act', 'done')).toBeUndefined();
    expect(edgesOutOf(graph, 'choose').map((edge) => edge.edge)).toEqual(['no', 'yes']);
    expect(edgesInto(graph, 'choose').map((edge) => edge.from)).toEqual(['new-lead', 'wait']);
    expect(nodesOfType(graph, 'act').map((node) => node.id)).toEqual(['act', 'lost']);
    expect(triggerNode(graph, 'updated')?.id).toBe('updated-lead');
  });

  it('[GRA-6] finds the edges of a node that lead nowhere', () => {
    const act = fakeNode('act', 'act');
    expect(edgesOf(act, fakeKinds).map((edge) => edge.id)).toEqual(['done', 'failed']);
    expect(openEdges(graph, act, fakeKinds).map((edge) => edge.id)).toEqual(['done', 'failed']);
    expect(edgesOf(fakeNode('x', 'teleport', {}), fakeKinds)).toEqual([]);
    expect(edgesOf(fakeNode('x', 'act', {}), fakeKinds)).toEqual([]);
  });

  it('finds what lies before and after a node, itself only in a loop', () => {
    expect(sorted(reachableFrom(graph, ['choose']))).toEqual(['act', 'choose', 'wait']);
    expect(sorted(nodesBefore(graph, 'act'))).toEqual(['choose', 'new-lead', 'wait']);
    expect(sorted(nodesBefore(graph, 'choose'))).toEqual(['choose', 'new-lead', 'wait']);
    expect(sorted(nodesAfter(graph, 'wait'))).toEqual(['act', 'choose', 'wait']);
    expect(sorted(nodesAfter(graph, 'act'))).toEqual([]);
    expect(sorted(nodesBefore(graph, 'lost'))).toEqual([]);
  });
});

describe('newGraph', () => {
  it('[GRA-2] has both triggers, on, with names of their own', () => {
    const made = newGraph({ id: 'x', name: 'X', object: 'Contact' }, fakeKinds);
    expect(made.nodes.map(({ id, name, config }) => [id, name, config['kind'], config['enabled']])).toEqual([
      ['new-contact', 'New Contact', 'new', true],
      ['updated-contact', 'Updated Contact', 'updated', true],
    ]);
    expect(made.edges).toEqual([]);
  });
});

describe('unique names', () => {
  it('[GRA-7] counts on from 2 where an id or a name is taken', () => {
    expect(uniqueNodeId(graph, 'hold')).toBe('hold');
    expect(uniqueNodeId(graph, 'act')).toBe('act-2');
    expect(uniqueNodeName(graph, ' Hold ')).toBe('Hold');
    expect(uniqueNodeName(graph, 'ACT')).toBe('ACT 2');
    expect(uniqueNodeName(graph, '')).toBe('Node');
  });
});
