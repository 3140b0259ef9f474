import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { isValid, validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { generateTests, type GeneratedTests } from '#scenarios/generate-tests.ts';
import { randomTests } from '#scenarios/random-tests.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { aGraph } from '../support/random-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const GRAPHS = 200;
/** Nodes beside the triggers of a small graph. */
const MOST_NODES = 4;

const LARGER_GRAPHS = 24;

const org = orgWithPool();
const graphs = validGraphs(2 * GRAPHS, (nodes) => nodes <= MOST_NODES).slice(0, GRAPHS);
const largerGraphs = validGraphs(20 * LARGER_GRAPHS, (nodes) => nodes > MOST_NODES).slice(0, LARGER_GRAPHS);

function validGraphs(numRuns: number, isWanted: (nodes: number) => boolean): readonly FlowGraph[] {
  return fc
    .sample(aGraph(), { numRuns, seed: 20260105 })
    .filter((graph) => isWanted(graph.nodes.length - 2) && isValid(validateGraph(graph, catalog)));
}

function orgWithPool(): OrgSetup {
  const { setup, ids } = smallOrg();
  const members = ['sam', 'ada'].map((name, index) => ({
    userId: ids[name] ?? '',
    weight: 3 - index,
    pointer: 0,
    paused: false,
  }));
  return { ...setup, leandata: { ...setup.leandata, pools: [{ id: 'pool-1', name: 'Pool', members }] } };
}

function done<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const edgesOf = (graph: FlowGraph): GeneratedTests =>
  done(generateTests({ graph, org, catalog, limits: { kinds: ['node', 'edge', 'error-edge'] } }));

it('[GRA-3] [CND-4] [HLD-1] [ADD-6]: of 200 random graphs every edge is covered, or proven to be out of reach, and no random run takes one that is', () => {
  expect(graphs).toHaveLength(GRAPHS);
  let covered = 0;
  for (const [at, graph] of graphs.entries()) {
    const generated = edgesOf(graph);
    const open = generated.unreachable.filter(({ proof }) => proof !== 'proven');
    expect(open, `graph ${at}: ${JSON.stringify(graph)}`).toEqual([]);
    covered += generated.covered.length;
    if (at % 10 > 0) continue;
    const ruledOut = new Set(generated.unreachable.map(({ key }) => key));
    const random = done(randomTests({ graph, org, catalog, seed: at, count: 10 }));
    expect(random.flatMap(({ covers }) => covers.filter((key) => ruledOut.has(key)))).toEqual([]);
  }
  expect(covered).toBeGreaterThan(10 * GRAPHS);
}, 240_000);

it('[MRG-2] [CNV-2] [HLD-1] [MAT-1]: of larger random graphs every edge is covered, or proven to be out of reach', () => {
  expect(largerGraphs).toHaveLength(LARGER_GRAPHS);
  for (const [at, graph] of largerGraphs.entries()) {
    const open = edgesOf(graph).unreachable.filter(({ proof }) => proof !== 'proven');
    expect(open, `graph ${at}: ${JSON.stringify(graph)}`).toEqual([]);
  }
}, 120_000);
