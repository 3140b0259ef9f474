import fc from 'fast-check';
import type { FlowEdge, FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';
import type { JsonObject } from '#shared/json.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph, when } from './build-graph.ts';
import { aFault, anEdit, aReprocessing } from './random-faults.ts';
import { anOrg } from './random-org.ts';
import type { TestScenario } from './run-scenario.ts';
import { smallOrg } from './small-org.ts';

const { ids } = smallOrg();
const id = (name: string): string => ids[name] ?? '';

type Sketch = readonly [type: string, config: JsonObject];

const ADD: Sketch = ['add-to-sequence', { sequenceId: 1 }];
const HOLD: Sketch = ['hold', { criteria: when('Rating', 'equals', 'Hot'), amount: 30, unit: 'minutes' }];

const PAUSE: Sketch = ['update-prospect-sequence-state', { change: 'pause', sequences: 'all' }];
const WRITE: Sketch = [
  'update-record',
  {
    values: [
      { field: 'Description', value: 'Routed' },
      { field: 'LastName', value: 'Routed' },
      { field: 'Rating', value: 'Warm' },
    ],
  },
];
const MATCH: Sketch = ['match-duplicates', {}];
const MERGE: Sketch = ['merge-dupe', { variable: 'DuplicateLead' }];
const CONVERT: Sketch = ['convert-lead', { convertedStatus: 'Closed - Converted', createOpportunity: true }];

/** Settings that reach every edge of every node type against the small org. */
const sketches: readonly Sketch[] = [
  ['condition', { outcomes: [{ id: 'yes', name: 'Yes', criteria: when('Rating', 'has-changed') }] }],
  ['condition', { outcomes: [{ id: 'yes', name: 'Yes', criteria: when('Owner.Type', 'equals', 'Queue') }] }],
  WRITE,
  ['update-record', { values: [{ field: 'Status', value: 'No such status' }] }],
  ['assign-owner', { kind: 'user', userId: id('nia') }],
  ['assign-owner', { kind: 'user', userId: id('ina') }],
  ['assign-owner', { kind: 'pool', poolId: 'pool-1' }],
  MATCH,
  ['match-account', {}],
  CONVERT,
  MERGE,
  ADD,
  ['add-to-sequence', { sequenceId: 1, mailbox: 'specific-user', outreachUserId: 1 }],
  ['add-to-sequence', { sequenceFrom: 'primary-sequence' }],
  PAUSE,
  ['update-prospect-sequence-state', { change: 'finish', sequences: 'chosen', sequenceId: 1 }],
  HOLD,
];

/** What a path often has one behind the other. */
const stretches: readonly (readonly Sketch[])[] = [
  [WRITE, ADD],
  [WRITE, HOLD, ADD],
  [ADD, HOLD, ADD],
  [CONVERT, ADD],
  [ADD, CONVERT],
  [MATCH, ADD, MERGE],
  [MATCH, ADD, HOLD, MERGE],
  [MATCH, MERGE, PAUSE],
];

/** Graphs whose edges lead forward, back to a hold, or nowhere; with `holds` false, without any hold. */
export function aGraph(holds = true): fc.Arbitrary<FlowGraph> {
  const allowed = (sketch: Sketch): boolean => holds || sketch !== HOLD;
  const anyNode = fc.constantFrom(...sketches.filter(allowed)).map((sketch) => [sketch]);
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: anyNode }, { weight: 2, arbitrary: fc.constantFrom(...stretches) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.flat().filter(allowed))
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
  if (ahead <= 0 || (at >= 0 && choice % 7 === 0)) return undefined;
  return choice % 2 === 0 ? at + 1 : at + 1 + (choice % Math.min(ahead, 3));
}

const leads = ['ready', 'ready', 'queued', 'fresh'] as const;

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
    .tuple(
      after,
      fc.constantFrom('ready', 'ready', 'new', 'other'),
      fc.constantFrom('sam', 'sam', 'queue', 'nia'),
      fc.constantFrom(null, '1', '2'),
    )
    .map(([at, email, owner, prospect]): Stimulus => ({
      type: 'create-record',
      after: at,
      object: 'Lead',
      through: 'import',
      fields: {
        LastName: 'Made',
        Company: 'Made Ltd',
        Email: `${email}@customer.example`,
        OwnerId: id(owner),
        Outreach_Prospect_ID__c: prospect,
      },
    }));
  const remove = fc
    .tuple(after, fc.constantFrom(...leads))
    .map(([at, lead]): Stimulus => ({ type: 'delete-record', after: at, object: 'Lead', id: id(lead) }));
  return otherWriters
    ? fc.oneof({ weight: 4, arbitrary: update }, { weight: 3, arbitrary: create }, { weight: 1, arbitrary: remove })
    : fc.oneof(update, create);
};

/** A whole scenario: any graph, any org, up to eight things done to its records and four to its systems. */
export const aScenario: fc.Arbitrary<TestScenario> = fc
  .record({
    graph: aGraph(),
    org: anOrg,
    records: fc.array(aStimulus(), { minLength: 1, maxLength: 8 }),
    script: fc.array(fc.oneof(aFault, anEdit, aReprocessing), { maxLength: 3 }),
    until: fc.constantFrom(2 * HOUR, 24 * HOUR),
    seed: fc.nat(1_000),
  })
  .map(({ records, script, ...rest }) => ({ ...rest, stimuli: [...records, ...script.flat()] }));
