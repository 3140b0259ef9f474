import type { EdgeId, NodeId } from '#graph/flow-graph.ts';
import {
  createGraphMachine,
  END,
  interpret,
  START,
  startOf,
  type GraphMachine,
  type GraphMachineConfig,
  type GraphState,
  type Interpreter,
  type Walk,
} from './graph-machine.ts';

/** The event that means: the trip has come to this node to rest, or to the end of its way. */
const arrival = (state: string): string => `at/${state}`;

type Targets = ReadonlyMap<NodeId, ReadonlyMap<EdgeId, NodeId | null>>;

/**
 * The same graph with states only where a trip begins, can rest, or ends: what stands between two of them is one
 * transition. Both machines lead every trip the same way; this one asks XState once for each stretch, not for each step.
 */
export function createRestMachine(config: GraphMachineConfig, rests: ReadonlySet<NodeId>): GraphMachine {
  const coarse = restConfig(config, rests);
  const interpreter = interpret(coarse);
  const stops = new Set(Object.keys(coarse.states));
  const start = { new: startOf(interpreter, 'new'), updated: startOf(interpreter, 'updated') };
  const targets = targetsOf(config);
  // [GRA-7] A deployment can leave a held trip in any node of the name: from there it goes step by step.
  let fine: GraphMachine | undefined;
  return {
    config: coarse,
    start: (trigger) => start[trigger],
    from: (node) =>
      stops.has(node)
        ? new RestWalk(node, targets, stops, interpreter)
        : (fine ??= createGraphMachine(config)).from(node),
  };
}

/** One trip between two states of the machine. */
class RestWalk implements Walk {
  #state: string;
  readonly #targets: Targets;
  readonly #stops: ReadonlySet<string>;
  readonly #interpreter: Interpreter;

  constructor(state: string, targets: Targets, stops: ReadonlySet<string>, interpreter: Interpreter) {
    this.#state = state;
    this.#targets = targets;
    this.#stops = stops;
    this.#interpreter = interpreter;
  }

  follow(node: NodeId, edge: EdgeId): NodeId | null {
    const to = this.#targets.get(node)?.get(edge);
    if (to === undefined) throw new Error(`Node ${node} has no edge ${edge}`);
    if (to !== null && !this.#stops.has(to)) return to;
    const arrived = this.#interpreter.send(this.#state, arrival(to ?? END));
    if (arrived !== null) this.#state = arrived;
    return arrived;
  }
}

/** The states in which a trip begins, rests or ends, each with a transition for every one that can come next. */
export function restConfig(config: GraphMachineConfig, rests: ReadonlySet<NodeId>): GraphMachineConfig {
  const begins = Object.values(config.states[START]?.on ?? {});
  const kept = new Set([...begins, ...rests, END]);
  const states: Record<string, GraphState> = { [START]: config.states[START] ?? {} };
  for (const state of kept) {
    if (state === END) continue;
    const next = nextOf(state, config, kept);
    states[state] = { on: Object.fromEntries([...next].map((to) => [arrival(to), to])) };
  }
  states[END] = { type: 'final' };
  return { id: config.id, initial: START, states };
}

/** The kept states that a trip can come to from one of them without passing another. */
function nextOf(state: string, { states }: GraphMachineConfig, kept: ReadonlySet<string>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [state];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const to of Object.values(states[from]?.on ?? {})) {
      if (seen.has(to)) continue;
      seen.add(to);
      if (!kept.has(to)) open.push(to);
    }
  }
  return new Set([...seen].filter((each) => kept.has(each)));
}

const EDGE = 'edge/'.length;

const targetsOf = ({ states }: GraphMachineConfig): Targets =>
  new Map(
    Object.entries(states).map(([node, { on = {} }]) => [
      node,
      new Map(Object.entries(on).map(([event, to]) => [event.slice(EDGE), to === END ? null : to])),
    ]),
  );
