import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '#shared/instant.ts';
import type { JsonObject } from '#shared/json.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph, when, type GraphSketch } from '../support/build-graph.ts';
import { goldenText, pathOf, runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

interface Case {
  readonly title: string;
  /** Name of the golden file. */
  readonly file: string;
  readonly graph: GraphSketch;
  readonly stimuli: readonly Stimulus[];
  readonly org?: OrgSetup;
  readonly path: readonly string[];
}

// Without the sync, whose writes would fire the Updated trigger; the timing chain is about it and has it.
const { ids, setup: synced } = smallOrg();
const setup: OrgSetup = { ...synced, sync: { ...synced.sync, connected: false } };
const id = (name: string): string => ids[name] ?? '';

/** Touches a lead of the org, which fires the Updated trigger. */
const touch = (name: string, after = 0, fields: JsonObject = { Rating: 'Hot' }): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: id(name),
  fields: fields as Record<string, string>,
});

const create = (fields: Record<string, string>): Stimulus => ({
  type: 'create-record',
  after: 0,
  through: 'import',
  object: 'Lead',
  fields: { LastName: 'New', Company: 'New Ltd', OwnerId: id('sam'), ...fields },
});

/** A graph in which one node stands behind the Updated trigger. */
const behindUpdated = (type: string, config: JsonObject = {}, edges: readonly string[] = []): GraphSketch => ({
  nodes: { node: [type, config] },
  edges: ['updated-lead:all-leads > node', ...edges],
});

const withLeanData = (patch: Partial<OrgSetup['leandata']>): OrgSetup => ({ ...setup, leandata: { ...setup.leandata, ...patch } });

const add = { sequenceId: 1 };
const web = [{ id: 'web', name: 'Web', criteria: when('LeadSource', 'equals', 'web') }];
const pool = {
  id: 'pool-1',
  name: 'Inside sales',
  members: [
    { userId: id('sam'), weight: 1, pointer: 1, paused: false },
    { userId: id('ada'), weight: 1, pointer: 0, paused: false },
  ],
};
const triggerEdges = (...edges: JsonObject[]): JsonObject => ({ kind: 'new', enabled: true, edges });

const cases: readonly Case[] = [
  {
    title: '[GRA-3] a trigger takes the edge of the lowest priority number that matches',
    file: 'trigger-priority',
    graph: {
      nodes: {
        'new-lead': [
          'trigger',
          triggerEdges(
            { id: 'any', name: 'Any', priority: 5, criteria: { logic: 'all', items: [] } },
            { id: 'web', name: 'Web', priority: 1, criteria: when('LeadSource', 'equals', 'Web') },
          ),
        ],
      },
      edges: [],
    },
    stimuli: [create({ LeadSource: 'Web' })],
    path: ['new-lead:web'],
  },
  {
    title: '[GRA-3] a record that no trigger edge matches is not routed',
    file: 'trigger-filtered-out',
    graph: {
      nodes: { 'new-lead': ['trigger', triggerEdges({ id: 'web', name: 'Web', priority: 5, criteria: when('LeadSource', 'equals', 'Web') })] },
      edges: [],
    },
    stimuli: [create({ LeadSource: 'Phone Inquiry' })],
    path: [],
  },
  {
    title: '[GRA-2] a trigger that is switched off routes nothing',
    file: 'trigger-off',
    graph: { nodes: { 'new-lead': ['trigger', { kind: 'new', enabled: false }] }, edges: [] },
    stimuli: [create({})],
    path: [],
  },
  {
    title: '[CND-4] a condition leaves by the first outcome that holds',
    file: 'condition-outcome',
    graph: behindUpdated('condition', { outcomes: web }),
    stimuli: [touch('ready')],
    path: ['updated-lead:all-leads', 'node:web'],
  },
  {
    title: '[CND-4] a condition leaves by Otherwise where no outcome holds',
    file: 'condition-otherwise',
    graph: behindUpdated('condition', { outcomes: web }),
    stimuli: [touch('ready', 0, { LeadSource: 'Other' })],
    path: ['updated-lead:all-leads', 'node:otherwise'],
  },
  {
    title: 'an update of the record leaves by Updated',
    file: 'update-record-updated',
    graph: behindUpdated('update-record', { values: [{ field: 'Description', value: 'Routed' }] }),
    stimuli: [touch('ready')],
    path: ['updated-lead:all-leads', 'node:updated'],
  },
  {
    title: 'an update that Salesforce refuses leaves by Update failed',
    file: 'update-record-failed',
    graph: behindUpdated('update-record', { values: [{ field: 'Status', value: 'No such status' }] }),
    stimuli: [touch('ready')],
    path: ['updated-lead:all-leads', 'node:update-failed'],
  },
  {
    title: '[ASG-1] an owner is assigned',
    file: 'assign-owner-user',
    graph: behindUpdated('assign-owner', { kind: 'user', userId: id('ada') }),
    stimuli: [touch('ready')],
    path: ['updated-lead:all-leads', 'node:assigned'],
  },
  {
    title: '[SF-2] a queue is assigned to a lead',
    file: 'assign-owner-queue',
    graph: behindUpdated('assign-owner', { kind: 'queue', queueId: id('queue') }),
    stimuli: [touch('ready')],
    path: ['updated-lead:all-leads', 'node:assigned'],
  },
  {
    title: '[ASG-2] a pool gives its next member and moves its pointer',
    file: 'assign-owner-pool',
    graph: behindUpdated('assign-owner', { kind: 'pool', poolId: 'pool-1' }),
    stimuli: [touch('ready'), touch('queued', 0), touch('fresh', 0)],
    org: withLeanData({ pools: [pool] }),
    path: ['updated-lead:all-leads', 'node:assigned'],
  },
  {
    title: '[ASG-1] an inactive user leaves by Invalid owner',
    file: 'assign-owner-invalid',
    graph: behindUpdated('assign-owner', { kind: 'user', userId: id('ina') }),
    stimuli: [touch('ready')],
    path: ['updated-lead:all-leads', 'node:invalid-owner'],
  },
  {
    title: '[MAT-1] a duplicate is found, stored, and its owner taken',
    file: 'match-duplicates-matched',
    graph: {
      nodes: { node: ['match-duplicates'], assign: ['assign-owner', { kind: 'match-owner', variable: 'DuplicateLead' }] },
      edges: ['new-lead:all-leads > node', 'node:matched > assign'],
    },
    stimuli: [create({ Email: 'READY@customer.example', OwnerId: id('ada') })],
    path: ['new-lead:all-leads', 'node:matched', 'assign:assigned'],
  },
  {
    title: '[MAT-1] without a duplicate the node leaves by No match',
    file: 'match-duplicates-none',
    graph: { nodes: { node: ['match-duplicates'] }, edges: ['new-lead:all-leads > node'] },
    stimuli: [create({ Email: 'nobody@else.example' })],
    path: ['new-lead:all-leads', 'node:no-match'],
  },
  {
    title: '[MAT-1] an account is matched by the domain of the email',
    file: 'match-account-matched',
    graph: { nodes: { node: ['match-account'] }, edges: ['new-lead:all-leads > node'] },
    stimuli: [
      { type: 'create-record', after: 0, object: 'Account', fields: { Name: 'Acme', Website: 'https://www.acme.example', OwnerId: id('ada') } },
      create({ Email: 'jo@acme.example' }),
    ],
    path: ['new-lead:all-leads', 'node:matched'],
  },
  {
    title: '[MAT-1] without an account the node leaves by No match',
    file: 'match-account-none',
    graph: { nodes: { node: ['match-account'] }, edges: ['new-lead:all-leads > node'] },
    stimuli: [create({ Email: 'jo@acme.example' })],
    path: ['new-lead:all-leads', 'node:no-match'],
  },
  {
    title: '[CNV-1] [CNV-2] after a conversion the contact is added to the sequence',
    file: 'convert-lead-converted',
    graph: {
      nodes: {
        node: ['convert-lead', { convertedStatus: 'Closed - Converted', createOpportunity: true }],
        add: ['add-to-sequence', add],
      },
      edges: ['updated-lead:all-leads > node', 'node:converted > add'],
    },
    stimuli: [touch('ready')],
    path: ['updated-lead:all-leads', 'node:converted', 'add:next'],
  },
  {
    title: '[SF-4] a queue-owned lead without an owner for the new records leaves by Conversion failed',
    file: 'convert-lead-failed',
    graph: behindUpdated('convert-lead', { convertedStatus: 'Closed - Converted' }),
    stimuli: [touch('queued')],
    path: ['updated-lead:all-leads', 'node:conversion-failed'],
  },
  {
    title: '[MRG-1] [MRG-2] after a merge the prospect is not added, and the trip goes on with the master',
    file: 'merge-dupe-merged',
    graph: {
      nodes: {
        match: ['match-duplicates'],
        before: ['add-to-sequence', add],
        node: ['merge-dupe', { variable: 'DuplicateLead' }],
        after: ['add-to-sequence', add],
      },
      edges: ['new-lead:all-leads > match', 'match:matched > before', 'before:next > node', 'node:merged > after'],
    },
    stimuli: [create({ Email: 'ready@customer.example', Title: 'CTO', Outreach_Prospect_ID__c: '1' })],
    path: ['new-lead:all-leads', 'match:matched', 'before:next', 'node:merged', 'after:next'],
  },
  {
    title: '[MRG-1] a duplicate that is gone leaves by Merge failed',
    file: 'merge-dupe-failed',
    graph: {
      nodes: {
        match: ['match-duplicates'],
        wait: ['hold', { amount: 1, unit: 'hours' }],
        node: ['merge-dupe', { variable: 'DuplicateLead' }],
      },
      edges: ['new-lead:all-leads > match', 'match:matched > wait', 'wait:time-expired > node'],
    },
    stimuli: [
      create({ Email: 'ready@customer.example' }),
      { type: 'delete-record', after: MINUTE, object: 'Lead', id: id('ready') },
    ],
    path: ['new-lead:all-leads', 'match:matched', 'wait:time-expired', 'node:merge-failed'],
  },
  {
    title: '[ADD-1] [ADD-11] a prospect is added to the sequence, and the path goes on at once',
    file: 'add-to-sequence-added',
    graph: behindUpdated('add-to-sequence', add),
    stimuli: [touch('ready')],
    path: ['updated-lead:all-leads', 'node:next'],
  },
  {
    title: '[ADD-2] without a valid authorization the trip leaves by Configuration Error',
    file: 'add-to-sequence-configuration-error',
    graph: behindUpdated('add-to-sequence', add),
    stimuli: [touch('ready')],
    org: withLeanData({ authorization: { ...setup.leandata.authorization, status: 'disconnected' } }),
    path: ['updated-lead:all-leads', 'node:configuration-error'],
  },
  {
    title: '[ADD-3] [PLC-4] the flagship mistake: a new lead has no prospect yet and leaves by Missing Prospect ID',
    file: 'add-to-sequence-missing-prospect-id',
    graph: { nodes: { node: ['add-to-sequence', add] }, edges: ['new-lead:all-leads > node'] },
    stimuli: [create({ Email: 'new@customer.example' })],
    path: ['new-lead:all-leads', 'node:missing-prospect-id'],
  },
  {
    title: '[ADD-4] a queue-owned record with the owner as mailbox leaves by Queue Owner',
    file: 'add-to-sequence-queue-owner',
    graph: behindUpdated('add-to-sequence', add),
    stimuli: [touch('queued')],
    path: ['updated-lead:all-leads', 'node:queue-owner'],
  },
  {
    title: '[ADD-5] an owner without an Outreach user leaves by Missing User ID',
    file: 'add-to-sequence-missing-user-id',
    graph: behindUpdated('add-to-sequence', add),
    stimuli: [touch('ready', 0, { OwnerId: id('nia') })],
    path: ['updated-lead:all-leads', 'node:missing-user-id'],
  },
  {
    title: '[ADD-8] [ADD-9] a misconfigured mapping puts back everything the path changed',
    file: 'add-to-sequence-reverted',
    graph: {
      nodes: {
        assign: ['assign-owner', { kind: 'pool', poolId: 'pool-1' }],
        write: ['update-record', { values: [{ field: 'Description', value: 'Routed' }] }],
        add: ['add-to-sequence', add],
      },
      edges: ['updated-lead:all-leads > assign', 'assign:assigned > write', 'write:updated > add'],
    },
    stimuli: [touch('ready')],
    org: withLeanData({ pools: [pool], mapping: { ...setup.leandata.mapping, Contact: null } }),
    path: ['updated-lead:all-leads', 'assign:assigned', 'write:updated'],
  },
  {
    title: '[HLD-1] a hold ends by Met when its criteria come to hold',
    file: 'hold-met',
    graph: behindUpdated('hold', { criteria: when('Status', 'equals', 'Working - Contacted'), amount: 2, unit: 'hours' }),
    stimuli: [touch('ready'), touch('ready', HOUR, { Status: 'Working - Contacted' })],
    org: withLeanData({ settings: { ...setup.leandata.settings, supersedeHolds: false } }),
    path: ['updated-lead:all-leads', 'node:met'],
  },
  {
    title: '[HLD-1] a hold ends by Time expired when its time is up',
    file: 'hold-time-expired',
    graph: behindUpdated('hold', { criteria: when('Status', 'equals', 'Working - Contacted'), amount: 2, unit: 'hours' }),
    stimuli: [touch('ready')],
    path: ['updated-lead:all-leads', 'node:time-expired'],
  },
  {
    title: '[RUN-3] a record that triggers again while held starts a new trip',
    file: 'hold-superseded',
    graph: behindUpdated('hold', { amount: 2, unit: 'hours' }),
    stimuli: [touch('ready'), touch('ready', HOUR, { Rating: 'Cold' })],
    path: ['updated-lead:all-leads'],
  },
  {
    title: '[CLK-3] the timing chain: created, polled, id written back, Updated, gathered, added',
    file: 'timing-chain',
    graph: {
      nodes: {
        gate: ['condition', { outcomes: [{ id: 'yes', name: 'Has prospect', criteria: when('Outreach_Prospect_ID__c', 'has-changed') }] }],
        node: ['add-to-sequence', add],
      },
      edges: ['updated-lead:all-leads > gate', 'gate:yes > node'],
    },
    stimuli: [create({ Email: 'chain@customer.example' })],
    org: synced,
    path: ['new-lead:all-leads'],
  },
];

describe('golden journals', () => {
  it.each(cases)('$title', async ({ file, graph, stimuli, org, path }) => {
    const run = runScenario({ graph: buildGraph(graph), stimuli, org: org ?? setup });
    expect(pathOf(run)).toEqual(path);
    await expect(goldenText(run.journal)).toMatchFileSnapshot(`journals/${file}.txt`);
  });
});
