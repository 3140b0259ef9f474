import { describe, expect, it } from 'vitest';
import { addNodeAt } from '#editor/add-node.ts';
import { withFreeVariables } from '#editor/free-variables.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph, when } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: {
    match: ['match-account'],
    other: ['match-duplicates', { variable: 'MatchedAccount2' }],
    wait: ['hold', { criteria: when('MatchedAccount.Name', 'is-not-null') }],
  },
  edges: ['match:matched > wait'],
});
const [match, wait] = ['match', 'wait'].map((id) => graph.nodes.filter((node) => node.id === id));

describe('free-variables', () => {
  it('[MAT-1] gives a copied match a name of its own, by which what is copied with it reads it', () => {
    const [copy, reader] = withFreeVariables(graph, [...(match ?? []), ...(wait ?? [])], catalog);
    expect(copy?.config['variable']).toBe('MatchedAccount3');
    expect(reader?.config['criteria']).toEqual(when('MatchedAccount3.Name', 'is-not-null'));
  });

  it('[MAT-1] lets a copied reader read what it read, and a free name be', () => {
    expect(withFreeVariables(graph, wait ?? [], catalog)).toEqual(wait);
    const empty = buildGraph({ nodes: {}, edges: [] });
    expect(withFreeVariables(empty, match ?? [], catalog)).toEqual(match);
  });

  it('[MAT-1] gives a new match node a name that no other has', () => {
    const addition = addNodeAt({ graph, kinds: catalog, type: 'match-account', sizes: new Map() }, { x: 0, y: 0 });
    expect(addition?.command).toMatchObject({ node: { config: { variable: 'MatchedAccount3' } } });
  });
});
