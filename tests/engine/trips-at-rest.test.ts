import { describe, expect, it } from 'vitest';
import { printJournal } from '#logs/journal.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import { createWorld } from '#world/create-world.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
import { streamRun } from '#world/stream-run.ts';
import type { WorldSnapshot } from '#world/world-state.ts';
import type { World } from '#world/world.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import {
  ADD,
  broken,
  calmOrg,
  calmOrgWith,
  edit,
  holds,
  idOf,
  lockedUsers,
  pathGraph,
  remove,
  runReady,
  touch,
  writes,
} from '../support/callout-run.ts';
import { entriesOf, inputOf } from '../support/run-scenario.ts';
import { START } from '../support/small-org.ts';

const failing = calmOrgWith({ outreach: { users: lockedUsers } });
const ADA = ['add-to-sequence', { sequenceId: 1, mailbox: 'specific-user', outreachUserId: 2 }, 'next'] as const;

function worldOf(input: RunInput, sink: (entry: JournalEntry) => void, snapshot?: WorldSnapshot): World {
  const world = createWorld(input, catalog, sink, snapshot);
  if (!world.ok) throw new Error('The graph is valid');
  return world.value;
}

/** Two callouts of one trip, one of which is retried, a trip that is superseded, and one that is held. */
const busy = inputOf({
  graph: pathGraph({ ada: ADA, sam: ADD, wait: holds(2, 'hours'), write: writes({ Description: 'Waited' }) }),
  org: failing,
  stimuli: [touch('ready'), touch('ready', MINUTE, { Rating: 'Warm' }), touch('queued', HOUR)],
});

describe('a run that is stopped', () => {
  it('[CLK-2] goes on from any point as if it had not been', () => {
    const whole: JournalEntry[] = [];
    const world = worldOf(busy, (entry) => void whole.push(entry));
    let steps = 1;
    while (world.advance(1)) steps += 1;
    for (let stop = 1; stop < steps; stop += 1) {
      const journal: JournalEntry[] = [];
      const sink = (entry: JournalEntry): void => void journal.push(entry);
      const first = worldOf(busy, sink);
      first.advance(stop);
      const saved = JSON.parse(JSON.stringify(first.snapshot())) as WorldSnapshot;
      const second = worldOf(busy, sink, saved);
      while (second.advance(1_000));
      expect(printJournal(journal)).toBe(printJournal(whole));
    }
  });

  it('[RUN-2] at its end keeps no trip, no callout and no batch, only the numbers of the next ones', () => {
    const world = worldOf(busy, () => undefined);
    while (world.advance(1_000));
    expect(world.snapshot().engine).toEqual({
      trips: [],
      nextTrip: 4,
      callouts: { callouts: [], batches: [], gathering: null, nextCallout: 6, nextBatch: 4 },
    });
  });
});

describe('a trip', () => {
  it('[RUN-2] closes once: when it ends, or when the last of its callouts has ended', () => {
    const created: Stimulus = {
      type: 'create-record',
      after: 0,
      object: 'Lead',
      through: 'import',
      fields: { LastName: 'New', Company: 'Ltd', OwnerId: idOf('sam'), Outreach_Prospect_ID__c: '1' },
    };
    const onNew = (graph: ReturnType<typeof pathGraph>) => ({
      ...graph,
      edges: graph.edges.map((edge) => (edge.from === 'updated-lead' ? { ...edge, from: 'new-lead' } : edge)),
    });
    const closedAt = (graph: ReturnType<typeof pathGraph>) => {
      const closed: unknown[] = [];
      let at = 0;
      const org = { ...calmOrg, sync: { ...calmOrg.sync, added: false } };
      const run = streamRun({ ...inputOf({ graph: onNew(graph), org, stimuli: [] }), stimuli: [created] }, catalog, {
        onEntry: (entry) => void (at = entry.at - START),
        onTripClosed: ({ trip, record }) =>
          void closed.push([trip.end?.outcome, record?.['LastName'], at > 30 * SECOND]),
      });
      const left = run.ok && run.value.final.salesforce.records.Lead.length - calmOrg.salesforce.records.Lead.length;
      return [...closed, left];
    };
    expect(closedAt(pathGraph({ write: writes({ Title: 'CTO' }) }))).toEqual([['completed', 'New', false], 0]);
    expect(closedAt(pathGraph({ wait: holds(1, 'hours') }))).toEqual([['completed', 'New', true], 0]);
    expect(closedAt(pathGraph({ ada: ADA, sam: ADD }))).toEqual([['completed', 'New', true], 0]);
  });

  it('that waits begins anew to count its rounds, ten through all nodes without waiting', () => {
    const graph = buildGraph({
      nodes: {
        first: ['hold', { amount: 1, unit: 'hours' }],
        write: ['update-record', { values: [{ field: 'Description', value: 'Round' }] }],
        wait: ['hold', { criteria: when('LastName', 'is-not-null'), amount: 1, unit: 'hours' }],
      },
      edges: [
        'updated-lead:all-leads > first',
        'first:time-expired > write',
        'write:updated > wait',
        'wait:met > write',
      ],
    });
    const followed = entriesOf(runReady({ graph }), 'edge-followed').map(({ at }) => at - START);
    expect(followed.filter((at) => at === HOUR)).toHaveLength(10 * graph.nodes.length);
  });
});

describe('a record is held no more', () => {
  const leave = edit(4 * HOUR, { type: 'change-leandata-settings', settings: { settings: { supersedeHolds: false } } });
  const held = pathGraph({ wait: holds(2, 'hours') });
  const startedAt = (stimuli: readonly Stimulus[], graph = held) => {
    const run = runReady({ graph, stimuli: [...stimuli, leave, touch('ready', 5 * HOUR, { Rating: 'Cold' })] });
    expect(entriesOf(run, 'record-not-routed')).toEqual([]);
    return entriesOf(run, 'trip-started').map(({ at }) => (at - START) / HOUR);
  };

  it('[RUN-3] once its trip has gone on, or was superseded by another', () => {
    expect(startedAt([touch('ready')])).toEqual([0, 5]);
    expect(startedAt([touch('ready'), touch('ready', HOUR, { Rating: 'Warm' })])).toEqual([0, 1, 5]);
  });

  it('[SF-9] [RUN-3] once its trip has ended because it was deleted meanwhile', () => {
    const restore = edit(3 * HOUR, { type: 'restore-record', object: 'Lead', id: idOf('ready') });
    expect(startedAt([touch('ready'), remove('ready', HOUR), restore])).toEqual([0, 5]);
  });

  it('[GRA-7] [RUN-3] once its trip has ended because its node is gone', () => {
    const after = pathGraph({ other: holds(2, 'hours') });
    expect(startedAt([touch('ready'), { type: 'deploy-graph', after: HOUR, graph: after }])).toEqual([0, 5]);
  });

  it('[ADD-8] [RUN-3] once its path was put back', () => {
    const graph = pathGraph({ add: ADD, wait: holds(20, 'hours') });
    const unmap = broken(SECOND, { type: 'unmap-field', object: 'User' });
    expect(startedAt([touch('ready'), unmap], graph)).toEqual([0, 5]);
  });
});
