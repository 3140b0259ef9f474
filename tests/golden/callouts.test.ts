import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { MINUTE, SECOND } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import { when } from '../support/build-graph.ts';
import {
  ADD,
  broken,
  calmOrg,
  calmOrgWith,
  CONVERT,
  edit,
  holds,
  idOf,
  imported,
  lockedUsers,
  pathGraph,
  remove,
  touch,
  writes,
} from '../support/callout-run.ts';
import { entriesOf, goldenText, runScenario } from '../support/run-scenario.ts';

interface Case {
  readonly title: string;
  /** Name of the golden file. */
  readonly file: string;
  readonly graph: FlowGraph;
  readonly stimuli: readonly Stimulus[];
  readonly org?: OrgSetup;
  /** How trips and callouts end, in that order. */
  readonly ends: readonly string[];
}

const pool = {
  id: 'pool-1',
  name: 'Inside sales',
  members: ['ada', 'sam'].map((name) => ({ userId: idOf(name), weight: 2, pointer: 0, paused: false })),
};
const unmapped = calmOrgWith({
  leandata: { pools: [pool], mapping: { ...calmOrg.leandata.mapping, Contact: null } },
});
const failing = calmOrgWith({
  outreach: { users: lockedUsers },
  leandata: { retryActionIn: { amount: 10, unit: 'minutes' } },
});
const unmap = (after: number): Stimulus => broken(after, { type: 'unmap-field', object: 'Lead' });
const fromNew = (graph: FlowGraph): FlowGraph => ({
  ...graph,
  edges: graph.edges.map((edge) => (edge.from === 'updated-lead' ? { ...edge, from: 'new-lead' } : edge)),
});
const duplicate: Stimulus = {
  type: 'create-record',
  after: 0,
  object: 'Lead',
  through: 'import',
  fields: {
    LastName: 'Again',
    Company: 'Customer Ltd',
    Email: 'ready@customer.example',
    Title: 'CTO',
    OwnerId: idOf('sam'),
    Outreach_Prospect_ID__c: '2',
  },
};

function mergeThenLoop(): FlowGraph {
  const graph = fromNew(
    pathGraph({
      match: ['match-duplicates', {}, 'matched'],
      write: writes({ Description: 'Routed' }),
      merge: ['merge-dupe', { variable: 'DuplicateLead', fillBlankFields: true }, 'merged'],
      wait: ['hold', { criteria: when('LastName', 'is-not-null'), amount: 1, unit: 'hours' }, 'met'],
      mark: writes({ Rating: 'Warm' }),
    }),
  );
  return { ...graph, edges: [...graph.edges, { from: 'mark', edge: 'updated', to: 'wait' }] };
}

const cases: readonly Case[] = [
  {
    title: '[ADD-8] [ADD-9] a wrong mapping puts back fields, the owner and the pool’s pointer',
    file: 'revert-fields-owner-pool',
    graph: pathGraph({
      assign: ['assign-owner', { kind: 'pool', poolId: 'pool-1' }, 'assigned'],
      write: writes({ Description: 'Routed', LastName: 'Renamed' }),
      add: ADD,
    }),
    stimuli: [touch('ready')],
    org: unmapped,
    ends: ['trip-1 error'],
  },
  {
    title: '[ADD-9] [CNV-1] a conversion is taken back with its account, contact and opportunity',
    file: 'revert-conversion',
    graph: pathGraph({ convert: [CONVERT[0], { ...CONVERT[1], createOpportunity: true }, CONVERT[2]], add: ADD }),
    stimuli: [touch('ready')],
    org: unmapped,
    ends: ['trip-1 error'],
  },
  {
    title: '[ADD-9] [MRG-1] a merge is taken back: the loser is there again, the master has its own values',
    file: 'revert-merge',
    graph: mergeThenLoop(),
    stimuli: [duplicate],
    ends: ['trip-1 error'],
  },
  {
    title: '[ADD-9] after a hold each field is written back that nobody else has changed',
    file: 'revert-after-hold',
    graph: pathGraph({
      write: writes({ Description: 'Routed', Title: 'CTO' }),
      wait: holds(1, 'hours'),
      more: writes({ Rating: 'Warm' }),
      add: ADD,
    }),
    stimuli: [touch('ready'), imported('ready', 30 * MINUTE, { Title: 'By hand' }), unmap(40 * MINUTE)],
    org: calmOrgWith({ settings: { supersedeHolds: false } }),
    ends: ['trip-1 error'],
  },
  {
    title: '[ADD-9] found only at sending, the path is put back after its trip has ended',
    file: 'revert-at-sending',
    graph: pathGraph({
      assign: ['assign-owner', { kind: 'user', userId: idOf('ada') }, 'assigned'],
      write: writes({ Description: 'Routed' }),
      add: ADD,
    }),
    stimuli: [touch('ready'), unmap(10 * SECOND)],
    ends: ['trip-1 completed', 'callout-1 error'],
  },
  {
    title: '[ADD-8] what a path asked of Outreach before and is not on its way is taken back with it',
    file: 'revert-with-waiting-callout',
    graph: pathGraph({ first: ADD, wait: holds(5), second: ADD }),
    stimuli: [touch('ready'), unmap(2 * MINUTE)],
    org: failing,
    ends: ['callout-1 dropped', 'trip-1 error'],
  },
  {
    title: '[APP-3] [APP-4] a retry succeeds once the cause is cured',
    file: 'callout-cured',
    graph: pathGraph({ add: ADD }),
    stimuli: [
      touch('ready'),
      edit(15 * MINUTE, { type: 'edit-outreach-record', kind: 'user', id: 1, fields: { locked: false } }),
    ],
    org: failing,
    ends: ['trip-1 completed', 'callout-1 success'],
  },
  {
    title: '[APP-10] [ERR-19] a token revoked between two attempts, and authorized again before the last',
    file: 'callout-token-revoked',
    graph: pathGraph({ add: ADD }),
    stimuli: [
      touch('ready'),
      broken(5 * MINUTE, { type: 'revoke-token' }),
      edit(15 * MINUTE, { type: 'authorize-outreach' }),
      edit(25 * MINUTE, { type: 'edit-outreach-record', kind: 'user', id: 1, fields: { locked: false } }),
    ],
    org: failing,
    ends: ['trip-1 completed', 'callout-1 success'],
  },
  {
    title: '[APP-7] [ADD-12] a batch is looked through before it starts, and each callout again when its turn comes',
    file: 'callout-readiness',
    graph: pathGraph({ add: ADD }),
    stimuli: [
      touch('queued', 0, { OwnerId: idOf('ada') }),
      touch('ready', SECOND),
      imported('fresh', 2 * SECOND, { Outreach_Prospect_ID__c: '1' }),
      remove('queued', 10 * SECOND),
      broken(30 * SECOND + 1, { type: 'merge-record', object: 'Lead', id: idOf('fresh'), into: idOf('ready') }),
    ],
    ends: ['trip-1 completed', 'trip-2 completed', 'trip-3 completed', 'callout-1 error', 'trip-4 completed', 'callout-2 success', 'callout-3 error', 'callout-4 error'],
  },
  {
    title: '[MRG-2] a merge later in the path takes back a callout that waits for its retry',
    file: 'callout-dropped-by-merge',
    graph: fromNew(
      pathGraph({
        match: ['match-duplicates', {}, 'matched'],
        add: ADD,
        wait: holds(5),
        merge: ['merge-dupe', { variable: 'DuplicateLead' }, 'merged'],
      }),
    ),
    stimuli: [duplicate],
    org: failing,
    ends: ['callout-1 dropped', 'trip-1 completed'],
  },
  {
    title: '[CNV-2] a lead that is converted while its callout waits is added all the same',
    file: 'callout-lead-converted',
    graph: pathGraph({ add: ADD, wait: holds(5), convert: CONVERT }),
    stimuli: [
      touch('ready'),
      edit(8 * MINUTE, { type: 'edit-outreach-record', kind: 'user', id: 1, fields: { locked: false } }),
    ],
    org: failing,
    ends: ['trip-1 completed', 'callout-1 success'],
  },
];

describe('golden journals of callouts and reverts', () => {
  it.each(cases)('$title', async ({ file, graph, stimuli, org, ends }) => {
    const run = runScenario({ graph, stimuli, org: org ?? calmOrg });
    const ended = run.journal.flatMap((entry) => {
      if (entry.type === 'trip-ended') return [`${entry.trip} ${entry.outcome}`];
      return entry.type === 'callout-ended' ? [`${entry.callout} ${entry.result}`] : [];
    });
    expect(ended).toEqual(ends);
    expect(entriesOf(run, 'run-ended')[0]).toMatchObject({ openTrips: [], openCallouts: [] });
    await expect(goldenText(run.journal)).toMatchFileSnapshot(`journals/callouts/${file}.txt`);
  });
});
