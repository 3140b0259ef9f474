import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditorStore } from '#editor/editor-store.ts';
import { renameVariable } from '#editor/rename-variable.ts';
import { variableUses } from '#editor/variable-uses.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { fakeEnvironment } from '../support/fake-environment.ts';
import { buildGraph, when } from '../support/build-graph.ts';

const industry = (variable: string) => ({
  outcomes: [{ id: 'yes', name: 'Yes', criteria: when(`${variable}.Industry`, 'equals', 'Media') }],
});

const graph = buildGraph({
  nodes: {
    match: ['match-account'],
    gate: ['condition', industry('MatchedAccount')],
    wait: ['hold', { criteria: when('MatchedAccount.Name', 'is-not-null') }],
    owner: ['assign-owner', { kind: 'match-owner', variable: 'MatchedAccount' }],
    // The setting is hidden, and comes back with “The matched account”.
    convert: ['convert-lead', { account: 'new', variable: 'MatchedAccount' }],
  },
  edges: ['new-lead:all-leads > match', 'match:matched > gate', 'gate:yes > owner', 'gate:otherwise > wait'],
});

const renamed = (of: FlowGraph, node: string, name: string) => {
  const { getState } = createEditorStore(of, catalog);
  expect(getState().run(renameVariable(of, node, name, catalog).commands)).toBeUndefined();
  const after = getState().graph;
  getState().undo();
  expect(getState()).toMatchObject({ graph: of, undoable: undefined });
  return after;
};
const names = (of: FlowGraph, variable: string): readonly string[] =>
  variableUses(of, variable, catalog).map(({ node }) => node.name);

describe('rename-variable', () => {
  it('[MAT-1] writes the new name in every criterion and setting that reads it, in one step', () => {
    const after = renamed(graph, 'match', 'Known');
    expect(JSON.stringify(after)).not.toContain('MatchedAccount');
    expect(names(after, 'Known')).toEqual(['gate', 'wait', 'owner']);
    expect(nodeById(after, 'convert')?.config['variable']).toBe('Known');
  });

  it('[MAT-1] takes along the match nodes that store it for the same readers on other ways', () => {
    const two = buildGraph({
      nodes: {
        one: ['match-account'],
        two: ['match-account'],
        far: ['match-account'],
        gate: ['condition', industry('MatchedAccount')],
        alone: ['condition', industry('MatchedAccount')],
      },
      edges: [
        'new-lead:all-leads > one',
        'one:matched > gate',
        'one:no-match > two',
        'two:matched > gate',
        'updated-lead:all-updates > far',
        'far:matched > alone',
      ],
    });
    const { stores, readers } = renameVariable(two, 'one', 'Known', catalog);
    expect([stores, readers].map((list) => list.map(({ id }) => id))).toEqual([['two'], ['gate']]);
    expect(names(renamed(two, 'one', 'Known'), 'MatchedAccount')).toEqual(['alone']);
  });

  it('[MAT-1] lets criteria about candidates be, which know no variables', () => {
    const own = buildGraph({
      nodes: { match: ['match-account', { variable: 'Owner2', filter: when('Owner2.Name', 'is-null') }] },
      edges: [],
    });
    expect(names(own, 'Owner2')).toEqual([]);
    const after = renamed(own, 'match', 'Known');
    expect(nodeById(after, 'match')?.config['filter']).toEqual(when('Owner2.Name', 'is-null'));
  });

  it('[MAT-1] leaves a graph with the issues that it had, whatever is connected', () => {
    const links = fc.constantFrom(
      'new-lead:all-leads',
      'updated-lead:all-updates',
      'a:matched',
      'a:no-match',
      'b:matched',
      'b:no-match',
      'gate:yes',
      'gate:otherwise',
      'gate2:yes',
      'owner:assigned',
    );
    const to = fc.constantFrom('a', 'b', 'gate', 'gate2', 'owner', 'convert');
    const edges = fc.uniqueArray(fc.tuple(links, to), { selector: ([from]) => from, maxLength: 9 });
    const stored = fc.constantFrom('Alpha', 'Beta');
    const read = fc.constantFrom('Alpha', 'Beta', '');
    fc.assert(
      fc.property(edges, fc.tuple(stored, stored, read, read), fc.constantFrom('a', 'b'), (lines, v, of) => {
        const start = buildGraph({
          nodes: {
            a: ['match-account', { variable: v[0] }],
            b: ['match-account', { variable: v[1] }],
            gate: ['condition', industry(v[2])],
            gate2: ['condition', industry(v[3])],
            owner: ['assign-owner', { kind: 'match-owner', variable: v[2] === '' ? null : v[2] }],
            convert: ['convert-lead', { account: 'match', variable: v[3] === '' ? null : v[3] }],
          },
          edges: lines.map(([from, target]) => `${from} > ${target}`),
        });
        const issuesOf = (it: FlowGraph) =>
          validateGraph(it, catalog, fakeEnvironment).map(({ code, place }) => JSON.stringify([code, place]));
        const before = issuesOf(start);
        expect(issuesOf(renamed(start, of, 'Known')).filter((issue) => !before.includes(issue))).toEqual([]);
      }),
    );
  });
});
