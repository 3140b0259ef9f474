import { describe, expect, it } from 'vitest';
import { compareAddress, sideOf } from '#app/versions/compare-address.ts';
import { changeTitle, comparisonText, groupChanges, groupCounts } from '#versions/change-words.ts';
import { comparedGraph } from '#app/versions/compared-graph.ts';
import { canHold, graphReadingOf, typeTitle } from '#wording/graph-reading.ts';
import { standingLabel } from '#app/versions/version-words.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { compareGraphs } from '#versions/compare-graphs.ts';
import { environmentOf } from '#world/environment.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { smallOrg } from '../support/small-org.ts';

const environment = environmentOf(smallOrg().setup);
const outcome = (id: string, name: string, source: string) => ({
  id,
  name,
  criteria: when('LeadSource', 'equals', source),
});

const before = buildGraph({
  nodes: {
    gate: ['condition', { outcomes: [outcome('yes', 'Partner', 'Partner')] }],
    wait: ['hold', { amount: 2, unit: 'hours' }],
    owner: ['assign-owner'],
  },
  edges: ['new-lead:all-leads > gate', 'gate:yes > wait', 'gate:otherwise > owner'],
});

const after = buildGraph({
  nodes: {
    gate: ['condition', { outcomes: [outcome('yes', 'Partners', 'Web'), outcome('web', 'Web', 'Web')] }],
    wait: ['hold', { amount: 3, unit: 'days' }],
    add: ['add-to-sequence'],
  },
  edges: ['new-lead:all-leads > gate', 'gate:yes > add', 'gate:web > wait'],
});

const compare = (a: FlowGraph, b: FlowGraph) => compareGraphs(a, b, graphReadingOf(environment));
const comparison = compare(before, after);

describe('the words of a comparison', () => {
  it('[GRA-7] settings go by their labels, criteria by sentences', () => {
    const settings = comparison.changes.filter(({ type }) => type === 'set');
    expect(settings.map((change) => [changeTitle(change), change.before, change.after])).toEqual([
      ['Outcomes', ['Partner'], ['Partners', 'Web']],
      ['Outcomes › Partners › Name', ['Partner'], ['Partners']],
      ['Outcomes › Partners › Criteria', ['Lead Source equals "Partner"'], ['Lead Source equals "Web"']],
      ['Outcomes › Web › Name', undefined, ['Web']],
      ['Outcomes › Web › Criteria', undefined, ['Lead Source equals "Web"']],
      ['At most', ['2'], ['3']],
      ['Unit', ['Hours'], ['Days']],
    ]);
  });

  it('changes are put together by what changed, and counted', () => {
    const groups = groupChanges(comparison.changes, { before, after }, typeTitle);
    expect(groups.map(({ title, kind, effect }) => [title, kind, effect])).toEqual([
      ['gate', 'Condition', 'changed'],
      ['wait', 'Hold', 'changed'],
      ['add', 'Add to Sequence', 'added'],
      ['owner', 'Assign Owner', 'removed'],
    ]);
    expect(groupCounts(groups)).toBe('1 added, 1 removed, 2 changed');
    const gate = groups[0]?.changes.map(changeTitle) ?? [];
    expect(gate.slice(-3)).toEqual([
      'Edge “Partners” leads elsewhere',
      'Edge “Web” connected',
      'Edge “Otherwise” disconnected',
    ]);
    expect(comparisonText('From v1 to v2', groups)).toContain('+ add (Add to Sequence)\n    Node added');
  });

  it('records can be held at holds and at callouts', () => {
    expect(after.nodes.filter(canHold).map(({ name }) => name)).toEqual(['wait', 'add']);
  });

  it('the button says how the draft stands', () => {
    const version = { number: 3, name: '', note: '', by: '', at: '', graph: before };
    expect(standingLabel({ type: 'no-versions' })).toBe('Draft');
    expect(standingLabel({ type: 'same', version, live: true })).toBe('v3 · live');
    expect(standingLabel({ type: 'same', version, live: false })).toBe('v3');
    expect(standingLabel({ type: 'changed', since: version })).toBe('Draft · changed since v3');
  });

  it('an address names two sides', () => {
    expect(compareAddress('leads', { from: 3, to: 'draft' })).toBe('/flow/leads/compare?from=3&to=draft');
    expect(compareAddress('leads', { from: { graph: 'other', what: 2 }, to: 'draft' })).toBe(
      '/flow/leads/compare?from=other@2&to=draft',
    );
    expect([sideOf('other@2'), sideOf('other@draft'), sideOf('other@0'), sideOf('@2')]).toEqual([
      { graph: 'other', what: 2 },
      { graph: 'other', what: 'draft' },
      undefined,
      undefined,
    ]);
    expect([sideOf('3'), sideOf('draft'), sideOf('0'), sideOf('x'), sideOf(null)]).toEqual([
      3,
      'draft',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the canvas of a comparison', () => {
  const marks = (view: 'both' | 'before' | 'after') => {
    const { decorations } = comparedGraph({ before, after, comparison }, view);
    return {
      nodes: Object.fromEntries([...decorations.nodes].map(([id, { change }]) => [id, change])),
      edges: Object.fromEntries([...decorations.edges].map(([id, { change }]) => [id, change])),
    };
  };

  it('shows removed nodes in place, with what led to them', () => {
    const { graph } = comparedGraph({ before, after, comparison }, 'both');
    expect(graph.nodes.map(({ id }) => id)).toContain('owner');
    expect(graph.edges).toContainEqual({ from: 'gate', edge: 'otherwise', to: 'owner' });
    expect(marks('both')).toEqual({
      nodes: { gate: 'changed', wait: 'changed', add: 'added', owner: 'removed' },
      edges: { 'gate:yes': 'added', 'gate:web': 'added', 'gate:otherwise': 'removed' },
    });
  });

  it('shows each side by itself', () => {
    expect(marks('before')).toEqual({
      nodes: { gate: 'changed', wait: 'changed', owner: 'removed' },
      edges: { 'gate:yes': 'removed', 'gate:otherwise': 'removed' },
    });
    expect(marks('after')).toEqual({
      nodes: { gate: 'changed', wait: 'changed', add: 'added' },
      edges: { 'gate:yes': 'added', 'gate:web': 'added' },
    });
  });

  it('marks the node of an edge that leads elsewhere, too', () => {
    const edges = before.edges.map((edge) => (edge.edge === 'otherwise' ? { ...edge, to: 'wait' } : edge));
    const led = { ...before, edges };
    const { decorations } = comparedGraph({ before, after: led, comparison: compare(before, led) }, 'both');
    expect([...decorations.nodes]).toEqual([['gate', { change: 'changed' }]]);
    expect([...decorations.edges]).toEqual([['gate:otherwise', { change: 'added' }]]);
  });

  it('draws a removed node clear of the one that took its place and its id', () => {
    const replaced: FlowGraph = {
      ...before,
      nodes: before.nodes.map((node) => (node.id === 'wait' ? { ...node, type: 'match-account', config: {} } : node)),
    };
    const merged = comparedGraph({ before, after: replaced, comparison: compare(before, replaced) }, 'both');
    const ghost = merged.graph.nodes.find(({ id }) => id === 'wait-removed-1');
    expect(ghost?.type).toBe('hold');
    expect(merged.drawn({ before: 'wait' })).toBe('wait-removed-1');
    const places = merged.graph.nodes.filter(({ id }) => id.startsWith('wait')).map(({ position }) => position.y);
    expect(new Set(places).size).toBe(2);
  });

  it('marks notes and sections, and shows removed notes where they lay', () => {
    const note = (id: string) => ({ id, text: id, position: { x: 0, y: 0 }, size: { width: 200, height: 100 } });
    const [gone, kept, added] = [note('gone'), note('kept'), note('new')];
    const was: FlowGraph = { ...before, notes: [gone, kept] };
    const section = { id: 's', name: 'S', nodes: ['wait'] };
    const is: FlowGraph = { ...before, notes: [{ ...kept, color: 'red' }, added], sections: [section] };
    const { graph, decorations } = comparedGraph({ before: was, after: is, comparison: compare(was, is) }, 'both');
    expect(graph.notes?.map(({ id }) => id)).toEqual(['kept', 'new', 'gone']);
    expect([...decorations.nodes].map(([id, { change }]) => `${id} ${change}`).toSorted()).toEqual([
      'frame--s added',
      'note--gone removed',
      'note--kept changed',
      'note--new added',
    ]);
  });

  it('shows the nodes of collapsed sections', () => {
    const folded: FlowGraph = { ...after, sections: [{ id: 's', name: 'S', nodes: ['add'], collapsed: true }] };
    const { graph } = comparedGraph({ before, after: folded, comparison: compare(before, folded) }, 'both');
    expect(graph.sections).toEqual([{ id: 's', name: 'S', nodes: ['add'] }]);
  });
});
