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
/** Nodes beside the triggers, up to which all ways through a graph are followed. */
const MOST_NODES = 4;

const org = orgWithPool();
const graphs = fc
  .sample(aGraph(), { numRuns: 2 * GRAPHS, seed: 20260105 })
  .filter((graph) => graph.nodes.length - 2 <= MOST_NODES && isValid(validateGraph(graph, catalog)))
  .slice(0, GRAPHS);

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
