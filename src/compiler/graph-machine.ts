import { createActor, createMachine } from 'xstate';
import type { AnyActorScope, AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { EdgeId, FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { EdgeSpec } from '#graph/node-kinds.ts';

/** State in which no trigger has been chosen yet; node ids begin with a letter, so neither can clash. */
const START = '_start';
const END = '_end';

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

/** The machine of a graph, stepped without an actor of its own for each trip. */
export interface GraphMachine {
  readonly config: GraphMachineConfig;
  /** The trigger node that a kind of trigger begins in. */
  start(trigger: 'new' | 'updated'): NodeId;
  /** Where an edge leads; null where the trip ends there. Throws where the graph has no such edge. */
  follow(node: NodeId, edge: EdgeId): NodeId | null;
}

/** The event that means: the trip leaves by this edge. */
export const edgeEvent = (edge: EdgeId): string => `edge/${edge}`;

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

/** Lets XState interpret the config: every step of every trip is its decision. */
export function createGraphMachine(config: GraphMachineConfig): GraphMachine {
  const machine: AnyStateMachine = createMachine({
    id: config.id,
    initial: config.initial,
    states: { ...config.states } as Record<string, { type?: 'final'; on?: Record<string, string> }>,
  });
  const scope = sharedScope(machine);
  const initial: AnyMachineSnapshot = machine.getInitialSnapshot(scope, undefined);
  // A state has no context or history here, so one snapshot for each node serves all trips at rest in it.
  const resting = new Map<NodeId, AnyMachineSnapshot>();
  const at = (node: NodeId): AnyMachineSnapshot => {
    const known = resting.get(node);
    if (known) return known;
    const snapshot = machine.resolveState({ value: node, context: {} });
    resting.set(node, snapshot);
    return snapshot;
  };
  const send = (from: AnyMachineSnapshot, type: string): AnyMachineSnapshot => {
    const next: AnyMachineSnapshot = machine.transition(from, { type }, scope);
    // XState answers with the same snapshot both for an unknown event and for a transition to itself.
    if (next === from && !from.can({ type })) {
      throw new Error(`State ${String(from.value)} of graph ${config.id} has no transition for ${type}`);
    }
    return next;
  };
  return {
    config,
    start: (trigger) => String(send(initial, `trigger/${trigger}`).value),
    follow(node, edge) {
      const next = send(at(node), edgeEvent(edge));
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
