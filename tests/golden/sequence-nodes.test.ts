import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/instant.ts';
import type { JsonObject } from '#shared/json.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { buildGraph } from '../support/build-graph.ts';
import { goldenText, pathOf, runScenario } from '../support/run-scenario.ts';
import { withSequenceStates, type StateSketch } from '../support/sequence-states.ts';
import { smallOrg, START } from '../support/small-org.ts';

interface Case {
  readonly title: string;
  /** Name of the golden file. */
  readonly file: string;
  readonly type: 'add-to-sequence' | 'update-prospect-sequence-state';
  readonly config: JsonObject;
  readonly lead?: 'ready' | 'queued' | 'fresh';
  readonly states?: readonly StateSketch[];
  readonly outreach?: Partial<OrgSetup['outreach']>;
  readonly leandata?: Partial<OrgSetup['leandata']>;
  readonly path: readonly string[];
}

// Without the sync, whose writes would fire the Updated trigger.
const { ids, setup: synced } = smallOrg();
const setup: OrgSetup = { ...synced, sync: { ...synced.sync, connected: false } };
const id = (name: string): string => ids[name] ?? '';

const update = 'update-prospect-sequence-state';
const primary = { sequenceFrom: 'primary-sequence' };
const next = ['updated-lead:all-leads', 'node:next'];
const mapped = { primarySequences: [{ userId: id('sam'), sequenceId: 1 }] };

const cases: readonly Case[] = [
  {
    title: '[V2-3] [OUT-3] a prospect is paused in a sequence, and the path goes on at once',
    file: 'update-sequence-state-paused',
    type: update,
    config: { change: 'pause', sequenceId: 1 },
    states: [{ sequenceId: 1, state: 'active' }],
    path: next,
  },
  {
    title: '[V2-3] [OUT-3] a prospect is resumed',
    file: 'update-sequence-state-resumed',
    type: update,
    config: { change: 'resume', sequenceId: 1 },
    states: [{ sequenceId: 1, state: 'paused' }],
    path: next,
  },
  {
    title: '[V2-3] [OUT-3] a prospect is finished in all sequences',
    file: 'update-sequence-state-finished-in-all',
    type: update,
    config: { change: 'finish', sequences: 'all' },
    states: [
      { sequenceId: 1, state: 'active' },
      { sequenceId: 2, state: 'paused' },
      { sequenceId: 1, state: 'finished' },
    ],
    path: next,
  },
  {
    title: '[V2-3] nothing is left to do for a prospect who is in no sequence',
    file: 'update-sequence-state-nothing-to-do',
    type: update,
    config: { change: 'finish', sequences: 'all' },
    path: next,
  },
  {
    title: '[ADD-2] [V2-3] without a valid authorization the trip leaves by Configuration Error',
    file: 'update-sequence-state-configuration-error',
    type: update,
    config: { sequenceId: 1 },
    leandata: { authorization: { ...setup.leandata.authorization, status: 'disconnected' } },
    path: ['updated-lead:all-leads', 'node:configuration-error'],
  },
  {
    title: '[ADD-3] [V2-3] a lead without a prospect leaves by Missing Prospect ID',
    file: 'update-sequence-state-missing-prospect-id',
    type: update,
    config: { sequenceId: 1 },
    lead: 'fresh',
    path: ['updated-lead:all-leads', 'node:missing-prospect-id'],
  },
  {
    title: '[ADD-8] [V2-3] a misconfigured mapping ends the trip in error',
    file: 'update-sequence-state-reverted',
    type: update,
    config: { sequenceId: 1 },
    leandata: { mapping: { ...setup.leandata.mapping, Lead: 'Rating' } },
    path: ['updated-lead:all-leads'],
  },
  {
    title: '[ERR-4] [OUT-3] [V2-3] a prospect who is paused already cannot be paused',
    file: 'update-sequence-state-refused',
    type: update,
    config: { change: 'pause', sequenceId: 1 },
    states: [{ sequenceId: 1, state: 'paused' }],
    path: next,
  },
  {
    title: '[ERR-3] [APP-4] [V2-3] a prospect who was never in the sequence is looked for seven times',
    file: 'update-sequence-state-not-found',
    type: update,
    config: { change: 'pause', sequenceId: 1 },
    path: next,
  },
  {
    title: '[ERR-17] [APP-6] [V2-3] maintenance delays the change until it is over',
    file: 'update-sequence-state-retried',
    type: update,
    config: { change: 'pause', sequenceId: 1 },
    states: [{ sequenceId: 1, state: 'active' }],
    outreach: { maintenance: [{ from: START, to: START + 20 * MINUTE }] },
    path: next,
  },
  {
    title: "[V2-4] a prospect is added to the primary sequence of the record's owner",
    file: 'primary-sequence-added',
    type: 'add-to-sequence',
    config: primary,
    leandata: mapped,
    path: next,
  },
  {
    title: '[V2-4] an owner without a primary sequence leads to No Primary Sequence',
    file: 'primary-sequence-none',
    type: 'add-to-sequence',
    config: primary,
    path: ['updated-lead:all-leads', 'node:no-primary-sequence'],
  },
  {
    title: '[V2-4] a queue has no primary sequence, whoever the mailbox is',
    file: 'primary-sequence-queue',
    type: 'add-to-sequence',
    config: { ...primary, mailbox: 'specific-user', outreachUserId: 1 },
    lead: 'queued',
    leandata: mapped,
    path: ['updated-lead:all-leads', 'node:no-primary-sequence'],
  },
];

describe('golden journals of the sequence nodes', () => {
  it.each(cases)('$title', async ({ file, type, config, lead = 'ready', states, outreach, leandata, path }) => {
    const org: OrgSetup = {
      ...setup,
      outreach: { ...setup.outreach, ...outreach },
      leandata: { ...setup.leandata, ...leandata },
    };
    const run = runScenario({
      graph: buildGraph({ nodes: { node: [type, config] }, edges: ['updated-lead:all-leads > node'] }),
      org: withSequenceStates(org, states ?? []),
      stimuli: [{ type: 'update-record', after: 0, object: 'Lead', id: id(lead), fields: { Rating: 'Hot' } }],
    });
    expect(pathOf(run)).toEqual(path);
    await expect(goldenText(run.journal)).toMatchFileSnapshot(`journals/${file}.txt`);
  });
});
