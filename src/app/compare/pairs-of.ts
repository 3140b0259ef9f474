import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import type { ScenarioFiles } from '#scenarios/scenario-files.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import type { Scenario, ScenarioGraph } from '#scenarios/scenario.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { ok, type Result } from '#shared/result.ts';
import { scenarioFilesOf } from '#worker/test-files.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RunInput } from '#world/run-input.ts';
import { filesOfTests } from '../tests/files-of-tests.ts';
import { titleOf, type OwnTest } from '../tests/own-test.ts';
import { namesGraph } from '../coverage/tests-of-graph.ts';
import type { Pair } from './compare-pairs.ts';

/** Two versions of a graph. */
export type BothGraphs = readonly [first: FlowGraph, second: FlowGraph];

/** The run of the first graph, and the same with the second one in its place. */
export function pairOfInput(input: RunInput, [first, second]: BothGraphs): Pair {
  const inTurn = (graph: FlowGraph): RunInput => ({
    ...input,
    graphs: input.graphs.map((each) => (each.object === first.object ? graph : each)),
  });
  return { test: null, inputs: [inTurn(first), inTurn(second)] };
}

interface Books {
  readonly graphs: readonly FlowGraph[];
  readonly org: OrgSetup;
}

/** What each test does, on two versions of the graph that it names. Tests that cannot be read are told apart. */
export function pairsOfTests(
  draft: FlowGraph,
  tests: readonly OwnTest[],
  graphs: BothGraphs,
  books: Books,
): { readonly pairs: readonly Pair[]; readonly broken: readonly OwnTest[] } {
  const broken: OwnTest[] = [];
  const pairs = tests.flatMap((own): readonly Pair[] => {
    const [first, second] = graphs.map((graph) => inputOf(own, draft, graph, books));
    if (first?.ok && second?.ok) return [{ test: titleOf(own), inputs: [first.value, second.value] }];
    broken.push(own);
    return [];
  });
  return { pairs, broken };
}

function inputOf(
  { test }: OwnTest,
  draft: FlowGraph,
  graph: FlowGraph,
  books: Books,
): Result<RunInput, readonly FileFault[]> {
  const files = scenarioFilesOf(filesOfTests(books, [test]));
  const named: ScenarioFiles = {
    ...files,
    graph: (ref) => (ref.path === HERE ? ok(graph) : files.graph(ref)),
  };
  const here = (ref: ScenarioGraph): ScenarioGraph => (namesGraph(ref, draft) ? { path: HERE } : ref);
  const scenario: Scenario = {
    ...test.scenario,
    graphs: test.scenario.graphs.map(here),
  };
  return inputOfScenario(scenario, catalog, named);
}

/** Stands for the version that is looked at. */
const HERE = '*';
