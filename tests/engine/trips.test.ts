import { describe, expect, it } from 'vitest';
import { auditLogsOf } from '#logs/audit-log.ts';
import { partnerLogOf } from '#logs/partner-log.ts';
import { catalog } from '#nodes/catalog.ts';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { plainNames } from '../logs/journal-of.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import {
  ADD,
  attemptTimes,
  calmOrg,
  calmOrgWith,
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
import { entriesOf, inputOf, pathOf, recordAfter, runScenario } from '../support/run-scenario.ts';
import { START } from '../support/small-org.ts';

const failing = calmOrgWith({ outreach: { users: lockedUsers } });
const { authorization } = calmOrg.leandata;
const ends = (run: RecordedRun) => entriesOf(run, 'trip-ended').map(({ trip, outcome }) => `${trip} ${outcome}`);

describe('an error edge of Add to Sequence', () => {
  const path = { write: writes({ Description: 'Routed' }), add: ADD };
  const disconnected = calmOrgWith({ leandata: { authorization: { ...authorization, status: 'disconnected' } } });
  const cases: readonly [string, string, OrgSetup, Stimulus][] = [
    ['[ADD-2] [ADD-7] [GRA-6] configuration-error', 'configuration-error', disconnected, touch('ready')],
    ['[ADD-3] [ADD-7] [GRA-6] missing-prospect-id', 'missing-prospect-id', calmOrg, touch('fresh')],
    ['[ADD-4] [ADD-7] [GRA-6] queue-owner', 'queue-owner', calmOrg, touch('queued')],
    [
      '[ADD-5] [ADD-7] [GRA-6] missing-user-id',
      'missing-user-id',
      calmOrg,
      touch('ready', 0, { OwnerId: idOf('nia') }),
    ],
  ];

  it.each(cases)(
    '%s, left open, marks the node Error, keeps the changes and stays silent in the Outcome',
    (_, edge, org, stimulus) => {
      const run = runReady({ graph: pathGraph(path), org, stimuli: [stimulus] });
      expect(entriesOf(run, 'edge-followed').at(-1)).toMatchObject({ node: 'add', edge, to: null, error: true });
      expect(ends(run)).toEqual(['trip-1 completed']);
      const record = entriesOf(run, 'trip-started')[0]?.record ?? '';
      expect(recordAfter(run, 'Lead', record)?.['Description']).toBe('Routed');
      const [log] = auditLogsOf(run.journal, plainNames);
      expect(log?.path.at(-1)).toMatchObject({ node: 'add', mark: 'error' });
      expect(log?.outcome).toMatchObject({ outreach: 'blank', silentErrors: 1 });
      expect(log?.outcome.lines.filter(({ tone }) => tone !== 'plain')).toEqual([]);
    },
  );

  it('[ADD-7] that is connected leads on, and the node is marked Error all the same', () => {
    const graph = pathGraph({ add: [ADD[0], ADD[1], 'missing-prospect-id'], write: writes({ Description: 'Waits' }) });
    const run = runReady({ graph, stimuli: [touch('fresh')] });
    expect(pathOf(run)).toEqual(['updated-lead:all-leads', 'add:missing-prospect-id', 'write:updated']);
    expect(auditLogsOf(run.journal, plainNames)[0]?.path.map(({ mark }) => mark)).toEqual([
      'passed',
      'error',
      'passed',
    ]);
    expect(recordAfter(run, 'Lead', idOf('fresh'))?.['Description']).toBe('Waits');
  });
});

describe('a path with Add to Sequence', () => {
  it('[ADD-11] goes on at once; the result comes later', () => {
    const run = runReady({ graph: pathGraph({ add: ADD, write: writes({ Description: 'Routed' }) }) });
    expect(entriesOf(run, 'trip-ended')[0]?.at).toBe(START);
    expect(endOf(run)?.at).toBeGreaterThan(START + 30 * SECOND);
  });

  it('[ADD-10] keeps its changes where the callout fails for good', () => {
    const run = runReady({ graph: pathGraph({ write: writes({ Description: 'Routed' }), add: ADD }), org: failing });
    expect(endOf(run)).toMatchObject({ result: 'error', reason: 'Retry attempt exceeded' });
    expect(entriesOf(run, 'trip-reverted')).toEqual([]);
    expect(recordAfter(run, 'Lead', idOf('ready'))?.['Description']).toBe('Routed');
  });
});

describe('a contact', () => {
  const contactGraph = buildGraph({
    object: 'Contact',
    nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
    edges: ['new-contact:all-contacts > add', 'updated-contact:all-contacts > add'],
  });
  const create: Stimulus = {
    type: 'create-record',
    after: 0,
    object: 'Contact',
    through: 'import',
    fields: { LastName: 'Contact', Email: 'c@customer.example', OwnerId: idOf('ada'), Outreach_Prospect_ID__c: '2' },
  };

  it('[ADD-1] [APP-7] is added through the Contact graph, in one batch with the leads', () => {
    const input = inputOf({ graph: contactGraph, org: calmOrg, stimuli: [create, touch('ready', SECOND)] });
    const run = recordRun({ ...input, graphs: [contactGraph, pathGraph({ add: ADD })] }, catalog);
    if (!run.ok) throw new Error(run.error[0]?.message);
    expect(entriesOf(run.value, 'batch-started').map(({ callouts }) => callouts)).toEqual([['callout-1', 'callout-2']]);
    expect(partnerLogOf(run.value.journal).map(({ targetObject, result }) => [targetObject, result])).toEqual([
      ['Contact', 'success'],
      ['Lead', 'success'],
    ]);
  });
});

describe('a record that triggers again while its trip is held', () => {
  const graph = pathGraph({ add: ADD, wait: holds(2, 'hours'), write: writes({ Description: 'Waited' }) });

  it('[RUN-3] ends the hold as superseded, and the pending callout lives on', () => {
    const run = runReady({
      graph,
      org: failing,
      stimuli: [touch('ready'), touch('ready', HOUR / 2, { Rating: 'Cold' })],
    });
    expect(ends(run)).toEqual(['trip-1 superseded', 'trip-2 completed']);
    expect(attemptTimes(run, 'callout-1')).toHaveLength(7);
    expect(endOf(run)).toMatchObject({ result: 'error', reason: 'Retry attempt exceeded' });
  });

  it('[RUN-3] does not where no trigger edge takes it', () => {
    const hot = buildGraph({
      nodes: {
        'updated-lead': [
          'trigger',
          {
            kind: 'updated',
            edges: [{ id: 'hot', name: 'Hot', priority: 5, criteria: when('Rating', 'changed-to', 'Hot') }],
          },
        ],
        wait: ['hold', { amount: 2, unit: 'hours' }],
      },
      edges: ['updated-lead:hot > wait'],
    });
    const run = runReady({ graph: hot, stimuli: [touch('ready'), touch('ready', HOUR, { Rating: 'Cold' })] });
    expect(ends(run)).toEqual(['trip-1 completed']);
  });

  it('[RUN-3] ends every hold of it: a merge had led two trips to one master', () => {
    const merging = buildGraph({
      nodes: {
        match: ['match-duplicates'],
        merge: ['merge-dupe', { variable: 'DuplicateLead' }],
        wait: ['hold', { criteria: when('Title', 'equals', 'CTO'), amount: 2, unit: 'hours' }],
      },
      edges: [
        'new-lead:all-leads > match',
        'match:matched > merge',
        'merge:merged > wait',
        'updated-lead:all-leads > wait',
      ],
    });
    const duplicate: Stimulus = {
      type: 'create-record',
      after: MINUTE,
      object: 'Lead',
      through: 'import',
      fields: { LastName: 'Again', Company: 'Ltd', Email: 'ready@customer.example', OwnerId: idOf('sam') },
    };
    const touched = [touch('ready'), duplicate];
    const again = runReady({ graph: merging, stimuli: [...touched, touch('ready', HOUR)] });
    expect(ends(again)).toEqual(['trip-1 superseded', 'trip-2 superseded', 'trip-3 completed']);
    const org = calmOrgWith({ settings: { supersedeHolds: false } });
    const met = runReady({ graph: merging, org, stimuli: [...touched, touch('ready', HOUR, { Title: 'CTO' })] });
    // [HLD-1] Both look again when the record changes.
    expect(entriesOf(met, 'trip-ended').map(({ at }) => at - START)).toEqual([HOUR, HOUR]);
  });
});

describe('the end of a run', () => {
  it('[RUN-2] comes when nothing is open, long before its time limit', () => {
    const run = runReady();
    const last = entriesOf(run, 'run-ended')[0];
    expect(last).toMatchObject({ reason: 'at-rest', openTrips: [], openCallouts: [] });
    expect(last?.at).toBeLessThan(START + HOUR);
  });

  it('[RUN-2] waits for callouts that are to be retried', () => {
    const run = runReady({ org: failing });
    expect(entriesOf(run, 'run-ended')[0]?.reason).toBe('at-rest');
    expect(run.journal.at(-1)?.at).toBeGreaterThan(START + 6 * HOUR);
  });

  it('[RUN-2] at the time limit reports what is unfinished', () => {
    const graph = pathGraph({ add: ADD, wait: holds(2, 'hours') });
    const run = runReady({ graph, org: failing, until: HOUR });
    expect(entriesOf(run, 'run-ended')[0]).toMatchObject({
      reason: 'time-limit',
      openTrips: ['trip-1'],
      openCallouts: ['callout-1'],
    });
  });

  it('[RUN-2] leaves a callout on its way open, where the limit falls between request and answer', () => {
    const run = runReady({ until: 30 * SECOND + 1 });
    expect(entriesOf(run, 'callout-sent')).toHaveLength(1);
    expect(entriesOf(run, 'run-ended')[0]?.openCallouts).toEqual(['callout-1']);
  });
});

describe('several Add to Sequence nodes in one trip', () => {
  const specific = ['add-to-sequence', { sequenceId: 1, mailbox: 'specific-user', outreachUserId: 2 }, 'next'] as const;
  const outcome = (run: RecordedRun, upTo?: number) =>
    auditLogsOf(run.journal, plainNames, { upTo })[0]?.outcome.outreach;

  it('[LOG-9] tell Error before Pending before Success', () => {
    // From Ada both times: the second is refused, as a prospect is added once only (ERR-5).
    const twice = runReady({ graph: pathGraph({ one: specific, two: specific }), org: failing });
    expect(entriesOf(twice, 'callout-ended').map(({ result }) => result)).toEqual(['success', 'error']);
    expect(outcome(twice)).toBe('error');
    const pending = runReady({ graph: pathGraph({ one: ADD, two: specific }), org: failing, until: 10 * MINUTE });
    expect(entriesOf(pending, 'callout-ended').map(({ result }) => result)).toEqual(['success']);
    expect(outcome(pending)).toBe('pending');
  });
});

describe('a held trip whose record is gone', () => {
  it('[SF-9] [HLD-1] ends at once, as its callout does at the next attempt', () => {
    const graph = pathGraph({ add: ADD, wait: holds(2, 'hours') });
    const run = runScenario({ graph, org: failing, stimuli: [touch('ready'), remove('ready', 5 * MINUTE)] });
    expect(entriesOf(run, 'trip-ended')[0]).toMatchObject({ outcome: 'error', at: START + 5 * MINUTE });
    expect(endOf(run)).toMatchObject({ reason: 'Object has been deleted' });
  });
});
