import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import { scenarioOfInput } from '#scenarios/scenario-of-input.ts';
import { refOf } from '#scenarios/record-ref.ts';
import { readRun, type RecordKey } from '#scenarios/scenario-reading.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { ScenarioGraph, ScenarioOrg } from '#scenarios/scenario.ts';
import { recordAlone } from '#world/record-alone.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { historyOf } from '#world/run-history.ts';

/** A test holds no run that does more than this. */
export const MOST_STIMULI = 500;

/** What of a run a test keeps. */
export interface TestDraft {
  readonly title: string;
  readonly run: RecordedRun;
  readonly record: RecordKey | undefined;
  readonly expectations: readonly Expectation[];
  /** How the test names a graph that it follows; null to keep the graph as it was. */
  readonly followed: (graph: FlowGraph) => ScenarioGraph | null;
  /** The org that the test follows; null to keep the org as it was. */
  readonly org: ScenarioOrg | null;
}

/** The test that a draft comes to. */
export function testOf(draft: TestDraft, catalog: NodeCatalog): ScenarioTest {
  const { title, run, record, expectations, followed, org } = draft;
  const scenario = scenarioOfInput(run.input);
  const graphs = run.input.graphs.map((graph, at) => followed(graph) ?? scenario.graphs[at]);
  return {
    title,
    ...(record === undefined ? {} : { record: refOf(readRun(run, catalog), record) }),
    scenario: {
      ...scenario,
      graphs: graphs.filter((graph) => graph !== undefined),
      ...(org === null ? {} : { org }),
    },
    expectations,
  };
}

/** A run with one record alone, and the record in it. */
export interface AloneRun {
  readonly run: RecordedRun;
  readonly record: RecordKey;
}

/** The same run with one record alone; undefined where nothing was done to that record from outside. */
export function aloneRun(run: RecordedRun, record: RecordKey | undefined, catalog: NodeCatalog): AloneRun | undefined {
  if (record === undefined) return undefined;
  const input = recordAlone(run, record.object, record.id);
  if (input === undefined || input.stimuli.length === run.input.stimuli.length) return undefined;
  const alone = recordRun(input, catalog);
  const key = alone.ok ? keyIn(alone.value, record) : undefined;
  return alone.ok && key !== undefined ? { run: alone.value, record: key } : undefined;
}

/** The record in a run that has it alone: one that the run creates has the id that comes first without the others. */
function keyIn(run: RecordedRun, { object, id }: RecordKey): RecordKey | undefined {
  if (historyOf(run).imageAt(object, id, -1) !== null) return { object, id };
  for (const entry of run.journal) {
    if (entry.type !== 'record-changed' || entry.object !== object || entry.kind !== 'created') continue;
    if (entry.by.through === 'person' || entry.by.through === 'import') return { object, id: entry.id };
  }
  return undefined;
}
