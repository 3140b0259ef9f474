import { describe, expect, it } from 'vitest';
import { giveTurnsBack } from '#engine/give-turns-back.ts';
import { auditLogsOf } from '#logs/audit-log.ts';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { plainNames } from '../logs/journal-of.ts';
import {
  ADD,
  attemptTimes,
  broken,
  calmOrg,
  calmOrgWith,
  CONVERT,
  edit,
  endOf,
  holds,
  idOf,
  lockedUsers,
  pathGraph,
  remove,
  runReady,
  touch,
  writes,
} from '../support/callout-run.ts';
import { entriesOf, recordAfter } from '../support/run-scenario.ts';

const failing = calmOrgWith({ outreach: { users: lockedUsers } });
const unmap = (after: number, object: 'Lead' | 'Contact' | 'User' = 'Lead'): Stimulus =>
  broken(after, { type: 'unmap-field', object });
const writing = pathGraph({ write: writes({ Description: 'Routed', Title: 'CTO' }), add: ADD });

const reverts = (run: RecordedRun) => entriesOf(run, 'trip-reverted');
const changes = (run: RecordedRun) =>
  reverts(run)[0]?.changes.map(({ object, field, undone }) => `${undone ? 'undone' : 'stays'} ${object}.${field}`);
const description = (run: RecordedRun) => recordAfter(run, 'Lead', idOf('ready'))?.['Description'] ?? null;

describe('a mapping found broken when the callout is sent', () => {
  it.each([
    ['[ADD-8] [ADD-9] of the Lead, while it gathers', 'Lead', 10 * SECOND, calmOrg, 0],
    ['[ADD-8] [ADD-9] [APP-2] of the Contact, which no lead needs', 'Contact', 10 * SECOND, calmOrg, 0],
    ['[ADD-8] [ADD-9] of the User, between two attempts', 'User', 10 * MINUTE, failing, 1],
  ] as const)('%s, puts the path back and fails the callout', (_, object, after, org, attempts) => {
    const run = runReady({ graph: writing, org, stimuli: [touch('ready'), unmap(after, object)] });
    expect(attemptTimes(run)).toHaveLength(attempts);
    expect(endOf(run)).toMatchObject({ result: 'error', reason: null, status: null, why: { rule: 'ADD-8' } });
    expect(endOf(run)?.why.text).toContain(`Partner Apps maps no field for ${object}`);
    expect(changes(run)).toEqual(['undone Lead.Description', 'undone Lead.Title']);
    expect(description(run)).toBeNull();
    expect(auditLogsOf(run.journal, plainNames)[0]?.outcome.outreach).toBe('error');
  });

  it.each([
    ['[ADD-8] a field that does not exist', 'No_Such_Field__c', /no such field/],
    ['[ADD-8] a field that is not text', 'NumberOfEmployees', /number field/],
  ] as const)('%s is one, too', (_, field, words) => {
    const map = edit(10 * SECOND, { type: 'map-field', object: 'Lead', field });
    const { mapping } = calmOrg.leandata;
    const org = calmOrgWith({ leandata: { mapping: { ...mapping, Lead: field } } });
    // At the node and at the sending alike, whoever lets the mapping be so.
    expect(reverts(runReady({ graph: writing, org }))[0]?.why.text).toMatch(words);
    const late = runReady({ graph: writing, stimuli: [touch('ready'), map] });
    expect(reverts(late)[0]?.why.text ?? entriesOf(late, 'edit-refused')[0]?.why.text).toMatch(words);
  });

  it('[ADD-8] is told of the first object that has one: Lead, Contact, User', () => {
    const both = [unmap(10 * SECOND, 'User'), unmap(10 * SECOND, 'Contact')];
    const run = runReady({ graph: writing, stimuli: [touch('ready'), ...both] });
    expect(reverts(run)[0]?.why.text).toContain('Partner Apps maps no field for Contact');
  });

  it('[ADD-9] is mended before the next attempt: nothing is put back', () => {
    const fault = { type: 'unmap-field', object: 'Lead' } as const;
    const run = runReady({
      graph: writing,
      org: failing,
      stimuli: [touch('ready'), unmap(10 * MINUTE), { type: 'lift-fault', after: 20 * MINUTE, fault }],
      until: 2 * HOUR,
    });
    expect(reverts(run)).toEqual([]);
    expect(attemptTimes(run)).toHaveLength(2);
  });

  it('[ADD-9] leaves what somebody else has changed meanwhile, and what a conversion made', () => {
    const graph = pathGraph({
      write: writes({ Description: 'Routed' }),
      convert: CONVERT,
      title: writes({ Title: 'CTO' }),
      add: ADD,
    });
    const run = runReady({ graph, stimuli: [touch('ready'), unmap(10 * SECOND)] });
    expect(changes(run)?.[0]).toBe('undone Contact.Title');
    expect(changes(run)).toContain('stays Contact.Id');
    expect(changes(run)).toContain('stays Lead.Description');
    expect(description(run)).toBe('Routed');
    const reasons = new Set(reverts(run)[0]?.changes.flatMap(({ reason }) => reason ?? []));
    expect(reasons).toContain('A conversion that is final cannot be undone.');
  });

  it('[ADD-12] of a record that is gone is not looked at: there is nothing to put back for', () => {
    const run = runReady({
      graph: writing,
      stimuli: [touch('ready'), unmap(10 * SECOND), remove('ready', 20 * SECOND)],
    });
    expect(endOf(run)?.reason).toBe('Object has been deleted');
    expect(reverts(run)).toEqual([]);
  });

  it('[ADD-8] puts the path back once, however many callouts of it find out', () => {
    const run = runReady({
      graph: pathGraph({ write: writes({ Description: 'Routed' }), one: ADD, two: ADD, three: ADD }),
      stimuli: [touch('ready'), unmap(10 * SECOND)],
    });
    expect(reverts(run)).toHaveLength(1);
    expect(changes(run)).toEqual(['undone Lead.Description']);
    expect(
      entriesOf(run, 'callout-ended')
        .map(({ result }) => result)
        .sort(),
    ).toEqual(['dropped', 'dropped', 'error']);
  });

  it('[ADD-8] puts it back once where another callout is on its way, and that one ends by its answer', () => {
    const graph = pathGraph({ write: writes({ Description: 'Routed' }), one: ADD, two: ADD });
    const run = runReady({ graph, stimuli: [touch('ready'), unmap(30 * SECOND + 1)] });
    expect(endOf(run)?.result).toBe('success');
    expect(endOf(run, 'callout-2')).toMatchObject({ result: 'error', why: { rule: 'ADD-8' } });
    expect(reverts(run)).toHaveLength(1);
  });

  it('[ADD-9] lists what Outreach has carried out as not undone', () => {
    const graph = pathGraph({
      write: writes({ Description: 'Routed' }),
      one: ADD,
      wait: holds(1, 'hours'),
      two: ADD,
    });
    const run = runReady({ graph, stimuli: [touch('ready'), unmap(10 * MINUTE)] });
    expect(endOf(run)?.result).toBe('success');
    expect(
      reverts(run)[0]?.changes.map(({ object, id, field, undone, reason }) => [object, id, field, undone, reason]),
    ).toEqual([
      ['prospect', '1', 'Sequence', false, 'What Outreach has carried out is not taken back.'],
      ['Lead', idOf('ready'), 'Description', true, undefined],
    ]);
  });

  it('[ADD-9] ends a trip that is held', () => {
    const graph = pathGraph({
      write: writes({ Description: 'Routed' }),
      add: ADD,
      wait: holds(2, 'hours'),
      more: writes({ Title: 'CTO' }),
    });
    const run = runReady({ graph, stimuli: [touch('ready'), unmap(10 * SECOND)] });
    expect(entriesOf(run, 'trip-ended').map(({ at, outcome }) => [at - run.input.start, outcome])).toEqual([
      [30 * SECOND, 'error'],
    ]);
    expect(recordAfter(run, 'Lead', idOf('ready'))?.['Title'] ?? null).toBeNull();
  });
});

describe('round-robin turns of a path that is put back', () => {
  const pool = {
    id: 'pool-1',
    name: 'Sales',
    members: ['sam', 'ada'].map((name, index) => ({
      userId: idOf(name),
      weight: 3 - index,
      pointer: 0,
      paused: false,
    })),
  };
  const org = calmOrgWith({ leandata: { pools: [pool] } });
  const graph = pathGraph({ assign: ['assign-owner', { kind: 'pool', poolId: 'pool-1' }, 'assigned'], add: ADD });
  const pointers = (run: RecordedRun) => run.final.leandata.pools[0]?.members.map(({ pointer }) => pointer);

  it('[ADD-9] [ASG-2] are given back, and the owner with them', () => {
    const run = runReady({ graph, org, stimuli: [touch('ready'), unmap(10 * SECOND)] });
    expect(pointers(run)).toEqual([0, 0]);
    expect(entriesOf(run, 'setting-changed').at(-1)).toMatchObject({ after: 0, why: { rule: 'ADD-9' } });
    expect(recordAfter(run, 'Lead', idOf('ready'))?.['OwnerId']).toBe(idOf('sam'));
  });

  it('[ADD-9] [ASG-2] leave the turns that others have taken since', () => {
    // Sam's turn for `ready` is given back; Ada's for `queued`, whose callout has gone out, is not.
    const stimuli = [touch('ready'), touch('queued', SECOND), remove('queued', 15 * SECOND), unmap(20 * SECOND)];
    const run = runReady({ graph, org, stimuli });
    expect(reverts(run)).toHaveLength(1);
    expect(pointers(run)).toEqual([0, 1 / 2]);
  });

  it('[ADD-9] [ASG-2] take no pointer below its start where the rounds began anew meanwhile', () => {
    const leandata = { state: { ...calmOrg.leandata, pools: [pool] } };
    const turn = { pool: 'pool-1', userId: idOf('sam'), before: 2, after: 2 + 1 / 3 };
    const ghost = { ...turn, userId: idOf('nia') };
    const trip = { poolTurns: [turn, ghost] };
    giveTurnsBack(trip, { leandata, record: () => undefined });
    expect(leandata.state.pools).toEqual([pool]);
    expect(trip.poolTurns).toEqual([]);
  });
});
