import { describe, expect, it } from 'vitest';
import { cardsOf } from '#drawing/cards-of.ts';
import { flowEdges } from '#canvas/flow-elements.ts';
import { visibleGraph } from '#drawing/collapse-sections.ts';
import { describeNote, describeSection } from '#canvas/describe-group.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';

const plain = buildGraph({
  nodes: { gate: ['condition'], owner: ['assign-owner'], add: ['add-to-sequence'] },
  edges: ['new-lead:all-leads > gate', 'gate:no > owner', 'owner:assigned > add'],
});
const section = { id: 's', name: 'Who takes it', nodes: ['gate', 'owner'], color: 'teal', collapsed: true } as const;
const graph: FlowGraph = { ...plain, sections: [section] };

describe('card of a collapsed section', () => {
  const view = visibleGraph(graph);
  const cards = cardsOf({ graph: view, catalog }, []);
  const card = cards.find(({ members }) => members);

  it('tells what it holds and how many of its edges are open', () => {
    expect(card).toMatchObject({ title: 'Section', name: 'Who takes it', members: ['gate', 'owner'], color: 'teal' });
    expect(card?.summary).toMatch(/^2 nodes, \d+ open edges?: gate, owner$/);
  });

  it('names the edges that leave it after their node and edge', () => {
    expect(card?.ports).toHaveLength(1);
    expect(card?.ports[0]).toMatchObject({ id: 'owner:assigned', to: { node: 'add' } });
    expect(card?.ports[0]?.title).toMatch(/owner.*: Assigned$/i);
  });

  it('has lines to it and from it', () => {
    const lines = flowEdges(view, cards, undefined);
    expect(lines.map(({ source, target }) => `${source} > ${target}`)).toEqual([
      'new-lead > section--s',
      'section--s > add',
    ]);
  });
});

describe('words for notes and sections', () => {
  it('name them with their text, nodes and colour', () => {
    expect(describeSection(graph, section)).toMatch(/^Section: Who takes it. Collapsed. 2 nodes: .*\. Colour: teal\.$/);
    const note = { id: 'n', text: 'Two\nlines', position: { x: 0, y: 0 }, size: { width: 100, height: 100 } };
    expect(describeNote(note)).toBe('Note: Two lines');
    expect(describeNote({ ...note, text: ' ', color: 'red' })).toBe('Empty note (red)');
  });
});
