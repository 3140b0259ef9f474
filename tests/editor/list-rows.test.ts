import { expect, it } from 'vitest';
import { closedCount } from '#editor/closed-count.ts';
import { duplicateRow } from '#editor/duplicate-row.ts';
import { effectiveOrder, moveRow, tiesOf } from '#editor/row-rank.ts';
import { catalog } from '#nodes/catalog.ts';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import type { JsonObject } from '#shared/json.ts';

type ListSpec = FieldSpec & { readonly kind: 'list' };

function listOf(type: string): ListSpec {
  const spec = catalog.typeOf(type)?.fields.find(({ kind }) => kind === 'list');
  if (spec?.kind !== 'list') throw new Error(`${type} has no list`);
  return spec;
}

const edges = listOf('trigger');
const outcomes = listOf('condition');
const edge = (id: string, priority: number): JsonObject => ({ id, name: id.toUpperCase(), priority });
const rows = [edge('a', 5), edge('b', 1), edge('c', 5), edge('d', 10), edge('e', 1)];
const ids = (list: readonly JsonObject[]) => list.map((row) => row['id']);

it('[GRA-3] edges of a trigger stand in the order in which they are tried: by priority, then as listed', () => {
  expect(effectiveOrder(rows, edges)).toEqual([1, 4, 0, 2, 3]);
  expect(effectiveOrder(rows, outcomes)).toEqual([0, 1, 2, 3, 4]);
});

it('[GRA-3] edges of the same priority are told, lowest priority first', () => {
  expect(tiesOf(rows, edges).map(ids)).toEqual([
    ['b', 'e'],
    ['a', 'c'],
  ]);
  expect(tiesOf(rows, outcomes)).toEqual([]);
});

it('[GRA-3] a row moved among its ties changes the order in which they are tried, and nothing else', () => {
  const order = effectiveOrder(rows, edges);
  const moved = moveRow(rows, order, 3, 2);
  expect(effectiveOrder(moved, edges).map((index) => moved[index]?.['id'])).toEqual(['b', 'e', 'c', 'a', 'd']);
  expect(moved.toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])))).toEqual(rows);
});

it('[CND-4] a copy of an outcome has an id and a name of its own and the same criteria', () => {
  const criteria = { logic: 'all', items: [{ field: 'A', operator: 'is-null' }] };
  const row = { id: 'web', name: 'Web', criteria };
  const copy = duplicateRow(row, [row], outcomes);
  expect(copy).toMatchObject({ name: 'Web copy', criteria });
  expect(copy['id']).not.toBe('web');
  const again = duplicateRow(row, [row, copy], outcomes);
  expect(again['name']).toBe('Web copy 2');
  expect(new Set([row['id'], copy['id'], again['id']]).size).toBe(3);
});

it('a copy of a row without id and name is the same', () => {
  const rules = listOf('match-account');
  const row = { field: 'Email', candidateField: 'Website', method: 'email-domain' };
  expect(duplicateRow(row, [row], rules)).toEqual(row);
});

it('[CND-4] a closed row says how many records it gets', () => {
  const of = (matched: number, here: number, unknown: number, total = 40) =>
    closedCount({ total, choices: [{ edge: 'a', matched, here, unknown, earlier: 0, perhaps: 0 }] }, 'a');
  expect(of(12, 12, 0)).toBe('12 of 40 match');
  expect(of(1, 0, 0)).toBe('1 of 40 matches, 0 come here');
  expect(of(12, 7, 3)).toBe('12 of 40 match, 7 come here, 3 perhaps');
  expect(of(0, 0, 40)).toBe('Known only in a run');
  expect(of(0, 0, 0, 0)).toBeUndefined();
  expect(closedCount(undefined, 'a')).toBeUndefined();
});
