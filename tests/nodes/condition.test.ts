import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import { when } from '../support/build-graph.ts';
import { fakeTripFacts, type FactsSketch } from '../support/fake-trip-facts.ts';
import { checkNode, codesOf, linesOf } from './check-node.ts';

const condition = catalog.typeOf('condition');
const always = { logic: 'all', items: [] };
const outcome = (id: string, criteria: JsonObject = always): JsonObject => ({ id, name: id, criteria });
const run = (outcomes: readonly JsonObject[], facts: FactsSketch) => condition?.run({ outcomes }, fakeTripFacts(facts));
const check = (...outcomes: readonly JsonObject[]) =>
  checkNode({ nodes: { gate: ['condition', { outcomes }] }, edges: ['new-lead:all-leads > gate'] }, 'gate');

describe('a condition', () => {
  const outcomes = [outcome('us', when('Country', 'equals', 'US')), outcome('named', when('Country', 'is-not-null'))];

  it('[CND-4] leaves by the first outcome whose criteria hold', () => {
    expect(run(outcomes, { record: { Country: 'us' } })).toMatchObject({ type: 'leave', edge: 'us' });
    expect(run(outcomes, { record: { Country: 'FR' } })).toMatchObject({ type: 'leave', edge: 'named' });
  });

  it('[CND-4] leaves by Otherwise where no outcome fits', () => {
    expect(run(outcomes, {})).toEqual({
      type: 'leave',
      edge: 'otherwise',
      why: { text: 'No outcome fits.', rule: 'CND-4' },
    });
    expect(run([], {})).toMatchObject({ edge: 'otherwise' });
  });

  it('[CND-4] reads the owner and what a match found', () => {
    const facts: FactsSketch = {
      record: { OwnerId: '005A' },
      records: { User: [{ Id: '005A', Name: 'Sam' }], Account: [{ Id: '001A', Industry: 'Banking' }] },
      variables: { MatchedAccount: { object: 'Account', id: '001A', candidates: 1 } },
    };
    expect(run([outcome('a', when('Owner.Name', 'equals', 'Sam'))], facts)).toMatchObject({ edge: 'a' });
    expect(run([outcome('b', when('MatchedAccount.Industry', 'equals', 'banking'))], facts)).toMatchObject({
      edge: 'b',
    });
  });

  it('[CND-1] sees what the update changed', () => {
    const facts: FactsSketch = { record: { Rating: 'Hot' }, before: { Rating: 'Cold' } };
    expect(run([outcome('hot', when('Rating', 'has-changed'))], facts)).toMatchObject({ edge: 'hot' });
  });

  it('declares one edge an outcome, and Otherwise last', () => {
    expect(condition?.edges({ outcomes }).map(({ id, title }) => `${id}: ${title}`)).toEqual([
      'us: us',
      'named: named',
      'otherwise: Otherwise',
    ]);
    expect(condition?.choices({ outcomes }).map(({ edge }) => edge)).toEqual(['us', 'named']);
  });

  it('leaves the id of Otherwise to Otherwise', () => {
    expect(catalog.get('condition')?.readConfig({ outcomes: [outcome('otherwise')] })).toMatchObject({
      ok: false,
      faults: [{ at: 'outcomes[0].id' }],
    });
  });

  it('says its outcomes on the card', () => {
    expect([condition?.summary({ outcomes }), condition?.summary({ outcomes: [] })]).toEqual([
      'us, named, else Otherwise',
      'No outcomes',
    ]);
  });
});

describe('the checks of a condition', () => {
  it('find nothing where all is well', () => {
    expect(check(outcome('us', when('Country', 'equals', 'US')))).toEqual([]);
  });

  it('[CND-4] warn where there is no outcome, or one takes everything', () => {
    expect(linesOf(check())).toEqual(['warning condition/no-outcomes [CND-4]']);
    expect(linesOf(check(outcome('all'), outcome('us', when('Country', 'equals', 'US'))))).toEqual([
      'warning condition/takes-all [CND-4]',
      'warning node/never-taken [CND-4]',
    ]);
  });

  it("[CND-4] warn of an outcome that is called as the condition's own edge", () => {
    const own = { ...outcome('us', when('Country', 'equals', 'US')), name: 'otherwise' };
    expect(codesOf(check(own))).toEqual(['node/edge-name-twice']);
  });

  it('[CND-3] report a wrong expression at its place', () => {
    const [issue] = check(outcome('a', { ...when('Country', 'is-null'), logic: 'custom', expression: '1 AND 2' }));
    expect(issue).toMatchObject({
      severity: 'error',
      rule: 'CND-3',
      place: { field: 'outcomes[0].criteria.expression' },
    });
  });

  it('[CND-4] let criteria read only matches that come before', () => {
    const outcomes = [outcome('a', when('MatchedAccount.Industry', 'is-null'))];
    const nodes = { gate: ['condition', { outcomes }], match: ['match-account'] } as const;
    const before = ['new-lead:all-leads > match', 'match:matched > gate'];
    expect(codesOf(checkNode({ nodes, edges: before }, 'gate'))).toEqual([]);
    expect(codesOf(checkNode({ nodes, edges: ['new-lead:all-leads > gate', 'gate:a > match'] }, 'gate'))).toEqual([
      'criteria/unknown-field',
    ]);
  });

  it('[GRA-4] warn of a change only where new records alone come', () => {
    const outcomes = [outcome('a', when('Rating', 'has-changed'))];
    const sketch = { nodes: { gate: ['condition', { outcomes }] }, edges: ['new-lead:all-leads > gate'] } as const;
    expect(codesOf(checkNode(sketch, 'gate'))).toEqual(['node/never-changed']);
    const both = { ...sketch, edges: [...sketch.edges, 'updated-lead:all-leads > gate'] };
    expect(codesOf(checkNode(both, 'gate'))).toEqual([]);
  });
});
