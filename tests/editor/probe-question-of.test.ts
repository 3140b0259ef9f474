import { expect, it } from 'vitest';
import { doubtSentence } from '#editor/doubt-text.ts';
import { probeQuestionOf } from '#editor/probe-question-of.ts';
import { variableUses } from '#editor/variable-uses.ts';
import type { Criteria } from '#criteria/criteria.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph, when } from '../support/build-graph.ts';

const outcome = (criteria: ReturnType<typeof when>) => ({
  outcomes: [{ id: 'yes', name: 'Yes', criteria }],
});
const graph = buildGraph({
  nodes: {
    match: ['match-account', { filter: when('Industry', 'equals', 'Energy') }],
    gate: ['condition', outcome(when('MatchedAccount.Industry', 'equals', 'Energy'))],
    assign: ['assign-owner', { kind: 'match-owner', variable: 'MatchedAccount' }],
    update: ['update-record', { values: [{ field: 'Rating', value: 'Hot' }] }],
    wait: ['hold', { criteria: when('Rating', 'has-changed') }],
    convert: ['convert-lead'],
    last: ['condition', outcome(when('Title', 'equals', 'CEO'))],
  },
  edges: [
    'new-lead:all-leads > match',
    'match:matched > gate',
    'gate:yes > assign',
    'assign:assigned > update',
    'update:updated > wait',
    'wait:met > convert',
    'convert:converted > last',
  ],
});
const at = (id: string) => {
  const node = nodeById(graph, id);
  return node && probeQuestionOf(graph, node, catalog);
};

it('[GRA-4] at a trigger nothing is hidden but what an update changes', () => {
  const nothing = { update: false, variables: [], written: [], replacedBy: undefined };
  expect(at('new-lead')?.hidden).toEqual(nothing);
  expect(at('updated-lead')?.hidden).toEqual({ ...nothing, update: true });
});

it('[CND-4] what nodes before a condition match, write and replace is hidden there', () => {
  expect(at('gate')?.hidden).toMatchObject({ update: false, variables: ['MatchedAccount'], written: [] });
  expect(at('wait')?.hidden.written).toEqual(
    expect.arrayContaining([
      { field: 'OwnerId', by: 'assign' },
      { field: 'Rating', by: 'update' },
    ]),
  );
  expect(at('wait')?.hidden.replacedBy).toBeUndefined();
  expect(at('last')?.hidden.replacedBy).toBe('convert');
});

it('[MAT-1] the filter of a match asks its candidates, of whom nothing is hidden', () => {
  expect(at('match')).toMatchObject({ object: 'Account', choices: [{ edge: 'filter' }], hidden: { variables: [] } });
});

it('nodes without criteria ask nothing', () => {
  expect(at('assign')).toBeUndefined();
  expect(at('update')).toBeUndefined();
});

it('[CND-4] what only a run can tell is said with its reason', () => {
  const criteria: Criteria = {
    logic: 'all',
    items: [
      { field: 'MatchedAccount.Industry', operator: 'is-null' },
      { field: 'Rating', operator: 'has-changed' },
      { field: 'Owner.Name', operator: 'is-null' },
      { field: 'Title', operator: 'is-null' },
    ],
  };
  const hidden = {
    update: true,
    variables: ['MatchedAccount'],
    written: [{ field: 'OwnerId', by: 'Assign' }],
    replacedBy: undefined,
  };
  const labelOf = (path: string): string => (path === 'OwnerId' ? 'Owner' : path);
  expect(doubtSentence(criteria, hidden, labelOf)).toBe(
    'Depends on the matched record MatchedAccount, depends on what an update changes, “Assign” before this node may change Owner: known only in a run.',
  );
  expect(doubtSentence({ ...criteria, items: criteria.items.slice(3) }, hidden, labelOf)).toBeUndefined();
});

it('[MAT-1] a match variable is used by the nodes whose criteria or settings read it', () => {
  const uses = variableUses(graph, 'MatchedAccount', catalog).map(({ node, settings }) => [node.id, ...settings]);
  expect(uses).toEqual([
    ['gate', 'Criteria of “Yes”'],
    ['assign', 'Matched record'],
  ]);
  expect(variableUses(graph, 'Other', catalog)).toEqual([]);
  expect(variableUses(graph, '', catalog)).toEqual([]);
});
