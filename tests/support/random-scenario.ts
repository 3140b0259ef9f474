import fc from 'fast-check';
import type { FlowEdge, FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';
import type { JsonObject } from '#shared/json.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph, when } from './build-graph.ts';
import type { TestScenario } from './run-scenario.ts';
import { smallOrg } from './small-org.ts';

const { ids, setup } = smallOrg();
const id = (name: string): string => ids[name] ?? '';

type Sketch = readonly [type: string, config: JsonObject];

const HOLD: Sketch = ['hold', { criteria: when('Rating', 'equals', 'Hot'), amount: 30, unit: 'minutes' }];

/** Settings that reach every edge of every node type against the small org. */
const sketches: readonly Sketch[] = [
  ['condition', { outcomes: [{ id: 'yes', name: 'Yes', criteria: when('Rating', 'has-changed') }] }],
  ['condition', { outcomes: [{ id: 'yes', name: 'Yes', criteria: when('Owner.Type', 'equals', 'Queue') }] }],
  [
    'update-record',
    {
      values: [
        { field: 'Description', value: 'Routed' },
        { field: 'Rating', value: 'Warm' },
      ],
    },
  ],
  ['update-record', { values: [{ field: 'Status', value: 'No such status' }] }],
  ['assign-owner', { kind: 'user', userId: id('nia') }],
  ['assign-owner', { kind: 'user', userId: id('ina') }],
  ['assign-owner', { kind: 'pool', poolId: 'pool-1' }],
  ['match-duplicates', {}],
  ['match-account', {}],
  ['convert-lead', { convertedStatus: 'Closed - Converted', createOpportunity: true }],
  ['merge-dupe', { variable: 'DuplicateLead' }],
  ['add-to-sequence', { sequenceId: 1 }],
  ['add-to-sequence', { sequenceId: 1, mailbox: 'specific-user', outreachUserId: 1 }],
  HOLD,
];

/** Graphs whose edges lead forward, back to a hold, or nowhere; with `holds` false, without any hold. */
export function aGraph(holds = true): fc.Arbitrary<FlowGraph> {
  const usable = sketches.filter((sketch) => holds || sketch !== HOLD);
  return fc
    .array(fc.constantFrom(...usable), { minLength: 1, maxLength: 7 })
    .chain((nodes) => fc.tuple(fc.constant(nodes), fc.array(fc.nat(), { minLength: 60, maxLength: 60 })))
    .map(([nodes, choices]) => {
      const named = Object.fromEntries(nodes.map((sketch, index) => [`n${index}`, sketch]));
      const graph = buildGraph({ nodes: named, edges: [] });
      const edges: FlowEdge[] = [];
      let next = 0;
      for (const node of graph.nodes) {
        const at = node.type === 'trigger' ? -1 : Number(node.id.slice(1));
        for (const { id: edge } of catalog.typeOf(node.type)?.edges(node.config) ?? []) {
          const choice = choices[next % choices.length] ?? 0;
          next += 1;
          const to = target(nodes, at, choice);
          if (to !== undefined) edges.push({ from: node.id, edge, to: `n${to}` });
        }
      }
      return { ...graph, edges };
    });
}

function target(nodes: readonly Sketch[], at: number, choice: number): number | undefined {
  const back = nodes.findIndex((sketch, index) => sketch === HOLD && index < at);
  if (choice % 11 === 0 && back >= 0) return back;
  const ahead = nodes.length - at - 1;
  return at >= 0 && choice % 7 === 0 ? undefined : ahead > 0 ? at + 1 + (choice % Math.min(ahead, 3)) : undefined;
}

const leads = ['ready', 'queued', 'fresh'] as const;

export const aStimulus = (otherWriters = true): fc.Arbitrary<Stimulus> => {
  const after = fc.nat(180).map((minutes) => minutes * MINUTE);
  const update = fc
    .tuple(after, fc.constantFrom(...leads), fc.constantFrom('Hot', 'Warm', 'Cold'))
    .map(([at, lead, Rating]): Stimulus => ({
      type: 'update-record',
      after: at,
      object: 'Lead',
      id: id(lead),
      fields: { Rating },
    }));
  const create = fc
    .tuple(after, fc.constantFrom('ready', 'new', 'other'), fc.constantFrom('sam', 'queue', 'nia'))
    .map(([at, email, owner]): Stimulus => ({
      type: 'create-record',
      after: at,
      object: 'Lead',
      fields: { LastName: 'Made', Company: 'Made Ltd', Email: `${email}@customer.example`, OwnerId: id(owner) },
    }));
  const remove = fc
    .tuple(after, fc.constantFrom(...leads))
    .map(([at, lead]): Stimulus => ({ type: 'delete-record', after: at, object: 'Lead', id: id(lead) }));
  return otherWriters
    ? fc.oneof({ weight: 4, arbitrary: update }, { weight: 3, arbitrary: create }, { weight: 1, arbitrary: remove })
    : fc.oneof(update, create);
};

const pool = {
  id: 'pool-1',
  name: 'Pool',
  members: ['sam', 'ada'].map((name, index) => ({ userId: id(name), weight: 3 - index, pointer: 0, paused: false })),
};

/** Faults that stand from the start. */
export const anOrg: fc.Arbitrary<OrgSetup> = fc
  .record({
    status: fc.constantFrom('authorized', 'authorized', 'authorized', 'disconnected', 'invalid'),
    mapped: fc.constantFrom(true, true, true, false),
    revoked: fc.constantFrom(false, false, true),
    networkDown: fc.constantFrom(false, false, true),
    locked: fc.boolean(),
    sendDisabled: fc.boolean(),
    rateLimit: fc.constantFrom(5_000, 5_000, 3),
  })
  .map(({ status, mapped, revoked, networkDown, locked, sendDisabled, rateLimit }): OrgSetup => {
    const { leandata, outreach } = setup;
    return {
      ...setup,
      outreach: {
        ...outreach,
        networkDown,
        rateLimit,
        tokens: outreach.tokens.map((token) => ({ ...token, revoked })),
        prospects: outreach.prospects.map((prospect) => ({ ...prospect, locked })),
        mailboxes: outreach.mailboxes.map((mailbox) => ({ ...mailbox, sendDisabled })),
      },
      leandata: {
        ...leandata,
        pools: [pool],
        retryActionIn: { amount: 20, unit: 'minutes' },
        authorization: { ...leandata.authorization, status: status as 'authorized' },
        mapping: { ...leandata.mapping, Contact: mapped ? leandata.mapping.Contact : null },
      },
    };
  });

/** A whole scenario: any graph, any org, up to eight things done to it. */
export const aScenario: fc.Arbitrary<TestScenario> = fc.record({
  graph: aGraph(),
  org: anOrg,
  stimuli: fc.array(aStimulus(), { minLength: 1, maxLength: 8 }),
  until: fc.constantFrom(2 * HOUR, 24 * HOUR),
  seed: fc.nat(1_000),
});
