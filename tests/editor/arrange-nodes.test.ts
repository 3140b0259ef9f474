import { describe, expect, it } from 'vitest';
import { alignNodes, distributeNodes } from '#editor/arrange-nodes.ts';
import { partOf, setDown } from '#editor/tidy-part.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';

const at = (id: string, x: number, y: number) => ({ ...fakeNode(id, 'act'), position: { x, y } });
const drawn = fakeGraph([at('a', 100, 0), at('b', 160, 300), at('c', 40, 500)], ['a.done>b', 'b.done>c']);
// The triggers stand well away.
const graph = {
  ...drawn,
  nodes: drawn.nodes.map((node, index) => (index < 2 ? { ...node, position: { x: -900, y: index * 200 } } : node)),
};
const sizes = new Map([
  ['a', { width: 200, height: 80 }],
  ['b', { width: 100, height: 60 }],
  ['c', { width: 300, height: 100 }],
]);
const ids = ['a', 'b', 'c'];

describe('arrange-nodes', () => {
  it('aligns by the box around all that is selected', () => {
    const xs = (how: 'left' | 'centre' | 'right') => alignNodes(graph, sizes, ids, how).map(({ x }) => x);
    const ys = (how: 'top' | 'middle' | 'bottom') => alignNodes(graph, sizes, ids, how).map(({ y }) => y);
    expect(xs('left')).toEqual([40, 40, 40]);
    expect(xs('centre')).toEqual([90, 140, 40]);
    expect(xs('right')).toEqual([140, 240, 40]);
    expect(ys('top')).toEqual([0, 0, 0]);
    expect(ys('middle')).toEqual([260, 270, 250]);
    expect(ys('bottom')).toEqual([520, 540, 500]);
  });

  it('moves along one axis only', () => {
    expect(alignNodes(graph, sizes, ids, 'left').map(({ y }) => y)).toEqual([0, 300, 500]);
    expect(distributeNodes(graph, sizes, ids, 'vertically').map(({ x }) => x)).toEqual([100, 160, 40]);
  });

  it('distributes with equal gaps, the first and the last staying where they are', () => {
    expect(distributeNodes(graph, sizes, ids, 'vertically').map(({ node, y }) => [node, y])).toEqual([
      ['a', 0],
      ['b', 260],
      ['c', 500],
    ]);
    const [first, second, third] = distributeNodes(graph, sizes, ids, 'horizontally');
    expect([first?.node, first?.x, third?.node, third?.x]).toEqual(['c', 40, 'b', 160]);
    expect(second).toEqual({ node: 'a', x: 150, y: 0 });
  });

  it('has nothing to distribute among two', () => {
    expect(distributeNodes(graph, sizes, ['a', 'b'], 'vertically')).toEqual([]);
  });
});

describe('tidy-part', () => {
  it('takes out the nodes with the edges among them alone', () => {
    const part = partOf(graph, ['a', 'b']);
    expect(part.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(part.edges).toEqual([{ from: 'a', edge: 'done', to: 'b' }]);
  });

  it('sets the part down with its corner where it was', () => {
    const moves = setDown(
      graph,
      sizes,
      ['a', 'b'],
      [
        { node: 'a', x: 0, y: 0 },
        { node: 'b', x: 264, y: 0 },
      ],
    );
    expect(moves).toEqual([
      { node: 'a', x: 100, y: 0 },
      { node: 'b', x: 364, y: 0 },
    ]);
  });

  it('lays the part on nothing that stays', () => {
    const crowded = { ...graph, nodes: [...graph.nodes, at('d', 380, 0)] };
    const moves = setDown(
      crowded,
      sizes,
      ['a', 'b'],
      [
        { node: 'a', x: 0, y: 0 },
        { node: 'b', x: 264, y: 0 },
      ],
    );
    expect(Math.min(...moves.map(({ y }) => y))).not.toBe(0);
    expect(new Set(moves.map(({ y }) => y)).size).toBe(1);
  });
});
