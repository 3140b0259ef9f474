import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import {
  ADD,
  attemptTimes,
  broken,
  calmOrgWith,
  edit,
  endOf,
  idOf,
  imported,
  lockedUsers,
  pathGraph,
  remove,
  runReady,
  touch,
} from '../support/callout-run.ts';
import { buildGraph } from '../support/build-graph.ts';
import { entriesOf } from '../support/run-scenario.ts';
import { START } from '../support/small-org.ts';

const batchesOf = (run: RecordedRun) =>
  entriesOf(run, 'batch-started').map(({ at, callouts }) => [at - START, ...callouts]);

const newLeads = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
  edges: ['new-lead:all-leads > add'],
});

const created = (count: number): readonly Stimulus[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'create-record',
    after: 0,
    through: 'import',
    object: 'Lead',
    fields: { LastName: `Lead ${index}`, Company: 'Ltd', OwnerId: idOf('sam'), Outreach_Prospect_ID__c: '1' },
  }));

describe('batches', () => {
  it('[APP-7] take in what comes within 30 seconds of their first callout, and what comes later waits anew', () => {
    const run = runReady({
      stimuli: [touch('ready'), touch('ready', 29 * SECOND), touch('ready', 31 * SECOND)],
    });
    expect(batchesOf(run)).toEqual([
      [30 * SECOND, 'callout-1', 'callout-2'],
      [61 * SECOND, 'callout-3'],
    ]);
  });

  it('[APP-7] gather as many callouts, for as long, as the settings say', () => {
    const org = calmOrgWith({ settings: { batchSize: 2, gatherSeconds: 5 } });
    expect(batchesOf(runReady({ graph: newLeads, org, stimuli: created(5) }))).toEqual([
      [0, 'callout-1', 'callout-2'],
      [0, 'callout-3', 'callout-4'],
      [5 * SECOND, 'callout-5'],
    ]);
  });

  it('[APP-7] are numbered in turn, and send their callouts one after the other in the order in which they came', () => {
    const org = calmOrgWith({ settings: { batchSize: 3 } });
    const run = runReady({ graph: newLeads, org, stimuli: created(7) });
    expect(entriesOf(run, 'batch-started').map(({ batch, callouts }) => [batch, callouts.length])).toEqual([
      ['batch-1', 3],
      ['batch-2', 3],
      ['batch-3', 1],
    ]);
    const sent = entriesOf(run, 'callout-sent').map(({ callout }) => Number(callout.slice('callout-'.length)));
    expect(sent.filter((number) => number <= 3)).toEqual([1, 2, 3]);
    expect(sent.filter((number) => number > 3 && number <= 6)).toEqual([4, 5, 6]);
    const [first, second] = [attemptTimes(run, 'callout-1')[0] ?? 0, attemptTimes(run, 'callout-2')[0] ?? 0];
    expect(second - first).toBe(
      entriesOf(run, 'callout-answered').find((each) => each.callout === 'callout-1')?.durationMs,
    );
  });

  it('[APP-7] gather from the Lead graph and from several nodes of one trip alike', () => {
    const run = runReady({ graph: pathGraph({ first: ADD, second: ADD }) });
    expect(batchesOf(run)).toEqual([[30 * SECOND, 'callout-1', 'callout-2']]);
    expect(entriesOf(run, 'callout-queued').map(({ trip, nodeName }) => [trip, nodeName])).toEqual([
      ['trip-1', 'first'],
      ['trip-1', 'second'],
    ]);
  });

  it('[APP-7] look whether each callout is ready before they start, and leave out what is not', () => {
    const fresh = { Outreach_Prospect_ID__c: '2', Rating: 'Hot' };
    const run = runReady({
      stimuli: [touch('ready'), imported('fresh', 0, fresh), remove('ready', 10 * SECOND)],
    });
    expect(batchesOf(run)).toEqual([[30 * SECOND, 'callout-2']]);
    const order = run.journal.filter((entry) => /^(callout-ended|batch-started|callout-sent)$/.test(entry.type));
    expect(order.map(({ type }) => type)).toEqual(['callout-ended', 'batch-started', 'callout-sent', 'callout-ended']);
    expect(endOf(run)?.reason).toBe('Object has been deleted');
    expect(endOf(run, 'callout-2')?.result).toBe('success');
  });

  it('[APP-7] do not start where nothing is ready', () => {
    const run = runReady({ stimuli: [touch('ready'), remove('ready', 10 * SECOND)] });
    expect(batchesOf(run)).toEqual([]);
    expect(endOf(run)?.at).toBe(START + 30 * SECOND);
  });

  it('[APP-7] look again at each callout when its turn comes', () => {
    const run = runReady({
      stimuli: [touch('ready'), touch('queued', 0, { OwnerId: idOf('sam') }), remove('queued', 30 * SECOND + 1)],
    });
    expect(batchesOf(run)).toEqual([[30 * SECOND, 'callout-1', 'callout-2']]);
    expect(endOf(run, 'callout-2')).toMatchObject({ reason: 'Object has been deleted', status: null });
    expect(attemptTimes(run, 'callout-2')).toEqual([]);
  });

  it('[APP-6] [APP-7] are for first attempts: a retry goes out by itself, at its own time', () => {
    const org = calmOrgWith({
      outreach: { users: lockedUsers },
      leandata: { retryActionIn: { amount: 10, unit: 'minutes' } },
    });
    const run = runReady({
      org,
      stimuli: [touch('ready'), touch('ready', 10 * MINUTE + 25 * SECOND)],
      until: HOUR / 4,
    });
    const answered = entriesOf(run, 'callout-answered')[0]?.at ?? 0;
    expect(attemptTimes(run, 'callout-1')[1]).toBe(answered - START + 10 * MINUTE);
    expect(attemptTimes(run, 'callout-2')[0]).toBe(10 * MINUTE + 55 * SECOND);
    expect(entriesOf(run, 'batch-started').map(({ callouts }) => callouts)).toEqual([['callout-1'], ['callout-2']]);
  });

  it('[APP-7] keep the time at which they were to start when the setting changes meanwhile', () => {
    const settings = { settings: { gatherSeconds: 5 } };
    const run = runReady({
      stimuli: [touch('ready'), edit(SECOND, { type: 'change-leandata-settings', settings }), touch('ready', MINUTE)],
    });
    expect(batchesOf(run).map(([at]) => at)).toEqual([30 * SECOND, 65 * SECOND]);
  });

  it('[APP-7] end whole with Partner not authorized where the partner was disconnected while they gathered', () => {
    const run = runReady({
      stimuli: [touch('ready'), touch('ready', SECOND), broken(10 * SECOND, { type: 'disconnect-outreach' })],
    });
    expect(batchesOf(run)).toEqual([]);
    expect(entriesOf(run, 'callout-ended').map(({ reason }) => reason)).toEqual([
      'Partner not authorized',
      'Partner not authorized',
    ]);
    // It is the callout that fails, not the path: only a broken mapping puts that back (ADD-9).
    expect(entriesOf(run, 'trip-reverted')).toEqual([]);
  });
});
