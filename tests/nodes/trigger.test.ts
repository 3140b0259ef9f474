import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import { when } from '../support/build-graph.ts';
import { fakeTripFacts } from '../support/fake-trip-facts.ts';
import { checkNode, linesOf } from './check-node.ts';

const trigger = catalog.typeOf('trigger');
const always = { logic: 'all', items: [] };

const edge = (id: string, criteria: JsonObject = always, priority = 5): JsonObject => ({
  id,
  name: id,
  priority,
  criteria,
});
const config = (edges: readonly JsonObject[], kind = 'new'): JsonObject => ({ kind, enabled: true, edges });
const run = (settings: JsonObject, record: Record<string, string> = {}) =>
  trigger?.run(settings, fakeTripFacts({ record }));
const check = (edges: readonly JsonObject[]) =>
  linesOf(checkNode({ nodes: { 'new-lead': ['trigger', config(edges)] }, edges: [] }, 'new-lead'));

describe('a trigger', () => {
  it('[GRA-3] leaves by the first edge whose criteria hold', () => {
    const settings = config([
      edge('phone', when('LeadSource', 'equals', 'Phone')),
      edge('web', when('LeadSource', 'equals', 'Web')),
    ]);
    expect(run(settings, { LeadSource: 'web' })).toEqual({
      type: 'leave',
      edge: 'web',
      why: { text: '"web" is the first edge whose criteria hold.', rule: 'GRA-3' },
    });
  });

  it('[GRA-3] tries lower priorities first, then the order of the list', () => {
    const settings = config([edge('third'), edge('second', always, 2), edge('first', always, 1), edge('fourth')]);
    expect(trigger?.choices(settings).map((choice) => choice.edge)).toEqual(['first', 'second', 'third', 'fourth']);
    expect(run(settings)).toMatchObject({ type: 'leave', edge: 'first' });
  });

  it('[GRA-3] routes nothing that fits no edge', () => {
    expect(run(config([edge('web', when('LeadSource', 'equals', 'Web'))]))).toEqual({
      type: 'end',
      why: { text: 'No edge of this trigger fits: the record is not routed.', rule: 'GRA-3' },
    });
  });

  it('[GRA-2] routes nothing while it is switched off', () => {
    expect(run({ ...config([edge('all')]), enabled: false })).toMatchObject({ type: 'end', why: { rule: 'GRA-2' } });
  });

  it('takes all records by default, and says which', () => {
    expect(trigger?.defaults('Contact')).toMatchObject({
      edges: [{ id: 'all-contacts', name: 'All contacts', priority: 5 }],
    });
    expect(trigger?.edges(trigger.defaults('Lead'))).toEqual([{ id: 'all-leads', title: 'All leads', kind: 'normal' }]);
  });

  it('shows its edges in the order they are tried', () => {
    expect(trigger?.summary(config([edge('b'), edge('a', always, 1)]))).toBe('2 edges: a, b');
    expect(trigger?.summary(config([]))).toBe('No edges');
    expect(trigger?.summary({ ...config([]), enabled: false })).toBe('Switched off');
  });

  it('[GRA-3] keeps priorities between 1 and 10 and ids unlike each other', () => {
    const read = (edges: readonly JsonObject[]) => catalog.get('trigger')?.readConfig(config(edges));
    expect(read([edge('a', always, 0)])).toMatchObject({
      faults: [{ at: 'edges[0].priority', message: 'Must be at least 1.' }],
    });
    expect(read([edge('a', always, 11)])).toMatchObject({ faults: [{ at: 'edges[0].priority' }] });
    expect(read([edge('a'), edge('a')])).toMatchObject({
      faults: [{ at: 'edges[1].id', message: 'The edge id "a" is used twice on this node.' }],
    });
    expect(read([edge('Not an id')])).toMatchObject({ faults: [{ at: 'edges[0].id' }] });
  });
});

describe('the checks of a trigger', () => {
  it('find nothing where all is well', () => {
    expect(check([edge('web', when('LeadSource', 'equals', 'Web')), edge('rest')])).toEqual([]);
  });

  it('[GRA-3] warn of a trigger without edges', () => {
    expect(check([])).toEqual(['warning trigger/no-edges [GRA-3]']);
  });

  it('[GRA-3] warn of an edge that comes after one that takes all', () => {
    expect(check([edge('rest'), edge('web', when('LeadSource', 'equals', 'Web'))])).toEqual([
      'warning node/never-taken [GRA-3]',
    ]);
  });

  it('find edges without a name and names that are used twice', () => {
    const web = when('LeadSource', 'equals', 'Web');
    expect(
      check([
        { ...edge('a', web), name: ' ' },
        { ...edge('b', web), name: 'B' },
        { ...edge('c'), name: 'b ' },
      ]),
    ).toEqual(['error node/edge-without-name', 'warning node/edge-name-twice']);
  });

  it('[GRA-4] warn of a change that a new record cannot have', () => {
    expect(check([edge('hot', when('Rating', 'changed-to', 'Hot'))])).toEqual(['warning node/never-changed [GRA-4]']);
  });

  it('[CND-4] find a field that the object does not have', () => {
    const [issue] = checkNode(
      { nodes: { 'new-lead': ['trigger', config([edge('a', when('Nope', 'is-null'))])] }, edges: [] },
      'new-lead',
    );
    expect(issue).toMatchObject({
      severity: 'error',
      rule: 'CND-4',
      place: { field: 'edges[0].criteria.items[0].field' },
    });
  });

  it('ask nothing of a trigger that is switched off', () => {
    const off = { ...config([]), enabled: false };
    expect(checkNode({ nodes: { 'new-lead': ['trigger', off] }, edges: [] }, 'new-lead')).toEqual([]);
  });
});
