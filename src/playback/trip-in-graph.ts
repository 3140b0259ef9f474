import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { nameKey } from '#graph/unique-names.ts';
import type { TripLog } from '#logs/trip-log.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { liveGraph } from '#world/run-graphs.ts';

/**
 * [GRA-7] A trip as it looks in the graph that is shown: where another one was live then, each of its nodes is the one
 * of the same name, and one that has none there is a node that no graph has.
 */
export function tripInGraph(run: RecordedRun, trip: TripLog, shown: FlowGraph): TripLog {
  if (!run.input.stimuli.some(({ type }) => type === 'deploy-graph')) return trip;
  const names = new Map<string, NodeId>(shown.nodes.map(({ id, name }) => [nameKey(name), id]));
  const place = (node: NodeId, seq: number): NodeId => {
    const live = liveGraph(run, trip.object, seq);
    const there = live && live !== shown ? nodeById(live, node) : undefined;
    if (!live || live === shown) return node;
    return names.get(nameKey(there?.name ?? node)) ?? `${node}:gone`;
  };
  return {
    ...trip,
    startNode: place(trip.startNode, trip.startedSeq),
    steps: trip.steps.map((step) => ({
      ...step,
      node: place(step.node, step.seq),
      to: step.to === null ? null : place(step.to, step.seq),
    })),
    holds: trip.holds.map((hold) => ({ ...hold, node: place(hold.node, hold.seq) })),
    matches: trip.matches.map((match) => ({ ...match, node: place(match.node, match.seq) })),
    callouts: trip.callouts.map((callout) => ({ ...callout, node: place(callout.node, callout.queuedSeq) })),
    revert: trip.revert && { ...trip.revert, node: place(trip.revert.node, trip.revert.seq) },
  };
}
