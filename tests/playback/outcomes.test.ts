import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { addressOfOutcomes, outcomesOfAddress, type OutcomesFilter } from '#playback/outcomes-filter.ts';
import { findOutcomes } from '#playback/outcomes/find-outcomes.ts';
import { outcomeColumns, outcomeReader } from '#playback/outcomes/outcome-columns.tsx';
import { sortedOutcomes } from '#playback/outcomes/sorted-outcomes.ts';
import { runViewOf } from '#playback/run-view.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { ids } = smallOrg();
const graph = buildGraph({
  nodes: {
    check: ['condition', { outcomes: [{ id: 'hot', name: 'Hot', criteria: when('Rating', 'equals', 'Hot') }] }],
    add: ['add-to-sequence', { sequenceId: 1 }],
    give: ['assign-owner', { kind: 'user', userId: ids['nia'] ?? '' }],
  },
  edges: ['new-lead:all-leads > check', 'check:hot > add', 'check:otherwise > give'],
});
const run = runScenario({
  graph,
  stimuli: ['Hot', 'Cold', 'Cold', 'Hot'].map((Rating, index) => ({
    type: 'create-record',
    after: index * 1_000,
    object: 'Lead',
    fields: { LastName: `Lead ${4 - index}`, Company: 'Customer Ltd', Rating },
  })),
});
const view = runViewOf(run, catalog);

function drive<Made>(making: Generator<undefined, Made, undefined>): Made {
  let step = making.next();
  while (step.done !== true) step = making.next();
  return step.value;
}

const found = (filter: OutcomesFilter): readonly string[] =>
  drive(findOutcomes(view, graph, filter)).map(({ record }) => record.name);

describe('the outcomes of a run', () => {
  it('are filtered by group, words, node, edge and owner, as the canvas counts them', () => {
    expect(found({})).toHaveLength(view.logs.length);
    expect(found({ node: 'check', edge: 'hot' })).toEqual(['Lead 4', 'Lead 1']);
    expect(found({ node: 'give' })).toEqual(['Lead 3', 'Lead 2']);
    expect(found({ node: 'give', text: 'lead 2' })).toEqual(['Lead 2']);
    expect(found({ owner: ids['nia'] ?? '' })).toEqual(['Lead 3', 'Lead 2']);
    expect(found({ group: 'missing-id' })).toEqual(found({ node: 'add', edge: 'missing-prospect-id' }));
    expect(found({ node: 'no such node' })).toEqual([]);
  });

  it('say in a line how far each record came, by which edge, and how it came out', () => {
    const read = outcomeReader(view);
    const [first, second] = view.logs.map(read);
    expect(second).toMatchObject({ name: 'Lead 3', trigger: 'New', lastNode: 'give', outreach: '', attempts: 0 });
    expect(second?.owner).toBe(view.logs[1]?.record.newOwner?.name);
    expect(first).toMatchObject({ name: 'Lead 4', lastNode: 'add', outcome: 'Missing ID', duration: 0 });
    expect(first?.nodes).toBe(view.logs[0]?.path.length);
  });

  it('are sorted by any column either way, blanks last, equal ones in their order', () => {
    const columns = outcomeColumns(outcomeReader(view));
    const trips = view.logs.filter(({ record, trip }) => trip !== null && record.trigger === 'new');
    const by = (id: string, direction: 'ascending' | 'descending'): readonly string[] =>
      drive(sortedOutcomes(trips, columns, { id, direction })).map(({ record }) => record.name);
    expect(by('record', 'ascending')).toEqual(['Lead 1', 'Lead 2', 'Lead 3', 'Lead 4']);
    expect(by('record', 'descending')).toEqual(['Lead 4', 'Lead 3', 'Lead 2', 'Lead 1']);
    expect(by('last-node', 'ascending')).toEqual(['Lead 4', 'Lead 1', 'Lead 3', 'Lead 2']);
    expect(drive(sortedOutcomes(trips, columns, undefined))).toBe(trips);
  });

  it('of many records come out in the order of a whole sort', () => {
    const many = Array.from({ length: 9_001 }, (_, at) => view.logs[(at * 7) % view.logs.length]).flatMap(
      (log) => log ?? [],
    );
    const columns = outcomeColumns(outcomeReader(view));
    const sorted = drive(sortedOutcomes(many, columns, { id: 'record', direction: 'ascending' }));
    const names = sorted.map(({ record }) => record.name);
    expect(names).toEqual(many.map(({ record }) => record.name).sort());
  });
});

describe('the address of the outcomes', () => {
  it('names the filter and is read again', () => {
    const filter: OutcomesFilter = { group: 'error', node: 'check', edge: 'hot', text: 'a&b=c', owner: '005' };
    expect(outcomesOfAddress(addressOfOutcomes(filter))).toEqual(filter);
    expect(outcomesOfAddress('')).toEqual({});
    expect(outcomesOfAddress(null)).toBeNull();
  });

  it('leaves out what it does not know, and an edge of no node', () => {
    expect(outcomesOfAddress('group=odd&edge=hot&more=1')).toEqual({});
  });
});
