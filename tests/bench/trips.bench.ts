import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { MachineStates } from '#compiler/compile-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { DAY } from '#shared/instant.ts';
import { createWorld } from '#world/create-world.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { recordRun } from '#world/record-run.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
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

/** The whole world: records created in Salesforce, taken through the graph, journal and all. */
function endToEnd(input: RunInput): RecordedRun {
  const run = recordRun(input, catalog);
  if (!run.ok) throw new Error(run.error[0]?.message);
  return run.value;
}

const inputFor = (count: number): RunInput =>
  inputOf({ graph: decisionChain(DECISIONS), org, stimuli: leads(count), until: 60 * DAY });

const COUNT = 5_000;
const input = inputFor(COUNT);

const kept: BenchCase = { name: 'simulator, journal kept', items: COUNT, run: () => endToEnd(input).journal.length };

/** The journal goes to a sink, as it does where it is written to a file. */
const handedOn = (name: string, states: MachineStates): BenchCase => ({
  name,
  items: COUNT,
  run() {
    let entries = 0;
    const world = createWorld(input, catalog, () => void (entries += 1), undefined, states);
    if (!world.ok) throw new Error(world.error[0]?.message);
    while (world.value.advance(COUNT));
    return entries;
  },
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
  const run = endToEnd(inputFor(20_000));
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
      kept,
      handedOn('simulator, journal handed on', 'rest-points'),
      handedOn('the same, one state per node', 'every-node'),
    ],
    notes: heapNotes,
  },
];
