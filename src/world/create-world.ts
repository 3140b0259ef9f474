import { compileGraph, type MachineStates } from '#compiler/compile-graph.ts';
import type { Plan } from '#compiler/plan.ts';
import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { RunInput } from './run-input.ts';
import { ListedStimuli } from './stimulus-queue.ts';
import type { WorldSnapshot } from './world-state.ts';
import { World } from './world.ts';

/** Readies a run, or one that goes on from a snapshot. An invalid graph is refused with its issues, never run silently (GRA-1). */
export function createWorld(
  input: RunInput,
  catalog: NodeCatalog,
  sink: (entry: JournalEntry) => void,
  snapshot?: WorldSnapshot,
  states: MachineStates = statesFor(input),
): Result<World, readonly Issue[]> {
  const plans = plansOf(input.graphs, catalog, states);
  if (!plans.ok) return plans;
  const deployments = new Map<number, Plan>();
  for (const [index, stimulus] of input.stimuli.entries()) {
    if (stimulus.type !== 'deploy-graph') continue;
    const plan = compileGraph(stimulus.graph, catalog, states);
    if (!plan.ok) return plan;
    deployments.set(index, plan.value);
  }
  const stimuli = new ListedStimuli(input.stimuli, snapshot?.stimuliTaken);
  return ok(new World(input, { live: plans.value, deployments }, stimuli, sink, snapshot));
}

/** Stimuli from which on a run is one of many records: its machine has states only where one can rest. */
const MANY = 100;

const statesFor = ({ stimuli }: RunInput): MachineStates => (stimuli.length < MANY ? 'every-node' : 'rest-points');

/** [GRA-1] The graphs that are live when a run begins, ready to be run. */
export function plansOf(
  graphs: readonly FlowGraph[],
  catalog: NodeCatalog,
  states: MachineStates,
): Result<ReadonlyMap<RoutedObject, Plan>, readonly Issue[]> {
  const plans = new Map<RoutedObject, Plan>();
  for (const graph of graphs) {
    if (plans.has(graph.object)) return err([twoGraphs(graph.object)]);
    const plan = compileGraph(graph, catalog, states);
    if (!plan.ok) return plan;
    plans.set(graph.object, plan.value);
  }
  return ok(plans);
}

const twoGraphs = (object: RoutedObject): Issue => ({
  code: 'run/two-graphs',
  severity: 'error',
  message: `Two graphs route the ${object}: a run takes one for each object`,
  place: {},
  rule: 'GRA-1',
});
