import { describe, expect, it } from 'vitest';
import type { Size } from '#canvas/canvas-props.ts';
import { describeEdgePlace, insertNode } from '#editor/insert-node.ts';
import { BETWEEN } from '#editor/make-room.ts';
import { applyCommands } from '#graph/apply-command.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';

const at = (id: string, type: string, x: number, y: number) => ({ ...fakeNode(id, type), position: { x, y } });
const size: Size = { width: 300, height: 80 };
const sizesOf = (graph: FlowGraph): ReadonlyMap<NodeId, Size> => new Map(graph.nodes.map(({ id }) => [id, size]));
const places = (graph: FlowGraph): Readonly<Record<string, { x: number; y: number }>> =>
  Object.fromEntries(graph.nodes.map(({ id, position }) => [id, position]));

function graphOf(nodes: Parameters<typeof fakeGraph>[0], edges: readonly string[]): FlowGraph {
  const graph = fakeGraph(nodes, edges);
  // The triggers stand well away.
  return {
    ...graph,
    nodes: graph.nodes.map((node, index) => (index < 2 ? { ...node, position: { x: -900, y: index * 200 } } : node)),
  };
}

function inserted(graph: FlowGraph, node: string, edge: string, type = 'act') {
  const request = { graph, kinds: fakeKinds, type, sizes: sizesOf(graph) };
  const insertion = insertNode(request, { node, edge });
  if (!insertion) throw new Error('not inserted');
  const result = applyCommands(graph, insertion.commands, fakeKinds);
  if (!result.ok) throw new Error(result.error.message);
  return { graph: result.value, id: insertion.select.nodes[0] ?? '' };
}

const chain = graphOf(
  [at('gate', 'choose', 0, 0), at('wait', 'wait', 364, 0), at('end', 'act', 728, 0)],
  ['gate.yes>wait', 'wait.met>end'],
);

describe('insert-node', () => {
  it('leads the edge to the new node, and its first way on to where the edge led', () => {
    const { graph, id } = inserted(chain, 'gate', 'yes');
    expect(graph.edges).toContainEqual({ from: 'gate', edge: 'yes', to: id });
    expect(graph.edges).toContainEqual({ from: id, edge: 'done', to: 'wait' });
    expect(graph.edges).toHaveLength(chain.edges.length + 1);
  });

  it('moves what is behind to the right as far as is needed, and nothing else', () => {
    const { graph, id } = inserted(chain, 'gate', 'yes');
    const now = places(graph);
    expect(now['gate']).toEqual({ x: 0, y: 0 });
    expect(now[id]).toEqual({ x: 300 + BETWEEN, y: 0 });
    const width = Number(now['wait']?.x) - Number(now[id]?.x) - BETWEEN;
    expect(width).toBeGreaterThan(300);
    expect(Number(now['end']?.x) - Number(now['wait']?.x)).toBe(364);
    expect(now['new-lead']).toEqual({ x: -900, y: 0 });
  });

  it('makes room between nodes that stand closer than it would set them', () => {
    const close = graphOf([at('gate', 'choose', 0, 0), at('wait', 'wait', 340, 0)], ['gate.yes>wait']);
    const { graph, id } = inserted(close, 'gate', 'yes');
    expect(places(graph)[id]).toEqual({ x: 300 + BETWEEN, y: 0 });
    expect(Number(places(graph)['wait']?.x)).toBeGreaterThan(600 + 2 * BETWEEN);
  });

  it('moves nothing where there is room between the two', () => {
    const wide = graphOf([at('gate', 'choose', 0, 0), at('wait', 'wait', 1400, 60)], ['gate.yes>wait']);
    const { graph, id } = inserted(wide, 'gate', 'yes');
    expect(places(graph)['wait']).toEqual({ x: 1400, y: 60 });
    expect(places(graph)[id]?.y).toBe(60);
  });

  it('takes along what the nodes behind would come to lie on, and leaves what stands before alone', () => {
    const crowded = graphOf(
      [at('gate', 'choose', 0, 0), at('wait', 'wait', 364, 0), at('beside', 'act', 740, 20), at('lone', 'act', 0, 600)],
      ['gate.yes>wait'],
    );
    const now = places(inserted(crowded, 'gate', 'yes').graph);
    expect(Number(now['beside']?.x)).toBeGreaterThanOrEqual(Number(now['wait']?.x) + 300);
    expect(now['lone']).toEqual({ x: 0, y: 600 });
  });

  it('puts a node into an edge that leads back without moving what stands before', () => {
    const loop = graphOf([at('wait', 'wait', 0, 0), at('gate', 'choose', 400, 0)], ['wait.met>gate', 'gate.no>wait']);
    const { graph, id } = inserted(loop, 'gate', 'no');
    expect(places(graph)['wait']).toEqual({ x: 0, y: 0 });
    expect(Number(places(graph)[id]?.x)).toBeGreaterThan(700);
    expect(graph.edges).toContainEqual({ from: id, edge: 'done', to: 'wait' });
  });

  it('has nothing to insert into an open edge, or of an unknown type', () => {
    const request = { graph: chain, kinds: fakeKinds, sizes: new Map() };
    expect(insertNode({ ...request, type: 'act' }, { node: 'gate', edge: 'no' })).toBeUndefined();
    expect(insertNode({ ...request, type: 'odd' }, { node: 'gate', edge: 'yes' })).toBeUndefined();
  });

  it('says where a node would be put', () => {
    expect(describeEdgePlace(chain, { node: 'gate', edge: 'yes' }, fakeKinds)).toBe(
      'between “yes” of “gate” and “wait”',
    );
    expect(describeEdgePlace(chain, { node: 'gate', edge: 'no' }, fakeKinds)).toBe('behind “no” of “gate”');
  });
});
