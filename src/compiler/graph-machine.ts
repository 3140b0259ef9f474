import { createActor, createMachine } from 'xstate';
import type { AnyActorScope, AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { EdgeId, FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { EdgeSpec } from '#graph/node-kinds.ts';

/** State in which no trigger has been chosen yet; node ids begin with a letter, so neither can clash. */
export const START = '_start';
export const END = '_end';

/** One state of the exported machine. */
export interface GraphState {
  readonly type?: 'final';
  readonly on?: Readonly<Record<string, string>>;
}

/** A graph as the plain config of an XState machine: it runs wherever XState does, fed the edge events. */
export interface GraphMachineConfig {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, GraphState>>;
}

/** One trip's way from where it began or rested until it rests again. */
export interface Walk {
  /** Where an edge of the node that the trip is in leads; null where the trip ends there. Throws where the graph has no such edge. */
  follow(node: NodeId, edge: EdgeId): NodeId | null;
}

/** The machine of a graph, stepped without an actor of its own for each trip. */
export interface GraphMachine {
  /** What XState interprets. */
  readonly config: GraphMachineConfig;
  /** The trigger node that a kind of trigger begins in. */
  start(trigger: 'new' | 'updated'): NodeId;
  /** Takes a trip on from the node that it begins or rests in. */
  from(node: NodeId): Walk;
}

/** The event that means: the trip leaves by this edge. */
export const edgeEvent = (edge: EdgeId): string => `edge/${edge}`;
const triggerEvent = (trigger: 'new' | 'updated'): string => `trigger/${trigger}`;

/**
 * One state per node, one transition per edge; an open edge leads to the final state (GRA-6).
 * Targets are plain keys: `{ on: { 'edge/missing-prospect-id': 'assign-owner' } }`.
 */
export function machineConfig(
  graph: FlowGraph,
  triggers: { readonly new: NodeId; readonly updated: NodeId },
  edgesOf: (node: NodeId) => readonly EdgeSpec[],
): GraphMachineConfig {
  const targets = new Map(graph.edges.map((edge) => [`${edge.from} ${edge.edge}`, edge.to]));
  const states: Record<string, GraphState> = {
    [START]: { on: { 'trigger/new': triggers.new, 'trigger/updated': triggers.updated } },
  };
  for (const node of graph.nodes) {
    const on: Record<string, string> = {};
    for (const edge of edgesOf(node.id)) on[edgeEvent(edge.id)] = targets.get(`${node.id} ${edge.id}`) ?? END;
    states[node.id] = { on };
  }
  states[END] = { type: 'final' };
  return { id: graph.id, initial: START, states };
}

/** One state per node: every step of every trip is XState's decision. */
export function createGraphMachine(config: GraphMachineConfig): GraphMachine {
  const interpreter = interpret(config);
  const walk: Walk = { follow: (node, edge) => interpreter.send(node, edgeEvent(edge)) };
  return { config, start: (trigger) => startOf(interpreter, trigger), from: () => walk };
}

/** Lets XState decide where an event leads from a state; null where that is the end. */
export interface Interpreter {
  send(state: string, event: string): string | null;
}

/** [GRA-2] The node that the trips of a trigger begin in. */
export function startOf(interpreter: Interpreter, trigger: 'new' | 'updated'): NodeId {
  const node = interpreter.send(START, triggerEvent(trigger));
  if (node === null) throw new Error(`The ${trigger} trigger begins nowhere`);
  return node;
}

/** Has XState interpret a config without an actor for each trip. An event that a state does not know throws. */
export function interpret(config: GraphMachineConfig): Interpreter {
  const machine: AnyStateMachine = createMachine({
    id: config.id,
    initial: config.initial,
    states: { ...config.states } as Record<string, { type?: 'final'; on?: Record<string, string> }>,
  });
  const scope = sharedScope(machine);
  // A state has no context or history here, so one snapshot of each serves all trips that are in it.
  const snapshots = new Map<string, AnyMachineSnapshot>();
  const at = (state: string): AnyMachineSnapshot => {
    const known = snapshots.get(state);
    if (known) return known;
    const snapshot = machine.resolveState({ value: state, context: {} });
    snapshots.set(state, snapshot);
    return snapshot;
  };
  return {
    send(state, type) {
      const from = at(state);
      const next: AnyMachineSnapshot = machine.transition(from, { type }, scope);
      // XState answers with the same snapshot both for an unknown event and for a transition to itself.
      if (next === from && !from.can({ type })) {
        throw new Error(`State ${state} of graph ${config.id} has no transition for ${type}`);
      }
      return next.status === 'done' ? null : String(next.value);
    },
  };
}

/** What a transition needs around it; made once, as a new one for each step costs more than the step. */
function sharedScope(machine: AnyStateMachine): AnyActorScope {
  const self = createActor(machine);
  const nothing = (): void => undefined;
  return {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  };
}
