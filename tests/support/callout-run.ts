import type { FlowGraph } from '#graph/flow-graph.ts';
import type { FieldValue } from '#shared/field.ts';
import type { JsonObject } from '#shared/json.ts';
import type { Edit } from '#world/edit.ts';
import type { Fault } from '#world/fault.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph } from './build-graph.ts';
import { entriesOf, runScenario, type TestScenario } from './run-scenario.ts';
import { smallOrg, START } from './small-org.ts';

const small = smallOrg();

/** Id of a record of the small org by its short name. */
export const idOf = (name: string): string => small.ids[name] ?? '';

/** The small org without the sync, whose own writes would be other writers. */
export const calmOrg: OrgSetup = { ...small.setup, sync: { ...small.setup.sync, connected: false } };

interface Patch {
  readonly outreach?: Partial<OrgSetup['outreach']>;
  readonly leandata?: Partial<OrgSetup['leandata']>;
  readonly settings?: Partial<OrgSetup['leandata']['settings']>;
}

export const calmOrgWith = ({ outreach, leandata, settings }: Patch): OrgSetup => ({
  ...calmOrg,
  outreach: { ...calmOrg.outreach, ...outreach },
  leandata: { ...calmOrg.leandata, ...leandata, settings: { ...calmOrg.leandata.settings, ...settings } },
});

/** With Sam locked, every attempt from his mailbox fails with ERR-13, which qualifies for a retry. */
export const lockedUsers = calmOrg.outreach.users.map((user) => ({ ...user, locked: user.id === 1 }));

/** Sets off the Updated trigger. */
export const touch = (
  lead: string,
  after = 0,
  fields: Readonly<Record<string, FieldValue>> = { Rating: 'Hot' },
): Stimulus => ({ type: 'update-record', after, object: 'Lead', id: idOf(lead), fields });

/** The same by an import, which may write fields that are read-only on the layout. */
export const imported = (lead: string, after: number, fields: Readonly<Record<string, FieldValue>>): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: idOf(lead),
  fields,
  through: 'import',
});

export const remove = (lead: string, after: number): Stimulus => ({
  type: 'delete-record',
  after,
  object: 'Lead',
  id: idOf(lead),
});

export const edit = (after: number, made: Edit): Stimulus => ({ type: 'edit', after, edit: made });

export const broken = (after: number, fault: Fault): Stimulus => ({ type: 'make-fault', after, fault });

/** One Add to Sequence behind the Updated trigger. */
export const addGraph: FlowGraph = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
  edges: ['updated-lead:all-leads > add'],
});

type Step = readonly [type: string, config: JsonObject, edge: string];

/** Nodes one behind the other from the Updated trigger: each is left for the next by its edge. */
export function pathGraph(steps: Readonly<Record<string, Step>>): FlowGraph {
  const names = Object.keys(steps);
  const from = ['updated-lead:all-leads', ...names.map((name) => `${name}:${steps[name]?.[2]}`)];
  return buildGraph({
    nodes: Object.fromEntries(Object.entries(steps).map(([name, [type, config]]) => [name, [type, config] as const])),
    edges: names.map((name, index) => `${from[index]} > ${name}`),
  });
}

export const ADD: Step = ['add-to-sequence', { sequenceId: 1 }, 'next'];
export const CONVERT: Step = ['convert-lead', { convertedStatus: 'Closed - Converted' }, 'converted'];
export const writes = (values: Readonly<Record<string, string | null>>): Step => [
  'update-record',
  { values: Object.entries(values).map(([field, value]) => ({ field, value })) },
  'updated',
];
export const holds = (amount: number, unit = 'minutes'): Step => ['hold', { amount, unit }, 'time-expired'];

/** The lead `ready` is touched at the start, and goes through the graph in the calm org. */
export const runReady = (more: Partial<TestScenario> = {}): RecordedRun =>
  runScenario({ graph: addGraph, org: calmOrg, stimuli: [touch('ready')], ...more });

/** When attempts began, since the start of the run. */
export const attemptTimes = (run: RecordedRun, callout?: string): readonly number[] =>
  entriesOf(run, 'callout-sent')
    .filter((entry) => callout === undefined || entry.callout === callout)
    .map((entry) => entry.at - START);

/** How a callout ended; undefined while it is open. */
export const endOf = (run: RecordedRun, callout = 'callout-1') =>
  entriesOf(run, 'callout-ended').find((entry) => entry.callout === callout);
