import type { FlowGraph } from '#graph/flow-graph.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { DAY, formatDuration } from '#shared/instant.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
import { smallOrg, START } from './small-org.ts';

export interface TestScenario {
  readonly graph: FlowGraph;
  readonly org?: OrgSetup;
  readonly stimuli: readonly Stimulus[];
  readonly until?: number;
  readonly seed?: number;
}

export const inputOf = ({ graph, org, stimuli, until = 7 * DAY, seed = 1 }: TestScenario): RunInput => ({
  graphs: [graph],
  org: org ?? smallOrg().setup,
  start: START,
  until,
  seed,
  stimuli,
});

/** The one way tests run a graph: records to the end, and throws with the issues where the graph is not valid. */
export function runScenario(scenario: TestScenario): RecordedRun {
  const run = recordRun(inputOf(scenario), catalog);
  if (!run.ok) throw new Error(run.error.map((issue) => `${issue.code}: ${issue.message}`).join('\n'));
  return run.value;
}

/** One line per entry: time since the start, what happened, and the rest as stable JSON. */
export function goldenText(journal: readonly JournalEntry[]): string {
  return journal
    .map(({ seq: _seq, at, type, ...rest }) => `+${formatDuration(at - START)} ${type} ${stableJson(rest)}\n`)
    .join('');
}

/** Entries of one type, typed. */
export const entriesOf = <T extends JournalEntry['type']>(
  run: RecordedRun,
  type: T,
): readonly Extract<JournalEntry, { type: T }>[] =>
  run.journal.filter((entry): entry is Extract<JournalEntry, { type: T }> => entry.type === type);

/** The edges a trip followed, as `node:edge`. */
export const pathOf = (run: RecordedRun, trip = 'trip-1'): readonly string[] =>
  entriesOf(run, 'edge-followed')
    .filter((entry) => entry.trip === trip)
    .map((entry) => `${entry.node}:${entry.edge}`);

/** The final image of a Salesforce record. */
export const recordAfter = (run: RecordedRun, object: keyof OrgSetup['salesforce']['records'], id: string) =>
  run.final.salesforce.records[object].find((record) => record['Id'] === id);
