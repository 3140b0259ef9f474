import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { compareGraphs } from '#versions/compare-graphs.ts';
import type { GraphReading } from '#versions/graph-reading.ts';
import { fakeEdge, fakeGraph, fakeNode } from '../support/fake-graph.ts';

const before = fakeGraph(
  [fakeNode('a', 'act'), fakeNode('b', 'choose'), fakeNode('w', 'wait')],
  ['new-lead.all>a', 'a.done>b', 'b.yes>w'],
);

const edited = (change: (graph: FlowGraph) => Partial<FlowGraph>): FlowGraph => ({ ...before, ...change(before) });
const node = (id: string, change: Partial<FlowGraph['nodes'][number]>): FlowGraph =>
  edited(({ nodes }) => ({ nodes: nodes.map((one) => (one.id === id ? { ...one, ...change } : one)) }));

/** Changes in short: type, what of, before and after. */
const short = (after: FlowGraph, reading?: GraphReading, from = before): readonly string[] =>
  compareGraphs(from, after, reading).changes.map(({ type, subject, setting, before: was, after: is }) => {
    const what =
      subject.type === 'graph'
        ? 'graph'
        : subject.type === 'note'
          ? `note ${subject.note}`
          : subject.type === 'section'
            ? `section ${subject.section}`
            : subject.type === 'edge'
              ? `${subject.name}.${subject.edge}`
              : subject.name;
    const path = setting ? ` ${setting.join('/')}` : '';
    return `${type} ${what}${path}: ${was?.join('|') ?? '–'} → ${is?.join('|') ?? '–'}`;
  });

describe('a comparison of two graphs', () => {
  it('[GRA-7] tells what became of a node: name, description, colour, place', () => {
    expect(short(node('a', { name: 'Call' }))).toEqual(['renamed Call: a → Call']);
    expect(short(node('a', { description: 'Why' }))).toEqual(['described a: – → Why']);
    expect(short(node('a', { color: 'red' }))).toEqual(['recoloured a: – → red']);
    expect(short(node('a', { position: { x: 5, y: 6 } }))).toEqual(['moved a: 0, 0 → 5, 6']);
  });

  it('tells which nodes came and went, with their edges', () => {
    const after = fakeGraph(
      [fakeNode('a', 'act'), fakeNode('b', 'choose'), fakeNode('n', 'wait')],
      ['new-lead.all>a', 'a.done>b', 'b.no>n'],
    );
    expect(short(after)).toEqual([
      'added n: – → wait',
      'removed w: wait → –',
      'connected b.no: – → n',
      'disconnected b.yes: w → –',
    ]);
  });

  it('tells an edge that leads elsewhere', () => {
    const after = edited(({ edges }) => ({
      edges: edges.map((edge) => (edge.from === 'a' ? fakeEdge('a.done>w') : edge)),
    }));
    expect(short(after)).toEqual(['re-routed a.done: b → w']);
  });

  it('[GRA-7] finds a node again by its name where its id is another', () => {
    const after = edited(({ nodes }) => ({
      nodes: nodes.map((one) => (one.id === 'w' ? { ...one, id: 'w-2', name: ' W' } : one)),
      edges: before.edges.map((edge) => (edge.to === 'w' ? { ...edge, to: 'w-2' } : edge)),
    }));
    expect(short(after)).toEqual(['renamed  W: w →  W']);
    expect(compareGraphs(before, after).matched.get('w')).toBe('w-2');
  });

  it('takes a node of another type under the same id for another node', () => {
    const after = node('w', { type: 'act', config: { note: '', sequence: null } });
    expect(short(after)).toEqual(['added w: – → act', 'removed w: wait → –', 're-routed b.yes: w → w']);
  });

  it('tells settings in the words of who knows the node types, and only those that changed', () => {
    const reading: GraphReading = {
      typeTitle: ({ type }) => type.toUpperCase(),
      edgeTitle: (_node, edge) => edge,
      settings: ({ config }) => [
        { key: 'note', label: ['Note'], lines: config['note'] === '' ? [] : [String(config['note'])] },
        { key: 'sequence', label: ['Outreach', 'Sequence'], lines: [`no. ${String(config['sequence'])}`] },
      ],
    };
    expect(short(node('a', { config: { note: '', sequence: 7 } }), reading)).toEqual([
      'set a Outreach/Sequence: no. null → no. 7',
    ]);
    expect(short(node('a', { config: { note: 'Hi', sequence: null } }), reading)).toEqual(['set a Note:  → Hi']);
  });

  it('tells a setting that nobody shows by where it stands in the file', () => {
    expect(short(node('b', { config: { edges: [{ id: 'yes' }, { id: 'maybe' }] } }))).toEqual([
      'set b edges/2/id: "no" → "maybe"',
    ]);
  });

  it('tells what became of the graph itself', () => {
    expect(short({ ...before, name: 'Renamed', description: 'All of it', object: 'Contact' })).toEqual([
      'object-changed graph: Lead → Contact',
      'renamed graph: Graph → Renamed',
      'described graph: – → All of it',
    ]);
  });

  it('tells what became of notes', () => {
    const note = { id: 'n', text: 'Ask first', position: { x: 0, y: 0 }, size: { width: 200, height: 80 } };
    const noted = { ...before, notes: [note] };
    expect(short(noted)).toEqual(['added note n: – → Ask first']);
    expect(short(before, undefined, noted)).toEqual(['removed note n: Ask first → –']);
    const changed = { ...note, text: 'Ask\nlast', position: { x: 1, y: 2 }, size: { width: 200, height: 90 } };
    expect(short({ ...before, notes: [{ ...changed, color: 'teal' }] }, undefined, noted)).toEqual([
      'described note n: Ask first → Ask|last',
      'recoloured note n: – → teal',
      'moved note n: 0, 0 → 1, 2',
      'resized note n: 200 × 80 → 200 × 90',
    ]);
  });

  it('tells what became of sections, with their nodes by name', () => {
    const section = { id: 's', name: 'Calls', nodes: ['a', 'b'] };
    const grouped: FlowGraph = { ...before, sections: [section] };
    expect(short(grouped)).toEqual(['added section s: – → a|b']);
    expect(short(before, undefined, grouped)).toEqual(['removed section s: a|b → –']);
    const after: FlowGraph = {
      ...before,
      sections: [{ ...section, name: 'Waits', nodes: ['w', 'a'], color: 'blue', collapsed: true }],
    };
    expect(short(after, undefined, grouped)).toEqual([
      'renamed section s: Calls → Waits',
      'regrouped section s: a|b → a|w',
      'recoloured section s: – → blue',
      'collapsed section s: – → –',
    ]);
    expect(short({ ...grouped, sections: [{ ...section, nodes: ['b', 'a'] }] }, undefined, grouped)).toEqual([]);
  });
});
