import { describe, expect, it } from 'vitest';
import { applyCommand } from '#graph/apply-command.ts';
import { frameOf, overlap } from '#drawing/section-frames.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { layoutGraph, type LayoutRequest, type NodeMove } from '#layout/layout-graph.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';

const size = { width: 300, height: 70 };
const ports = { first: 19, step: 22 };

const requestOf = (graph: FlowGraph): LayoutRequest => ({
  graph,
  sizes: new Map(graph.nodes.map((node) => [node.id, size])),
  ports,
});

const layout = (graph: FlowGraph): Promise<readonly NodeMove[]> => layoutGraph(requestOf(graph), fakeKinds);

/** The graph with its nodes where the layout puts them. */
async function laidOut(graph: FlowGraph): Promise<FlowGraph> {
  const done = applyCommand(graph, { type: 'move-nodes', moves: await layout(graph) }, fakeKinds);
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

const placeOf = (graph: FlowGraph, id: string): { x: number; y: number } =>
  graph.nodes.find((node) => node.id === id)?.position ?? { x: NaN, y: NaN };

const overlaps = (graph: FlowGraph): readonly string[] =>
  graph.nodes.flatMap((a, index) =>
    graph.nodes
      .slice(index + 1)
      .filter(
        ({ position: b }) => Math.abs(a.position.x - b.x) < size.width && Math.abs(a.position.y - b.y) < size.height,
      )
      .map((b) => `${a.id} and ${b.id}`),
  );

const tree = fakeGraph(
  [fakeNode('choose', 'choose'), fakeNode('first', 'act'), fakeNode('second', 'act'), fakeNode('end', 'act')],
  ['new-lead.all>choose', 'choose.no>second', 'choose.yes>first', 'first.done>end', 'second.done>end'],
);

describe('layout', () => {
  it('puts every node to the right of those that lead to it, without overlaps', async () => {
    const graph = await laidOut(tree);
    for (const { from, to } of graph.edges) {
      expect(placeOf(graph, to).x).toBeGreaterThanOrEqual(placeOf(graph, from).x + size.width);
    }
    expect(overlaps(graph)).toEqual([]);
  });

  it('stacks what a node leads to in the order of its edges', async () => {
    const graph = await laidOut(tree);
    expect(placeOf(graph, 'first').y).toBeLessThan(placeOf(graph, 'second').y);
  });

  it('is the same each time, and leaves a graph alone that it has laid out', async () => {
    expect(await layout(tree)).toEqual(await layout(tree));
    expect(await layout(await laidOut(tree))).toEqual([]);
  });

  it('starts at the origin and uses whole pixels', async () => {
    const { nodes } = await laidOut(tree);
    expect(Math.min(...nodes.map((node) => node.position.x))).toBe(0);
    expect(Math.min(...nodes.map((node) => node.position.y))).toBe(0);
    expect(nodes.every(({ position: { x, y } }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
  });

  it('finds places for nodes that nothing is connected to', async () => {
    const graph = fakeGraph(Array.from({ length: 12 }, (_, index) => fakeNode(`lone-${index}`, 'act')));
    expect(overlaps(await laidOut(graph))).toEqual([]);
  });

  it('puts the nodes of a section side by side, in a frame that holds no other node', async () => {
    const long = fakeGraph(
      Array.from({ length: 12 }, (_, index) => fakeNode(`n-${index}`, 'choose')),
      ['new-lead.all>n-0', ...Array.from({ length: 11 }, (_, index) => `n-${index}.yes>n-${index + 1}`), 'n-2.no>n-11'],
    );
    const sections = [
      { id: 's', name: 'Far apart', nodes: ['n-1', 'n-6', 'n-11'] },
      { id: 'n-1', name: 'Named as a node', nodes: ['n-3', 'n-4'] },
    ];
    const graph = await laidOut({ ...long, sections });
    expect(overlaps(graph)).toEqual([]);
    const boxes = new Map(graph.nodes.map(({ id, position }) => [id, { ...position, ...size }]));
    for (const { nodes } of sections) {
      const frame = frameOf(nodes, boxes);
      const within = [...boxes].filter(([, box]) => frame && overlap(frame, box)).map(([id]) => id);
      expect(within).toEqual(nodes);
      expect(frame?.width).toBeLessThan(900);
    }
  });

  it('copes with a loop, an edge of a node to itself and an unknown type', async () => {
    const graph = fakeGraph(
      [fakeNode('wait', 'wait'), fakeNode('act', 'act'), fakeNode('odd', 'unheard-of', {})],
      ['new-lead.all>wait', 'wait.met>act', 'act.done>wait', 'act.failed>act', 'odd.out>act'],
    );
    expect(overlaps(await laidOut(graph))).toEqual([]);
  });

  it('has nothing to move in a graph without nodes', async () => {
    expect(await layout({ ...tree, nodes: [], edges: [] })).toEqual([]);
  });

  it('takes a usual size where none was measured', async () => {
    const moves = await layoutGraph({ graph: tree, sizes: new Map(), ports }, fakeKinds);
    expect(moves.length).toBeGreaterThan(0);
  });

  it('lays out 500 nodes in a few seconds', async () => {
    const ids = Array.from({ length: 500 }, (_, index) => `n-${index}`);
    const edges = ids.slice(1).map((id, index) => `n-${Math.floor(index / 2)}.${index % 2 ? 'no' : 'yes'}>${id}`);
    const graph = fakeGraph(
      ids.map((id) => fakeNode(id, 'choose')),
      ['new-lead.all>n-0', ...edges],
    );
    expect(overlaps(await laidOut(graph))).toEqual([]);
  });
});
