import { describe, expect, it } from 'vitest';
import type { RevertedChange } from '#logs/journal-entry.ts';
import { MINUTE } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import {
  ADD,
  attemptTimes,
  broken,
  calmOrg,
  calmOrgWith,
  CONVERT,
  endOf,
  holds,
  idOf,
  lockedUsers,
  pathGraph,
  runReady,
  touch,
  writes,
} from '../support/callout-run.ts';
import { when } from '../support/build-graph.ts';
import { entriesOf, recordAfter } from '../support/run-scenario.ts';

/** Contact is not mapped: Add to Sequence puts the path back. */
const unmapped = calmOrgWith({ leandata: { mapping: { ...calmOrg.leandata.mapping, Contact: null } } });
const unmap = (after: number): Stimulus => broken(after, { type: 'unmap-field', object: 'User' });
const failing = calmOrgWith({ outreach: { users: lockedUsers } });

const revertOf = (run: RecordedRun) => entriesOf(run, 'trip-reverted');
const changesOf = (run: RecordedRun): readonly RevertedChange[] => revertOf(run)[0]?.changes ?? [];
const listed = (run: RecordedRun): readonly string[] =>
  changesOf(run).map(({ object, field, undone }) => `${undone ? 'undone' : 'stays'} ${object}.${field}`);
/** Values of the lead after the run, blank where a field was never set. */
const lead = (run: RecordedRun, ...fields: readonly string[]) => {
  const record = recordAfter(run, 'Lead', idOf('ready'));
  return Object.fromEntries(fields.map((field) => [field, record?.[field] ?? null]));
};

const pool = {
  id: 'pool-1',
  name: 'Sales',
  members: ['sam', 'ada'].map((name) => ({ userId: idOf(name), weight: 1, pointer: 0, paused: false })),
};
const pointers = (run: RecordedRun) => run.final.leandata.pools[0]?.members.map(({ pointer }) => pointer);
const withPool = (org: OrgSetup): OrgSetup => ({ ...org, leandata: { ...org.leandata, pools: [pool] } });

describe('a revert', () => {
  it('[ADD-8] [ADD-9] puts back fields, the owner and the pool, and lists each change, the latest first', () => {
    const graph = pathGraph({
      assign: ['assign-owner', { kind: 'pool', poolId: 'pool-1' }, 'assigned'],
      other: ['assign-owner', { kind: 'user', userId: idOf('ada') }, 'assigned'],
      write: writes({ Description: 'Routed', LastName: 'Renamed' }),
      add: ADD,
    });
    const run = runReady({ graph, org: withPool(unmapped) });
    expect(changesOf(run).map(({ field, from, to, undone }) => [field, from, to, undone])).toEqual([
      ['Description', 'Routed', null, true],
      ['LastName', 'Renamed', 'Lead', true],
      ['Name', 'ready Renamed', 'ready Lead', true],
      ['OwnerId', idOf('ada'), idOf('sam'), true],
    ]);
    expect(lead(run, 'Description', 'LastName', 'OwnerId', 'Rating')).toEqual({
      Description: null,
      LastName: 'Lead',
      OwnerId: idOf('sam'),
      Rating: 'Hot',
    });
    expect(pointers(run)).toEqual([0, 0]);
  });

  it('[ADD-8] ends the trip as an error at the node that was misconfigured', () => {
    const run = runReady({
      graph: pathGraph({ write: writes({ Description: 'Routed' }), add: ADD, more: ADD }),
      org: unmapped,
    });
    expect(revertOf(run)[0]).toMatchObject({ node: 'add', why: { rule: 'ADD-8' } });
    expect(entriesOf(run, 'trip-ended')[0]).toMatchObject({ outcome: 'error', why: { rule: 'ADD-8' } });
    expect(entriesOf(run, 'callout-queued')).toEqual([]);
  });

  it('[ADD-9] takes a conversion back whole: account, contact and opportunity go, the lead is open again', () => {
    const convert = [CONVERT[0], { ...CONVERT[1], createOpportunity: true }, CONVERT[2]] as const;
    const run = runReady({ graph: pathGraph({ write: writes({ Title: 'CTO' }), convert, add: ADD }), org: unmapped });
    const { Account, Contact, Opportunity } = run.final.salesforce.records;
    expect([Account, Contact, Opportunity]).toEqual([[], [], []]);
    expect(lead(run, 'IsConverted', 'Status', 'ConvertedContactId', 'Title')).toEqual({
      IsConverted: false,
      Status: 'Open - Not Contacted',
      ConvertedContactId: null,
      Title: null,
    });
    expect(listed(run)).toEqual([
      'undone Lead.ConvertedAccountId',
      'undone Lead.ConvertedContactId',
      'undone Lead.ConvertedDate',
      'undone Lead.ConvertedOpportunityId',
      'undone Lead.IsConverted',
      'undone Lead.Status',
      'undone Opportunity.Id',
      'undone Contact.Id',
      'undone Account.Id',
      'undone Lead.Title',
    ]);
  });

  it('[ADD-9] [CNV-2] makes the lead the trip’s record again', () => {
    const run = runReady({ graph: pathGraph({ convert: CONVERT, add: ADD }), org: unmapped });
    expect(entriesOf(run, 'trip-record-changed').map(({ object, why }) => [object, why.rule])).toEqual([
      ['Contact', 'CNV-2'],
      ['Lead', 'ADD-9'],
    ]);
    expect(entriesOf(run, 'trip-ended')[0]?.owner).toBe(idOf('sam'));
  });

  it('[ADD-9] without anything to put back is told, too', () => {
    const run = runReady({ org: unmapped });
    expect(changesOf(run)).toEqual([]);
    expect(revertOf(run)).toHaveLength(1);
  });

  it('[ADD-8] comes from a field that holds what cannot be an id of Outreach, on the record or on the user', () => {
    const wrong = (fields: Record<string, string>, user: Record<string, string>): OrgSetup => {
      const { records } = calmOrg.salesforce;
      return {
        ...calmOrg,
        salesforce: {
          ...calmOrg.salesforce,
          records: {
            ...records,
            Lead: records.Lead.map((each) => ({ ...each, ...fields })),
            User: records.User.map((each) => ({ ...each, ...user })),
          },
        },
      };
    };
    const graph = pathGraph({ write: writes({ Description: 'Routed' }), add: ADD });
    for (const org of [
      wrong({ Outreach_Prospect_ID__c: 'jo@acme.example' }, {}),
      wrong({}, { Outreach_User_ID__c: 'sam' }),
    ]) {
      expect(listed(runReady({ graph, org }))).toEqual(['undone Lead.Description']);
    }
  });

  it('[ADD-8] takes back a callout that waits where another of the path has ended', () => {
    const ada = ['add-to-sequence', { sequenceId: 1, mailbox: 'specific-user', outreachUserId: 2 }, 'next'] as const;
    const graph = pathGraph({ ada, sam: ADD, wait: holds(5), again: ADD });
    const users = failing.outreach.users;
    const org = { ...failing, outreach: { ...failing.outreach, users } };
    const run = runReady({ graph, org, stimuli: [touch('ready'), unmap(2 * MINUTE)] });
    expect([endOf(run)?.result, endOf(run, 'callout-2')?.result]).toEqual(['success', 'dropped']);
    expect(attemptTimes(run, 'callout-2')).toHaveLength(1);
  });

  it('[ADD-8] takes back what the path asked of Outreach and is not on its way', () => {
    const graph = pathGraph({
      specific: ['add-to-sequence', { sequenceId: 1, mailbox: 'specific-user', outreachUserId: 1 }, 'next'],
      wait: holds(10),
      owner: ADD,
    });
    const run = runReady({ graph, org: failing, stimuli: [touch('ready'), unmap(5 * MINUTE)] });
    expect(endOf(run)).toMatchObject({ result: 'dropped', why: { rule: 'ADD-8' } });
    expect(attemptTimes(run)).toHaveLength(1);
    expect(entriesOf(run, 'run-ended')[0]?.openCallouts).toEqual([]);
  });
});

describe('a revert after a hold', () => {
  const held = { write: writes({ Description: 'Routed', Rating: 'Warm' }), wait: holds(1, 'hours'), add: ADD } as const;
  const misconfigured = (more: readonly Stimulus[] = [], steps: Parameters<typeof pathGraph>[0] = held) =>
    runReady({ graph: pathGraph(steps), stimuli: [touch('ready'), unmap(MINUTE), ...more] });

  it('[ADD-9] writes back what was final, in one update', () => {
    const run = misconfigured();
    expect(listed(run)).toEqual(['undone Lead.Description', 'undone Lead.Rating']);
    expect(lead(run, 'Description', 'Rating')).toEqual({ Description: null, Rating: 'Hot' });
    const undoing = entriesOf(run, 'record-changed').filter(
      ({ kind, by }) => by.trip === 'trip-1' && kind === 'updated',
    );
    expect(undoing).toHaveLength(2);
  });

  it('[ADD-9] leaves a field that somebody else has changed meanwhile, and says so', () => {
    const other: Stimulus = {
      type: 'update-record',
      after: 30 * MINUTE,
      object: 'Lead',
      id: idOf('ready'),
      fields: { Description: 'By hand' },
    };
    const org = calmOrgWith({ settings: { supersedeHolds: false } });
    const run = runReady({ graph: pathGraph(held), org, stimuli: [touch('ready'), unmap(MINUTE), other] });
    expect(changesOf(run)).toEqual([
      expect.objectContaining({
        field: 'Description',
        from: 'Routed',
        to: null,
        undone: false,
        reason: 'It has been changed again since.',
      }),
      expect.objectContaining({ field: 'Rating', undone: true }),
    ]);
    expect(lead(run, 'Description', 'Rating')).toEqual({ Description: 'By hand', Rating: 'Hot' });
  });

  it('[ADD-9] goes back through several values of one field', () => {
    const run = misconfigured([], {
      first: writes({ Description: 'One', LastName: 'First' }),
      wait: holds(1, 'hours'),
      second: writes({ Description: 'Two', LastName: 'Second' }),
      again: holds(1, 'hours'),
      third: writes({ Description: 'Three' }),
      add: ADD,
    });
    expect(changesOf(run).every(({ undone }) => undone)).toBe(true);
    expect(lead(run, 'Description', 'LastName', 'Name')).toEqual({
      Description: null,
      LastName: 'Lead',
      Name: 'ready Lead',
    });
  });

  it('[ADD-9] cannot undo a conversion that is final, and takes none of its parts back', () => {
    const account: Stimulus = {
      type: 'create-record',
      after: 0,
      object: 'Account',
      fields: { Name: 'Customer', Website: 'https://customer.example', OwnerId: idOf('sam') },
    };
    const run = runReady({
      graph: pathGraph({
        write: writes({ Description: 'Routed' }),
        match: ['match-account', {}, 'matched'],
        convert: [
          'convert-lead',
          { convertedStatus: 'Closed - Converted', account: 'match', variable: 'MatchedAccount' },
          'converted',
        ],
        wait: holds(1, 'hours'),
        title: writes({ Title: 'CTO' }),
        add: ADD,
      }),
      stimuli: [account, touch('ready'), unmap(MINUTE)],
    });
    const kept = changesOf(run).filter(({ undone }) => !undone);
    expect(listed(run)[0]).toBe('undone Contact.Title');
    expect(new Set(kept.map(({ object }) => object))).toEqual(new Set(['Lead', 'Contact', 'Account']));
    expect(kept.find(({ object, field }) => object === 'Lead' && field === 'IsConverted')?.reason).toBe(
      'A conversion that is final cannot be undone.',
    );
    expect(kept.find(({ field }) => field === 'Description')?.reason).toMatch(/CANNOT_UPDATE_CONVERTED_LEAD/);
    expect(lead(run, 'IsConverted', 'Description')).toEqual({ IsConverted: true, Description: 'Routed' });
    expect(run.final.salesforce.records.Contact[0]?.['Title'] ?? null).toBeNull();
    expect(run.final.salesforce.records.Account[0]).toMatchObject({ AccountSource: 'Web', Rating: 'Hot' });
    expect(entriesOf(run, 'trip-record-changed')).toHaveLength(1);
  });

  it('[ADD-9] cannot undo a merge that is final: the master keeps what it was given', () => {
    const duplicate: Stimulus = {
      type: 'create-record',
      after: 0,
      object: 'Lead',
      through: 'import',
      fields: {
        LastName: 'Again',
        Company: 'Ltd',
        Email: 'ready@customer.example',
        Title: 'CTO',
        OwnerId: idOf('sam'),
      },
    };
    // A loop that never waits is put back as an unexpected fault: after a merge no Add to Sequence does it.
    const loop = ['hold', { criteria: when('LastName', 'is-not-null'), amount: 1, unit: 'hours' }, 'met'] as const;
    const graph = pathGraph({
      match: ['match-duplicates', {}, 'matched'],
      write: writes({ Description: 'Loser' }),
      rest: holds(1),
      merge: ['merge-dupe', { variable: 'DuplicateLead', fillBlankFields: true }, 'merged'],
      wait: holds(1, 'hours'),
      loop,
      mark: writes({ Rating: 'Warm' }),
    });
    const edges = [
      ...graph.edges.map((edge) => (edge.from === 'updated-lead' ? { ...edge, from: 'new-lead' } : edge)),
      { from: 'mark', edge: 'updated', to: 'loop' },
    ];
    const run = runReady({ graph: { ...graph, edges }, stimuli: [duplicate] });
    expect(changesOf(run).filter(({ field }) => field === 'Title')).toEqual([
      expect.objectContaining({ object: 'Lead', undone: false, reason: 'A merge that is final cannot be undone.' }),
    ]);
    expect(lead(run, 'Title', 'IsDeleted')).toEqual({ Title: 'CTO', IsDeleted: false });
    // What it wrote to the loser before it waited is final by itself; the loser is gone.
    const loser = changesOf(run).filter(({ field, from }) => field === 'Description' && from === 'Loser');
    expect(loser.at(-1)).toMatchObject({ undone: false, reason: 'The record is no longer there.' });
  });
});
