import { describe, expect, it } from 'vitest';
import { cardOf } from '#drawing/card.ts';
import { cardLabel, describeCard } from '#canvas/describe-card.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: { gate: ['condition'], add: ['add-to-sequence'] },
  edges: ['new-lead:all-leads > gate', 'gate:yes > add'],
});

function card(id: string, of = graph) {
  const node = nodeById(of, id);
  if (!node) throw new Error(id);
  return cardOf(node, { graph: of, catalog });
}

describe('card', () => {
  it('[GRA-6] says of each edge where it leads or that it is open', () => {
    expect(card('gate').ports.map(({ title, to }) => [title, to?.name])).toEqual([
      ['Yes', 'add'],
      ['Otherwise', undefined],
    ]);
  });

  it('tells error edges from normal ones', () => {
    const kinds = card('add').ports.map(({ title, kind }) => `${title}: ${kind}`);
    expect(kinds).toContain('Missing Prospect ID: error');
    expect(kinds).toContain('Next: normal');
  });

  it('[GRA-2] lets no edge lead to a trigger, and no one delete it', () => {
    expect(card('new-lead')).toMatchObject({ enterable: false, removable: false });
    expect(card('gate')).toMatchObject({ enterable: true, removable: true });
  });

  it('draws a node of an unknown type by its name', () => {
    const odd = {
      ...graph,
      nodes: graph.nodes.map((node) => (node.id === 'gate' ? { ...node, type: 'oracle' } : node)),
    };
    expect(card('gate', odd)).toMatchObject({ title: 'Unknown type oracle', name: 'gate', ports: [] });
  });

  it('tells a screen reader what the node does, its edges and what leads to it', () => {
    const gate = card('gate');
    expect(cardLabel(gate)).toBe('Condition: gate');
    const text = describeCard(gate, ['New Lead']);
    expect(text).toContain('Edge Yes leads to add. Edge Otherwise is open.');
    expect(text).toContain('Reached from New Lead.');
    expect(describeCard(card('add'), [])).toContain('Error edge Queue Owner is open.');
    expect(describeCard(card('add'), [])).toContain('No edge leads here.');
  });
});
