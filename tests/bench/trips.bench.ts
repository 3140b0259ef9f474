import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Engine } from 'json-rules-engine';
import { catalog } from '#nodes/catalog.ts';
import { DAY } from '#shared/instant.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { recordRun } from '#world/record-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { benchLeads, decisionChain, questionOf } from '../support/ten-node-graph.ts';
import { inputOf } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';
import type { BenchCase, BenchSuite } from './bench-suite.ts';

const DECISIONS = 8;
const { ids, setup } = smallOrg();
// Without the sync: the graph decides, and nothing else happens to the records.
const org = { ...setup, sync: { ...setup.sync, added: false, connected: false } };
const leads = (count: number) => benchLeads(count, ids['sam'] ?? '');
type Lead = Extract<Stimulus, { type: 'create-record' }>['fields'];
const fieldsOf = (count: number): readonly Lead[] =>
  leads(count).flatMap((each) => (each.type === 'create-record' ? [each.fields] : []));

/** The whole world: records created in Salesforce, one state per node, journal and all. */
function endToEnd(decisions: number, count: number, through = false): RecordedRun {
  const run = recordRun(
    inputOf({ graph: decisionChain(decisions, through), org, stimuli: leads(count), until: 60 * DAY }),
    catalog,
  );
  if (!run.ok) throw new Error(run.error[0]?.message);
  return run.value;
}

const simulator = (name: string, count: number): BenchCase => ({
  name,
  items: count,
  run: () => endToEnd(DECISIONS, count),
});

/** 500 records that each pass every node but the Updated trigger. */
const passingAll = (name: string, nodes: number): BenchCase => ({
  name,
  items: 500 * (nodes - 1),
  run: () => endToEnd(nodes - 2, 500, true),
});

/** The same decisions as a person would write them down. */
function byHand(records: readonly Lead[]): number {
  let taken = 0;
  for (const lead of records) {
    for (let index = 0; index < DECISIONS; index += 1) {
      const { source, most } = questionOf(index);
      const employees = lead['NumberOfEmployees'];
      if (String(lead['LeadSource']).toLowerCase() !== source.toLowerCase()) continue;
      if (typeof employees !== 'number' || employees >= most) continue;
      taken += 1;
      break;
    }
  }
  return taken;
}

/** One rule for each decision, tried in order; the first that holds stops the rest. */
function rulesEngine(): Engine {
  const made = new Engine();
  for (let index = 0; index < DECISIONS; index += 1) {
    const { source, most } = questionOf(index);
    made.addRule({
      priority: DECISIONS - index,
      event: { type: `c${index}` },
      conditions: {
        all: [
          { fact: 'LeadSource', operator: 'equal', value: source },
          { fact: 'NumberOfEmployees', operator: 'lessThan', value: most },
        ],
      },
      onSuccess: () => void made.stop(),
    });
  }
  return made;
}

const forRules = fieldsOf(1_000);
const engine = rulesEngine();
const byRules = async (): Promise<void> => {
  for (const lead of forRules) await engine.run(lead);
};

const handRecords = fieldsOf(5_000);

/** Kilobytes of heap that 1,000 trips leave behind, in journal and in the org. */
function heapNotes(): readonly string[] {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const run = endToEnd(DECISIONS, 20_000);
  const kept = (used() - before) / 20 / 1_024;
  return [
    `Heap kept by a recorded run: ${Math.round(kept)} kB for 1,000 trips (${run.journal.length} journal entries for 20,000).`,
  ];
}

export const suites: readonly BenchSuite[] = [
  {
    title: 'Trips through a graph of 10 nodes, decisions only (the simulator with its world and journal)',
    unit: 'trips',
    cases: [
      { name: 'hand-written function', items: handRecords.length, run: () => byHand(handRecords) },
      simulator('simulator, end to end', 5_000),
      { name: 'json-rules-engine, decisions alone', items: forRules.length, run: byRules },
    ],
    notes: heapNotes,
  },
  {
    title: 'Growth with nodes, 500 records through all of them (nodes a second should stay level)',
    unit: 'nodes run',
    cases: [passingAll('10 nodes', 10), passingAll('100 nodes', 100), passingAll('1,000 nodes', 1_000)],
  },
  {
    title: 'Growth with records, 10 nodes (trips a second should stay level)',
    unit: 'trips',
    cases: [
      simulator('1,000 records', 1_000),
      simulator('10,000 records', 10_000),
      simulator('100,000 records', 100_000),
    ],
  },
];
