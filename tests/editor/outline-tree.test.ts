import { describe, expect, it } from 'vitest';
import { selectNote, selectSection } from '#canvas/selection.ts';
import { keyOfSelection } from '#editor/key-of-selection.ts';
import {
  asideKey,
  keysAbove,
  NOTES,
  outlineOf,
  outlineRows,
  SECTIONS,
  UNREACHED,
  type OutlineRow,
} from '#editor/outline-tree.ts';
import { outlineStep, outlineTypeAhead } from '#editor/outline-walk.ts';
import { outlineWords } from '#editor/outline-words.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: {
    gate: ['condition'],
    wait: ['hold'],
    write: ['update-record'],
    lost: ['hold'],
    behind: ['update-record'],
  },
  edges: [
    'new-lead:all-leads > gate',
    'updated-lead:all-leads > write',
    'gate:yes > wait',
    'gate:otherwise > write',
    'wait:met > gate',
    'lost:met > behind',
  ],
});
const trigger = graph.nodes.find(({ config }) => config['kind'] === 'new');
const edgeIds = (id: string): readonly string[] =>
  (
    catalog
      .get(graph.nodes.find((node) => node.id === id)?.type ?? '')
      ?.edges(graph.nodes.find((node) => node.id === id)?.config ?? {}) ?? []
  ).map((edge) => edge.id);
const outline = outlineOf(graph, catalog);
const rows = outlineRows(graph, catalog, outline, () => true);
const wordsOf = (row: OutlineRow): string =>
  row.type === 'node' ? row.node : row.type === 'edge' ? row.edge.title : row.type;
const row = (key: string): OutlineRow => {
  const found = rows.find((each) => each.key === key);
  if (!found) throw new Error(`No line ${key} among ${rows.map((each) => each.key).join(', ')}`);
  return found;
};

describe('the outline of a graph', () => {
  it('[GRA-2] begins with the triggers', () => {
    expect(trigger?.id).toBe('new-lead');
    expect(rows.filter(({ level }) => level === 1).map(({ key }) => key)).toEqual([
      'new-lead',
      'updated-lead',
      UNREACHED,
    ]);
  });

  it('holds every node once, below the first edge that leads to it', () => {
    const nodes = rows.filter(({ type }) => type === 'node').map(({ key }) => key);
    expect(nodes.toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted());
    expect(row('wait').parent).toBe('gate:yes');
  });

  it('shows loops and merges as edges that continue elsewhere', () => {
    expect(row('wait:met')).toMatchObject({ to: 'gate', elsewhere: true, expanded: undefined });
    const merged = [row('gate:otherwise'), row('updated-lead:all-leads')];
    expect(merged.filter((each) => each.type === 'edge' && each.elsewhere)).toHaveLength(1);
  });

  it('[GRA-6] shows open edges as such', () => {
    const open = edgeIds('wait').find((id) => id !== 'met') ?? '?';
    expect(row(`wait:${open}`)).toMatchObject({ type: 'edge', to: undefined });
  });

  it('gathers what no trip comes to, with what stands behind it', () => {
    expect(outline.unreached).toEqual(['lost']);
    expect(keysAbove(outline, 'behind')).toEqual(['lost:met', 'lost', UNREACHED]);
  });

  it('has lines for sections and notes, each under a heading, and tells what they hold and their colours', () => {
    const drawn: FlowGraph = {
      ...graph,
      nodes: graph.nodes.map((node) => (node.id === 'gate' ? { ...node, color: 'green' } : node)),
      sections: [{ id: 's', name: 'Qualify', nodes: ['gate', 'wait'], color: 'red' }],
      notes: [{ id: 'n', text: 'Ask  sales', position: { x: 0, y: 0 }, size: { width: 90, height: 50 } }],
    };
    const all = outlineRows(drawn, catalog, outlineOf(drawn, catalog), () => true);
    const said = (key: string) => {
      const found = all.find((each) => each.key === key);
      return found && outlineWords(drawn, catalog, found);
    };
    expect(all.filter(({ level }) => level === 1).map(({ key, position }) => [key, position])).toEqual([
      ['new-lead', 1],
      ['updated-lead', 2],
      [UNREACHED, 3],
      [SECTIONS, 4],
      [NOTES, 5],
    ]);
    expect(said(asideKey('section', 's'))).toEqual({ name: 'Qualify', note: 'red · gate, wait' });
    expect(said(asideKey('note', 'n'))).toEqual({ name: 'Ask sales', note: '' });
    expect(said('gate')).toEqual({ name: 'gate', note: 'Condition · Qualify · green' });
    expect(keyOfSelection(selectNote('n'))).toBe(asideKey('note', 'n'));
    expect(keyOfSelection(selectSection('s'))).toBe(asideKey('section', 's'));
  });

  it('draws only what is below expanded lines', () => {
    const closed = outlineRows(graph, catalog, outline, (_key, level) => level < 1);
    expect(closed.map(({ key }) => key)).toEqual(['new-lead', 'updated-lead', UNREACHED]);
    expect(keysAbove(outline, 'wait', 'met')).toEqual(['wait', 'gate:yes', 'gate', 'new-lead:all-leads', 'new-lead']);
  });

  it('tells each line its level and its place among its siblings', () => {
    expect(row('gate:yes')).toMatchObject({ level: 4, position: 1, siblings: edgeIds('gate').length });
    expect(row('gate')).toMatchObject({ level: 3, position: 1, siblings: 1 });
  });

  it('walks by the arrows as a tree does', () => {
    expect(outlineStep(rows, undefined, 'down')).toEqual({ go: rows[0] });
    expect(outlineStep(rows, 'gate', 'left')).toEqual({ collapse: 'gate' });
    expect(outlineStep(rows, 'wait:met', 'left')).toEqual({ go: row('wait') });
    expect(outlineStep(rows, 'wait:met', 'right')).toBeUndefined();
    expect(outlineStep(rows, 'gate', 'right')).toEqual({ go: row('gate:yes') });
    expect(outlineStep(rows, 'gate', 'last')).toEqual({ go: rows.at(-1) });
    const closed = rows.map((each) => (each.key === 'gate' ? { ...each, expanded: false } : each));
    expect(outlineStep(closed, 'gate', 'right')).toEqual({ expand: 'gate' });
  });

  it('finds a line by its first letters, round the end', () => {
    expect(outlineTypeAhead(rows, 'wait', 'g', wordsOf)?.key).toBe('gate');
    expect(outlineTypeAhead(rows, 'gate', 'ga', wordsOf)?.key).toBe('gate');
    expect(outlineTypeAhead(rows, 'gate', 'zz', wordsOf)).toBeUndefined();
  });

  it('reads a chain of 2,000 nodes', () => {
    const ids = Array.from({ length: 2_000 }, (_each, index) => `n${index}`);
    const chain = buildGraph({
      nodes: Object.fromEntries(ids.map((id) => [id, ['hold'] as const])),
      edges: ids.slice(1).map((id, index) => `n${index}:met > ${id}`),
    });
    const all = outlineOf(
      { ...chain, edges: [{ from: 'new-lead', edge: 'all-leads', to: 'n0' }, ...chain.edges] },
      catalog,
    );
    expect(all.unreached).toEqual([]);
    expect(outlineRows(chain, catalog, all, () => true).length).toBeGreaterThan(0);
  });
});
