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
 * transition. Both machines lead every trip the same way; this one asks XState once for each
 * such transition of the graph, not for each step of each trip.
 */
export function createRestMachine(config: GraphMachineConfig, rests: ReadonlySet<NodeId>): GraphMachine {
  const coarse = restConfig(config, rests);
  const interpreter = interpret(coarse);
  const start = { new: startOf(interpreter, 'new'), updated: startOf(interpreter, 'updated') };
  const targets = targetsOf(config);
  const states = new Map(Object.keys(coarse.states).map((key) => [key, new RestState(key, interpreter)]));
  // [GRA-7] A deployment can leave a held trip in any node of the name: from there it goes step by step.
  let fine: GraphMachine | undefined;
  return {
    config: coarse,
    start: (trigger) => start[trigger],
    from(node) {
      const state = states.get(node);
      return state ? new RestWalk(state, states, targets) : (fine ??= createGraphMachine(config)).from(node);
    },
  };
}

/** A state, and where XState said that it is left for. */
class RestState {
  readonly #key: string;
  readonly #interpreter: Interpreter;
  // The machine has neither context nor guards: its answer to an event in a state is the same for all trips.
  readonly #answers = new Map<string | null, string | null>();

  constructor(key: string, interpreter: Interpreter) {
    this.#key = key;
    this.#interpreter = interpreter;
  }

  /** Where the machine stands after the trip has come to a node, or to the end; null where that is the end. */
  after(to: NodeId | null): string | null {
    const known = this.#answers.get(to);
    if (known !== undefined) return known;
    const answer = this.#interpreter.send(this.#key, arrival(to ?? END));
    this.#answers.set(to, answer);
    return answer;
  }
}

/** One trip between two states of the machine. */
class RestWalk implements Walk {
  #state: RestState;
  readonly #states: ReadonlyMap<string, RestState>;
  readonly #targets: Targets;

  constructor(state: RestState, states: ReadonlyMap<string, RestState>, targets: Targets) {
    this.#state = state;
    this.#states = states;
    this.#targets = targets;
  }

  follow(node: NodeId, edge: EdgeId): NodeId | null {
    const to = this.#targets.get(node)?.get(edge);
    if (to === undefined) throw new Error(`Node ${node} has no edge ${edge}`);
    if (to !== null && !this.#states.has(to)) return to;
    const arrived = this.#state.after(to);
    if (arrived !== null) this.#state = this.#states.get(arrived) ?? this.#state;
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
