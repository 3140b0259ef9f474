import { describe, expect, it } from 'vitest';
import { canvasActions } from '#canvas/canvas-actions.ts';
import { sectionCard, visibleGraph } from '#drawing/collapse-sections.ts';
import { selectNode, type Selection } from '#canvas/selection.ts';
import { createWalk } from '#canvas/walk-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({ nodes: { gate: ['condition'], one: ['hold'] }, edges: ['gate:yes > one'] });
const sections = [{ id: 's', name: 'S', nodes: ['one'], collapsed: true as const }];

/** What Enter does on a canvas that is only read. */
function enterOn(selection: Selection): readonly string[] {
  const done: string[] = [];
  const nothing = (): void => undefined;
  const actions = canvasActions({
    props: {
      graph: visibleGraph({ ...graph, sections }),
      catalog,
      selection,
      mode: 'read',
      onSelect: nothing,
      onOpen: (node) => done.push(`open ${node}`),
    },
    moves: { graph, selection, onCommand: nothing },
    walk: createWalk(),
    go: (to) => done.push(`go to ${to?.nodes.join() ?? ''}`),
    expand: (section) => done.push(`expand ${section}`),
    zoomIn: nothing,
    zoomOut: nothing,
    fit: nothing,
  });
  actions.find(({ id }) => id === 'walk-open')?.run();
  return done;
}

describe('Enter on a canvas that is only read', () => {
  it('expands a collapsed section, opens a node, and goes where an edge leads', () => {
    expect(enterOn(selectNode(sectionCard('s')))).toEqual(['expand s']);
    expect(enterOn(selectNode('gate'))).toEqual(['open gate']);
    expect(enterOn({ nodes: [], edge: { node: 'gate', edge: 'yes' } })).toEqual([`go to ${sectionCard('s')}`]);
  });
});
