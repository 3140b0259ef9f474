import { describe, expect, it } from 'vitest';
import { sectionEntry } from '#canvas/section-entry.ts';
import type { FlowSection } from '#graph/flow-graph.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: { gate: ['condition'], one: ['hold'], two: ['hold'], three: ['hold'] },
  edges: ['new-lead:all-leads > gate', 'gate:yes > one', 'one:met > two', 'two:met > one'],
});
const entryOf = (...nodes: string[]): string | undefined => {
  const section: FlowSection = { id: 's', name: 'S', nodes };
  return sectionEntry(graph, section, (id) => id !== 'new-lead');
};

describe('sectionEntry', () => {
  it('is the node to which edges from outside lead already', () => {
    expect(entryOf('one', 'two')).toBe('one');
    expect(entryOf('gate', 'one', 'two', 'three')).toBe('gate');
  });

  it('is the one that nothing leads to where no edge comes from outside', () => {
    expect(entryOf('three')).toBe('three');
    expect(entryOf('new-lead', 'gate', 'one')).toBe('one');
    expect(entryOf('new-lead', 'three')).toBe('three');
  });

  it('is not clear where there are several or none', () => {
    expect(entryOf('one', 'gate', 'two', 'three')).toBe('gate');
    expect(entryOf('new-lead', 'gate', 'one', 'two')).toBeUndefined();
    expect(entryOf('new-lead')).toBeUndefined();
  });
});
