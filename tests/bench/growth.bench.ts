import { catalog } from '#nodes/catalog.ts';
import { DAY } from '#shared/instant.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { startRecording } from '#world/record-run.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
import { inTurn, streamRun } from '#world/stream-run.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { calmOrgWith, idOf, lockedUsers } from '../support/callout-run.ts';
import { inputOf } from '../support/run-scenario.ts';
import { benchLeads, decisionChain } from '../support/ten-node-graph.ts';
import type { BenchCase, BenchSuite } from './bench-suite.ts';

/** Without the sync, whose polls are work of their own. */
function quietOrg(patch: Parameters<typeof calmOrgWith>[0]): OrgSetup {
  const org = calmOrgWith(patch);
  return { ...org, sync: { ...org.sync, added: false } };
}

const org = quietOrg({});
const leads = (count: number): readonly Stimulus[] => benchLeads(count, idOf('sam'));
const input = (graph: FlowGraph, stimuli: readonly Stimulus[], setup = org): RunInput =>
  inputOf({ graph, org: setup, stimuli, until: 60 * DAY });

/** The whole run, its journal handed on and not kept. */
function runAway(run: RunInput): number {
  let entries = 0;
  const started = startRecording(run, catalog, () => void (entries += 1));
  if (!started.ok) throw new Error(started.error[0]?.message);
  while (started.value.advance());
  return entries;
}

const measured = (name: string, items: number, run: RunInput): BenchCase => ({ name, items, run: () => runAway(run) });

/** 500 records that each pass every node but the Updated trigger. */
const nodes = (count: number): BenchCase =>
  measured(`${words(count)} nodes`, 500 * (count - 1), input(decisionChain(count - 2, true), leads(500)));

const records = (count: number): BenchCase =>
  measured(`${words(count)} records`, count, input(decisionChain(8), leads(count)));

const held = buildGraph({
  nodes: { wait: ['hold', { criteria: when('Rating', 'equals', 'Hot'), amount: 1, unit: 'days' }] },
  edges: ['new-lead:all-leads > wait'],
});
const holds = (count: number): BenchCase => measured(`${words(count)} held at once`, count, input(held, leads(count)));

const adding = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
  edges: ['new-lead:all-leads > add'],
});
/** Leads that are linked to a prospect whose sender is locked: every attempt fails (ERR-13). */
const linked = (count: number): readonly Stimulus[] =>
  leads(count).map((lead) =>
    lead.type === 'create-record' ? { ...lead, fields: { ...lead.fields, Outreach_Prospect_ID__c: '1' } } : lead,
  );
const failing = (name: string, count: number, retries: number): BenchCase =>
  measured(
    name,
    count * (retries + 1),
    input(adding, linked(count), quietOrg({ outreach: { users: lockedUsers }, settings: { retries } })),
  );

/** Records that are made as they are read, and let go when their trips close. */
function streaming(count: number): BenchCase {
  const [lead] = leads(1);
  function* source(): Generator<Stimulus> {
    for (let made = 0; made < count; made += 1) if (lead) yield lead;
  }
  return {
    name: `${words(count)} records`,
    items: count,
    run() {
      const { stimuli: _none, ...rest } = input(decisionChain(8), []);
      const run = streamRun({ ...rest, stimuli: inTurn(source()) }, catalog, {});
      if (!run.ok) throw new Error(run.error[0]?.message);
    },
  };
}

/** How long a million records take, and megabytes of heap at most while they stream through. */
function streamNotes(): readonly string[] {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const { stimuli: _none, ...rest } = input(decisionChain(8), []);
  const begun = performance.now();
  const run = streamRun({ ...rest, stimuli: inTurn(many(1_000_000)) }, catalog, {
    onProgress: () => (most = Math.max(most, process.memoryUsage().heapUsed)),
  });
  if (!run.ok) throw new Error(run.error[0]?.message);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  const heap = Math.round((most - before) / 2 ** 20);
  return [
    `${words(1_000_000)} records with ${words(run.value.entries)} journal entries took ${seconds} s and at most ${heap} MB of heap.`,
  ];
}

/** So many different leads, made a thousand at a time. */
function* many(count: number): Generator<Stimulus> {
  for (let made = 0; made < count; made += 1_000) yield* leads(Math.min(1_000, count - made));
}

const words = (count: number): string => count.toLocaleString('en-GB');

export const suites: readonly BenchSuite[] = [
  {
    title: 'Growth with nodes, 500 records through all of them (nodes a second should stay level)',
    unit: 'nodes run',
    cases: [nodes(10), nodes(100), nodes(1_000)],
  },
  {
    title: 'Growth with records, 10 nodes (trips a second should stay level)',
    unit: 'trips',
    cases: [records(1_000), records(10_000), records(100_000)],
  },
  {
    title: 'Growth with records that are held at the same time (trips a second should stay level)',
    unit: 'trips',
    cases: [holds(1_000), holds(10_000), holds(100_000)],
  },
  {
    title: 'Growth with retries, 1,000 callouts that always fail (attempts a second should stay level)',
    unit: 'attempts',
    cases: [1, 3, 6].map((retries) => failing(`${retries} retries`, 1_000, retries)),
  },
  {
    title: 'Growth with callouts that wait for a retry at the same time (attempts a second should stay level)',
    unit: 'attempts',
    cases: [300, 3_000, 30_000].map((count) => failing(`${words(count)} callouts`, count, 6)),
  },
  {
    title: 'Growth with records that are streamed through (trips a second should stay level)',
    unit: 'trips',
    cases: [streaming(1_000), streaming(10_000), streaming(100_000)],
    notes: streamNotes,
  },
];
