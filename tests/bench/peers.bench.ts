import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { DAY } from '#shared/instant.ts';
import { recordRun } from '#world/record-run.ts';
import { streamRun } from '#world/stream-run.ts';
import { inputOf } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';
import { benchLeads, decisionChain, questionOf } from '../support/ten-node-graph.ts';
import type { BenchReport } from './bench-suite.ts';

const folder = join(import.meta.dirname, 'peers');
const DECISIONS = 8;
const RECORDS = 20_000;
const ROUNDS = 5;

const { ids, setup } = smallOrg();
// Without the sync: the graph decides, and nothing else happens to the records.
const org = { ...setup, sync: { ...setup.sync, added: false, connected: false } };
const questions = Array.from({ length: DECISIONS }, (_, index) => questionOf(index));
const stimuli = benchLeads(RECORDS, ids['sam'] ?? '');
const records = stimuli.flatMap((each) => (each.type === 'create-record' ? [each.fields] : []));

interface Peer {
  readonly name: string;
  readonly file: string;
  /** How many of the records it gets: fewer where it is slow. */
  readonly records: number;
  /** How many times as many trips the simulator is to run. */
  readonly goal: number;
}

const peers: readonly Peer[] = [
  { name: 'json-rules-engine 7, conditions only', file: 'json-rules-engine.js', records: RECORDS, goal: 1 },
  { name: 'Node-RED 4, headless', file: 'node-red.js', records: RECORDS, goal: 2 },
  { name: 'n8n 1.70, one execution a record', file: 'n8n.js', records: 2_000, goal: 20 },
  { name: 'bpmn-engine 25', file: 'bpmn-engine.js', records: 60, goal: 400 },
];

/** Fastest of a few rounds, in seconds of processor time: other work on the machine counts as little as can be. */
function fastest(run: () => void): number {
  return Math.min(
    ...Array.from({ length: ROUNDS }, () => {
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    }),
  );
}

function byHand(): number {
  let taken = 0;
  for (const record of records) {
    for (const { source, most } of questions) {
      const employees = record['NumberOfEmployees'];
      if (String(record['LeadSource']).toLowerCase() !== source.toLowerCase()) continue;
      if (typeof employees !== 'number' || employees >= most) continue;
      taken += 1;
      break;
    }
  }
  return taken;
}

const input = inputOf({ graph: decisionChain(DECISIONS), org, stimuli, until: 60 * DAY });

function journalKept(): void {
  if (!recordRun(input, catalog).ok) throw new Error('The graph is valid');
}

/** Full world and full journal, each entry handed on as it is written: the others keep nothing of a record either. */
function journalHandedOn(): void {
  let length = 0;
  const onEntry = (entry: JournalEntry): void => void (length += entry.type.length);
  if (!streamRun(input, catalog, { onEntry }).ok || length === 0) throw new Error('The graph is valid');
}

function install(): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  console.log('  … installing the peers into tests/bench/peers');
  const options = ['--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', ...options], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function measured(peer: Peer): Promise<{ readonly trips: number; readonly taken: number; readonly cpu: number }> {
  const child = spawn(process.execPath, [join(folder, peer.file)], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ questions, records: records.slice(0, peer.records), rounds: ROUNDS }));
  let text = '';
  for await (const part of child.stdout) text += String(part);
  const line = text.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`${peer.name} did not answer: ${text}`);
  return JSON.parse(line) as { trips: number; taken: number; cpu: number };
}

/** Whether a peer took the same records as the function by hand: else it would not be the same graph. */
const takenByHand = (count: number): number =>
  records
    .slice(0, count)
    .filter((record) =>
      questions.some(
        ({ source, most }) => record['LeadSource'] === source && Number(record['NumberOfEmployees']) < most,
      ),
    ).length;

export const report: BenchReport = {
  title: 'The same 10-node graph in other engines (trips per second of processor time, fastest of five rounds)',
  heading: ['', 'trips', 'trips a second', 'simulator is × as fast', 'goal'],
  async *rows() {
    install();
    const rate = (trips: number, cpu: number): string => Math.round(trips / cpu).toLocaleString('en-GB');
    const row = (name: string, trips: number, cpu: number, goal: string): readonly string[] => [
      name,
      trips.toLocaleString('en-GB'),
      rate(trips, cpu),
      (simulatorRate / (trips / cpu)).toPrecision(3),
      goal,
    ];
    const simulator = fastest(journalHandedOn);
    const simulatorRate = RECORDS / simulator;
    yield row('simulator, full world, journal handed on', RECORDS, simulator, '50,000 a second');
    yield row('simulator, full world, journal kept', RECORDS, fastest(journalKept), '50,000 a second');
    yield row('hand-written function', RECORDS, fastest(byHand), '');
    for (const peer of peers) {
      const { trips, taken, cpu } = await measured(peer);
      if (taken !== takenByHand(trips)) throw new Error(`${peer.name} took ${taken} of ${trips} records`);
      yield row(peer.name, trips, cpu, `× ${peer.goal}`);
    }
  },
};
