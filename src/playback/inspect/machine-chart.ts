import type { ExportedMachine } from '#compiler/export-machine.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { nodeAt } from '../path-decorations.ts';
import type { ChartState, ChartTransition, Statechart } from './statechart.ts';

/** The machine of a graph as a statechart: one state for each node, under its name. */
export function machineChart(machine: ExportedMachine, graph: FlowGraph, kinds: NodeKinds): Statechart {
  const states: ChartState[] = [];
  const transitions: ChartTransition[] = [];
  for (const [id, { type, on = {} }] of Object.entries(machine.states)) {
    const node = nodeById(graph, id);
    const kind = type === 'final' ? 'final' : id === machine.initial ? 'initial' : 'state';
    states.push({ id, title: node?.name ?? (kind === 'final' ? 'End' : 'Start'), kind });
    const errors = new Set(
      node ? edgesOf(node, kinds).flatMap((edge) => (edge.kind === 'error' ? [`edge/${edge.id}`] : [])) : [],
    );
    for (const [event, { target, description }] of Object.entries(on)) {
      transitions.push({
        from: id,
        to: target,
        event,
        title: description,
        ...(errors.has(event) ? { error: true } : {}),
      });
    }
  }
  return { states, transitions };
}

/** The state in which a trip had brought the machine after entry `seq`; without a trip it has not been started. */
export function activeState(machine: ExportedMachine, trip: TripLog | undefined, seq: number): string {
  if (trip === undefined || seq < trip.startedSeq) return machine.initial;
  const last = trip.steps.findLast((step) => step.seq <= seq);
  if (last?.to !== null) return nodeAt(trip, seq);
  return Object.keys(machine.states).find((id) => machine.states[id]?.type === 'final') ?? last.node;
}

/** The event that a trip had sent last after entry `seq`, and the state that it left; null before its first. */
export function cameBy(trip: TripLog, seq: number): { readonly from: string; readonly event: string } | null {
  const last = trip.steps.findLast((step) => step.seq <= seq);
  return last === undefined ? null : { from: last.node, event: `edge/${last.edge}` };
}
