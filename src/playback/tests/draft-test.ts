import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import { scenarioOfInput } from '#scenarios/scenario-of-input.ts';
import type { RecordKey } from '#scenarios/scenario-reading.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { ScenarioGraph, ScenarioOrg } from '#scenarios/scenario.ts';
import { recordAlone } from '#world/record-alone.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';

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
export function testOf({ title, run, record, expectations, followed, org }: TestDraft): ScenarioTest {
  const scenario = scenarioOfInput(run.input);
  const graphs = run.input.graphs.map((graph, at) => followed(graph) ?? scenario.graphs[at]);
  return {
    title,
    ...(record === undefined ? {} : { record: { object: record.object, id: record.id } }),
    scenario: {
      ...scenario,
      graphs: graphs.filter((graph) => graph !== undefined),
      ...(org === null ? {} : { org }),
    },
    expectations,
  };
}

/** The same run with one record alone; undefined where nothing was done to that record from outside. */
export function aloneRun(
  run: RecordedRun,
  record: RecordKey | undefined,
  catalog: NodeCatalog,
): RecordedRun | undefined {
  const input = record && recordAlone(run, record.object, record.id);
  if (input === undefined || input.stimuli.length === run.input.stimuli.length) return undefined;
  const alone = recordRun(input, catalog);
  return alone.ok ? alone.value : undefined;
}
