import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { pairAt, type Pair } from '#playback/world/pair-at.ts';
import { syncRows, totalsOf } from '#playback/world/sync-rows.ts';
import { runViewOf } from '#playback/run-view.ts';
import { MINUTE } from '#shared/instant.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph } from '../../support/build-graph.ts';
import { entriesOf, runScenario } from '../../support/run-scenario.ts';
import { smallOrg, START } from '../../support/small-org.ts';

const { setup, ids } = smallOrg();
const graph = buildGraph({
  nodes: { note: ['update-record', { values: [{ field: 'Title', value: 'Seen' }] }] },
  edges: ['new-lead:all-leads > note'],
});
const made: Stimulus = {
  type: 'create-record',
  after: 0,
  object: 'Lead',
  fields: { LastName: 'New', Company: 'New Ltd', Email: 'new.lead@customer.example', OwnerId: ids['sam'] ?? '' },
};
const run = runScenario({ graph, org: setup, stimuli: [made] });
const view = runViewOf(run, catalog);
const [log] = view.logs;
if (log === undefined) throw new Error('a log');

const at = (seq: number): Pair => {
  const pair = pairAt(view, log, seq);
  if (pair === null) throw new Error('a lead');
  return pair;
};
const carried = entriesOf(run, 'sync-carried').filter(({ record }) => record === log.record.id);
const created = carried.find(({ action }) => action === 'created')?.seq ?? -1;
const pushed = carried.find(({ direction }) => direction === 'out')?.seq ?? -1;

describe('the record in both systems', () => {
  it('[SYN-23] has no prospect, and so nothing that differs, before the sync has made one', () => {
    const pair = at(log.seq + 1);
    expect(pair.prospect).toBeNull();
    expect(pair.fields.some(({ differs, next }) => differs || next !== null)).toBe(false);
  });

  it('[SYN-3] [SYN-7] differs in the id alone once the prospect is made, and says when the push brings it', () => {
    const differing = at(created).fields.filter(({ differs }) => differs);
    expect(differing.map(({ mapping }) => mapping.outreachField)).toEqual(['id']);
    const due = (run.journal[created]?.at ?? 0) + setup.sync.pushSeconds * 1_000;
    expect(differing[0]?.next).toEqual({ direction: 'out', at: due });
    expect(run.journal[pushed]?.at).toBe(due);
  });

  it('[SYN-6] agrees once the push has brought the id back', () => {
    expect(at(pushed).fields.some(({ differs }) => differs)).toBe(false);
  });

  it('[SYN-5] says which poll carries what changed in Salesforce', () => {
    const update: Stimulus = {
      type: 'update-record',
      after: 25 * MINUTE,
      object: 'Lead',
      id: ids['ready'] ?? '',
      fields: { LastName: 'Other' },
    };
    const second = runScenario({ graph: buildGraph({ nodes: {}, edges: [] }), org: setup, stimuli: [update] });
    const then = runViewOf(second, catalog);
    const story = then.logs.find(({ record }) => record.id === ids['ready']);
    const changed = entriesOf(second, 'record-changed').find(({ at }) => at === START + 25 * MINUTE);
    const poll = entriesOf(second, 'sync-polled').find(({ object }) => object === 'Lead');
    if (story === undefined || changed === undefined || poll === undefined) throw new Error('a changed lead');
    const field = pairAt(then, story, changed.seq)?.fields.find(
      ({ mapping }) => mapping.salesforceField === 'LastName',
    );
    expect(field).toMatchObject({ differs: true, next: { direction: 'in', at: poll.at } });
  });
});

describe('the sync as it happens', () => {
  it('[SYN-12] [SYN-14] lists what was detected, created and pushed with its cost', () => {
    const rows = syncRows(view);
    const seqs = rows.map(({ entry }) => entry.seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    const { polls, created: made, updated, calls } = totalsOf(rows);
    expect([polls, made, updated].every((count) => count > 0)).toBe(true);
    const told = [
      ...entriesOf(run, 'sync-polled'),
      ...entriesOf(run, 'sync-carried'),
      ...entriesOf(run, 'sync-refused'),
    ];
    expect(calls).toBe(told.reduce((sum, entry) => sum + (entry.calls ?? 0), 0));
  });
});
