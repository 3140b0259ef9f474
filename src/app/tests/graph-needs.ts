import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { ScenarioGraph } from '#scenarios/scenario.ts';
import { flowFileOf, followed, graphRefsOf } from './files-of-tests.ts';
import type { OwnTest } from './own-test.ts';

type Graphs = readonly FlowGraph[];

/** A graph that tests follow and the workspace does not have. */
export interface MissingGraph {
  /** How the tests name it. */
  readonly key: string;
  /** What it was called, as far as the name of its file tells. */
  readonly name: string;
  readonly tests: readonly OwnTest[];
}

/** The graph of the workspace that a test follows by this: that of the id, or else of the file. */
export function graphOfRef(ref: ScenarioGraph, graphs: Graphs): FlowGraph | undefined {
  if (!('path' in ref)) return undefined;
  const fileName = baseOf(ref.path);
  return graphs.find(({ id }) => id === ref.id) ?? graphs.find((graph) => flowFileOf(graph) === fileName);
}

/** The tests that cannot run without a graph. */
export const testsFollowing = (graph: FlowGraph, graphs: Graphs, tests: readonly OwnTest[]): readonly OwnTest[] =>
  tests.filter(({ test }) => graphRefsOf(test).some((ref) => graphOfRef(ref, graphs) === graph));

/** The graphs that tests follow and that are not there, those of the most tests first. */
export function missingGraphs(tests: readonly OwnTest[], graphs: Graphs): readonly MissingGraph[] {
  const missing = new Map<string, { readonly name: string; readonly tests: Set<OwnTest> }>();
  for (const own of tests) {
    for (const ref of graphRefsOf(own.test)) {
      if (!('path' in ref) || graphOfRef(ref, graphs) !== undefined) continue;
      const of = missing.get(keyOf(ref)) ?? { name: nameOfPath(ref.path), tests: new Set() };
      of.tests.add(own);
      missing.set(keyOf(ref), of);
    }
  }
  return [...missing]
    .map(([key, of]) => ({ key, name: of.name, tests: [...of.tests] }))
    .toSorted((a, b) => b.tests.length - a.tests.length);
}

/** A test that follows another graph in the place of one that is not there. */
export function withGraphInstead(test: ScenarioTest, key: string, graph: FlowGraph): ScenarioTest {
  const instead = (ref: ScenarioGraph): ScenarioGraph => ('path' in ref && keyOf(ref) === key ? followed(graph) : ref);
  const { scenario } = test;
  const stimuli = scenario.stimuli.map((line) => ('deploy' in line ? { ...line, deploy: instead(line.deploy) } : line));
  return { ...test, scenario: { ...scenario, graphs: scenario.graphs.map(instead), stimuli } };
}

/** `flows/Inbound-leads.flow.json` → `Inbound leads`. */
export const nameOfPath = (path: string): string =>
  baseOf(path)
    .replace(/\.flow\.json$/, '')
    .replaceAll('-', ' ');

const keyOf = ({ id, path }: { readonly id?: string; readonly path: string }): string =>
  id === undefined ? `file ${baseOf(path)}` : `id ${id}`;

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
