import { describe, expect, it } from 'vitest';
import { sectionCard } from '#drawing/collapse-sections.ts';
import { emptySelection, selectNode, selectSection } from '#canvas/selection.ts';
import { partOf } from '#editor/tidy-part.ts';
import { realMoves, selectionTask, wholeTask } from '#editor/tidy-task.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { buildGraph } from '../support/build-graph.ts';

const plain = buildGraph({
  nodes: { gate: ['condition'], one: ['hold'], two: ['hold'], three: ['hold'] },
  edges: ['new-lead:all-leads > gate', 'gate:yes > one', 'one:met > two', 'gate:otherwise > three'],
});
const graph: FlowGraph = {
  ...plain,
  nodes: plain.nodes.map((node, index) => ({ ...node, position: { x: index * 400, y: index * 10 } })),
  sections: [
    { id: 's', name: 'Closed', nodes: ['one', 'two'], collapsed: true },
    { id: 'o', name: 'Open', nodes: ['gate', 'three'] },
  ],
};
const card = sectionCard('s');
const placeOf = (id: string) => graph.nodes.find((node) => node.id === id)?.position ?? { x: NaN, y: NaN };

describe('what is tidied up', () => {
  it('is the graph as it is shown: a collapsed section is one card, a section opened by the selection is open', () => {
    expect(wholeTask(graph, emptySelection).shown.nodes.map(({ id }) => id)).toEqual([
      'new-lead',
      'updated-lead',
      'gate',
      card,
      'three',
    ]);
    expect(wholeTask(graph, selectNode('one')).shown.nodes).toHaveLength(6);
  });

  it('is the card where nodes of a collapsed section are selected with others', () => {
    const { shown, part = [] } = selectionTask(graph, { nodes: ['gate', 'one', 'two'] });
    expect(part).toEqual(['gate', card]);
    expect(partOf(shown, part)).toMatchObject({ edges: [{ from: 'gate', to: card }], sections: [] });
  });

  it('is what a collapsed section holds where that alone is selected', () => {
    for (const selection of [selectSection('s'), { nodes: ['one', 'two'] }]) {
      expect(selectionTask(graph, selection)).toMatchObject({ shown: { id: graph.id }, part: ['one', 'two'] });
    }
  });

  it('keeps the sections that a part fills', () => {
    expect(partOf(graph, ['gate', 'three', 'one']).sections?.map(({ id }) => id)).toEqual(['o']);
  });

  it('moves what a collapsed section holds along with its card', () => {
    const { shown } = wholeTask(graph, emptySelection);
    const [x, y] = [placeOf('one').x + 100, placeOf('one').y - 50];
    expect(
      realMoves(shown, [
        { node: 'gate', x: 1, y: 2 },
        { node: card, x, y },
      ]),
    ).toEqual([
      { node: 'gate', x: 1, y: 2 },
      { node: 'one', x, y },
      { node: 'two', x: placeOf('two').x + 100, y: placeOf('two').y - 50 },
    ]);
  });
});
