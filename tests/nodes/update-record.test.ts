import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import { fakeTripFacts } from '../support/fake-trip-facts.ts';
import { checkNode, codesOf, linesOf } from './check-node.ts';

const update = catalog.typeOf('update-record');
const row = (field: string, value: JsonObject[string]): JsonObject => ({ field, value });
const run = (...values: readonly JsonObject[]) => update?.run({ values }, fakeTripFacts());
const check = (...values: readonly JsonObject[]) =>
  checkNode({ nodes: { write: ['update-record', { values }] }, edges: [] }, 'write');

describe('update record', () => {
  it('asks for all rows at once and leaves by Updated, or by Update failed where the org refuses', () => {
    expect(run(row('Rating', 'Hot'), row('AnnualRevenue', 5), row('DoNotCall', true))).toEqual({
      type: 'act',
      action: { type: 'update-record', fields: { Rating: 'Hot', AnnualRevenue: 5, DoNotCall: true } },
      why: { text: 'Updates 3 fields: Rating, AnnualRevenue, DoNotCall.' },
      done: 'updated',
      failed: 'update-failed',
    });
  });

  it('clears a field by a blank value', () => {
    expect(run(row('Rating', ''), row('Title', null))).toMatchObject({
      action: { fields: { Rating: null, Title: null } },
    });
  });

  it('leaves by Update failed where there is nothing to write', () => {
    expect(run()).toMatchObject({ type: 'leave', edge: 'update-failed' });
  });

  it('has an error edge', () => {
    expect(update?.edges({ values: [] })).toEqual([
      { id: 'updated', title: 'Updated', kind: 'normal' },
      { id: 'update-failed', title: 'Update failed', kind: 'error' },
    ]);
  });

  it('says on the card what it writes', () => {
    expect(update?.summary({ values: [row('Rating', 'Hot'), row('Title', null), row('Fax', '1')] })).toBe(
      'Rating = Hot, Title = blank and 1 more',
    );
  });
});

describe('the checks of update record', () => {
  it('find nothing where the org would take every value', () => {
    const values = [
      row('Rating', 'Hot'),
      row('AnnualRevenue', 1.5),
      row('DoNotCall', false),
      row('OwnerId', '005000000000001AAA'),
      row('Title', ''),
    ];
    expect(check(...values)).toEqual([]);
  });

  it('find an empty list, a row without a field, and a field that is written twice', () => {
    expect(linesOf(check())).toEqual(['error update-record/no-fields']);
    expect(linesOf(check(row('', 'x')))).toEqual(['error update-record/no-field']);
    expect(check(row('Rating', 'Hot'), row('Rating', 'Cold'))).toMatchObject([
      { code: 'update-record/field-twice', place: { field: 'values[1]' } },
    ]);
  });

  it('find fields that the org does not have or keeps itself', () => {
    expect(linesOf(check(row('Nope', 1), row('CreatedDate', null)))).toEqual([
      'error update-record/unknown-field',
      'error update-record/read-only',
    ]);
  });

  it('[SF-3] warn of a field that is read-only on the layout', () => {
    expect(linesOf(check(row('Outreach_Prospect_ID__c', '7')))).toEqual(['warning update-record/read-only-on-layout']);
  });

  it.each([
    ['AnnualRevenue', '12'],
    ['DoNotCall', 'yes'],
    ['OwnerId', 'Sam'],
    ['Title', 7],
    ['EmailBouncedDate', 'yesterday'],
  ])('find a value of the wrong type in %s', (field, value) => {
    expect(codesOf(check(row(field, value)))).toEqual(['update-record/wrong-type']);
  });

  it('find a value that is too long, and a required field that is cleared', () => {
    expect(check(row('Title', 'x'.repeat(129)))[0]?.message).toBe(
      '"Title" takes at most 128 characters; the value has 129.',
    );
    expect(codesOf(check(row('LastName', null), row('OwnerId', '')))).toEqual([
      'update-record/required',
      'update-record/required',
    ]);
  });

  it('warn of a value that the picklist does not list', () => {
    expect(linesOf(check(row('Rating', 'Boiling')))).toEqual(['warning update-record/not-in-picklist']);
  });

  it('leave fields alone where no org is known', () => {
    const sketch = { nodes: { write: ['update-record', { values: [row('Nope', 1)] }] }, edges: [] } as const;
    expect(checkNode(sketch, 'write', null)).toEqual([]);
  });
});
